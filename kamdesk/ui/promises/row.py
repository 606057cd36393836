"""A promise in the ledger: when, who to whom, what; its actions by mouse and by key."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from kamdesk.models.kinds import PromiseSide, PromiseState
from kamdesk.services import promise_rates
from kamdesk.services.promises import PromiseLine
from kamdesk.ui import formats
from kamdesk.ui.context import Context
from kamdesk.ui.promising import PostponeMenu, PromiseDeeds, due_span, who_to_whom
from kamdesk.ui.widgets import Chip, Row, Span, button

_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class LedgerRow(Row):
    """Enter opens where it was made; K keeps, P postpones, D drops, Up and Down move.

    ``open_requested(kind, target)``; ``narrowed(account or None, person or None)`` asks for the
    promises of one of them; ``moved(-1 or 1)``.
    """

    open_requested = Signal(str, object)
    narrowed = Signal(object, object)
    moved = Signal(int)

    def __init__(
        self,
        ctx: Context,
        deeds: PromiseDeeds,
        line: PromiseLine,
        parent: QWidget | None = None,
    ) -> None:
        self._ctx, self._deeds, self.line = ctx, deeds, line
        self._is_open = line.state is PromiseState.OPEN
        super().__init__(
            self._first(),
            self._second(),
            actions=self._actions(),
            key=str(line.id),
            parent=parent,
        )
        self.setObjectName(f"promise-{line.id}")
        self.activated.connect(lambda _key: self._open())

    def _first(self) -> list[Span]:
        line = self.line
        due = due_span(self._ctx, line, self._ctx.today())
        return [due, Span("   "), Span(who_to_whom(line), "muted"), Span(line.what)]

    def _second(self) -> list[Span]:
        line = self.line
        facts = [line.account]
        if line.meeting_at is not None:
            held = formats.month_day(formats.local_day(line.meeting_at))
            facts.append(self.tr("meeting of {day}").format(day=held))
        if line.note:
            facts.append(line.note.replace("\n", " "))
        spans = [Span(" · ".join(facts))]
        late = promise_rates.days_kept_late(line)
        if late > 0:
            spans.append(Span(" · " + self.tr("%n day(s) late", "", late), "warn"))
        return spans

    def _actions(self) -> list[QWidget]:
        more = button(icon="more", role="quiet", small=True, hint=self.tr("More"))
        more.setObjectName("more")
        menu = self._menu(more)
        more.clicked.connect(lambda: menu.popup(more.mapToGlobal(more.rect().bottomLeft())))
        if not self._is_open:
            kept = self.line.state is PromiseState.KEPT
            word = self._ctx.word(f"promise.{self.line.state.value}")
            return [Chip(word, "good" if kept else "neutral"), more]
        ours = self.line.side is PromiseSide.OURS
        done = button(self.tr("Done") if ours else self.tr("Kept"), small=True, icon="check")
        done.setObjectName("done")
        done.clicked.connect(lambda: self._deeds.keep(self.line))
        self.later = button(self.tr("Postpone"), small=True)
        self.dates = PostponeMenu(self._ctx, self.line, self.later)
        self.dates.picked.connect(lambda day: self._deeds.postpone(self.line, day))
        self.later.set_menu(self.dates)
        return [done, self.later, more]

    def _menu(self, owner: QWidget) -> QMenu:
        line, menu = self.line, QMenu(owner)
        if line.meeting_id is not None:
            menu.addAction(self.tr("Open its meeting"), self._open)
        menu.addAction(
            self.tr("Open the account"),
            lambda: self.open_requested.emit("account", line.account_id),
        )
        menu.addSeparator()
        menu.addAction(
            self.tr("Only this account"), lambda: self.narrowed.emit(line.account_id, None)
        )
        if line.contact_id is not None:
            menu.addAction(
                self.tr("Only this person"), lambda: self.narrowed.emit(None, line.contact_id)
            )
        menu.addSeparator()
        if self._is_open:
            menu.addAction(self.tr("Drop …"), lambda: self._deeds.drop(line))
        else:
            menu.addAction(self.tr("Open again"), lambda: self._deeds.reopen(line))
        return menu

    def _open(self) -> None:
        if self.line.meeting_id is not None:
            self.open_requested.emit("meeting", self.line.meeting_id)
        else:
            self.open_requested.emit("account", self.line.account_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _MOVES:
            self.moved.emit(_MOVES[key])
        elif key == Qt.Key.Key_K and self._is_open:
            self._deeds.keep(self.line)
        elif key == Qt.Key.Key_P and self._is_open:
            self.later.open_menu()
        elif key == Qt.Key.Key_D and self._is_open:
            self._deeds.drop(self.line)
        else:
            super().keyPressEvent(event)
