"""Rows of a sheet of sales."""

from __future__ import annotations

from decimal import Decimal

from kamdesk.exchange.cells import CellError
from kamdesk.exchange.importing.currency import normalise
from kamdesk.exchange.importing.lines import Line, Lines, digest
from kamdesk.exchange.importing.people import BESIDE
from kamdesk.exchange.importing.rows import FileRow, Values
from kamdesk.exchange.importing.tally import Outcome
from kamdesk.exchange.importing.work import Work
from kamdesk.exchange.numbers import line_amount
from kamdesk.models import SalesLine

TOLD = (
    *("amount", "gross_profit", "cost", "quantity", "product_line"),
    *("status", "currency"),
)
"""What a later file may correct of a line."""
_NONE = Decimal(0)
_BESIDE = frozenset(BESIDE)


class SalesRows:
    """Adds sales lines and the accounts that they name; a line already known is kept or
    corrected."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._tally = work.tally
        self._lines = Lines(work, SalesLine, TOLD)

    def take(self, rows: list[FileRow]) -> None:
        """Plan a run of rows."""
        ready = []
        for row in rows:
            try:
                line = self._line(row.values)
            except CellError as error:
                self._refuse(row, error)
                continue
            ready.append((row, base_key(line), line))
        self._lines.look_up(base for _, base, _ in ready)
        for row, base, line in ready:
            try:
                outcome = self._lines.place(row, base, line)
            except CellError as error:
                self._refuse(row, error)
                continue
            if outcome is not None:
                self._count(line, outcome)

    def finish(self) -> None:
        """Rows that differ from what is stored take over the lines that nobody else claimed."""
        for row, line, outcome in self._lines.settle():
            if isinstance(outcome, CellError):
                self._refuse(row, outcome)
            else:
                self._count(line, outcome)
        self._work.accounts.link_parents()

    def _count(self, line: Line, outcome: Outcome) -> None:
        self._tally.amount += line["amount"]
        self._tally.count(outcome)

    def _refuse(self, row: FileRow, error: CellError) -> None:
        self._tally.refused.append(row.refused(error))
        self._tally.refused_amount += row.values.get("amount", 0)

    def _line(self, values: Values) -> Line:
        amount = _amount(values)
        if "currency" in values:
            normalise(values, "currency")
        account_id = self._work.accounts.named(values)
        if not _BESIDE.isdisjoint(values):
            self._work.people.beside(account_id, values)
        get = values.get
        quantity = get("quantity")
        return {
            "account_id": account_id,
            "date": values["date"],
            "amount": amount,
            "gross_profit": _gross_profit(values, amount),
            "cost": get("cost"),
            "quantity": "" if quantity is None else f"{quantity:f}",
            "product": get("product", ""),
            "product_line": get("product_line", ""),
            "order_no": get("order_no", ""),
            "status": get("status", ""),
            "currency": get("currency", ""),
        }


def base_key(line: Line) -> str:
    """What names a line but for its occurrence: order, product and day within the account;
    without an order number also product line and amount."""
    day = line["date"].isoformat()
    if line["order_no"]:
        return digest("o", line["account_id"], day, line["product"], line["order_no"])
    return digest(
        "a", line["account_id"], day, line["product"], line["product_line"], line["amount"]
    )


def _amount(values: Values) -> int:
    """Money units: as given, else quantity × unit price × (1 − discount)."""
    if "amount" in values:
        return int(values["amount"])
    discount = values.get("discount", _NONE)
    return line_amount(values["unit_price"], values["quantity"], discount)


def _gross_profit(values: Values, amount: int) -> int | None:
    """Money units: as given, else amount less the line's cost, else unknown."""
    if "gross_profit" in values:
        return int(values["gross_profit"])
    cost = values.get("cost")
    return None if cost is None else amount - int(cost)
