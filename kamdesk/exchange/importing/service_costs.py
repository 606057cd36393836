"""What serving an account cost in a month, as a ledger tells it."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from kamdesk.exchange.cells import CellError
from kamdesk.exchange.importing.request import Mode
from kamdesk.exchange.importing.tally import Outcome
from kamdesk.exchange.importing.work import Work
from kamdesk.models import ServiceCost

Month = tuple[int, date]
"""An account and the first day of a month."""


class ServiceCosts:
    """Costs by account and month. Rows of several product lines add up to one month's cost."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._told: dict[Month, dict[str, int]] = {}
        self._stored: dict[Month, list[tuple[int, int]]] | None = None

    def tell(self, month: Month, part: str, amount: int) -> None:
        """Take in the cost of one product line. Raises CellError not_in_book where only known
        months are wanted."""
        if self._work.mode is Mode.UPDATE and month not in self._load():
            raise CellError("not_in_book", name=f"{month[1]:%Y-%m}", field="month")
        self._told.setdefault(month, {})[part] = amount

    def settle(self) -> dict[Month, Outcome]:
        """Write what was told; returns what it did to each month."""
        return {
            month: self._settle(month, sum(told.values())) for month, told in self._told.items()
        }

    def _settle(self, month: Month, total: int) -> Outcome:
        stored = self._load().get(month)
        if stored is None:
            account_id, first_day = month
            row = {"account_id": account_id, "month": first_day, "amount": total}
            self._work.writer.add(ServiceCost, row)
            return Outcome.ADDED
        difference = total - sum(amount for _, amount in stored)
        if not difference or self._work.mode is Mode.CREATE:
            return Outcome.UNCHANGED
        row_id, amount = stored[0]
        self._work.writer.change(ServiceCost, row_id, {"amount": amount + difference})
        return Outcome.CHANGED

    def _load(self) -> dict[Month, list[tuple[int, int]]]:
        """The costs of the book; one query, when the first cost is told."""
        if self._stored is None:
            self._stored = {}
            query = select(
                ServiceCost.account_id, ServiceCost.month, ServiceCost.id, ServiceCost.amount
            ).order_by(ServiceCost.id)
            for account_id, month, row_id, amount in self._work.session.execute(query):
                key = (account_id, month.replace(day=1))
                self._stored.setdefault(key, []).append((row_id, amount))
        return self._stored
