"""Day first or month first? Asked only where the whole file can be read both ways."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.errors import KamDeskError
from kamdesk.exchange.cells import CellError
from kamdesk.exchange.dates import DateOrder, parse_date
from kamdesk.ui import formats, theme
from kamdesk.ui.widgets import Card, Label, button

_ORDERS: tuple[DateOrder, ...] = ("DMY", "MDY", "YMD")


class DateQuestion(QWidget):
    """One button per way to read the example. ``answered(order)``."""

    answered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card = Card(self.tr("Which day is meant?"), stripe="warn")
        self._words = Label("", "body")
        self._line = QHBoxLayout()
        self._line.setSpacing(theme.px(8))
        self._card.add(self._words)
        self._card.add(self._line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self.hide()

    def ask(self, column: str, example: str, orders: Sequence[str]) -> None:
        """Show the question with the example read in each of the orders."""
        words = self.tr("All dates in “%1” can be read in more than one way. “%2” is:")
        self._words.setText(words.replace("%1", column).replace("%2", example))
        while (item := self._line.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for order in (known for known in _ORDERS if known in orders):
            self._line.addWidget(self._choice(order, example))
        self._line.addStretch(1)
        self.show()

    def _choice(self, order: DateOrder, example: str) -> QWidget:
        names = {
            "DMY": self.tr("day, month, year"),
            "MDY": self.tr("month, day, year"),
            "YMD": self.tr("year, month, day"),
        }
        try:
            shown = formats.day(parse_date(example, order))
        except (CellError, KamDeskError):
            shown = example
        words = self.tr("%1 (%2)").replace("%1", shown).replace("%2", names[order])
        made = button(words)
        made.clicked.connect(lambda: self._answer(order))
        return made

    def _answer(self, order: DateOrder) -> None:
        self.hide()
        self.answered.emit(order)
