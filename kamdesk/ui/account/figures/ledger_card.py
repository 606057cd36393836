"""Invoices and payments, newest first, and the way to write one down."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kamdesk.method.receivables import Bill, BillState
from kamdesk.services.figures_page import FiguresPage
from kamdesk.services.receivables import PaymentLine
from kamdesk.ui import formats, theme
from kamdesk.ui.account.figures.line_dialog import LineDialog
from kamdesk.ui.context import Context
from kamdesk.ui.tables.record_table import Cell, RecordTable
from kamdesk.ui.widgets import Card, Label, LinkButton, Segmented, button

SHOWN = 6


class LedgerCard(Card):
    """Open invoices come first. A double click or Enter opens a line."""

    import_requested = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._ctx = ctx
        self._page: FiguresPage | None = None
        self._all = False
        self.set_title(self.tr("Invoices and payments"))
        self.choice = Segmented(
            [("invoice", self.tr("Invoices")), ("payment", self.tr("Payments"))], "invoice"
        )
        self.choice.setAccessibleName(self.tr("Invoices or payments"))
        self.table = RecordTable()
        self.more = LinkButton("", "small", "muted")
        self._nothing = Label("", "body", "muted")
        self._lay_out()

    def _lay_out(self) -> None:
        self.add_invoice = button(self.tr("Invoice"), small=True, icon="plus")
        self.add_payment = button(self.tr("Payment"), small=True, icon="plus")
        bring = button(self.tr("Import"), small=True)
        for kind, widget in (("invoice", self.add_invoice), ("payment", self.add_payment)):
            widget.setAccessibleName(self._ctx.action_name(f"add_{kind}"))
            widget.clicked.connect(lambda _=False, kind=kind: self._new(kind))
        bring.clicked.connect(self.import_requested)
        bar = QHBoxLayout()
        bar.setSpacing(theme.px(8))
        bar.addWidget(self.choice)
        bar.addStretch(1)
        for widget in (self.add_invoice, self.add_payment, bring):
            bar.addWidget(widget)
        self.add(bar)
        self.add(self._nothing)
        self.add(self.table)
        self.add(self.more)
        self.choice.edited.connect(self._show)
        self.more.clicked.connect(self._show_all)
        self.table.opened.connect(self._open)

    def show_figures(self, page: FiguresPage, *, anew: bool) -> None:
        """Show an account's lines."""
        self._page = page
        if anew:
            self._all = False
        self._show()

    def _show_all(self) -> None:
        self._all = True
        self._show()

    def _show(self) -> None:
        page = self._page
        if page is None:
            return
        if self.choice.value() == "invoice":
            heads, rows = self._invoices(page)
        else:
            heads, rows = self._payments(page)
        shown = rows if self._all else rows[:SHOWN]
        self.table.set_columns(heads)
        self.table.set_records(shown)
        self.table.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        invoices = self.choice.value() == "invoice"
        self._nothing.setText(
            self.tr("No invoices yet. Write one down, or import a list.")
            if invoices
            else self.tr("No payments yet. Write one down, or import a list.")
        )
        rest = len(rows) - len(shown)
        self.more.setVisible(rest > 0)
        self.more.setText(self.tr("%n more", "", rest))

    def _invoices(self, page: FiguresPage) -> tuple[list[Any], list[Any]]:
        word = self._ctx.word
        heads = [
            (word("field.invoice_no"), 120, False),
            (word("field.due_on"), 130, False),
            (self.tr("Amount"), 104, True),
            (self.tr("Open"), 104, True),
        ]
        states = [state for state in page.receivables.figures.states if state.bill is not None]
        states.sort(key=lambda s: (s.open == 0, -s.due_on.toordinal()))
        currency = page.receivables.currency
        rows = [(s.bill.id, self._invoice(s, currency)) for s in states if s.bill]
        open_ones = sum(state.open > 0 for state in states)
        others = sorted(page.receivables.others, key=lambda other: other[0].issued_on, reverse=True)
        rows[open_ones:open_ones] = [(b.id, self._other(b, c, currency)) for b, c in others]
        return heads, rows

    def _invoice(self, state: BillState, currency: str) -> list[Cell]:
        bill = state.bill
        assert bill is not None
        issued = self.tr("of %1").replace("%1", formats.day(bill.issued_on))
        tone, told = self._state(state)
        left = formats.money(state.open, currency) if state.open else formats.DASH
        exact = formats.exact(state.open, currency) if state.open else ""
        return [
            Cell(bill.number or formats.DASH, issued),
            Cell(formats.day(state.due_on), told, tone=tone),
            Cell.of_money(state.amount, currency),
            Cell(left, strong=bool(state.open), hint=exact),
        ]

    def _other(self, bill: Bill, currency: str, own: str) -> list[Cell]:
        """An invoice that nobody owes today, and why."""
        issued = self.tr("of %1").replace("%1", formats.day(bill.issued_on))
        if currency != own:
            told = self.tr("%1, not added up").replace("%1", currency)
        else:
            told = self.tr("Credit note") if bill.amount < 0 else self.tr("Dated ahead")
        return [
            Cell(bill.number or formats.DASH, issued),
            Cell(formats.day(bill.due_on), told, tone="muted"),
            Cell(formats.money(bill.amount, currency)),
            Cell(formats.DASH),
        ]

    def _state(self, state: BillState) -> tuple[str, str]:
        """Tone and words: paid when, not due, or how late."""
        if not state.open:
            day = formats.month_day(state.settled_on) if state.settled_on else ""
            return "muted", self.tr("Paid %1").replace("%1", day)
        if not state.days_overdue:
            return "text", self.tr("Not due")
        return "bad", self.tr("%n day(s) overdue", "", state.days_overdue)

    def _payments(self, page: FiguresPage) -> tuple[list[Any], list[Any]]:
        word = self._ctx.word
        heads = [
            (word("field.paid_on"), 150, False),
            (word("field.invoice_no"), 150, False),
            (self.tr("Amount"), 112, True),
        ]
        return heads, [(p.id, self._payment(p)) for p in page.receivables.payments]

    def _payment(self, line: PaymentLine) -> list[Cell]:
        currency = line.currency or (self._page.receivables.currency if self._page else "")
        named = line.invoice_no or self.tr("the oldest open ones")
        return [
            Cell(formats.day(line.paid_on), line.note),
            Cell(named, tone="text" if line.invoice_no else "muted"),
            Cell.of_money(line.amount, currency),
        ]

    def _new(self, kind: str) -> None:
        if self._page is None:
            return
        day = "issued_on" if kind == "invoice" else "paid_on"
        values = {day: self._ctx.today()}
        if LineDialog.ask(self, self._ctx, kind, self._page.account_id, values):
            self.choice.set_value(kind)
            self._show()

    def _open(self, row_id: object) -> None:
        page, kind = self._page, str(self.choice.value())
        if page is None or not isinstance(row_id, int):
            return
        values = self._invoice_values(page, row_id) if kind == "invoice" else None
        if kind == "payment":
            line = next(one for one in page.receivables.payments if one.id == row_id)
            values = {n: getattr(line, n) for n in ("invoice_no", "amount", "paid_on", "note")}
        if values is not None:
            LineDialog.ask(self, self._ctx, kind, page.account_id, values, row_id)

    def _invoice_values(self, page: FiguresPage, row_id: int) -> dict[str, Any] | None:
        states = page.receivables.figures.states
        bills = [state.bill for state in states] + [bill for bill, _ in page.receivables.others]
        for bill in bills:
            if bill is not None and bill.id == row_id:
                names = ("number", "amount", "issued_on", "due_on")
                note = page.receivables.notes.get(row_id, "")
                return {**{name: getattr(bill, name) for name in names}, "note": note}
        return None
