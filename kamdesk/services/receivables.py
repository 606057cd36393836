"""Invoices and payments of an account: written, changed, removed, and reckoned (method §4).

Only lines in the account's own currency are added up; lines in another one are counted, so that
the screen can say so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session

from kamdesk.errors import ValidationError
from kamdesk.method.receivables import USUAL_TERMS, Bill, Receipt, Receivables, overdue, reckon
from kamdesk.models import Account, Invoice, Payment
from kamdesk.services import book_settings, editing

TERMS = "terms_days"
"""Book setting: days until an invoice is due that carries no due date."""
KINDS: dict[str, type[Invoice] | type[Payment]] = {"invoice": Invoice, "payment": Payment}
_DAY = {Invoice: "issued_on", Payment: "paid_on"}
_THIS: Any = bindparam("account_id")
_SOME: Any = bindparam("account_ids", expanding=True)


@dataclass(frozen=True, slots=True)
class PaymentLine:
    """A payment in a list, money units."""

    id: int
    invoice_no: str
    paid_on: date
    amount: int
    currency: str
    note: str


@dataclass(frozen=True, slots=True)
class Standing:
    """An account's receivables on one day. ``foreign`` lines are in another currency and left
    out. ``others`` are the invoices with their currency that nobody owes today: in another one,
    credit notes, dated ahead. ``notes`` are the invoices' notes by id."""

    figures: Receivables
    payments: list[PaymentLine]
    notes: dict[int, str]
    currency: str
    terms: int
    foreign: int
    others: tuple[tuple[Bill, str], ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing was ever invoiced or paid."""
        return not (self.figures.states or self.payments or self.foreign)


def terms(session: Session) -> int:
    """Days until an invoice is due that carries no due date."""
    stored = book_settings.value(session, TERMS)
    return stored if isinstance(stored, int) else USUAL_TERMS


def load(session: Session, account_id: int, today: date) -> Standing:
    """What an account owes today; ``NotFoundError`` where the account is gone."""
    account = editing.get(session, Account, account_id)
    own = account.currency or book_settings.currency(session)
    connection = session.connection()
    this = {"account_id": account_id}
    invoices = connection.execute(_invoices(), this).all()
    payments = [PaymentLine(*row) for row in connection.execute(_payments(), this)]
    days = terms(session)
    figures = reckon(
        (Bill(*row[:5]) for row in invoices if row[5] in ("", own)),
        (Receipt(p.id, p.invoice_no, p.paid_on, p.amount) for p in payments
         if p.currency in ("", own)),
        today,
        days,
    )  # fmt: skip
    foreign = sum(row[5] not in ("", own) for row in invoices)
    foreign += sum(payment.currency not in ("", own) for payment in payments)
    owed = {state.bill.id for state in figures.states if state.bill}
    others = tuple((Bill(*row[:5]), row[5] or own) for row in invoices if row[0] not in owed)
    notes = {row[0]: row[6] for row in invoices if row[6]}
    return Standing(figures, payments, notes, own, days, foreign, others)


@dataclass(frozen=True, slots=True)
class Books:
    """Invoices and payments by account, each in the account's own currency, read once for any
    number of days."""

    bills: Mapping[int, list[Bill]]
    receipts: Mapping[int, list[Receipt]]
    terms: int

    def overdue(self, day: date) -> dict[int, int]:
        """What is overdue on a day, money units, of every account that has invoices."""
        return {
            account_id: overdue(bills, self.receipts.get(account_id, ()), day, self.terms)
            for account_id, bills in self.bills.items()
        }


def books(session: Session, account_ids: Collection[int] | None = None) -> Books:
    """Of every account that has invoices, or of some; in a fixed number of statements."""
    usual, days = book_settings.currency(session), terms(session)
    some = account_ids is not None
    which = {"account_ids": list(account_ids)} if account_ids is not None else {}
    connection = session.connection()
    owners = connection.execute(_currencies(some), which)
    own = {account_id: currency or usual for account_id, currency in owners}
    bills: dict[int, list[Bill]] = defaultdict(list)
    receipts: dict[int, list[Receipt]] = defaultdict(list)
    for account_id, currency, *row in connection.execute(_all_invoices(some), which).all():
        if not currency or currency == own[account_id]:
            bills[account_id].append(Bill._make(row))
    for account_id, currency, *row in connection.execute(_all_payments(some), which).all():
        if not currency or currency == own[account_id]:
            receipts[account_id].append(Receipt._make(row))
    return Books(bills, receipts, days)


def overdue_by_account(
    session: Session, today: date, account_ids: Collection[int] | None = None
) -> dict[int, int]:
    """What is overdue today, money units, of every account that has invoices, or of some; each in
    its own currency. A fixed number of statements."""
    return books(session, account_ids).overdue(today)


def add(session: Session, kind: str, account_id: int, values: Mapping[str, Any]) -> int:
    """Write an ``invoice`` or ``payment`` down; returns its id. Raises ``ValidationError``: an
    amount other than zero and a day are needed, and the due date can't come before the day."""
    editing.get(session, Account, account_id)
    model = KINDS[kind]
    clean = editing.check(model, values, frozenset({_DAY[model], "amount"}))
    _check(kind, clean)
    row = model(account_id=account_id, **clean)
    session.add(row)
    session.flush()
    return row.id


def change(
    session: Session,
    kind: str,
    row_id: int,
    changes: Mapping[str, Any],
    was: Mapping[str, Any] | None = None,
) -> None:
    """Change fields of an invoice or payment; raises as ``add`` and ``editing.update`` do."""
    model = KINDS[kind]
    row = editing.get(session, model, row_id)
    names = ("amount", "issued_on", "due_on") if kind == "invoice" else ("amount",)
    whole = {name: getattr(row, name) for name in names}
    _check(kind, {**whole, **changes})
    editing.update(session, model, row_id, changes, was, frozenset({_DAY[model], "amount"}))


def remove(session: Session, kind: str, row_id: int) -> None:
    """Remove an invoice or payment."""
    session.delete(editing.get(session, KINDS[kind], row_id))
    session.flush()


def _check(kind: str, values: Mapping[str, Any]) -> None:
    if values.get("amount") == 0:
        raise ValidationError.of("amount", "required")
    issued, due = values.get("issued_on"), values.get("due_on")
    if kind == "invoice" and issued and due and due < issued:
        raise ValidationError.of("due_on", "due_before", day=issued.isoformat())


@cache
def _invoices() -> Select[*tuple[Any, ...]]:
    return (
        select(
            Invoice.id,
            Invoice.number,
            Invoice.issued_on,
            Invoice.due_on,
            Invoice.amount,
            Invoice.currency,
            Invoice.note,
        )
        .where(Invoice.account_id == _THIS)
        .order_by(Invoice.issued_on, Invoice.id)
    )


@cache
def _payments() -> Select[*tuple[Any, ...]]:
    return (
        select(
            Payment.id,
            Payment.invoice_no,
            Payment.paid_on,
            Payment.amount,
            Payment.currency,
            Payment.note,
        )
        .where(Payment.account_id == _THIS)
        .order_by(Payment.paid_on.desc(), Payment.id.desc())
    )


@cache
def _currencies(some: bool) -> Select[*tuple[Any, ...]]:
    query: Select[*tuple[Any, ...]] = select(Account.id, Account.currency)
    return query.where(Account.id.in_(_SOME)) if some else query


@cache
def _all_invoices(some: bool) -> Select[*tuple[Any, ...]]:
    query: Select[*tuple[Any, ...]] = select(
        Invoice.account_id, Invoice.currency, Invoice.id, Invoice.number, Invoice.issued_on,
        Invoice.due_on, Invoice.amount,
    )  # fmt: skip
    return query.where(Invoice.account_id.in_(_SOME)) if some else query


@cache
def _all_payments(some: bool) -> Select[*tuple[Any, ...]]:
    query: Select[*tuple[Any, ...]] = select(
        Payment.account_id, Payment.currency, Payment.id, Payment.invoice_no, Payment.paid_on,
        Payment.amount,
    )  # fmt: skip
    return query.where(Payment.account_id.in_(_SOME)) if some else query
