"""The laptop is turned round: through every screen of the territory nothing of ours shows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from kamdesk import words
from kamdesk.db.book import Book
from kamdesk.db.opening import open_book
from kamdesk.exchange import briefing
from kamdesk.method import buying_words, reading_words
from kamdesk.models import (
    Account,
    AccountContact,
    Competitor,
    Meeting,
    Need,
    Objection,
    Promise,
    Question,
    ServiceCase,
    ServiceStep,
    Statement,
    Survey,
    Task,
    WinBackPlan,
)
from kamdesk.models.kinds import (
    BuyingRole,
    LifecycleStage,
    MeetingState,
    NeedKind,
    Outcome,
    ServiceKind,
    Tier,
)
from kamdesk.services import brief, keeping_page, meetings, sample
from kamdesk.settings import Settings
from kamdesk.ui import theme
from kamdesk.ui.account import AccountScreen
from kamdesk.ui.context import Context
from kamdesk.ui.meeting import BriefScreen
from kamdesk.ui.shell import client_safe
from kamdesk.ui.shell.main_window import MainWindow
from kamdesk.ui.shell.routes import ROUTES
from kamdesk.ui.translation import use_language

LEAST = 4
"""A shorter text could be part of a harmless word."""


@dataclass
class Secrets:
    """Texts that are not for the client of one account, with what each of them is."""

    texts: dict[str, str]
    harmless: tuple[str, ...] = ()
    """Names that may show although a secret is part of them, such as *Order to delivery*."""

    def found_in(self, shown: str) -> list[str]:
        for name in self.harmless:
            shown = shown.replace(name, "")
        return [f"{kind}: {text!r}" for text, kind in self.texts.items() if text in shown]


@pytest.fixture(scope="session")
def territories(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A closed book with the sample territory, in each language."""
    files = {}
    for language in ("en", "zh"):
        files[language] = tmp_path_factory.mktemp(f"walk_{language}") / "book.kamdesk"
        book = open_book(files[language])
        book.write(
            "sample", lambda s, to=language: sample.build(s, today=date.today(), language=to)
        )
        book.close()
    return files


@pytest.fixture(params=["en", "zh"])
def turned(
    request: pytest.FixtureRequest,
    qapp: QApplication,
    open_copy: Callable[[Path], Book],
    territories: dict[str, Path],
    settings: Settings,
) -> Iterator[MainWindow]:
    """The window on a territory, showing the next meeting, then switched by key."""
    settings.language = request.param
    use_language(qapp, request.param)
    theme.apply_theme(qapp, "light")
    ctx = Context(open_copy(territories[request.param]), settings)
    made = MainWindow(ctx)
    made.resize(1366, 768)
    made.open("meeting_live", ctx.read(meetings.next_planned))
    made.show()
    made.activateWindow()
    yield made
    made.hide()
    made.deleteLater()
    ctx.deleteLater()
    qapp.processEvents()


def _switch(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F8)


def _secrets(ctx: Context, account_id: int) -> Secrets:
    found: dict[str, str] = {}

    def add(kind: str, texts: Any) -> None:
        for text in texts:
            for line in str(text or "").splitlines():
                if len(line.strip()) >= LEAST:
                    found.setdefault(line.strip(), kind)

    lang = ctx.language
    found |= {words.of(tier, lang): "Tier" for tier in Tier}
    for member in (*Tier, *BuyingRole, *Outcome, *NeedKind):
        add(type(member).__name__, [words.of(member, lang)])
    add("stance", (buying_words.stance(stance, lang) for stance in range(-2, 3)))
    for name in ("contribution", "gross_profit", "score", "influence", "support", "advance_action"):
        add(name, [words.text(f"field.{name}", lang)] if words.has(f"field.{name}") else [])
    add("coach", _remarks(ctx))
    ctx.read(lambda s: _stored(s, account_id, add))
    ctx.read(lambda s: _keeping(s, account_id, ctx, add))
    told = "\n".join(ctx.read(lambda s: _told(s, account_id)))
    harmless = tuple(words.of(kind, lang) for kind in ServiceKind)
    return Secrets({text: kind for text, kind in found.items() if text not in told}, harmless)


