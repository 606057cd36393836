"""The bar of the past: which day it is, another one, and the way back."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from kamdesk.method.periods import add_months
from kamdesk.ui import theme
from kamdesk.ui.past.day_button import PastButton
from kamdesk.ui.widgets import Banner, DateEdit, button

LEAST = 320
"""Design pixels that the words should have beside the steps."""


class PastBar(Banner):
    """``day_chosen(day)`` when another day is typed, picked or stepped to; ``left`` for today.

    Escape anywhere within ``page`` goes back to today; Ctrl+Page Up and Ctrl+Page Down step by a
    month.
    """

    day_chosen = Signal(object)
    left = Signal()

    def __init__(self, page: QWidget) -> None:
        self.day = DateEdit()
        self.earlier = button(icon="chevron_left", role="quiet", small=True)
        self.later = button(icon="chevron_right", role="quiet", small=True)
        self.others = PastButton(lambda: (self._begins, self._today), small=True)
        self.back = button("", small=True, icon="undo")
        self._steps = QWidget()
        row = QHBoxLayout(self._steps)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        for part in (self.earlier, self.day, self.later, self.others, self.back):
            row.addWidget(part)
        super().__init__("info", "", actions=[self._steps], parent=page)
        self._shown: date | None = None
        self._begins = self._today = date.today()
        self.day.setFixedWidth(theme.px(132))
        self.day.setAccessibleName(self.tr("Day"))
        self._name(self.earlier, self.tr("One month earlier (Ctrl+Page Up)"))
        self._name(self.later, self.tr("One month later (Ctrl+Page Down)"))
        self.back.setText(self.tr("Back to today"))
        self._name(self.back, self.tr("Back to today (Esc)"))
        self.others.setText(self.tr("Other days"))
        self._connect(page)

    def _connect(self, page: QWidget) -> None:
        self.day.edited.connect(self._typed)
        self.earlier.clicked.connect(lambda: self._step(-1))
        self.later.clicked.connect(lambda: self._step(1))
        self.others.day_wanted.connect(self._wanted)
        self.back.clicked.connect(self.left)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for key, act in (
            ("Esc", self.left.emit),
            ("Ctrl+PgUp", lambda: self._step(-1)),
            ("Ctrl+PgDown", lambda: self._step(1)),
        ):
            shortcut = QShortcut(QKeySequence(key), page, context=within)
            shortcut.activated.connect(act)

    def set_bounds(self, begins: date, today: date) -> None:
        """The first and the last day that can be chosen."""
        self._begins, self._today = begins, today

    def show_day(self, day: date, detail: str = "") -> None:
        """Say that this day is shown; ``detail`` is what should be known about it."""
        self._shown = day
        self.day.set_value(day)
        self.earlier.setEnabled(day > self._begins)
        self.later.setEnabled(day < self._today)
        self.set_message("info", self._told(), detail)

    def take_cursor(self) -> None:
        """Type another day at once."""
        self.day.setFocus()
        self.day.selectAll()

    def shown(self) -> date | None:
        """The day that is shown."""
        return self._shown

    def _typed(self) -> None:
        try:
            day = self.day.value()
        except ValueError:
            day = None
        if day is None:
            self._refuse(self.tr("This is no date."))
        elif day > self._today:
            self._refuse(self.tr("This day is yet to come."))
        elif day < self._begins:
            begun = self.tr("The book begins on %1").replace("%1", self._begins.isoformat())
            self._refuse(begun)
        elif day != self._shown:
            self.day_chosen.emit(day)

    def _wanted(self, day: date | None) -> None:
        if day is None:
            self.take_cursor()
        elif day != self._shown:
            self.day_chosen.emit(day)

    def _told(self) -> str:
        day = self._shown.isoformat() if self._shown else ""
        told = self.tr("As it was on %1. To look at only: nothing can be changed here.")
        return told.replace("%1", day)

    def _refuse(self, why: str) -> None:
        self.set_message("warning", self._told(), why)

    def _step(self, months: int) -> None:
        if self._shown is None:
            return
        day = min(max(add_months(self._shown, months), self._begins), self._today)
        if day != self._shown:
            self.day_chosen.emit(day)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the words would be squeezed, the steps stand below them."""
        super().resizeEvent(event)
        narrow = self.width() < self._steps.sizeHint().width() + theme.px(LEAST)
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        line = self.layout()
        if isinstance(line, QBoxLayout) and line.direction() != direction:
            line.setDirection(direction)
            self._icon.setVisible(not narrow)
            line.setAlignment(
                self._steps,
                Qt.AlignmentFlag.AlignLeft if narrow else Qt.AlignmentFlag.AlignVCenter,
            )

    @staticmethod
    def _name(control: QWidget, text: str) -> None:
        control.setToolTip(text)
        control.setAccessibleName(text)
