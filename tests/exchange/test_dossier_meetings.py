"""The dossier's sheet of meetings: what each brought, so that a colleague can take over."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import openpyxl
from sqlalchemy.orm import Session

from kamdesk.db.book import Book
from kamdesk.exchange import dossier
from kamdesk.models import NeedReading
from kamdesk.models.kinds import NeedKind, NeedTrend, ObjectionKind, Outcome, QuestionKind
from kamdesk.services import meetings
from tests import factories, meeting_story

TODAY = date(2026, 11, 25)


def _two_meetings(session: Session) -> int:
    """A need heard in the first, stronger in the second; one of two questions mattered there."""
    home = factories.account(session)
    first, second = (
        factories.meeting(session, home.id, meeting_story.at(TODAY - timedelta(days=back)), title=t)
        for back, t in ((30, "Prices"), (9, "Refills"))
    )
    values = {"kind": NeedKind.IMPLIED, "text": "prices differ", "client_words": "Nothing matches."}
    need = meetings.add_part(session, "need", {"meeting_id": first.id, **values})
    for text, answer in (("Who orders?", ""), ("How long does a refill take?", "Two days.")):
        values = {"kind": QuestionKind.BACKGROUND, "text": text, "asked": bool(answer)}
        extra = {"answer": answer, "mattered": bool(answer), "meeting_id": second.id}
        meetings.add_part(session, "question", {**values, **extra})
    values = {"kind": ObjectionKind.PRICE, "text": "Too dear.", "meeting_id": second.id}
    meetings.add_part(session, "objection", values)
    for made in (first, second):
        meetings.review(session, made.id, {"outcome": Outcome.CONTINUATION})
    session.add(
        NeedReading(
            meeting_id=second.id,
            need_id=need.id,
            kind=NeedKind.EXPLICIT,
            trend=NeedTrend.STRONGER,
            client_words="I want one price.",
        )
    )
    session.flush()
    return home.id


def test_each_meeting_tells_what_it_brought(book: Book, tmp_path: Path) -> None:
    account_id, _ = book.write("test", _two_meetings)
    file = tmp_path / "dossier.xlsx"
    with book.read() as session:
        dossier.write(session, account_id, file, "en", TODAY)
    rows = list(openpyxl.load_workbook(file)["Meetings"].iter_rows(values_only=True))
    begins = next(at for at, row in enumerate(rows) if row[0] == "What each meeting brought")
    told = [[str(cell) for cell in row if cell is not None][1:] for row in rows[begins + 2 :]]
    assert told == [
        ["Refills", "Continuation", "1 / 2", "How long does a refill take? → Two days.",
         "Explicit, Stronger: I want one price.", "Price: Too dear. (Open)"],
        ["Prices", "Continuation", "Implied, first heard: Nothing matches."],
    ]  # fmt: skip


def test_a_client_does_not_see_it(book: Book, tmp_path: Path) -> None:
    account_id, _ = book.write("test", _two_meetings)
    file = tmp_path / "dossier.xlsx"
    with book.read() as session:
        dossier.write(session, account_id, file, "en", TODAY, client_safe=True)
    rows = openpyxl.load_workbook(file)["Meetings"].iter_rows(values_only=True)
    told = "\n".join(str(cell) for row in rows for cell in row)
    assert "Refills" in told
    assert not any(secret in told for secret in ("brought", "Too dear", "one price", "refill take"))
