"""The brief on paper: one page, whatever happens; fonts embedded; files never half written."""

from __future__ import annotations

import os
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from pypdf import PdfReader
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication
from sqlalchemy.orm import Session

from kamdesk.errors import FileError
from kamdesk.exchange import briefing
from kamdesk.exchange.briefing import Document
from kamdesk.services import brief, meetings
from kamdesk.services.brief import Brief
from kamdesk.ui.context import Context
from kamdesk.ui.printing import brief_document, page, pieces
from kamdesk.ui.printing.sheet import Sheet
from tests import factories, meeting_story
from tests.briefs import documents, overflowing

TODAY = date(2026, 11, 25)
READABLE = 8.5
"""Points."""
UNSHRUNK = (Phase.explicit, Phase.reuse, Phase.generate)
"""Laying pages out is slow: a page that fails is told as it was found."""


def _rich(session: Session) -> int:
    return meeting_story.rich_meeting(session, TODAY)


def _full(session: Session) -> int:
    return overflowing(session, TODAY)


def _bare(session: Session) -> int:
    return factories.meeting(session, factories.account(session).id).id


def _brief(ctx: Context, make: Any) -> Brief:
    meeting_id = ctx.write("test", make)
    return ctx.read(lambda s: brief.load(s, meeting_id, TODAY))


def _faults(sheet: Sheet) -> list[str]:
    """Texts beyond their boxes or the page, too small, or one over the other."""
    margins = QRectF(page.LEFT, page.TOP, page.RIGHT - page.LEFT, page.BOTTOM - page.TOP)
    margins.adjust(-0.5, -0.5, 0.5, 0.5)
    faults = []
    solid = [p for p in sheet.pieces if not (isinstance(p, pieces.Drawing) and p.ground)]
    for piece in solid:
        if not margins.contains(piece.box):
            faults.append(f"beyond the margins: {piece.box}")
        if not isinstance(piece, pieces.Text):
            continue
        told = "".join(run.text for run in piece.paragraph.runs)
        box = piece.box
        ink = piece.paragraph.ink_box(box.x(), box.y(), box.width())
        if not box.adjusted(-0.5, -1.5, 0.5, 1.5).contains(ink):
            faults.append(f"beyond its box: {told} {ink} {box}")
        if piece.paragraph.size * 0.75 < READABLE:
            faults.append(f"too small: {told}")
    for one, other in combinations(solid, 2):
        inner = other.box.adjusted(0.5, 0.5, -0.5, -0.5)
        if one.box.intersects(inner) and not (_is_rule(one) or _is_rule(other)):
            faults.append(f"over each other: {one.box} {other.box}")
    return faults


def _is_rule(piece: pieces.Piece) -> bool:
    return piece.box.height() < 1


@given(documents())
@settings(max_examples=25, deadline=None, phases=UNSHRUNK)
def test_any_plan_fits_one_page_with_every_text_inside_its_box(made: Document) -> None:
    laid = brief_document.lay_out(made)
    assert laid.free >= 0
    assert _faults(laid) == []


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("safe", [False, True])
@pytest.mark.parametrize("make", [_rich, _full, _bare])
def test_no_text_leaves_its_box(ctx: Context, make: Any, safe: bool, lang: Any) -> None:
    document = briefing.compose(_brief(ctx, make), lang, client_safe=safe)
    laid = brief_document.lay_out(document)
    assert laid.free >= 0
    assert _faults(laid) == []


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("make", [_full, _rich, _bare])
def test_one_page_with_embedded_chinese(ctx: Context, tmp_path: Path, make: Any, lang: Any) -> None:
    target = tmp_path / "brief.pdf"
    brief_document.write_pdf(_brief(ctx, make), target, lang)
    (paper,) = PdfReader(target).pages
    assert [round(float(side)) for side in paper.mediabox[2:]] == [595, 842]
    text = paper.extract_text()
    assert ("承诺" if lang == "zh" else "Promises") in text
    fonts = paper["/Resources"]["/Font"].values()
    descendants = [f.get_object()["/DescendantFonts"][0].get_object() for f in fonts]
    assert descendants
    for font in descendants:
        descriptor = font["/FontDescriptor"].get_object()
        assert {"/FontFile2", "/FontFile3"} & set(descriptor)


def _text(ctx: Context, folder: Path, make: Any, lang: Any, **how: Any) -> str:
    target = folder / "brief.pdf"
    brief_document.write_pdf(_brief(ctx, make), target, lang, **how)
    return PdfReader(target).pages[0].extract_text().replace("\N{NO-BREAK SPACE}", " ")


def test_what_matters_most_stays_when_the_page_is_full(ctx: Context, tmp_path: Path) -> None:
    text = _text(ctx, tmp_path, _full, "zh")
    for told in ("岭南启航文仪集团", "要争取的进展", "逾期 15 天", "缺货停工", "结果", "我方承诺"):
        assert told in text
    assert "项承诺" in text and "客户档案里另有" in text
    assert "文字有删节" in text


def test_what_is_cut_says_so(ctx: Context, tmp_path: Path) -> None:
    def wordy(session: Session) -> int:
        meeting_id = _rich(session)
        opening = "Thank you for the tour of the warehouse that you gave us. " * 30
        meetings.update(session, meeting_id, {"opening": opening})
        return meeting_id

    lines = _text(ctx, tmp_path, wordy, "en").splitlines()
    thanks = [line for line in lines if "warehouse" in line]
    assert 1 <= len(thanks) <= 3 and thanks[-1].endswith("…")
    assert any("the plan has them whole" in line for line in lines)


def test_the_emptiest_account_asks_and_leaves_room_to_write(ctx: Context) -> None:
    found = _brief(ctx, _bare)
    laid = brief_document.lay_out(briefing.compose(found, "en"))
    told = [
        "".join(run.text for run in piece.paragraph.runs)
        for piece in laid.pieces
        if isinstance(piece, pieces.Text)
    ]
    assert "Not known yet: ask" in told
    questions = [text for text in told if text.endswith("?") and text.count(" ") > 3]
    assert len(questions) >= 5
    rules = [p for p in laid.pieces if isinstance(p, pieces.Drawing) and _is_rule(p)]
    assert len(rules) >= 15


def test_late_promises_come_first(ctx: Context, tmp_path: Path) -> None:
    text = _text(ctx, tmp_path, _rich, "en")
    assert text.index("2 days late") < text.index("by Dec 7", text.index("Promises"))


def test_a_folder_that_is_not_there_is_told(ctx: Context, tmp_path: Path) -> None:
    with pytest.raises(FileError) as refused:
        brief_document.write_pdf(_brief(ctx, _rich), tmp_path / "nowhere" / "brief.pdf", "zh")
    assert refused.value.code == "target_missing"


def test_a_target_that_cannot_be_replaced_stays_whole(
    ctx: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    facts = _brief(ctx, _rich)
    target = tmp_path / "brief.pdf"
    target.write_bytes(b"the old one")

    def refuse(_source: object, _target: object) -> None:
        raise PermissionError(13, "in use")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(FileError) as refused:
        brief_document.write_pdf(facts, target, "zh")
    assert refused.value.code in ("target_open", "target_read_only")
    assert target.read_bytes() == b"the old one"
    assert [file.name for file in tmp_path.iterdir() if "brief" in file.name] == ["brief.pdf"]


@pytest.fixture(autouse=True)
def _application(qapp: QApplication) -> QApplication:
    """Fonts need one."""
    return qapp
