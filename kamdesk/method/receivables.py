"""What an account owes us, how late it is, and how long they take to pay (method §4).

Payments and credit notes settle the invoice that they name, the rest the oldest open ones. Money
that nothing is open for stays *on account*. A payment with a negative amount, money that went
back, is owed again from its day on. All amounts are money units of one currency.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

USUAL_TERMS = 30
"""Days after which an invoice without a due date is due, unless the book says otherwise."""
YEAR = 365


class Bucket(StrEnum):
    """How long an open amount has been overdue; the words are ``ageing.*``."""

    NOT_DUE = "not_due"
    UP_TO_30 = "up_to_30"
    UP_TO_60 = "up_to_60"
    UP_TO_90 = "up_to_90"
    OVER_90 = "over_90"


_LIMITS = ((0, Bucket.NOT_DUE), (30, Bucket.UP_TO_30), (60, Bucket.UP_TO_60), (90, Bucket.UP_TO_90))


class Bill(NamedTuple):
    """An invoice of ours; a negative amount is a credit note."""

    id: int
    number: str
    issued_on: date
    due_on: date | None
    amount: int


class Receipt(NamedTuple):
    """Money received; ``invoice_no`` names what it is for, or is empty."""

    id: int
    invoice_no: str
    paid_on: date
    amount: int


@dataclass(frozen=True, slots=True)
class Settlement:
    """A part of an invoice that is settled; ``paid`` is False for a credit note."""

    bill_id: int
    amount: int
    settled_on: date
    days: int
    """From the invoice's day on; what was paid in advance took no day."""
    paid: bool


@dataclass(frozen=True, slots=True)
class BillState:
    """An invoice and what is left of it. Bill None is money that went back to the client."""

    bill: Bill | None
    due_on: date
    amount: int
    open: int
    days_overdue: int
    """Zero where nothing is open or it is not due yet."""
    settled_on: date | None
    """The day it was settled in full."""

    @property
    def bucket(self) -> Bucket:
        """Where the open amount stands in the ageing."""
        return bucket_of(self.days_overdue)


@dataclass(frozen=True, slots=True)
class Receivables:
    """Everything at one day. The buckets of ``ageing`` add up to ``open``."""

    states: tuple[BillState, ...]
    settlements: tuple[Settlement, ...]
    on_account: int
    """Received beyond what was owed."""
    as_of: date
    ageing: dict[Bucket, int] = field(default_factory=dict)

    @property
    def open(self) -> int:
        """What is not paid yet."""
        return sum(self.ageing.values())

    @property
    def overdue(self) -> int:
        """What is not paid though it is due."""
        return self.open - self.ageing[Bucket.NOT_DUE]

    @property
    def oldest_days(self) -> int:
        """Days that the oldest open amount is overdue; zero where nothing is."""
        return max((state.days_overdue for state in self.states), default=0)

    def days_to_pay(self, years_back: int = 0) -> Fraction | None:
        """Days from invoice to payment, weighted by amount, of what was paid within the year up
        to ``as_of``, or so many years before; None where nothing was paid."""
        last = self.as_of - timedelta(days=YEAR * years_back)
        first = last - timedelta(days=YEAR)
        paid = [s for s in self.settlements if s.paid and first < s.settled_on <= last]
        weight = sum(part.amount for part in paid)
        return Fraction(sum(p.amount * p.days for p in paid), weight) if weight else None


def bucket_of(days_overdue: int) -> Bucket:
    """The bucket of an amount that is so many days past its due date."""
    return next((b for limit, b in _LIMITS if days_overdue <= limit), Bucket.OVER_90)


def reckon(
    bills: Iterable[Bill], receipts: Iterable[Receipt], as_of: date, terms: int = USUAL_TERMS
) -> Receivables:
    """Settle invoices with what was received up to ``as_of``; later days do not count yet.

    ``terms`` are the days until an invoice is due that carries no due date.
    """
    known = [bill for bill in bills if bill.issued_on <= as_of]
    money = [receipt for receipt in receipts if receipt.paid_on <= as_of]
    debts = _debts(known, money, terms)
    credits_ = _credits(known, money)
    settlements = [*_by_number(debts, credits_), *_oldest_first(debts, credits_)]
    states = tuple(debt.state(as_of) for debt in debts)
    ageing = dict.fromkeys(Bucket, 0)
    for state in states:
        ageing[state.bucket] += state.open
    left = sum(credit.left for credit in credits_)
    return Receivables(states, tuple(settlements), left, as_of, ageing)


