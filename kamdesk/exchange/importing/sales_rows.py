"""Rows of a sheet of sales."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session
from uuid_utils import uuid7

from kamdesk.exchange.cells import CellError
from kamdesk.exchange.importing.accounts import AccountBook
from kamdesk.exchange.importing.currency import normalise
from kamdesk.exchange.importing.people import BESIDE, People
from kamdesk.exchange.importing.rows import FileRow, Values
from kamdesk.exchange.importing.sales_lines import LineBook, base_key
from kamdesk.exchange.importing.tally import Tally
from kamdesk.exchange.importing.writer import Writer
from kamdesk.exchange.numbers import line_amount
from kamdesk.models import SalesLine

_NONE = Decimal(0)
_BESIDE = frozenset(BESIDE)


class SalesRows:
    """Adds sales lines and the accounts that they name; a line already known is kept or
    corrected."""

    def __init__(self, session: Session, writer: Writer, tally: Tally, people: People) -> None:
        self._writer = writer
        self._tally = tally
        self._people = people
        self._book = AccountBook(session, writer, tally)
        self._lines = LineBook(session)
        self._waiting: list[tuple[str, dict[str, Any]]] = []

    def take(self, rows: list[FileRow]) -> None:
        """Plan a run of rows."""
        ready = []
        for row in rows:
            try:
                line = self._line(row.values)
            except CellError as error:
                self._tally.refused.append(row.refused(error))
                self._tally.refused_amount += row.values.get("amount", 0)
                continue
            ready.append((base_key(line["account_id"], line["date"], line), line))
        self._lines.look_up(base for base, _ in ready)
        for base, line in ready:
            self._place(base, line)

    def finish(self) -> None:
        """Rows that differ from what is stored take over the lines that nobody else claimed."""
        for base, line in self._waiting:
            stored = self._lines.claim_any(base)
            if stored is None:
                self._add(base, line)
            else:
                self._writer.change(SalesLine, stored.line_id, stored.differences(line))
                self._tally.changed += 1
        self._waiting.clear()
        self._book.link_parents()

    def _place(self, base: str, line: dict[str, Any]) -> None:
        self._tally.amount += line["amount"]
        if not self._lines.has_unclaimed(base):
            self._add(base, line)
        elif self._lines.claim_same(base, line):
            self._tally.unchanged += 1
        else:
            self._waiting.append((base, line))

    def _add(self, base: str, line: dict[str, Any]) -> None:
        line["line_key"] = self._lines.new_key(base)
        line["import_id"] = self._tally.import_id
        line["uid"] = uuid7().hex
        line["revision"] = 1
        self._writer.add(SalesLine, line)
        self._tally.added += 1

    def _line(self, values: Values) -> dict[str, Any]:
        amount = _amount(values)
        if "currency" in values:
            normalise(values, "currency")
        account_id = self._book.named(values)
        if not _BESIDE.isdisjoint(values):
            self._people.beside(account_id, values)
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
