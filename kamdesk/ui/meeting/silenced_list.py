"""Remarks that were silenced: folded to a number, with their reasons when opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.method.coach import Remark
from kamdesk.services.meeting_coach import Silenced
from kamdesk.ui import theme
from kamdesk.ui.widgets import LinkButton, Row, RowList, Span, button

Say = Callable[[Remark], str]


class SilencedList(QWidget):
    """ "2 silenced", opened by a click or a key; ``wanted(remark)`` lets one be said again."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = LinkButton("", "small", "muted")
        self.rows = RowList()
        self.rows.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addWidget(self.head)
        column.addWidget(self.rows)
        self.head.clicked.connect(lambda: self.rows.setVisible(self.rows.isHidden()))

    def show_silenced(self, silenced: Sequence[Silenced], say: Say) -> None:
        """Show these; nothing is shown where there are none."""
        self.setVisible(bool(silenced))
        text = self.tr("%n silenced", "", len(silenced))
        self.head.setText(text)
        self.head.setAccessibleName(text)
        self.head.updateGeometry()
        self.rows.set_rows([self._row(one, say) for one in silenced])

    def _row(self, one: Silenced, say: Say) -> Row:
        again = button(self.tr("Speak again"), "quiet", small=True)
        again.clicked.connect(lambda: self.wanted.emit(one.remark))
        reason = self.tr("Because: {reason}").format(reason=one.reason)
        return Row([Span(say(one.remark), "muted")], reason, actions=[again])
