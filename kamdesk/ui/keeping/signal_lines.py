"""What raised a warning: each signal's fact as a sentence with its points, and the way to it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from kamdesk import words
from kamdesk.method import reading_words
from kamdesk.method.churn import Raised
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.keeping import fact_places
from kamdesk.ui.keeping.fact_line import FactLine
from kamdesk.ui.widgets import Label

LEAST = 340
"""A column of sentences needs so many design pixels."""
LOUD = 12
"""From so many points on, a signal is loud."""


class SignalLines(QWidget):
    """Two columns of sentences where there is room, the weightiest first; ``opened(kind, target)``
    when one is pressed."""

    opened = Signal(str, object)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._lines: list[QWidget] = []
        self._told: tuple[Sequence[Raised], int] | None = None
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(20))
        self._grid.setVerticalSpacing(theme.px(1))

    def show_signals(self, raised: Sequence[Raised], account_id: int) -> None:
        """Show these signals of an account; the same again leave the focus where it is."""
        if (raised, account_id) == self._told:
            return
        self._told = (raised, account_id)
        for old in self._lines:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._lines = [self._line(one, account_id) for one in raised]
        self._columns = 0
        self._arrange()
        for line in self._lines:
            line.show()

    def sentences(self) -> list[str]:
        """What is said, in order."""
        return [line.accessibleName() for line in self._lines]

    def _line(self, one: Raised, account_id: int) -> QWidget:
        tone = "bad" if one.points >= LOUD else "warn"
        points = Label(f"+{one.points}", "strong", tone, wrap=False)
        points.setFixedWidth(theme.px(30))
        points.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        said = reading_words.churn_fact(one, self._ctx.language)
        line = FactLine(
            said,
            fact_places.of_signal(one.signal, account_id),
            lead=[points],
            said=f"{said} · {one.points}",
            hint=words.of(one.signal, self._ctx.language),
            parent=self,
        )
        line.opened.connect(self.opened)
        return line

    def _arrange(self) -> None:
        columns = 2 if self.width() >= theme.px(2 * LEAST) else 1
        if columns == self._columns:
            return
        self._columns = columns
        deep = -(-len(self._lines) // columns)
        for place, line in enumerate(self._lines):
            self._grid.removeWidget(line)
            self._grid.addWidget(line, place % deep, place // deep, Qt.AlignmentFlag.AlignTop)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
