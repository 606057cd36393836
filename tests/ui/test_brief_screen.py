"""The brief on the screen: what shows is what goes out, by keys, in either language."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kamdesk.services import meetings
from kamdesk.ui.context import Context
from kamdesk.ui.meeting import BriefScreen
from tests import factories, meeting_story

TODAY = date(2026, 11, 25)
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Where files are saved."""
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


@pytest.fixture
def screen(qtbot: QtBot, ctx: Context, out: Path) -> BriefScreen:
    """The brief of a rich meeting, in English, saving into a folder of the test."""
    meeting_id = ctx.write("test", lambda s: meeting_story.rich_meeting(s, TODAY))
    made = BriefScreen(ctx)
    qtbot.addWidget(made)
    made.resize(1180, 720)
    made.output.folder = out
    made.open(meeting_id)
    made.show()
    made.activateWindow()
    qtbot.waitActive(made)
    return made


def _asked(screen: BriefScreen) -> list[tuple[str, object]]:
    asked: list[tuple[str, object]] = []
    screen.open_requested.connect(lambda kind, target: asked.append((kind, target)))
    return asked


def test_one_key_saves_what_shows(qtbot: QtBot, screen: BriefScreen, out: Path) -> None:
    notices: list[str] = []
    screen.ctx.notice.connect(lambda text, _undo: notices.append(text))
    qtbot.keyClick(screen, Qt.Key.Key_S, CTRL)
    qtbot.keyClick(screen, Qt.Key.Key_L, CTRL)
    qtbot.keyClick(screen, Qt.Key.Key_E, CTRL)
    pdf, workbook = sorted(out.iterdir(), key=lambda file: file.suffix)
    assert pdf.name == "2026-11-25 岭南启航文仪集团 brief.pdf"
    assert "Advance wanted" in PdfReader(pdf).pages[0].extract_text()
    assert workbook.name == "2026-11-25 岭南启航文仪集团 会前简报.xlsx"
    assert openpyxl.load_workbook(workbook).sheetnames == ["会前简报"]
    assert [workbook.name in notices[-1], pdf.name in notices[0]] == [True, True]


def test_a_problem_is_told_on_the_page_and_goes_when_it_is_over(
    screen: BriefScreen, out: Path
) -> None:
    assert not screen.save_to(out / "nowhere" / "a.pdf")
    assert screen.problem.isVisible()
    assert screen.save_to(out / "a.pdf")
    assert not screen.problem.isVisible()


def test_without_a_printer_one_key_gives_a_pdf(
    qtbot: QtBot, screen: BriefScreen, out: Path
) -> None:
    from PySide6.QtPrintSupport import QPrinterInfo

    assert QPrinterInfo.defaultPrinter().isNull(), "the test must not print"
    qtbot.keyClick(screen, Qt.Key.Key_P, CTRL)
    assert [file.suffix for file in out.iterdir()] == [".pdf"]


def test_what_shows_is_wholly_inside_the_window_in_either_zoom(
    qtbot: QtBot, screen: BriefScreen
) -> None:
    wide = screen.paper.width()
    assert screen.width() * 0.8 < wide <= screen.width()
    qtbot.keyClick(screen, Qt.Key.Key_0, CTRL)
    assert screen.paper.height() <= screen.height() < wide
    qtbot.keyClick(screen, Qt.Key.Key_0, CTRL)
    assert screen.paper.width() == wide


def test_keys_turn_the_meetings_of_the_day(qtbot: QtBot, screen: BriefScreen) -> None:
    ctx, here = screen.ctx, screen._edition().brief.page

    def more(session: Any) -> list[int]:
        made = []
        for hour, days in ((8, 0), (16, 0), (9, 1)):
            starts = meeting_story.at(TODAY + timedelta(days=days), hour)
            made.append(factories.meeting(session, here.account_id, starts).id)
        meetings.cancel(session, factories.meeting(session, here.account_id,
                                                   meeting_story.at(TODAY, 12)).id)  # fmt: skip
        return made

    first, last, _other_day = ctx.write("test", more)
    asked = _asked(screen)
    qtbot.keyClick(screen, Qt.Key.Key_PageUp, CTRL)
    qtbot.keyClick(screen, Qt.Key.Key_PageDown, CTRL)
    assert asked == [("brief", first), ("brief", last)]
    screen.open(last)
    qtbot.keyClick(screen, Qt.Key.Key_PageDown, CTRL)
    assert len(asked) == 2
    qtbot.keyClick(screen, Qt.Key.Key_Return, CTRL)
    assert asked[-1] == ("meeting_live", last)


def test_the_clients_edition_goes_out_where_it_shows(
    qtbot: QtBot, screen: BriefScreen, out: Path
) -> None:
    screen.bar.edition.set_value("client")
    assert screen.save_pdf() is not None
    screen.bar.edition.set_value("ours")
    screen.ctx.set_client_safe(True)
    assert not screen.bar.edition.isVisible()
    assert screen.save_workbook() is not None
    names = sorted(file.name for file in out.iterdir())
    assert names == ["2026-11-25 岭南启航文仪集团 agenda.pdf",
                     "2026-11-25 岭南启航文仪集团 agenda.xlsx"]  # fmt: skip
    assert "Advance" not in PdfReader(out / names[0]).pages[0].extract_text()
    assert "Advance" not in screen.paper.accessibleDescription()