def _told(session: Any, account_id: int) -> Iterator[str]:
    """What the client may see or said himself: a secret that says the same is none."""
    of_account = {"account_id": account_id}
    for column in (Meeting.title, Meeting.opening, Meeting.summary, Meeting.got_action,
                   Meeting.place, Meeting.materials, Promise.what):  # fmt: skip
        yield from filter(None, session.scalars(select(column).filter_by(**of_account)))
    for need in session.scalars(select(Need).filter_by(**of_account)):
        yield from (need.text, need.client_words)
    own = select(Meeting.id).filter_by(**of_account)
    for question in session.scalars(select(Question).where(Question.meeting_id.in_(own))):
        yield from (question.topic, question.text, question.answer)


def _remarks(ctx: Context) -> list[str]:
    codes = ("no_advance", "no_difficulty", "decider_unknown", "advance_complete")
    return [ctx.word(f"coach.{code}") for code in codes]


def _stored(session: Any, account_id: int, add: Callable[[str, Any], None]) -> None:
    own = session.get(Account, account_id)
    names = dict(session.execute(select(Account.id, Account.name)).all())
    group = {key for key, parent in session.execute(select(Account.id, Account.parent_id))
             if account_id in (parent, key) or key == own.parent_id}  # fmt: skip
    add("other account", (name for key, name in names.items() if key not in group))
    add("competitor", session.scalars(select(Competitor.name)))
    add("account note", [own.note])
    of_account = {"account_id": account_id}
    for column, kind in (
        (Objection.text, "objection"), (Objection.answer, "answer to an objection"),
        (Meeting.notes, "notes"), (Meeting.fallback, "fallback"), (Meeting.purpose, "purpose"),
        (Meeting.learned, "learned"), (Meeting.advance_action, "advance wanted"),
        (AccountContact.personal_win, "win"), (AccountContact.competitor_tie, "tie"),
        (Survey.comment, "what a colleague answered"),
    ):  # fmt: skip
        add(kind, session.scalars(select(column).filter_by(**of_account)))
    add("service note", session.scalars(select(ServiceCase.note).filter_by(**of_account)))
    steps = select(ServiceStep).join(ServiceCase).filter_by(**of_account)
    for step in session.scalars(steps):
        texts = (step.title, step.note, step.deliverable, *(step.checklist or {}))
        add("service step", (text for text in texts if len(text or "") > len("Invoice")))
    planned = select(Meeting.id).filter_by(**of_account)
    for column, kind in (
        (Question.solves, "what solves it"), (Statement.advantage, "advantage"),
        (Statement.benefit, "benefit"),
    ):  # fmt: skip
        add(kind, session.scalars(select(column).where(column.class_.meeting_id.in_(planned))))


def _keeping(session: Any, account_id: int, ctx: Context, add: Callable[[str, Any], None]) -> None:
    """What keeps the account: churn and health with their facts, stage, win-back, tasks."""
    page, lang = keeping_page.load(session, account_id, ctx.today()), ctx.language
    assert page is not None
    churn, health = page.reading.churn, page.reading.health
    add("churn", [f"{words.of(churn.level, lang)} {churn.score}"])
    add("health", [words.text("risk.health_score", lang, score=health.score)])
    add("signal", (reading_words.churn_fact(one, lang) for one in churn.raised))
    add("part of health", (reading_words.health_fact(part, lang) for part in health.parts))
    add("stage", (words.of(stage, lang) for stage in LifecycleStage))
    add("reason of a move", (move.reason for move in page.moves))
    add("advice", (words.text(f"lifecycle_action.{a.code}", lang) for a in page.standing.actions))
    for column, kind in (
        (WinBackPlan.cause, "cause of leaving"), (WinBackPlan.offer, "offer"),
        (WinBackPlan.result, "result of a win-back"), (Task.what, "task"),
    ):  # fmt: skip
        add(kind, session.scalars(select(column)))


def _texts(widget: QWidget) -> Iterator[str]:
    """Everything that a widget shows or says."""
    yield widget.toolTip()
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        yield widget.text()
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    if isinstance(widget, QTextEdit | QPlainTextEdit):
        yield widget.toPlainText()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(place) for place in range(widget.count()))
    if isinstance(widget, QAbstractItemView):
        yield from _cells(widget)


