"""What a row of each kind of file must hold, said before a file is chosen."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.exchange.fields import Kind
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Card, Columns, Label


class FileNeeds(QWidget):
    """Three small cards, one per kind."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        texts = {
            Kind.ACCOUNTS: self.tr(
                "A row needs a name or a code. City, industry, phone, account manager and a "
                "contact come along."
            ),
            Kind.CONTACTS: self.tr(
                "A row needs the person's name and their account. Unknown accounts are made."
            ),
            Kind.SALES: self.tr(
                "A row needs a day, an account and an amount, or price and quantity. Unknown "
                "accounts are made."
            ),
        }
        columns = Columns((1, 1, 1), 240)
        for at, (kind, text) in enumerate(texts.items()):
            card = Card(ctx.word(f"import.{kind.value}"))
            card.add(Label(text, "small", "muted"))
            columns.add(at, card)
            columns.column(at).addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(columns)
