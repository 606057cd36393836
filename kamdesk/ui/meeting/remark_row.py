"""One remark of the coach: what, why, where to put it right, and how to silence it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kamdesk.method.coach import Remark
from kamdesk.ui import theme
from kamdesk.ui.meeting.reason_line import ReasonLine
from kamdesk.ui.widgets import Label, Mark, button


class RemarkRow(QWidget):
    """A remark. ``acted`` fires for its button, ``silenced(reason)`` once a reason was given."""

    acted = Signal()
    silenced = Signal(str)

    def __init__(self, remark: Remark, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.remark = remark
        self._last = False
        meaning = self.tr("Grave") if remark.severity == "bad" else self.tr("Advice")
        self._what = Label("", "body")
        self._why = Label("", "small", "muted")
        self.go = button("", small=True)
        self.hush = button(
            icon="eye_off",
            role="quiet",
            small=True,
            hint=self.tr("Leave it this time, with a reason"),
        )
        self.reason = ReasonLine(self.tr("Why not this time? Enter keeps it"))
        self._build_ui(Mark(remark.severity, meaning))
        self.go.clicked.connect(self.acted)
        self.hush.clicked.connect(self.reason.ask)
        self.reason.given.connect(self.silenced)
        self.reason.given_up.connect(lambda: self.hush.setFocus(Qt.FocusReason.OtherFocusReason))

    def _build_ui(self, mark: Mark) -> None:
        """Both controls stand in one column, so that the words get all the room beside it."""
        top, end = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignRight
        self.hush.setFixedHeight(theme.px(20))
        self._what.setAlignment(top)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(8))
        grid.setVerticalSpacing(theme.px(1))
        grid.setColumnStretch(1, 1)
        grid.addWidget(mark, 0, 0, top)
        grid.addWidget(self._what, 0, 1)
        grid.addWidget(self.go, 0, 2, top | end)
        grid.addWidget(self._why, 1, 1, top)
        grid.addWidget(self.hush, 1, 2, top | end)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(7), 0, theme.px(6))
        column.setSpacing(theme.px(4))
        column.addLayout(grid)
        column.addWidget(self.reason)

    def show_words(self, what: str, why: str, verb: str) -> None:
        """Show what is said, its reason and what the button does."""
        self._what.setText(what)
        self._why.setText(why)
        self._why.setVisible(bool(why))
        self.go.setText(verb)
        self.go.setAccessibleName(f"{verb}: {what}")
        self.setAccessibleName(what)
        self.setAccessibleDescription(why)

    def set_last(self, last: bool) -> None:
        """The last row has no line below."""
        self._last = last
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._last:
            painter = QPainter(self)
            painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(theme.current().line))
            painter.end()
