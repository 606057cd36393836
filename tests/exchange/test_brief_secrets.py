"""A client's agenda of every planned meeting of the sample: nothing that is ours alone is in it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import openpyxl
from pypdf import PdfReader
from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk import words
from kamdesk.db.book import Book
from kamdesk.exchange import brief_sheet, briefing
from kamdesk.exchange.briefing import Document, amounts
from kamdesk.method import reading_words
from kamdesk.models import Account, Meeting
from kamdesk.models.kinds import BuyingRole, MeetingState, NeedKind, ObjectionKind, Outcome, Tier
from kamdesk.services import brief
from kamdesk.services.brief import Brief
from kamdesk.ui.printing import brief_document

TODAY = date(2026, 11, 25)
OURS = ("purpose", "advance_action", "fallback", "absent_fallback", "risk", "notes", "learned")
"""Fields of a meeting that are not for a client."""
LEAST = 30
"""So many secrets at least our own edition of the richest meeting tells."""


def told(document: Document) -> str:
    """Everything that a document says."""
    head = document.head
    texts = [document.title, head.facts, head.name, head.about, head.why, *(head.chip or ())]
    texts += [item.text for item in document.box]
    for block in document.blocks():
        texts += [block.title, block.hint, *(item.text for item in block.items)]
    texts += [document.note, *document.foot.outcomes]
    return "\n".join(texts).replace("\N{NO-BREAK SPACE}", " ")


def secrets(found: Brief, others: list[str], lang: words.Lang) -> set[str]:
    """What must not be in a client's hands."""
    return {text.strip() for text in _secrets(found, lang) if len(text.strip()) > 1} | set(others)


def _secrets(found: Brief, lang: words.Lang) -> Iterator[str]:
    page = found.page
    yield from (str(page.fields[name] or "") for name in OURS)
    for kind in (Tier, BuyingRole, Outcome, NeedKind, ObjectionKind):
        yield from (words.of(member, lang) for member in kind)
    for key in ("influence", "support", "kept", "serves", "overdue", "owed"):
        yield words.text(f"brief.{key}", lang, **dict.fromkeys(
            ("value", "rates", "title", "amount", "days", "open"), "\n"
        )).split("\n")[0]  # fmt: skip
    for chain in page.chains:
        yield from (chain.difficulty.topic, chain.difficulty.text, chain.difficulty.solves)
        yield from (question.text for question in (*chain.implications, *chain.benefits))
        if chain.yearly_cost:
            yield amounts.whole(chain.yearly_cost, page.currency)
    for need in page.needs:
        yield from (need.text, need.client_words)
    for said in page.statements:
        yield from (said.feature, said.advantage, said.benefit, said.evidence)
    for objection in found.objections:
        yield from (objection.text, objection.answer)
    yield from (rival.competitor for rival in found.rivals)
    yield from (case.title for case in found.cases)
    yield from found.ties.values()
    if found.served:
        yield found.served.title
    if found.sales.revenue:
        yield amounts.short(found.sales.revenue, page.currency, lang)
    if found.contract_end:
        yield found.contract_end.isoformat()
    if found.reading:
        yield words.text("brief.health", lang, score=found.reading.health.score)
        yield from (reading_words.churn_fact(one, lang) for one in found.reading.churn.raised)
    if page.last:
        yield from (page.last.client_words, page.last.got_action)


def allowed(found: Brief) -> list[str]:
    """What the client may read, and what may therefore read like a secret."""
    page = found.page
    texts = [
        page.account,
        *(str(page.fields[n]) for n in ("title", "opening", "materials", "place")),
    ]
    texts += [question.text for question in page.background]
    texts += [line.what for line in page.promises]
    for person in page.attendees:
        texts += [person.name, person.title]
    return sorted(filter(None, texts), key=len, reverse=True)


def without(text: str, parts: list[str]) -> str:
    """A text without what may be in it."""
    for part in parts:
        text = text.replace(part, "")
    return text


def _planned(session: Session) -> list[Brief]:
    query = select(Meeting.id).where(Meeting.state == MeetingState.PLANNED)
    return [brief.load(session, meeting_id, TODAY) for meeting_id in session.scalars(query)]


def test_no_secret_is_in_any_clients_agenda(territory: tuple[Book, words.Lang]) -> None:
    book, lang = territory
    with book.read() as session:
        found = _planned(session)
        names = {key: name for key, name in session.execute(select(Account.id, Account.name))}
    most = 0
    for one in found:
        others = [name for key, name in names.items() if key != one.page.account_id]
        given = without(told(briefing.compose(one, lang, client_safe=True)), allowed(one))
        hidden = secrets(one, others, lang)
        assert [text for text in sorted(hidden) if text in given] == []
        ours = told(briefing.compose(one, lang))
        most = max(most, sum(text in ours for text in hidden))
    assert len(found) >= 5 and most > LEAST


def test_the_files_of_a_clients_agenda_say_no_more_than_it_does(
    territory: tuple[Book, words.Lang], tmp_path: Path
) -> None:
    book, lang = territory
    with book.read() as session:
        one = _planned(session)[0]
    hidden = secrets(one, [], lang)
    pdf, workbook = tmp_path / "a.pdf", tmp_path / "a.xlsx"
    brief_document.write_pdf(one, pdf, lang, client_safe=True)
    brief_sheet.write(one, workbook, lang, client_safe=True)
    opened = openpyxl.load_workbook(workbook)
    cells = [str(cell.value) for page in opened for row in page for cell in row if cell.value]
    metadata = PdfReader(pdf).metadata or {}
    for texts in (
        [PdfReader(pdf).pages[0].extract_text(), *map(str, metadata.values())],
        [*cells, *opened.sheetnames, str(opened.properties.title)],
    ):
        given = without("\n".join(texts).replace("\N{NO-BREAK SPACE}", " "), allowed(one))
        assert [text for text in sorted(hidden) if text in given] == []
        assert one.page.account in "\n".join(texts)