def overdue(
    bills: Iterable[Bill], receipts: Iterable[Receipt], as_of: date, terms: int = USUAL_TERMS
) -> int:
    """The same as ``reckon(…).overdue``, many times as quick: it is asked of all accounts at once,
    and nobody wants to know which payment settled what."""
    known = [bill for bill in bills if bill.issued_on <= as_of]
    money = [receipt for receipt in receipts if receipt.paid_on <= as_of]
    named: dict[str, int] = defaultdict(int)
    for bill in known:
        if bill.amount < 0:
            named[_key(bill.number)] -= bill.amount
    for receipt in money:
        if receipt.amount > 0:
            named[_key(receipt.invoice_no)] += receipt.amount
    waiting = []
    for debt in _debts(known, money, terms):
        part = 0
        if debt.bill is not None and debt.bill.number:
            key = _key(debt.bill.number)
            part = min(named[key], debt.amount)
            named[key] -= part
        waiting.append((debt.due_on, debt.amount - part))
    left, late = sum(named.values()), 0
    for due_on, amount in waiting:
        part = min(left, amount)
        left -= part
        late += amount - part if due_on < as_of else 0
    return late


@dataclass(slots=True)
class _Debt:
    bill: Bill | None
    since: date
    due_on: date
    amount: int
    open: int
    settled_on: date | None = None

    def state(self, as_of: date) -> BillState:
        late = (as_of - self.due_on).days if self.open else 0
        settled = None if self.open else self.settled_on or self.since
        return BillState(self.bill, self.due_on, self.amount, self.open, max(late, 0), settled)


@dataclass(slots=True)
class _Credit:
    number: str
    day: date
    left: int
    paid: bool


def _debts(bills: Sequence[Bill], receipts: Sequence[Receipt], terms: int) -> list[_Debt]:
    """What is owed, oldest first."""
    debts = [
        _Debt(b, b.issued_on, b.due_on or b.issued_on + timedelta(days=terms), b.amount, b.amount)
        for b in sorted(bills, key=lambda b: (b.issued_on, b.id))
        if b.amount >= 0
    ]
    back = sorted((r for r in receipts if r.amount < 0), key=lambda r: (r.paid_on, r.id))
    debts += [_Debt(None, r.paid_on, r.paid_on, -r.amount, -r.amount) for r in back]
    return sorted(debts, key=lambda debt: debt.since)


def _credits(bills: Sequence[Bill], receipts: Sequence[Receipt]) -> list[_Credit]:
    """What settles debts, oldest first."""
    notes = sorted((b for b in bills if b.amount < 0), key=lambda b: (b.issued_on, b.id))
    paid = sorted((r for r in receipts if r.amount > 0), key=lambda r: (r.paid_on, r.id))
    found = [_Credit(_key(b.number), b.issued_on, -b.amount, paid=False) for b in notes]
    found += [_Credit(_key(r.invoice_no), r.paid_on, r.amount, paid=True) for r in paid]
    return sorted(found, key=lambda credit: credit.day)


def _by_number(debts: Sequence[_Debt], credits_: Sequence[_Credit]) -> Iterator[Settlement]:
    named: dict[str, list[_Debt]] = defaultdict(list)
    for debt in debts:
        if debt.bill is not None and debt.bill.number:
            named[_key(debt.bill.number)].append(debt)
    for credit in credits_:
        for debt in named.get(credit.number, ()):
            yield from _settle(debt, credit)


def _oldest_first(debts: Sequence[_Debt], credits_: Sequence[_Credit]) -> Iterator[Settlement]:
    waiting = [debt for debt in debts if debt.open]
    at = 0
    for credit in credits_:
        while credit.left and at < len(waiting):
            yield from _settle(waiting[at], credit)
            at += not waiting[at].open


def _settle(debt: _Debt, credit: _Credit) -> Iterator[Settlement]:
    part = min(debt.open, credit.left)
    if part <= 0:
        return
    debt.open -= part
    credit.left -= part
    debt.settled_on = max(debt.settled_on or credit.day, credit.day)
    if debt.bill is not None:
        days = max((credit.day - debt.since).days, 0)
        yield Settlement(debt.bill.id, part, credit.day, days, credit.paid)


def _key(number: str) -> str:
    return number.strip().casefold()
