"""Plan, brief, live, kill, restart, review, next plan: one meeting by keyboard alone, in English
and, through an input method, in Chinese."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.db import backup
from kamdesk.db.book import Book
from kamdesk.db.opening import open_book
from kamdesk.models import Meeting
from kamdesk.models.kinds import BuyingRole, MeetingState, Outcome, PromiseSide, QuestionKind
from kamdesk.services import contacts, meeting_page, meetings, promises
from kamdesk.settings import Settings
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.shell.main_window import MainWindow
from kamdesk.ui.translation import use_language
from tests import factories, meeting_story
from tests.e2e.rep import CONTROL, ENTER, Rep

ROOT = Path(__file__).resolve().parents[2]
LETTERS = 130
TODAY = date.today()


def _territory(session: Session) -> None:
    """One account with its people, held once, and a promise of ours that is open."""
    account = factories.account(session, name="海港纸业", other_name="Harbour Paper").id
    who = {"name": "沈嘉禾", "role": BuyingRole.DECISION_MAKER, "influence": 5}
    person = contacts.create(session, account, who).id
    when = meeting_story.at(TODAY - timedelta(days=10))
    last = meetings.arrange(session, account, when, {"title": "Before"}, [person])
    ask = {"meeting_id": last.id, "kind": QuestionKind.BACKGROUND, "text": "Who orders?"}
    meetings.add_part(session, "question", ask)
    meetings.review(session, last.id, {"outcome": Outcome.CONTINUATION, "next_step": "Talk again"})
    owed = {"account_id": account, "contact_id": person, "side": PromiseSide.OURS}
    promises.make(session, {**owed, "what": "Statement of Q3", "due_on": TODAY - timedelta(days=1)})


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A closed book with that account."""
    path = tmp_path / "book.kamdesk"
    book = open_book(path)
    book.write("sample", _territory)
    book.close()
    return path


@pytest.fixture
def restarted(
    qapp: QApplication, settings: Settings
) -> Iterator[Callable[[Path, str], MainWindow]]:
    """Opens the window anew on a book, as after a crash."""
    made: list[tuple[MainWindow, Context, Book]] = []

    def start(path: Path, language: Any) -> MainWindow:
        use_language(qapp, language)
        theme.apply_theme(qapp, "light")
        settings.language = language
        book = open_book(path)
        ctx = Context(book, settings)
        window = MainWindow(ctx)
        window.resize(1366, 768)
        window.open("today")
        window.show()
        made.append((window, ctx, book))
        return window

    yield start
    for window, ctx, book in made:
        window.hide()
        window.deleteLater()
        ctx.deleteLater()
        book.close()


def _killed_in_the_middle(path: Path, language: str, home: Path) -> tuple[str, int]:
    """Let the rep type and end it; what was typed of the need, and how much of it was owed."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "KAMDESK_HOME": str(home)}
    environment["QT_QPA_PLATFORM"] = f"offscreen:configfile={ROOT / 'scripts' / 'offscreen.json'}"
    rep = subprocess.Popen(
        [sys.executable, "-m", "tests.e2e.rep", str(path), language],
        stdout=subprocess.PIPE, text=True, env=environment, cwd=ROOT,
    )  # fmt: skip
    assert rep.stdout is not None
    typed: list[tuple[float, str]] = []
    for line in rep.stdout:
        typed.append((time.monotonic(), line.strip()))
        if len(typed) == LETTERS:
            os.kill(rep.pid, signal.SIGKILL)
            break
    rep.wait()
    rep.stdout.close()
    assert len(typed) == LETTERS, "the rep stopped by itself"
    return "".join(one for _at, one in typed), sum(at <= typed[-1][0] - 2 for at, _ in typed)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_from_plan_to_next_plan(
    qtbot: QtBot,
    tmp_path: Path,
    file: Path,
    language: str,
    restarted: Callable[[Path, str], MainWindow],
) -> None:
    typed, owed = _killed_in_the_middle(file, language, tmp_path / "home")
    assert backup.problems(file) == []
    window = restarted(file, language)
    rep = Rep(window, language)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    meeting_id = window.ctx.read(
        lambda s: s.scalar(select(Meeting.id).where(Meeting.state == MeetingState.PLANNED))
    )
    _what_was_kept(window, meeting_id, rep, typed, owed)

    window.open("meeting_review", meeting_id)
    rep.press(Qt.Key.Key_W)  # the advance as it was wanted
    rep.press(ENTER, CONTROL)
    page = _page(window, meeting_id)
    assert page.fields["state"] is MeetingState.HELD
    assert page.fields["outcome"] is Outcome.ADVANCE
    assert page.fields["got_action"] == rep.words("action")

    following: Any = window.current_screen()
    assert type(following).__name__ == "MeetingScreen"
    drafted = following.desk.page
    assert drafted.id != meeting_id and drafted.last.id == meeting_id
    assert drafted.fields["purpose"] and drafted.fields["opening"]
    first, *others = drafted.open_promises
    assert first.what == "Statement of Q3"
    assert rep.words("promise") in [line.what for line in others]
    remark = following.body.coach.rows()[0].remark
    assert remark.code == "promise_late" and remark.params["what"] == "Statement of Q3"


def _page(window: MainWindow, meeting_id: int) -> meeting_page.MeetingPage:
    return window.ctx.read(lambda s: meeting_page.load(s, meeting_id))


def _what_was_kept(window: MainWindow, meeting_id: int, rep: Rep, typed: str, owed: int) -> None:
    """The plan, the answer and the promise whole; of the need all but the last two seconds."""
    page = _page(window, meeting_id)
    assert page.fields["purpose"] == rep.words("purpose")
    assert page.fields["advance_action"] == rep.words("action")
    assert page.fields["advance_date"] == TODAY + timedelta(days=12)
    assert page.fields["held_at"] is not None
    chain = next(c for c in page.chains if c.difficulty.topic == rep.words("difficulty"))
    assert [q.text for q in chain.implications] == [rep.words("implication")]
    assert [q.text for q in chain.benefits] == [rep.words("benefit")]
    answers = [q.answer for q in page.background] + [c.difficulty.answer for c in page.chains]
    assert rep.words("answer") in answers
    assert [line.what for line in page.made_here] == [rep.words("promise")]
    (need,) = [one for one in page.needs if one.client_words.startswith("f")]
    assert typed.startswith(need.client_words) and len(need.client_words) >= owed > 0
