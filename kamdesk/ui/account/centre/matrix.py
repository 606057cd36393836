"""Influence against support: where everybody stands."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kamdesk.charts.map_cards import stance_tone
from kamdesk.method import buying_words
from kamdesk.method.buying_map import HEAVY, signed
from kamdesk.services.buying_map import BuyingMap, Member
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import ChipButton, FlowLayout, Label
from kamdesk.ui.widgets.painting import begin, box

STANCES = (-2, -1, 0, 1, 2, None)
WEIGHTS = (5, 4, 3, 2, 1, None)
MOST_WIDE = 132


class Matrix(QWidget):
    """A chip for everybody; pressing it opens the person: ``opened(contact_id)``."""

    opened = Signal(int)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.px(4))
        self._shown: list[QWidget] = []

    def show_map(self, page: BuyingMap) -> None:
        """Put everybody present into their cell; a row or column of unknowns only where needed."""
        for old in self._shown:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._shown = []
        people = page.present
        stances = [s for s in STANCES if s is not None or any(p.support is None for p in people)]
        weights = [w for w in WEIGHTS if w is not None or any(p.influence is None for p in people)]
        self._grid.setColumnStretch(len(STANCES), 0)
        influence = self._ctx.word("field.influence")
        self._put(Label(influence, "small", "muted", wrap=False), 0, 0)
        for column, stance in enumerate(stances, start=1):
            sign = "" if stance is None else f" {signed(stance)}"
            text = f"{buying_words.stance(stance, self._ctx.language)}{sign}"
            head = Label(text, "small", "muted")
            head.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self._put(head, 0, column)
            self._grid.setColumnStretch(column, 1)
        for row, weight in enumerate(weights, start=1):
            number = Label("?" if weight is None else str(weight), "strong", "muted", wrap=False)
            number.setAlignment(Qt.AlignmentFlag.AlignCenter)
            number.setAccessibleName(f"{influence} {weight or '?'}")
            self._put(number, row, 0)
            for column, stance in enumerate(stances, start=1):
                here = [p for p in people if (p.influence, p.support) == (weight, stance)]
                self._put(self._cell(weight, stance, here), row, column)

    def _cell(self, weight: int | None, stance: int | None, people: list[Member]) -> QWidget:
        heavy = weight is not None and weight >= HEAVY
        tone = stance_tone(stance) if heavy and stance is not None else ""
        cell = _Cell(tone if tone in ("good", "bad") else "")
        for person in people:
            chip = ChipButton(person.name, stance_tone(person.support))
            chip.setToolTip(f"{person.name} · {person.title}" if person.title else person.name)
            chip.setMaximumWidth(theme.px(MOST_WIDE))
            chip.clicked.connect(lambda _on=False, to=person.contact_id: self.opened.emit(to))
            cell.flow.addWidget(chip)
        return cell

    def _put(self, widget: QWidget, row: int, column: int) -> None:
        self._grid.addWidget(widget, row, column)
        widget.show()
        self._shown.append(widget)


class _Cell(QWidget):
    def __init__(self, tone: str) -> None:
        super().__init__()
        self._tone = tone
        inside = QWidget()
        self.flow = FlowLayout(inside, 4)
        rim = theme.px(6)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(rim, rim, rim, rim)
        outer.addWidget(inside)
        self.setMinimumHeight(theme.px(56))

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = theme.current()
        fill = palette.color(f"{self._tone}_tint") if self._tone else palette.sunken
        painter = begin(self)
        box(painter, QRectF(self.rect()), theme.px(6), fill)
        painter.end()
