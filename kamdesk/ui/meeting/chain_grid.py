"""Step 2 as a picture: each difficulty leads to implications, a benefit question and a need."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.models.kinds import QuestionKind
from kamdesk.services.meeting_page import Chain
from kamdesk.services.plan_support import PlanSupport
from kamdesk.ui import theme
from kamdesk.ui.meeting.cell import Cell, ColumnTitle
from kamdesk.ui.meeting.chain_row import WIDE, ChainRow
from kamdesk.ui.meeting.desk import Desk
from kamdesk.ui.meeting.drag_column import DragColumn, moved_to
from kamdesk.ui.meeting.inline_edit import InlineEdit
from kamdesk.ui.widgets import Label


class ChainGrid(QWidget):
    """All chains of a plan, and the line that begins a new one.

    A chain is put elsewhere by the grip of its first card, or with Alt+Up and Alt+Down there.
    ``wished`` when the empty line is to be filled with what the bank suggests; ``passed`` when
    Enter leaves it empty.
    """

    wished = Signal()
    passed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows: dict[int, ChainRow] = {}
        self._titles = self._make_titles()
        self._column = QVBoxLayout()
        self._column.setSpacing(theme.px(10))
        self._order = DragColumn(self, lambda: [(key, self._rows[key]) for key in self._ids()])
        self._order.moved.connect(self._put)
        self._new = Cell(self.tr("New difficulty"))
        self._new.mark(gap=True)
        self.adder = InlineEdit("", self.tr("+ difficulty: name it in a few words"))
        self.adder.setToolTip(self.tr("Ctrl+Shift+D; Ctrl+Enter takes one of the question bank"))
        self.adder.edited.connect(self._add)
        self.adder.wished.connect(self.wished)
        self.adder.entered.connect(self._go_on)
        self._new.body.addWidget(self.adder)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.px(6))
        outer.addWidget(self._titles)
        outer.addLayout(self._column)
        outer.addSpacing(theme.px(4))
        outer.addWidget(self._new)

    def _make_titles(self) -> QWidget:
        titles = QWidget()
        row = QHBoxLayout(titles)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        texts = (
            (self.tr("Difficulty"), "Ctrl+Shift+D"),
            (self.tr("Implication"), "Ctrl+Shift+I"),
            (self.tr("Benefit"), "Ctrl+Shift+B"),
            (self.tr("Need"), "Ctrl+Shift+W"),
        )
        for place, (text, keys) in enumerate(texts):
            if place:
                row.addSpacing(theme.px(20))
            title = ColumnTitle(Label(text, "small", "muted", wrap=False))
            title.setToolTip(self.tr("Add one: {keys}").format(keys=keys))
            row.addWidget(title, 1)
        return titles

    def show_chains(self, chains: list[Chain], support: PlanSupport) -> None:
        """Show these chains, keeping the editors of those that are here already."""
        ids = [chain.difficulty.id for chain in chains]
        for gone in [key for key in self._rows if key not in ids]:
            row = self._rows.pop(gone)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, chain in enumerate(chains):
            row = self._rows.get(chain.difficulty.id) or self._make(chain.difficulty.id)
            row.show_chain(chain, support)
            if self._column.indexOf(row) != place:
                self._column.removeWidget(row)
                self._column.insertWidget(place, row)
                row.show()  # at once, so that it can take the cursor
        self._titles.setVisible(bool(chains) and self.width() >= theme.px(WIDE))

    def row(self, difficulty_id: int) -> ChainRow | None:
        """The chain that begins with this difficulty."""
        return self._rows.get(difficulty_id)

    def rows(self) -> list[ChainRow]:
        """The chains in order."""
        return [self._rows[key] for key in self._ids()]

    def with_focus(self) -> ChainRow | None:
        """The chain that the cursor is in."""
        return next((row for row in self.rows() if row.isAncestorOf(self._focus())), None)

    def begin(self) -> None:
        """Put the cursor where a new difficulty is named."""
        self.adder.setFocus(Qt.FocusReason.OtherFocusReason)

    def _focus(self) -> QWidget:
        return self.window().focusWidget() or self

    def _ids(self) -> list[int]:
        return sorted(self._rows, key=lambda key: self._column.indexOf(self._rows[key]))

    def _make(self, difficulty_id: int) -> ChainRow:
        row = self._rows[difficulty_id] = ChainRow(self._desk)
        row.difficulty.shifted.connect(lambda step: self._shift(difficulty_id, step))
        row.left.connect(lambda: self._after(difficulty_id))
        row.difficulty.gripped.connect(lambda grip: self._order.watch(difficulty_id, grip))
        return row

    def _after(self, difficulty_id: int) -> None:
        """From the end of a chain to the next one, from the last to the line for a new one."""
        ids = self._ids()
        place = ids.index(difficulty_id) + 1
        target = self._rows[ids[place]].difficulty.topic if place < len(ids) else self.adder
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _shift(self, difficulty_id: int, step: int) -> None:
        place = self._ids().index(difficulty_id) + step
        if 0 <= place < len(self._rows):
            focus = self._focus()
            self._put(difficulty_id, place)
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put(self, difficulty_id: int, place: int) -> None:
        self._desk.reorder(moved_to(self._ids(), difficulty_id, place))

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

    def _go_on(self) -> None:
        if not self.adder.value() and self.adder.hasFocus():
            self.passed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= theme.px(WIDE)
        self._titles.setVisible(wide and bool(self._rows))
