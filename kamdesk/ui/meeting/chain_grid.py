"""Step 2 as a picture: each difficulty leads to implications, a benefit question and a need."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.models.kinds import QuestionKind
from kamdesk.services.meeting_page import Chain
from kamdesk.ui import theme
from kamdesk.ui.meeting.cell import Arrow, Cell, ColumnTitle
from kamdesk.ui.meeting.chain_cells import BenefitCell, DifficultyCell, ImplicationCell
from kamdesk.ui.meeting.desk import Desk
from kamdesk.ui.meeting.inline_edit import InlineEdit
from kamdesk.ui.meeting.need_cell import NeedCell
from kamdesk.ui.widgets import Label

_WIDE = 640
"""Below this width (design pixels) a chain takes two lines instead of one."""


class ChainGrid(QWidget):
    """All chains of a plan, and the line that begins a new one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows: dict[int, ChainRow] = {}
        self._titles = self._make_titles()
        self._column = QVBoxLayout()
        self._column.setSpacing(theme.px(10))
        self._new = Cell(self.tr("New difficulty"))
        self._new.mark(gap=True)
        self.adder = InlineEdit("", self.tr("+ difficulty: name it in a few words"))
        self.adder.edited.connect(self._add)
        self._new.body.addWidget(self.adder)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.px(6))
        outer.addWidget(self._titles)
        outer.addLayout(self._column)
        outer.addWidget(self._new)

    def _make_titles(self) -> QWidget:
        titles = QWidget()
        row = QHBoxLayout(titles)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        texts = (
            self.tr("Difficulty"), self.tr("Implication"), self.tr("Benefit"), self.tr("Need"),
        )  # fmt: skip
        for place, text in enumerate(texts):
            if place:
                row.addSpacing(theme.px(20))
            row.addWidget(ColumnTitle(Label(text, "small", "muted", wrap=False)), 1)
        return titles

    def show_chains(self, chains: list[Chain]) -> None:
        """Show these chains, keeping the editors of those that are here already."""
        ids = [chain.difficulty.id for chain in chains]
        for gone in [key for key in self._rows if key not in ids]:
            row = self._rows.pop(gone)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, chain in enumerate(chains):
            row = self._rows.get(chain.difficulty.id) or ChainRow(self._desk)
            self._rows[chain.difficulty.id] = row
            row.show_chain(chain)
            if self._column.indexOf(row) != place:
                self._column.removeWidget(row)
                self._column.insertWidget(place, row)
        self._titles.setVisible(bool(chains) and self.width() >= theme.px(_WIDE))

    def row(self, difficulty_id: int) -> ChainRow | None:
        """The chain that begins with this difficulty."""
        return self._rows.get(difficulty_id)

    def begin(self) -> None:
        """Put the cursor where a new difficulty is named."""
        self.adder.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self) -> None:
        topic = self.adder.value()
        if not topic:
            return
        made = self._desk.add("question", self.adder, kind=QuestionKind.DIFFICULTY, topic=topic)
        if made is None:
            return
        self.adder.reset()
        row = self._rows.get(made)
        if row is not None and self.adder.hasFocus():
            row.difficulty.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= theme.px(_WIDE)
        self._titles.setVisible(wide and bool(self._rows))


class ChainRow(QWidget):
    """One chain: four cards with arrows between them, on one line or on two."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.difficulty = DifficultyCell(desk)
        self.implication = ImplicationCell(desk)
        self.benefit = BenefitCell(desk)
        self.need = NeedCell(desk)
        self._cells: list[Cell] = [self.difficulty, self.implication, self.benefit, self.need]
        self._arrows = [Arrow() for _ in range(3)]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._per_line = 0
        self._arrange(4)
        self.difficulty.go_on.connect(self.implication.questions.begin)

    def show_chain(self, chain: Chain) -> None:
        """Show a chain."""
        self.difficulty.show_chain(chain)
        self.implication.show_chain(chain)
        self.benefit.show_chain(chain)
        self.need.show_chain(chain)

    def _arrange(self, per_line: int) -> None:
        if per_line == self._per_line:
            return
        self._per_line = per_line
        for item in (*self._cells, *self._arrows):
            self._grid.removeWidget(item)
        for column in range(7):
            self._grid.setColumnStretch(column, 0)
        for place, cell in enumerate(self._cells):
            line, column = divmod(place, per_line)
            self._grid.addWidget(cell, line, 2 * column)
            self._grid.setColumnStretch(2 * column, 1)
            if place < 3:
                self._grid.addWidget(self._arrows[place], line, 2 * column + 1)
        self._grid.setVerticalSpacing(theme.px(6 if per_line < 4 else 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(4 if event.size().width() >= theme.px(_WIDE) else 2)
