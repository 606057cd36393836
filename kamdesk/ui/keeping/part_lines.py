"""What an account's health is made of: each part as a bar with its points and its fact."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from kamdesk import words
from kamdesk.method import reading_words
from kamdesk.method.health import Health, Part
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.keeping import fact_places
from kamdesk.ui.keeping.fact_line import FactLine
from kamdesk.ui.widgets import Label, ThinBar

BAR_WIDTH = 120
_WELL, _POORLY = 0.67, 0.34
"""Shares of a part's weight."""


class PartLines(QWidget):
    """Name, bar, points of the weight, fact; what could not be judged is named below.
    ``opened(kind, target)`` when a fact is pressed."""

    opened = Signal(str, object)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._shown: list[QWidget] = []
        self._told: tuple[Health, int] | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(10))
        self._grid.setVerticalSpacing(theme.px(4))
        self._grid.setColumnStretch(3, 1)

    def show_health(self, health: Health, account_id: int) -> None:
        """Show the parts of a judgement of an account; the same again leave the focus where it
        is."""
        if (health, account_id) == self._told:
            return
        self._told = (health, account_id)
        for old in self._shown:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._shown = []
        for row, part in enumerate(health.parts):
            self._add_part(row, part, account_id)
        if health.unknown:
            names = " · ".join(words.of(part, self._ctx.language) for part in health.unknown)
            told = self.tr("Not known yet, so not counted: {parts}").format(parts=names)
            self._place(Label(told, "small", "muted"), len(health.parts), 0, 4)

    def _add_part(self, row: int, part: Part, account_id: int) -> None:
        share = float(part.points / part.weight)
        tone = "good" if share >= _WELL else "warn" if share >= _POORLY else "bad"
        bar = ThinBar(share, tone)
        bar.setFixedWidth(theme.px(BAR_WIDTH))
        points = Label(f"{float(part.points):.0f} / {part.weight}", "small", "muted", wrap=False)
        points.setAlignment(Qt.AlignmentFlag.AlignRight)
        name = Label(words.of(part.part, self._ctx.language), "strong", wrap=False)
        self._place(name, row, 0)
        self._place(bar, row, 1)
        self._place(points, row, 2)
        said = reading_words.health_fact(part, self._ctx.language)
        fact = FactLine(said, fact_places.of_part(part.part, account_id))
        fact.opened.connect(self.opened)
        self._place(fact, row, 3)

    def _place(self, widget: QWidget, row: int, column: int, span: int = 1) -> None:
        self._grid.addWidget(widget, row, column, 1, span, Qt.AlignmentFlag.AlignVCenter)
        self._shown.append(widget)
        widget.show()
