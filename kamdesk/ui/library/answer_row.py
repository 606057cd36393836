"""One answer to an objection: its words, how often it worked, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.services.objection_library import LibraryAnswer
from kamdesk.ui import theme
from kamdesk.ui.widgets import Chip, Label, button
from kamdesk.ui.widgets.painting import begin


class AnswerRow(QWidget):
    """``take(key)`` puts objection and answer into the plan; ``edit(id)`` and ``bin(id)`` are for
    the user's own."""

    take = Signal(str)
    edit = Signal(int)
    bin = Signal(int)

    def __init__(
        self, answer: LibraryAnswer, worked: int, used: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(8), 0, theme.px(10))
        column.setSpacing(theme.px(6))
        column.addWidget(Label(answer.text))
        if answer.note:
            column.addWidget(Label(answer.note, "small", "muted"))
        end = QHBoxLayout()
        end.setSpacing(theme.px(6))
        if answer.id is not None:
            end.addWidget(Chip(self.tr("Own"), "accent"))
        told = self._told(worked, used)
        end.addWidget(Label(told, "small", "good" if worked else "muted"), 1)
        if answer.id is not None:
            self._add_own_actions(end, answer.id)
        self.take_button = button(self.tr("Add to plan"), small=True, icon="plus")
        self.take_button.clicked.connect(lambda: self.take.emit(answer.key))
        end.addWidget(self.take_button)
        column.addLayout(end)

    def _add_own_actions(self, end: QHBoxLayout, row: int) -> None:
        edit = button(icon="edit", role="quiet", small=True, hint=self.tr("Edit"))
        gone = button(icon="bin", role="quiet", small=True, hint=self.tr("Move to bin"))
        edit.clicked.connect(lambda: self.edit.emit(row))
        gone.clicked.connect(lambda: self.bin.emit(row))
        end.addWidget(edit)
        end.addWidget(gone)

    def _told(self, worked: int, used: int) -> str:
        if not used:
            return self.tr("Not given yet")
        text = self.tr("Worked {worked} of %n time(s)", "", used)
        return text.format(worked=worked)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        line = QRectF(0, self.height() - 1, self.width(), 1)
        painter.fillRect(line, QColor(theme.current().line))
        painter.end()
