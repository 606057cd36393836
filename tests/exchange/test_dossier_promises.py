"""The dossier's ledger: how well each side keeps its promises, and what a client may read."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from sqlalchemy.orm import Session

from kamdesk.db.book import Book
from kamdesk.exchange import dossier
from kamdesk.models.kinds import PromiseSide, PromiseState
from kamdesk.services import promises
from tests import factories

TODAY = date(2026, 11, 25)


@pytest.fixture
def account(book: Book) -> int:
    """An account with a promise kept late, one dropped with its reason, one late."""

    def fill(session: Session) -> int:
        home = factories.account(session, name="Aurora").id
        for what, side, due, state, closed, reason in (
            ("price list", PromiseSide.OURS, -9, PromiseState.KEPT, -6, ""),
            ("usage", PromiseSide.THEIRS, -4, PromiseState.DROPPED, -3, "They bought elsewhere"),
            ("site plan", PromiseSide.THEIRS, -2, PromiseState.OPEN, None, ""),
        ):
            values = {"account_id": home, "side": side, "what": what, "our_person": "Mia Wald"}
            values["due_on"] = TODAY + timedelta(days=due)
            made = promises.make(session, values)
            if closed is not None:
                promises.close(session, made.id, state, TODAY + timedelta(days=closed), reason)
        return home

    return book.write("test", fill)[0]


def _ledger(book: Book, account: int, file: Path, **options: Any) -> str:
    with book.read() as session:
        dossier.write(session, account, file, "en", TODAY, **options)
    sheet = openpyxl.load_workbook(file)["Promises"]
    return "\n".join(str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value)


def test_the_ledger_tells_rates_and_how_late(book: Book, account: int, tmp_path: Path) -> None:
    told = _ledger(book, account, tmp_path / "ours.xlsx")
    assert "We kept 1 of 1; late: 1" in told
    assert "They kept 0 of 2; late: 1" in told
    assert "Kept, 3 days late" in told and "2 days late" in told
    assert "Mia Wald" in told and "They bought elsewhere" in told


def test_our_notes_are_not_for_a_client(book: Book, account: int, tmp_path: Path) -> None:
    told = _ledger(book, account, tmp_path / "theirs.xlsx", client_safe=True)
    assert "They bought elsewhere" not in told
    assert "site plan" in told and "We kept 1 of 1" in told
