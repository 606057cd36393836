"""The five figures of one year: value, last year, industry, light with its sentence, formula."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from kamdesk import words
from kamdesk.method import ratio_reading
from kamdesk.method.figure_talk import Concern
from kamdesk.method.ratio_lights import Reading
from kamdesk.services.figures_page import FiguresPage, YearReadings
from kamdesk.ui import theme
from kamdesk.ui.account.figures.lights import TONES
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Chip, ChipButton, Label, Mark

NAME, VALUE, BEFORE, INDUSTRY, LIGHT = range(5)
_WIDTHS = {VALUE: 72, BEFORE: 72, INDUSTRY: 72, LIGHT: 84}
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ReadingsGrid(QWidget):
    """One line of numbers for each figure, below it what they say; ``asked(concern)`` when a
    figure that got worse is to become a question."""

    asked = Signal(object)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(8))
        self._grid.setVerticalSpacing(theme.px(1))
        self._grid.setColumnStretch(NAME, 1)
        for column, width in _WIDTHS.items():
            self._grid.setColumnMinimumWidth(column, theme.px(width))

    def show_year(self, page: FiguresPage, year: YearReadings) -> None:
        """Show one year; questions are offered for the newest one only."""
        self._clear()
        heads = (str(year.year), self.tr("Last year"), self.tr("Industry"))
        for column, text in enumerate(heads, start=VALUE):
            self._grid.addWidget(Label(text, "small", "muted", wrap=False), 0, column, _RIGHT)
        newest = page.newest is not None and page.newest.year == year.year
        offered = {str(concern.topic): concern for concern in page.concerns if newest}
        for place, reading in enumerate(year.readings):
            self._add(1 + 4 * place, reading, offered.get(str(reading.ratio)))
        self._grid.activate()
        self.update()  # the lines lie where the rows lie now

    def _add(self, row: int, reading: Reading, concern: Concern | None) -> None:
        lang, ratio, figure = self._ctx.language, reading.ratio, reading.figure
        self._grid.setRowMinimumHeight(row, theme.px(11))
        name = words.of(ratio, lang)
        self._grid.addWidget(Label(name, "strong", wrap=False), row + 1, NAME)
        for column, value, role, tone in (
            (VALUE, figure.value, "strong", "text"),
            (BEFORE, figure.previous, "body", "muted"),
            (INDUSTRY, reading.benchmark, "body", "muted"),
        ):
            shown = ratio_reading.shown(ratio, value, lang)
            label = Label(shown, role, tone, wrap=False)
            self._grid.addWidget(label, row + 1, column, _RIGHT)
        self._grid.addLayout(self._light(reading), row + 1, LIGHT, _RIGHT)
        wide = LIGHT + 1 if concern is None else INDUSTRY
        told = Label(ratio_reading.sentence(reading, lang), "small", "text")
        self._grid.addWidget(told, row + 2, NAME, 1, wide)
        if concern is not None:
            ask = ChipButton(self.tr("Use as question"), "accent")
            ask.setAccessibleDescription(name)
            ask.clicked.connect(lambda: self.asked.emit(concern))
            self._grid.addWidget(ask, row + 2, INDUSTRY, 2, 2, _RIGHT)
        note = ratio_reading.average_note(figure.averaged, lang)
        how = " · ".join(part for part in (ratio_reading.formula(ratio, lang), note) if part)
        self._grid.addWidget(Label(how, "small", "muted"), row + 3, NAME, 1, wide)

    def _light(self, reading: Reading) -> QHBoxLayout:
        tone, word = TONES[reading.light], words.of(reading.light, self._ctx.language)
        row = QHBoxLayout()
        row.setSpacing(theme.px(4))
        row.addStretch(1)
        row.addWidget(Mark(tone, word))
        row.addWidget(Chip(word, tone))
        return row

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for row in range(1, self._grid.rowCount(), 4):
            middle = self._grid.cellRect(row, NAME).center().y()
            painter.fillRect(0, middle, self.width(), 1, QColor(theme.current().line))
        painter.end()

    def _clear(self) -> None:
        for widget in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
