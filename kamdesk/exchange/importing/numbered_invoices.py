"""Invoices with a number: found by it within their account, however they came into the book."""

from __future__ import annotations

from sqlalchemy import select
from uuid_utils import uuid7

from kamdesk.exchange.cells import CellError
from kamdesk.exchange.importing.figures import Record
from kamdesk.exchange.importing.identity import fold_code
from kamdesk.exchange.importing.lines import Line, digest
from kamdesk.exchange.importing.request import Mode
from kamdesk.exchange.importing.rows import FileRow
from kamdesk.exchange.importing.tally import Outcome
from kamdesk.exchange.importing.work import Work
from kamdesk.models import Invoice

_HELD = ("issued_on", "due_on", "amount", "currency", "note")


class NumberedInvoices:
    """The book's invoices while an import runs; read when the first number is told.

    One number may stand in several rows (one payment each), as long as day and amount agree.
    """

    def __init__(self, work: Work) -> None:
        self._work = work
        self._records: dict[tuple[int, str], Record] | None = None

    def place(self, row: FileRow, invoice: Line) -> Outcome:
        """Add or correct the invoice. Raises CellError contradicts_row where an earlier row of
        the file has the number with another day or amount, not_in_book where only known
        invoices are wanted."""
        key = (invoice["account_id"], fold_code(invoice["number"]))
        record = self._load().setdefault(key, Record())
        if record.row_id is None and self._work.mode is Mode.UPDATE:
            raise CellError("not_in_book", name=invoice["number"], field="invoice_no")
        repeated = "amount" in record.told
        record.tell({name: invoice[name] for name in ("issued_on", "amount")}, row.number)
        if not repeated:
            self._work.tally.amount += invoice["amount"]
        if record.row_id is None:
            return self._add(record, invoice)
        filled = {name: invoice[name] for name in _HELD if invoice[name] not in (None, "")}
        differences = record.differences(filled)
        if not differences or (self._work.mode is Mode.CREATE and not record.made_here):
            return Outcome.UNCHANGED
        self._work.writer.change(Invoice, record.row_id, differences)
        record.stored |= differences
        return Outcome.CHANGED

    def _add(self, record: Record, invoice: Line) -> Outcome:
        record.stored, record.made_here = {name: invoice[name] for name in _HELD}, True
        invoice["line_key"] = "n" + digest(invoice["account_id"], fold_code(invoice["number"]))
        invoice["import_id"] = self._work.tally.import_id
        invoice |= {"uid": uuid7().hex, "revision": 1}
        record.row_id = self._work.writer.add(Invoice, invoice)
        return Outcome.ADDED

    def _load(self) -> dict[tuple[int, str], Record]:
        if self._records is None:
            columns = [getattr(Invoice, name) for name in _HELD]
            query = select(Invoice.account_id, Invoice.number, Invoice.id, *columns)
            self._records = {
                (account_id, fold_code(number)): Record(
                    row_id, stored=dict(zip(_HELD, values, strict=True))
                )
                for account_id, number, row_id, *values in self._work.session.execute(
                    query.where(Invoice.number != "")
                )
            }
        return self._records
