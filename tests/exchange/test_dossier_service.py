"""The dossier's service: the log of every step for us, the cases alone for a client."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from sqlalchemy.orm import Session

from kamdesk.db.book import Book
from kamdesk.exchange import dossier
from kamdesk.models.kinds import ServiceKind
from kamdesk.services import service_cases, service_templates
from tests import factories

TODAY = date(2026, 11, 25)


@pytest.fixture
def account(book: Book) -> int:
    """An order whose first step was done late with a note, and a renewal."""

    def fill(session: Session) -> int:
        home = factories.account(session, name="Aurora").id
        for kind, title, ago in (
            (ServiceKind.ORDER, "Labels", 30),
            (ServiceKind.RENEWAL, "Frame contract", 1),
        ):
            template = service_templates.of_key(session, f"shipped.{kind}", "en")
            opened = TODAY - timedelta(days=ago)
            case = service_cases.start(session, home, template, opened, {"title": title})
            if kind is ServiceKind.ORDER:
                first = case.steps[0]
                service_cases.change_step(session, first.id, {"note": "Called twice"}, TODAY)
                assert first.due_on is not None
                service_cases.finish_step(session, first.id, first.due_on + timedelta(days=2))
        return home

    return book.write("test", fill)[0]


def _sheets(book: Book, account: int, file: Path, **options: Any) -> dict[str, str]:
    with book.read() as session:
        dossier.write(session, account, file, "en", TODAY, **options)
    return {
        sheet.title: "\n".join(str(c.value) for row in sheet.iter_rows() for c in row if c.value)
        for sheet in openpyxl.load_workbook(file)
    }


def test_each_step_tells_its_log_and_the_cover_what_is_late(
    book: Book, account: int, tmp_path: Path
) -> None:
    told = _sheets(book, account, tmp_path / "ours.xlsx")
    assert "Called twice" in told["Service"] and "Done 2 days late" in told["Service"]
    assert "Order confirmation" in told["Service"] and "Frame contract" in told["Service"]
    with book.read() as session:
        late = service_cases.late_of(session, TODAY, [account])[account]
    assert f"{late.days} days late" in told["Service"]
    cover = next(iter(told.values()))
    assert f"Service {late.days} days late: Labels, {late.step}" in cover


def test_a_client_gets_their_cases_and_not_our_steps(
    book: Book, account: int, tmp_path: Path
) -> None:
    sheets = _sheets(book, account, tmp_path / "theirs.xlsx", client_safe=True)
    whole = "\n".join(sheets.values())
    assert "Labels" in sheets["Service"] and "2026-10-26" in sheets["Service"]
    for secret in ("Called twice", "Frame contract", "Order confirmation", "days late", "Pick and"):
        assert secret not in whole
