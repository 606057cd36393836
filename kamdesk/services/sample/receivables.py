"""Invoices of every order month and the payments for them, after each payer's habits.

A month's sales lines make one invoice, so that what is invoiced is what was sold. A payer takes
``days`` from the invoice on, ``slower`` days more in the last year, and leaves the ``stuck`` oldest
of what is due unpaid or paid in part; ``named`` percent of the payments say which invoice they are
for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from kamdesk.method.periods import add_months, month_end
from kamdesk.models import Invoice, Payment, SalesLine
from kamdesk.money import SCALE
from kamdesk.services.sample.content import Content
from kamdesk.services.sample.days import Days
from kamdesk.services.sample.rows import Rows

MONTHS = 26
YEAR = 365
_JITTER = (-6, 8)
_PART_PAID = 0.4
_CREDIT_SHARE = 40
"""A credit note is one fortieth of its month."""


@dataclass(frozen=True, slots=True)
class Payer:
    """How an account pays; days, a number of invoices, and percent."""

    terms: int
    days: int
    slower: int
    stuck: int
    named: int


def add_receivables(
    rows: Rows, content: Content, days: Days, account_ids: dict[str, int], seed: int
) -> None:
    """Invoices and payments of every account that has a payer's profile. Comes after the sales."""
    sold = _by_month(rows, set(account_ids.values()), days.today)
    for row in content.payers:
        account_id = account_ids.get(row["account"])
        if account_id is None:
            continue
        payer = Payer(**{name: int(row[name]) for name in Payer.__dataclass_fields__})
        dice = Random(f"{seed}:pays:{row['account']}")
        ledger = _Ledger(rows, content, account_id, payer, dice)
        ledger.add(sold[account_id], days.today)


def _by_month(rows: Rows, account_ids: set[int], today: date) -> dict[int, dict[date, int]]:
    first = add_months(today.replace(day=1), -MONTHS)
    sums: dict[int, dict[date, int]] = defaultdict(lambda: defaultdict(int))
    for line in rows.taken(SalesLine):
        month = line["date"].replace(day=1)
        if line["account_id"] in account_ids and first <= month < today.replace(day=1):
            sums[line["account_id"]][month] += line["amount"]
    return sums


class _Ledger:
    """Writes one account's invoices and payments."""

    def __init__(
        self, rows: Rows, content: Content, account_id: int, payer: Payer, dice: Random
    ) -> None:
        self._rows, self._content = rows, content
        self._account_id, self._payer, self._dice = account_id, payer, dice
        self._currency = content.house["company"]["currency"]

    def add(self, months: dict[date, int], today: date) -> None:
        """All months, oldest first."""
        invoices = [(_issued(month), amount) for month, amount in sorted(months.items()) if amount]
        due = [day for day, _amount in invoices if day + timedelta(self._payer.terms) < today]
        stuck = set(due[-self._payer.stuck - 1 : -1]) if self._payer.stuck else set()
        for day, amount in invoices:
            number = f"IV{day:%y%m}{self._account_id:03d}"
            self._invoice(number, day, amount)
            for paid_on, part in self._payments(day, amount, day in stuck, today):
                named = self._dice.randrange(100) < self._payer.named
                self._pay(number if named else "", paid_on, part)
        if self._payer.slower > 0 and len(invoices) > 2:
            self._credit_note(*invoices[-3])

    def _payments(
        self, issued: date, amount: int, stuck: bool, today: date
    ) -> Iterator[tuple[date, int]]:
        recent = (today - issued).days < YEAR
        late = self._payer.slower if recent else 0
        wait = self._payer.days + late + self._dice.randint(*_JITTER)
        paid_on = _weekday(issued + timedelta(days=max(wait, 1)))
        share = self._dice.random()
        if paid_on > today:
            return
        if not stuck:
            yield paid_on, amount
        elif share < _PART_PAID:
            yield paid_on, round(amount * share / SCALE) * SCALE

    def _invoice(self, number: str, day: date, amount: int, note: str = "") -> None:
        self._rows.add(
            Invoice,
            account_id=self._account_id,
            number=number,
            issued_on=day,
            due_on=day + timedelta(days=self._payer.terms),
            amount=amount,
            currency=self._currency,
            note=note,
        )

    def _pay(self, number: str, day: date, amount: int) -> None:
        self._rows.add(
            Payment,
            account_id=self._account_id,
            invoice_no=number,
            paid_on=day,
            amount=amount,
            currency=self._currency,
        )

    def _credit_note(self, day: date, amount: int) -> None:
        back = -(amount // SCALE // _CREDIT_SHARE) * SCALE
        number = f"CN{day:%y%m}{self._account_id:03d}"
        if back:
            self._invoice(number, day, back, self._content.word("note", "credit"))


def _issued(month: date) -> date:
    """The last working day of the month."""
    return _weekday(month_end(month))


def _weekday(day: date) -> date:
    return day - timedelta(days=max(day.weekday() - 4, 0))
