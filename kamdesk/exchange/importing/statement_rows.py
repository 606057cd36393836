"""Rows of yearly statements: all figures of a year in one row, or one figure a row."""

from __future__ import annotations

from sqlalchemy import select

from kamdesk.exchange.cells import CellError
from kamdesk.exchange.fields import FIGURES, Kind
from kamdesk.exchange.importing.currency import normalise
from kamdesk.exchange.importing.figures import Record, figures_in
from kamdesk.exchange.importing.request import Mode
from kamdesk.exchange.importing.rows import FileRow, Values
from kamdesk.exchange.importing.tally import Outcome
from kamdesk.exchange.importing.work import Work
from kamdesk.models import FinancialStatement
from kamdesk.services import book_settings
from kamdesk.services.statements import UNITS

_HELD = (*FIGURES, "currency", "unit")
UNIT_NAMES = {factor: name for name, factor in UNITS.items()}
"""What units of an amount are called in the book, by what they stand for."""


class StatementRows:
    """Adds years of statements and fills or corrects those that the book has. Items that the
    five figures don't need are left out with a note."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._records: dict[tuple[int, int], Record] | None = None
        self._currency = book_settings.currency(work.session)

    def take(self, rows: list[FileRow]) -> None:
        """Plan a run of rows."""
        for row in rows:
            try:
                self._work.tally.count(self._take(row))
            except CellError as error:
                if error.code == "unknown_item":
                    self._work.tally.note_value("unknown_items", error.params["value"])
                    self._work.tally.count(Outcome.UNCHANGED)
                else:
                    self._work.tally.refused.append(row.refused(error))

    def finish(self) -> None:
        """Parents can be found now that all accounts are known."""
        self._work.accounts.link_parents()

    def _take(self, row: FileRow) -> Outcome:
        values = row.values
        figures = figures_in(values, FIGURES, Kind.STATEMENTS)
        if "currency" in values:
            normalise(values, "currency")
            figures["currency"] = values["currency"]
        account = self._work.accounts.known(values)
        record = self._load().setdefault((account.account_id, values["year"]), Record())
        if record.row_id is None and self._work.mode is Mode.UPDATE:
            raise CellError("not_in_book", name=str(values["year"]), field="year")
        record.tell(figures, row.number)
        unit = UNIT_NAMES.get(values.get("unit", 1))
        if record.row_id is None:
            figures.setdefault("currency", account.currency or self._currency)
            return self._add(account.account_id, values["year"], record, {**figures, "unit": unit})
        return self._correct(record, figures, unit)

    def _add(self, account_id: int, year: int, record: Record, figures: Values) -> Outcome:
        new = {name: figures.get(name) for name in _HELD}
        record.stored, record.made_here = dict(new), True
        new |= {"account_id": account_id, "year": year}
        record.row_id = self._work.writer.add(FinancialStatement, new)
        return Outcome.ADDED

    def _correct(self, record: Record, figures: Values, unit: str | None) -> Outcome:
        """Fill and correct figures; the unit alone is no correction."""
        assert record.row_id is not None
        differences = record.differences(figures)
        if differences:
            differences["unit"] = unit
        if not differences or (self._work.mode is Mode.CREATE and not record.made_here):
            return Outcome.UNCHANGED
        self._work.writer.change(FinancialStatement, record.row_id, differences)
        record.stored |= differences
        return Outcome.ADDED if record.made_here else Outcome.CHANGED

    def _load(self) -> dict[tuple[int, int], Record]:
        """The years of the book; one query."""
        if self._records is None:
            columns = [getattr(FinancialStatement, name) for name in _HELD]
            ids = (FinancialStatement.id, FinancialStatement.account_id, FinancialStatement.year)
            self._records = {
                (account_id, year): Record(row_id, stored=dict(zip(_HELD, values, strict=True)))
                for row_id, account_id, year, *values in self._work.session.execute(
                    select(*ids, *columns)
                )
            }
        return self._records
