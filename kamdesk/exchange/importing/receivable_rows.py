"""Rows of receivables: invoices, payments, or both in one row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from kamdesk.exchange.cells import CellError
from kamdesk.exchange.importing.lines import Line, Lines, digest
from kamdesk.exchange.importing.numbered_invoices import NumberedInvoices
from kamdesk.exchange.importing.receivable_parts import understand
from kamdesk.exchange.importing.rows import FileRow
from kamdesk.exchange.importing.tally import Outcome
from kamdesk.exchange.importing.work import Work
from kamdesk.models import Invoice, Payment

_INVOICE = ("due_on", "currency", "note")
_PAYMENT = ("amount", "currency", "note")


@dataclass(slots=True)
class _Taken:
    """A row and what its parts did so far. Parts that wait are told at the end."""

    row: FileRow
    outcomes: list[Outcome] = field(default_factory=list)
    error: CellError | None = None
    waits: bool = False


class ReceivableRows:
    """Adds invoices and payments, corrects those that the book has.

    An invoice is known by its number within the account, one without a number by day and
    amount; a payment by invoice number and day, one without a number by day and amount.
    """

    def __init__(self, work: Work) -> None:
        self._work = work
        self._numbered = NumberedInvoices(work)
        self._loose = Lines(work, Invoice, _INVOICE)
        self._payments = Lines(work, Payment, _PAYMENT)
        self._late: dict[int, _Taken] = {}

    def take(self, rows: list[FileRow]) -> None:
        """Plan a run of rows."""
        ready: list[tuple[FileRow, Line | None, Line | None]] = []
        for row in rows:
            try:
                invoice, payment = understand(row.values)
                account_id = self._work.accounts.named(row.values)
            except CellError as error:
                self._refuse(row, error)
                continue
            for part in (invoice, payment):
                if part is not None:
                    part["account_id"] = account_id
            ready.append((row, invoice, payment))
        loose = (invoice for _, invoice, _ in ready if invoice and not invoice["number"])
        self._loose.look_up(map(_invoice_key, loose))
        self._payments.look_up(_payment_key(payment) for *_, payment in ready if payment)
        for row, invoice, payment in ready:
            self._take(_Taken(row), invoice, payment)

    def finish(self) -> None:
        """Rows that differ from what is stored take over what nobody else claimed."""
        for lines in (self._loose, self._payments):
            for row, _line, outcome in lines.settle():
                taken = self._late[row.number]
                if isinstance(outcome, CellError):
                    taken.error = outcome
                else:
                    taken.outcomes.append(outcome)
        for taken in self._late.values():
            self._count(taken)
        self._work.accounts.link_parents()

    def _take(self, taken: _Taken, invoice: Line | None, payment: Line | None) -> None:
        if invoice is not None:
            self._place(taken, self._place_invoice, invoice)
        if payment is not None and taken.error is None:
            self._place(taken, self._place_payment, payment)
        if taken.waits:
            self._late[taken.row.number] = taken
        else:
            self._count(taken)

    def _place(
        self, taken: _Taken, place: Callable[[FileRow, Line], Outcome | None], line: Line
    ) -> None:
        try:
            outcome = place(taken.row, line)
        except CellError as error:
            taken.error = error
            return
        if outcome is None:
            taken.waits = True
        else:
            taken.outcomes.append(outcome)

    def _place_invoice(self, row: FileRow, invoice: Line) -> Outcome | None:
        if invoice["number"]:
            return self._numbered.place(row, invoice)
        outcome = self._loose.place(row, _invoice_key(invoice), invoice)
        self._work.tally.amount += invoice["amount"]
        return outcome

    def _place_payment(self, row: FileRow, payment: Line) -> Outcome | None:
        outcome = self._payments.place(row, _payment_key(payment), payment)
        self._work.tally.paid += payment["amount"]
        return outcome

    def _count(self, taken: _Taken) -> None:
        """A row of which a part was taken counts by it; otherwise its error refuses it."""
        outcome = Outcome.of(taken.outcomes)
        if taken.error is not None and outcome is Outcome.UNCHANGED:
            self._refuse(taken.row, taken.error)
        else:
            self._work.tally.count(outcome)

    def _refuse(self, row: FileRow, error: CellError) -> None:
        self._work.tally.refused.append(row.refused(error))
        self._work.tally.refused_amount += row.values.get("amount", 0)


def _invoice_key(invoice: Line) -> str:
    """What names an invoice without a number, but for its occurrence."""
    return "i" + digest(invoice["account_id"], invoice["issued_on"], invoice["amount"])


def _payment_key(payment: Line) -> str:
    """What names a payment but for its occurrence."""
    named = payment["invoice_no"] or payment["amount"]
    return "p" + digest(payment["account_id"], payment["paid_on"], named)
