"""The brief on paper: one page, whatever happens; fonts embedded; files never half written."""

from __future__ import annotations

import os
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from sqlalchemy.orm import Session

from kamdesk.errors import FileError
from kamdesk.models.kinds import BuyingRole, NeedKind, ObjectionKind, PromiseSide, QuestionKind
from kamdesk.services import brief, contacts, meeting_page, meetings, promises
from kamdesk.services.brief import Brief
from kamdesk.ui.context import Context
from kamdesk.ui.meeting import BriefScreen
from kamdesk.ui.printing import brief_document
from tests import meeting_story

TODAY = date(2026, 11, 25)


def _brief(ctx: Context, make: Any) -> Brief:
    meeting_id = ctx.write("test", make)
    return ctx.read(lambda s: brief.load(s, meeting_id, TODAY))


def _overflowing(session: Session) -> int:
    """More than three pages' worth of everything."""
    meeting_id = meeting_story.rich_meeting(session, TODAY)
    account_id = meeting_page.load(session, meeting_id).account_id
    long = "为了弄清三家分公司在投标旺季的用纸方式、审批路径与预算归属，" * 8
    people = []
    for number in range(14):
        values = {"name": f"何文{number}", "title": "分公司采购经理", "influence": 3,
                  "role": BuyingRole.APPROVER}  # fmt: skip
        people.append(contacts.create(session, account_id, values).id)
    meetings.set_attendees(session, meeting_id, people)
    for number in range(30):
        due = TODAY + timedelta(days=number - 15)
        values = {"account_id": account_id, "side": PromiseSide.OURS, "what": long, "due_on": due}
        promises.make(session, values)
    base = {"meeting_id": meeting_id}
    for number in range(12):
        values = {**base, "kind": QuestionKind.DIFFICULTY, "topic": f"难点 {number}", "text": long}
        chain = meetings.add_part(session, "question", values).id
        for kind in (QuestionKind.IMPLICATION, QuestionKind.BENEFIT):
            values = {**base, "kind": kind, "text": long, "difficulty_id": chain}
            meetings.add_part(session, "question", values)
        values = {**base, "kind": NeedKind.EXPLICIT, "client_words": long}
        meetings.add_part(session, "need", values)
        values = {"feature": long, "advantage": long, "benefit": long}
        meetings.add_part(session, "statement", {**base, **values})
        values = {"kind": ObjectionKind.PRICE, "text": long, "answer": long}
        meetings.add_part(session, "objection", {**base, **values})
    fields = ("purpose", "opening", "summary", "materials", "fallback", "absent_fallback")
    meetings.update(session, meeting_id, {**dict.fromkeys(fields, long), "advance_action": long})
    return meeting_id


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("make", [_overflowing, lambda s: meeting_story.rich_meeting(s, TODAY)])
def test_one_page_with_embedded_chinese(ctx: Context, tmp_path: Path, make: Any, lang: Any) -> None:
    target = tmp_path / "brief.pdf"
    brief_document.write_pdf(_brief(ctx, make), target, lang)
    (page,) = PdfReader(target).pages
    assert [round(float(side)) for side in page.mediabox[2:]] == [595, 842]
    text = page.extract_text()
    assert "岭南启航文仪集团" in text
    assert ("承诺" if lang == "zh" else "Promises") in text
    fonts = page["/Resources"]["/Font"].values()
    descendants = [f.get_object()["/DescendantFonts"][0].get_object() for f in fonts]
    assert descendants
    for font in descendants:
        descriptor = font["/FontDescriptor"].get_object()
        assert {"/FontFile2", "/FontFile3"} & set(descriptor)


def test_everything_kept_fits_between_head_and_foot(ctx: Context) -> None:
    for lang in ("zh", "en"):
        sheet = brief_document.lay_out(_brief(ctx, _overflowing), lang)  # type: ignore[arg-type]
        assert sheet.free() >= 0


def test_what_matters_most_stays_when_the_page_is_full(ctx: Context, tmp_path: Path) -> None:
    target = tmp_path / "brief.pdf"
    brief_document.write_pdf(_brief(ctx, _overflowing), target, "zh")
    text = PdfReader(target).pages[0].extract_text()
    assert "要争取的进展" in text
    assert "逾期 15 天" in text
    assert "缺货停工" in text
    assert "… +" in text


def test_what_is_cut_says_so(ctx: Context, tmp_path: Path) -> None:
    def wordy(session: Session) -> int:
        meeting_id = meeting_story.rich_meeting(session, TODAY)
        opening = "Thank you for the tour of the warehouse that you gave us. " * 30
        meetings.update(session, meeting_id, {"opening": opening})
        return meeting_id

    target = tmp_path / "brief.pdf"
    brief_document.write_pdf(_brief(ctx, wordy), target, "en")
    lines = PdfReader(target).pages[0].extract_text().splitlines()
    thanks = [line for line in lines if "warehouse" in line]
    assert len(thanks) == 3 and thanks[-1].endswith("…")


def test_late_promises_come_first(ctx: Context, tmp_path: Path) -> None:
    target = tmp_path / "brief.pdf"
    facts = _brief(ctx, lambda s: meeting_story.rich_meeting(s, TODAY))
    brief_document.write_pdf(facts, target, "en")
    text = PdfReader(target).pages[0].extract_text()
    assert text.index("2 days late") < text.index("Theirs, Dec 7")


def test_a_folder_that_is_not_there_is_told(ctx: Context, tmp_path: Path) -> None:
    facts = _brief(ctx, lambda s: meeting_story.rich_meeting(s, TODAY))
    with pytest.raises(FileError) as refused:
        brief_document.write_pdf(facts, tmp_path / "nowhere" / "brief.pdf", "zh")
    assert refused.value.code == "target_missing"


def test_a_target_that_cannot_be_replaced_stays_whole(
    ctx: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    facts = _brief(ctx, lambda s: meeting_story.rich_meeting(s, TODAY))
    target = tmp_path / "brief.pdf"
    target.write_bytes(b"the old one")

    def refuse(_source: object, _target: object) -> None:
        raise PermissionError(13, "in use")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(FileError) as refused:
        brief_document.write_pdf(facts, target, "zh")
    assert refused.value.code in ("target_open", "target_read_only")
    assert target.read_bytes() == b"the old one"
    assert list(tmp_path.glob(".brief.pdf*")) == []


def test_the_screen_saves_what_it_shows_and_tells_what_fails(
    qtbot: Any, ctx: Context, tmp_path: Path
) -> None:
    meeting_id = ctx.write("test", lambda s: meeting_story.rich_meeting(s, TODAY))
    screen = BriefScreen(ctx)
    qtbot.addWidget(screen)
    screen.open(meeting_id)
    screen.show()
    assert not screen.save_to(tmp_path / "nowhere" / "a.pdf")
    assert screen.problem.isVisible()
    assert screen.save_to(tmp_path / "a.pdf")
    assert not screen.problem.isVisible()
    assert len(PdfReader(tmp_path / "a.pdf").pages) == 1
    ctx.set_client_safe(True)
    assert not screen.paper.isVisible()
