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
_CLOSED = "\N{BLACK RIGHT-POINTING SMALL TRIANGLE}"
_OPEN = "\N{BLACK DOWN-POINTING SMALL TRIANGLE}"


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
        self._text = ""
        self.head.clicked.connect(self._fold)

    def show_silenced(self, silenced: Sequence[Silenced], say: Say) -> None:
        """Show these; nothing is shown where there are none."""
        self.setVisible(bool(silenced))
        self._text = self.tr("%n silenced", "", len(silenced))
        self.head.setAccessibleName(self._text)
        self._show_head()
        self.rows.set_rows([self._row(one, say) for one in silenced])

    def _fold(self) -> None:
        self.rows.setVisible(self.rows.isHidden())
        self._show_head()

    def _show_head(self) -> None:
        mark = _CLOSED if self.rows.isHidden() else _OPEN
        self.head.setText(f"{self._text} {mark}")
        self.head.updateGeometry()

    def _row(self, one: Silenced, say: Say) -> Row:
        again = button(self.tr("Speak again"), "quiet", small=True)
        again.clicked.connect(lambda: self.wanted.emit(one.remark))
        reason = self.tr("Because: {reason}").format(reason=one.reason)
        return Row([Span(say(one.remark), "muted")], reason, actions=[again])