def _cells(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    for row in range(min(model.rowCount(), 40)):
        for place in range(model.columnCount()):
            yield str(model.index(row, place).data() or "")
    for place in range(model.columnCount()):
        yield str(model.headerData(place, Qt.Orientation.Horizontal) or "")


def _enter(editor: QWidget, text: str) -> None:
    """As an input method does, in either language."""
    done = QInputMethodEvent("", [])
    done.setCommitString(text)
    QApplication.sendEvent(editor, done)


def _shown(window: MainWindow) -> str:
    """Every text of the window that can be seen, its title too."""
    seen = [window.windowTitle()]
    for widget in window.findChildren(QWidget):
        if widget.isVisibleTo(window):
            seen.extend(_texts(widget))
    return "\n".join(filter(None, seen))


def _check(window: MainWindow, secrets: Secrets, place: str) -> list[str]:
    QApplication.processEvents()
    return [f"{place}: {found}" for found in secrets.found_in(_shown(window))]


def test_no_screen_gives_anything_away(qtbot: QtBot, turned: MainWindow) -> None:
    ctx = turned.ctx
    screen = turned.current_screen()
    account_id = screen.desk.page.account_id  # type: ignore[union-attr]
    secrets = _secrets(ctx, account_id)
    before = " ".join(_check(turned, secrets, "before"))
    assert "Tier" in before and "advance wanted" in before, "what is looked for is there"
    _switch(qtbot, turned)
    assert ctx.at_hand == account_id
    leaks = _check(turned, secrets, "live")
    held = ctx.read(lambda s: s.scalars(
        select(Meeting.id).filter_by(account_id=account_id, state=MeetingState.HELD)
    ).first())  # fmt: skip
    here = turned.here()
    assert here is not None
    targets: dict[str, list[object]] = {
        kind: [here[1], held] for kind in ("meeting", "meeting_live", "meeting_review", "brief")
    }
    for kind in ROUTES:
        if kind in ("account", "welcome"):
            continue
        for target in targets.get(kind, [None]):
            turned.open(kind, target)
            leaks += _check(turned, secrets, f"{kind} {target or ''}")
    turned.open("account", account_id)
    account = turned.current_screen()
    assert isinstance(account, AccountScreen)
    tabs = [tab.key for tab in account._tabs()]
    for tab in tabs:
        turned.open("account", (account_id, tab))
        leaks += _check(turned, secrets, f"account {tab}")
    assert not leaks, "\n".join(leaks)


def test_nothing_tells_that_they_may_leave(qtbot: QtBot, turned: MainWindow) -> None:
    """At the account that is about to leave: its head, every tab, the settings, Risk itself."""
    ctx = turned.ctx
    falling = ctx.read(lambda s: s.scalars(select(Account.id).filter_by(code="LD006")).one())
    turned.open("account", (falling, "health"))
    found: dict[str, str] = {}

    def add(kind: str, texts: Any) -> None:
        found.update((text, kind) for text in texts if len(text) >= LEAST)

    ctx.read(lambda s: _keeping(s, falling, ctx, add))
    secrets = Secrets(found)
    before = " ".join(_check(turned, secrets, "before"))
    for kind in ("churn", "health", "signal", "part of health", "cause of leaving", "advice"):
        assert f" {kind}: " in before, f"{kind}: what is looked for is there"
    _switch(qtbot, turned)
    assert ctx.at_hand == falling
    leaks = _check(turned, secrets, "switched")
    for tab in ("health", "overview", "profile", "service", "history"):
        turned.open("account", (falling, tab))
        leaks += _check(turned, secrets, f"account {tab}")
    for kind, target in (("risk", "churn"), ("risk", "health"), ("risk", "lifecycle"),
                         ("settings", "method")):  # fmt: skip
        turned.open(kind, target)
        leaks += _check(turned, secrets, f"{kind} {target}")
    assert not leaks, "\n".join(leaks)


def test_exports_made_meanwhile_give_nothing_away_either(qtbot: QtBot, turned: MainWindow) -> None:
    ctx = turned.ctx
    here = turned.here()
    assert here is not None and isinstance(here[1], int)
    secrets = _secrets(ctx, turned.current_screen().desk.page.account_id)  # type: ignore[union-attr]
    page = ctx.read(lambda s: brief.load(s, here[1], ctx.today()))  # type: ignore[arg-type]
    ours = repr(briefing.compose(page, ctx.language))
    assert len(secrets.found_in(ours)) > 3
    _switch(qtbot, turned)
    turned.open("brief", here[1])
    screen = turned.current_screen()
    assert isinstance(screen, BriefScreen)
    shown = screen._edition()
    document = briefing.compose(shown.brief, shown.lang, client_safe=shown.client_safe)
    assert not secrets.found_in(repr(document))


def test_of_another_client_nothing_shows_and_nothing_is_found(
    qtbot: QtBot, turned: MainWindow
) -> None:
    ctx = turned.ctx
    _switch(qtbot, turned)
    own = ctx.at_hand
    other, name = ctx.read(lambda s: s.execute(
        select(Account.id, Account.name).where(Account.id != own, Account.parent_id.is_(None))
        .order_by(Account.id)
    ).first())  # fmt: skip
    foreign = ctx.read(lambda s: s.scalars(
        select(Meeting.id).where(Meeting.account_id != own)
    ).first())  # fmt: skip
    for kind, target in (("account", other), ("meeting", foreign), ("brief", foreign)):
        turned.open(kind, target)
        assert turned._hidden.isVisible()
        assert name not in _shown(turned)
    turned.top_bar.start_search()
    _enter(turned.top_bar.search, name[:4])
    popup = turned.top_bar._popup
    assert not [answer for answer in popup.answers if answer.kind != "command"]
    own_name = ctx.read(lambda s: s.get(Account, own).name)
    turned.top_bar.search.clear()
    _enter(turned.top_bar.search, own_name[:4])
    assert own_name in [answer.title for answer in popup.answers]
    assert {answer.kind for answer in popup.answers} <= {"account", "contact", "meeting", "command"}


def test_what_was_covered_is_as_it_was(qtbot: QtBot, turned: MainWindow) -> None:
    turned.open("tiers")
    screen = turned.current_screen()
    _switch(qtbot, turned)
    assert turned._hidden.isVisible() and screen is not None and not screen.isVisible()
    shown = [key for key, item in turned._nav._items.items() if item.isVisible()]
    assert shown == ["meetings", "accounts", "settings"]
    bar = turned.top_bar
    assert not any(part.isVisible() for part in (bar._import, bar._new, bar._reminders))
    assert set(bar._more.menu_keys()) <= client_safe.ACTIONS | {"back", "quit"}
    qtbot.keyClick(turned, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)  # Today is ours
    assert turned._hidden.isVisible()
    _switch(qtbot, turned)
    assert turned.here() == ("today", None)
    assert turned.current_screen() is not None and turned.current_screen().isVisible()  # type: ignore[union-attr]
    turned.open("tiers")
    _switch(qtbot, turned)
    _switch(qtbot, turned)
    assert turned.current_screen() is screen and screen.isVisible()


def test_what_was_undone_is_not_named(qtbot: QtBot, turned: MainWindow) -> None:
    from kamdesk.ui.widgets import Toast

    ctx = turned.ctx
    page = turned.current_screen().desk.page  # type: ignore[union-attr]
    values = {"meeting_id": page.id, "kind": "price", "text": "Too dear by far"}
    ctx.write("add_objection", lambda s: meetings.add_part(s, "objection", values))
    _switch(qtbot, turned)
    turned.run("undo")
    (toast,) = [t for t in turned.findChildren(Toast) if t.isVisible()]
    assert ctx.action_name("add_objection") not in toast.accessibleName()


@pytest.mark.parametrize("command", ["dossier_all", "new_account", "next_rehearsal"])
def test_what_is_ours_is_neither_offered_nor_done(
    qtbot: QtBot, turned: MainWindow, command: str
) -> None:
    _switch(qtbot, turned)
    turned.top_bar.start_search()
    offered = {answer.target for answer in turned.top_bar._popup.answers}
    assert offered <= client_safe.COMMANDS and "client_safe" in offered
    here = turned.here()
    with qtbot.waitSignal(turned.ctx.notice) as told:
        turned.run(command)
    assert told.args == [
        turned.actions_of_book.tr("Not while a client may be looking; F8 first"),
        False,
    ]
    assert turned.here() == here and QApplication.activeModalWidget() is None


def test_the_lists_lead_to_the_account_at_hand(qtbot: QtBot, turned: MainWindow) -> None:
    _switch(qtbot, turned)
    own = turned.ctx.at_hand
    turned.open("accounts")
    assert turned.here() == ("account", own)
    turned.open("meetings")
    assert turned.here() == ("account", (own, "talks"))
