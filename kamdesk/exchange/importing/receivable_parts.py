"""The invoice and the payment that a row of receivables tells of."""

from __future__ import annotations

from datetime import timedelta

from kamdesk.exchange.cells import CellError
from kamdesk.exchange.importing.currency import normalise
from kamdesk.exchange.importing.entries import Entry, entry_of
from kamdesk.exchange.importing.lines import Line
from kamdesk.exchange.importing.rows import Values


def understand(values: Values) -> tuple[Line | None, Line | None]:
    """Invoice and payment as columns of the book, None where the row tells of none.

    A row without a kind that has a day and an amount is an invoice; a paid amount with its day
    is a payment, and a day of payment alone means that all was paid. Raises CellError required,
    unknown_entry, due_before or not_a_currency.
    """
    if "currency" in values:
        normalise(values, "currency")
    entry = entry_of(values["entry"]) if "entry" in values else None
    if entry in (Entry.PAYMENT, Entry.REFUND):
        day = values.get("paid_on", values.get("issued_on"))
        paid = values.get("paid_amount", values.get("amount"))
        return None, _payment(values, day, -abs(paid or 0) if entry is Entry.REFUND else paid)
    invoice = None
    if "issued_on" in values and "amount" in values:
        invoice = _invoice(values, entry)
    elif entry is not None:
        raise CellError("required", field="amount" if "issued_on" in values else "issued_on")
    paid = values.get("paid_amount", values.get("amount") if "paid_on" in values else None)
    if invoice is not None and not paid:
        return invoice, None
    return invoice, _payment(values, values.get("paid_on"), paid)


def _invoice(values: Values, entry: Entry | None) -> Line:
    if not values["amount"]:
        raise CellError("required", field="amount")
    issued, due = values["issued_on"], values.get("due_on")
    if due is None and "terms" in values:
        due = issued + timedelta(days=min(values["terms"], 3650))
    if due is not None and due < issued:
        raise CellError("due_before", day=issued.isoformat(), field="due_on")
    amount = values["amount"]
    return {
        "number": values.get("invoice_no", ""),
        "issued_on": issued,
        "due_on": due,
        "amount": -abs(amount) if entry is Entry.CREDIT else amount,
        "currency": values.get("currency", ""),
        "note": values.get("note", ""),
    }


def _payment(values: Values, day: object, amount: int | None) -> Line:
    if day is None:
        raise CellError("required", field="paid_on")
    if not amount:
        raise CellError("required", field="paid_amount")
    return {
        "invoice_no": values.get("invoice_no", ""),
        "paid_on": day,
        "amount": amount,
        "currency": values.get("currency", ""),
        "note": values.get("note", ""),
    }
