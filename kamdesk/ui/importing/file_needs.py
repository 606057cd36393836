"""What can be brought in, said before a file is chosen."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.exchange.fields import Kind
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.importing.kind_texts import explanation
from kamdesk.ui.widgets import Card, Columns, Label

_COLUMNS = 4


class FileNeeds(QWidget):
    """All kinds of files with a line each."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        card = Card(self.tr("What can come in"))
        columns = Columns((1,) * _COLUMNS, 220)
        for place, kind in enumerate(Kind):
            holder = QWidget()
            words = QVBoxLayout(holder)
            words.setContentsMargins(0, theme.px(2), theme.px(8), theme.px(4))
            words.setSpacing(theme.px(1))
            words.addWidget(Label(ctx.word(f"import.{kind.value}"), "strong"))
            words.addWidget(Label(explanation(kind), "small", "muted"))
            columns.add(place % _COLUMNS, holder)
        card.add(columns)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(card)
