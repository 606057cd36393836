"""Rows of a ledger of months: what an account bought, brought and cost in a month."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from uuid_utils import uuid7

from kamdesk.exchange.cells import CellError
from kamdesk.exchange.fields import Kind
from kamdesk.exchange.importing.currency import normalise
from kamdesk.exchange.importing.figures import Record, figures_in
from kamdesk.exchange.importing.lines import digest
from kamdesk.exchange.importing.request import Mode
from kamdesk.exchange.importing.rows import FileRow, Values
from kamdesk.exchange.importing.service_costs import Month, ServiceCosts
from kamdesk.exchange.importing.tally import Outcome
from kamdesk.exchange.importing.work import Work
from kamdesk.models import SalesLine

_NAMES = ("revenue", "gross_profit", "cost", "cost_to_serve")
_HELD = ("amount", "gross_profit", "cost", "currency")
_AT_ONCE = 5_000
MONTH_MARK = "m"
"""What the keys of months begin with; those of order lines are hexadecimal digits."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A row understood: whose month it is, and its figures by column of the ledger."""

    row: FileRow
    month: Month
    key: str
    product_line: str
    line: Values
    cost_to_serve: int | None


class LedgerRows:
    """Adds months of the ledger and corrects those that the book has. A month stands once per
    account and product line; the figures of a month may come in several rows."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._records: dict[str, Record] = {}
        self._waiting: dict[str, list[_Told]] = {}
        self._costs = ServiceCosts(work)
        self._late: list[tuple[Month, Outcome]] = []
        self._new_months: set[tuple[int, str]] = set()

    def take(self, rows: list[FileRow]) -> None:
        """Plan a run of rows."""
        ready = []
        for row in rows:
            try:
                ready.append(self._understand(row))
            except CellError as error:
                self._refuse(row, error)
        self._look_up(told.key for told in ready)
        for told in ready:
            try:
                self._take(told)
            except CellError as error:
                self._refuse(told.row, error)

    def finish(self) -> None:
        """Months that never got their revenue are refused; costs to serve are added up."""
        for waiting in self._waiting.values():
            for told in waiting:
                self._refuse(told.row, CellError("required", field="revenue"))
        costs = self._costs.settle()
        for month, outcome in self._late:
            self._work.tally.count(Outcome.of((outcome, costs[month])))
        self._note_double()
        self._work.accounts.link_parents()

    def _understand(self, row: FileRow) -> _Told:
        """Raises CellError for whatever can't be taken."""
        values = row.values
        figures = figures_in(values, _NAMES, Kind.LEDGER, usual="revenue")
        cost_to_serve = figures.pop("cost_to_serve", None)
        if "revenue" in figures:
            figures["amount"] = figures.pop("revenue")
        if figures and "currency" in values:
            normalise(values, "currency")
            figures["currency"] = values["currency"]
        first_day = _first_day(values)
        account_id = self._work.accounts.named(values)
        product_line = values.get("product_line", "")
        key = MONTH_MARK + digest(account_id, first_day, product_line)
        return _Told(row, (account_id, first_day), key, product_line, figures, cost_to_serve)

    def _take(self, told: _Told) -> None:
        record = self._records[told.key]
        if told.line and record.row_id is None and "amount" not in told.line:
            self._waiting.setdefault(told.key, []).append(told)
            return
        self._apply(record, told)
        for other in self._waiting.pop(told.key, []) if record.row_id is not None else ():
            try:
                self._apply(record, other)
            except CellError as error:
                self._refuse(other.row, error)

    def _apply(self, record: Record, told: _Told) -> None:
        if told.line and record.row_id is None and self._work.mode is Mode.UPDATE:
            raise CellError("not_in_book", name=f"{told.month[1]:%Y-%m}", field="month")
        cost = {} if told.cost_to_serve is None else {"cost_to_serve": told.cost_to_serve}
        record.tell({**told.line, **cost}, told.row.number)
        if told.cost_to_serve is not None:
            self._costs.tell(told.month, told.key, told.cost_to_serve)
        outcome = self._store(record, told) if told.line else Outcome.UNCHANGED
        self._work.tally.amount += told.line.get("amount", 0)
        if cost:
            self._late.append((told.month, outcome))
        else:
            self._work.tally.count(outcome)

    def _store(self, record: Record, told: _Told) -> Outcome:
        if record.row_id is None:
            return self._add(record, told)
        figures = {**told.line, **_derived(record, told.line)}
        differences = record.differences(figures)
        if not differences or (self._work.mode is Mode.CREATE and not record.made_here):
            return Outcome.UNCHANGED
        self._work.writer.change(SalesLine, record.row_id, differences)
        record.stored |= differences
        return Outcome.ADDED if record.made_here else Outcome.CHANGED

    def _add(self, record: Record, told: _Told) -> Outcome:
        account_id, first_day = told.month
        line: Values = {name: told.line.get(name) for name in _HELD}
        line["currency"] = told.line.get("currency", "")
        if line["gross_profit"] is None and line["cost"] is not None:
            line["gross_profit"] = line["amount"] - line["cost"]
        record.stored, record.made_here = dict(line), True
        line |= {"account_id": account_id, "date": first_day, "product_line": told.product_line}
        line |= {"quantity": "", "product": "", "order_no": "", "status": ""}
        line |= {"line_key": told.key, "import_id": self._work.tally.import_id}
        line |= {"uid": uuid7().hex, "revision": 1}
        record.row_id = self._work.writer.add(SalesLine, line)
        self._new_months.add((account_id, f"{first_day:%Y-%m}"))
        return Outcome.ADDED

    def _look_up(self, keys: Iterable[str]) -> None:
        """Load the stored months of keys that were not seen before."""
        fresh = [key for key in dict.fromkeys(keys) if key not in self._records]
        columns = [getattr(SalesLine, name) for name in _HELD]
        for start in range(0, len(fresh), _AT_ONCE):
            some = fresh[start : start + _AT_ONCE]
            query = select(SalesLine.line_key, SalesLine.id, *columns)
            for key, row_id, *values in self._work.session.execute(
                query.where(SalesLine.line_key.in_(some))
            ):
                self._records[key] = Record(row_id, stored=dict(zip(_HELD, values, strict=True)))
        for key in fresh:
            self._records.setdefault(key, Record())

    def _note_double(self) -> None:
        """Say where a new month stands beside order lines of the same month: it counts twice."""
        if not self._new_months:
            return
        month = func.strftime("%Y-%m", SalesLine.date)
        query = select(SalesLine.account_id, month).distinct()
        query = query.where(func.substr(SalesLine.line_key, 1, 1) != MONTH_MARK)
        for account_id, name in self._work.session.execute(query):
            if (account_id, name) in self._new_months:
                self._work.tally.note_value("months_with_orders", name)

    def _refuse(self, row: FileRow, error: CellError) -> None:
        self._work.tally.refused.append(row.refused(error))
        values = row.values
        self._work.tally.refused_amount += values.get("revenue", 0) or values.get("amount", 0)


def _first_day(values: Values) -> date:
    """Raises CellError required where a month comes without its year."""
    month = values["month"]
    if isinstance(month, date):
        return month
    if "year" not in values:
        raise CellError("month_without_year", value=month, field="month")
    return date(values["year"], month, 1)


def _derived(record: Record, line: Values) -> Values:
    """The gross profit that follows from revenue and cost, unless the month's was told."""
    stored = record.stored
    if "gross_profit" in record.told or not {"amount", "cost"} & line.keys():
        return {}
    before = stored["cost"]
    follows = before is not None and stored["gross_profit"] == stored["amount"] - before
    cost = line.get("cost", before)
    if cost is None or not (stored["gross_profit"] is None or follows):
        return {}
    amount: int = line.get("amount", stored["amount"])
    return {"gross_profit": amount - cost}
