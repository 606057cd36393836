"""The steps of a meeting, one of them at hand: large, the others in order around it."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.services.meeting_page import MeetingPage, PlanQuestion
from kamdesk.ui import theme
from kamdesk.ui.meeting.desk import Desk
from kamdesk.ui.meeting.live_item import LiveItem, SayItem
from kamdesk.ui.meeting.live_order import Key, live_steps
from kamdesk.ui.meeting.live_question import LiveQuestion
from kamdesk.ui.widgets import EmptyState


class Conversation(QWidget):
    """``typed`` at every change, ``ticked`` when a question was ticked by mouse or Space,
    ``turned`` when another step is at hand."""

    typed = Signal()
    ticked = Signal()
    turned = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._at: Key | None = None
        self.items: dict[Key, LiveItem] = {}
        self._empty = EmptyState(
            "meetings",
            self.tr("No questions were planned"),
            self.tr("F9 writes down the first one; its answer comes next."),
        )
        self._list = QVBoxLayout(self)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(theme.px(2))
        self._list.addWidget(self._empty)
        # Not at once: fonts and heights of both items change before the page can move.
        self._settled = QTimer(self, singleShot=True, interval=0)
        self._settled.timeout.connect(self.turned)

    def show_page(self, page: MeetingPage, skip: int | None = None) -> None:
        """Show a meeting's steps; the one at hand stays. If it is gone, its neighbour takes its
        place and its keyboard, or the next key would fall on something else."""
        steps = live_steps(page, client_safe=self._desk.ctx.client_safe, skip=skip)
        keys = [step.key for step in steps]
        neighbour, typing = self._neighbour(keys), self._has_keyboard()
        for gone in [key for key in self.items if key not in keys]:
            self._drop(gone)
        for place, step in enumerate(steps):
            if step.key not in self.items:
                self.items[step.key] = self._make(step.key)
            item = self.items[step.key]
            item.show_step(step)
            item.set_current(step.key == self._at)
            if self._list.indexOf(item) != place:
                self._list.removeWidget(item)
                self._list.insertWidget(place, item)
                item.show()  # at once: what a layout shows later can't take the keyboard yet
        self._empty.setVisible(not steps)
        if self._at not in self.items:
            self._at = None
            if neighbour is not None:
                self.go(neighbour, focus=typing)

    def questions(self) -> list[LiveQuestion]:
        """The questions, in order."""
        return [item for item in self._in_order() if isinstance(item, LiveQuestion)]

    def question(self) -> PlanQuestion | None:
        """The question at hand, if it is one."""
        item = self.items.get(self._at) if self._at else None
        return item.question if isinstance(item, LiveQuestion) else None

    def current(self) -> LiveItem | None:
        """The step at hand."""
        return self.items.get(self._at) if self._at else None

    def begin(self) -> None:
        """Go to the first step that is still to come."""
        questions = self.questions()
        fresh = not any(item.question.asked for item in questions)
        first = next((item for item in questions if not item.question.asked), None)
        order = self._in_order()
        target = order[0] if order and fresh else first or (order[-1] if order else None)
        if target is not None:
            self.go(self._key(target))

    def go(self, key: Key, *, focus: bool = True) -> None:
        """Put a step at hand, and the keyboard into it."""
        if key not in self.items:
            return
        self._at = key
        for other, item in self.items.items():
            item.set_current(other == key)
        if focus:
            self.items[key].take_focus()
        self._settled.start()

    def resume(self) -> None:
        """Put the keyboard back to the step at hand."""
        item = self.current()
        if item is not None:
            item.take_focus()

    def store(self) -> None:
        """Store every answer as far as it is typed."""
        for question in self.questions():
            question.store()

    def _make(self, key: Key) -> LiveItem:
        made: LiveItem
        if key[0] == "question":
            made = question = LiveQuestion(self._desk)
            question.typed.connect(self.typed)
            question.tick.clicked.connect(self.ticked)
        else:
            made = SayItem(self._desk.ctx)
        made.chosen.connect(lambda: self.go(key))
        made.moved.connect(lambda step: self._move(key, step))
        return made

    def _neighbour(self, staying: list[Key]) -> Key | None:
        """The nearest step that stays, rather before than after the one at hand."""
        order = [self._key(item) for item in self._in_order()]
        if self._at not in order:
            return None
        at = order.index(self._at)
        near = [*reversed(order[:at]), *order[at + 1 :]]
        return next((key for key in near if key in staying), None)

    def _has_keyboard(self) -> bool:
        item, focus = self.current(), self.window().focusWidget()
        if item is None or focus is None:
            return False
        return item is focus or item.isAncestorOf(focus)

    def _drop(self, key: Key) -> None:
        item = self.items.pop(key)
        self._list.removeWidget(item)
        item.hide()
        item.deleteLater()

    def _move(self, key: Key, step: int) -> None:
        order = self._in_order()
        place = order.index(self.items[key]) + step
        if 0 <= place < len(order):
            self.go(self._key(order[place]))

    def _in_order(self) -> list[LiveItem]:
        return sorted(self.items.values(), key=self._list.indexOf)

    def _key(self, item: LiveItem) -> Key:
        return next(key for key, other in self.items.items() if other is item)
