"""What an import would do or has done: counts, sums to compare, and notes."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.exchange.fields import Kind
from kamdesk.exchange.importing import ImportResult, note_sentence
from kamdesk.services import book_settings
from kamdesk.ui import formats, theme
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Banner, Card, Columns, Label

_TONES = {
    "added": "good",
    "changed": "accent",
    "unchanged": "muted",
    "refused": "warn",
    "mended": "good",
}
_WITH_AMOUNTS = ("sales", "ledger", "receivables")


class Outcome(QWidget):
    """The same view before and after."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._counts: dict[str, Label] = {}
        self._figures: dict[str, QWidget] = {}
        self._build_ui()

    def _build_ui(self) -> None:
        names = {
            "added": self.tr("Added"),
            "changed": self.tr("Changed"),
            "unchanged": self.tr("Unchanged"),
            "refused": self.tr("Refused"),
            "mended": self.tr("Mended"),
        }
        card = Card()
        columns = Columns((3, 2), (520, 300))
        figures = QWidget()
        line = QHBoxLayout(figures)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.px(24))
        for key, name in names.items():
            line.addWidget(self._figure(key, name))
        line.addStretch(1)
        self._sum_words = Label("")
        self._made_words = Label("", "small", "muted")
        columns.add(0, figures)
        columns.add(1, self._sum_words)
        columns.add(1, self._made_words)
        columns.column(1).setSpacing(theme.px(2))
        card.add(columns)
        self._notes = QVBoxLayout()
        self._notes.setSpacing(theme.px(8))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(card)
        column.addLayout(self._notes)

    def _figure(self, key: str, name: str) -> QWidget:
        """A count above its word."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(1))
        self._counts[key] = Label("", "hero", wrap=False)
        column.addWidget(self._counts[key])
        column.addWidget(Label(name, "small", "muted", wrap=False))
        self._figures[key] = holder
        return holder

    def show_result(self, result: ImportResult, kind: Kind) -> None:
        """Show counts, sums and notes."""
        counts = {
            "added": result.added,
            "changed": result.changed,
            "unchanged": result.unchanged,
            "refused": len(result.refused),
            "mended": 0,
        }
        for key, count in counts.items():
            self._show_count(key, count)
        self._show_sums(result, kind)
        self._show_notes(result)

    def show_open(self, refused: int, mended: int) -> None:
        """Refused rows go down while they are mended."""
        self._show_count("refused", refused)
        self._show_count("mended", mended)

    def _show_count(self, key: str, count: int) -> None:
        self._counts[key].setText(QLocale().toString(count))
        self._counts[key].set_tone(_TONES[key] if count else "faint")
        if key == "mended":
            self._figures[key].setVisible(count > 0)

    def _show_sums(self, result: ImportResult, kind: Kind) -> None:
        parts = [self.tr("%Ln row(s) in the file", "", result.rows)]
        if kind.value in _WITH_AMOUNTS:
            currency = self._ctx.read(book_settings.currency)
            total = formats.money(result.amount, currency, decimals=True)
            parts.append(self.tr("amount %1").replace("%1", total))
            if result.refused_amount:
                refused = formats.money(result.refused_amount, currency, decimals=True)
                parts.append(self.tr("refused %1").replace("%1", refused))
            if result.paid:
                paid = formats.money(result.paid, currency, decimals=True)
                parts.append(self.tr("paid %1").replace("%1", paid))
        self._sum_words.setText(" · ".join(parts))
        made = " · ".join(self._made(result))
        self._made_words.setText(made)
        self._made_words.setVisible(bool(made))

    def _made(self, result: ImportResult) -> list[str]:
        """What would be new, thing by thing."""
        number = {
            "account": result.accounts_added,
            "contact": result.contacts_added,
            **{k: n for k, n in result.made.items() if k not in ("account", "contact")},
        }
        words = {
            "account": lambda n: self.tr("%Ln new account(s)", "", n),
            "contact": lambda n: self.tr("%Ln new contact(s)", "", n),
            "product_line": lambda n: self.tr("%Ln new product line(s)", "", n),
            "financial_statement": lambda n: self.tr("%Ln new statement(s)", "", n),
            "invoice": lambda n: self.tr("%Ln new invoice(s)", "", n),
            "payment": lambda n: self.tr("%Ln new payment(s)", "", n),
        }
        return [said(number[key]) for key, said in words.items() if number.get(key)]

    def _show_notes(self, result: ImportResult) -> None:
        while (item := self._notes.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for note in result.notes:
            banner = Banner("info", note_sentence(note, self._ctx.language))
            self._notes.addWidget(banner)
            banner.show()
