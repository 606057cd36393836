"""Rows of a sheet of contacts."""

from __future__ import annotations

from sqlalchemy.orm import Session

from kamdesk.exchange.cells import CellError
from kamdesk.exchange.importing.accounts import AccountBook
from kamdesk.exchange.importing.people import People, full_name
from kamdesk.exchange.importing.rows import FileRow, Values
from kamdesk.exchange.importing.tally import Tally
from kamdesk.exchange.importing.writer import Writer


class ContactRows:
    """Adds contacts to the accounts that they name, changes the ones known."""

    def __init__(self, session: Session, writer: Writer, tally: Tally, people: People) -> None:
        self._tally = tally
        self._people = people
        self._book = AccountBook(session, writer, tally)
        self._told: dict[int, tuple[int, Values]] = {}

    def take(self, rows: list[FileRow]) -> None:
        """Plan a run of rows."""
        for row in rows:
            try:
                self._take(row)
            except CellError as error:
                self._tally.refused.append(row.refused(error))

    def finish(self) -> None:
        """Parents can be found now that all accounts are known."""
        self._book.link_parents()

    def _take(self, row: FileRow) -> None:
        values = {**row.values, "name": full_name(row.values)}
        account_id = self._book.named(values)
        person = self._people.find(account_id, values)
        if person is None:
            person = self._people.make(account_id, values)
            self._tally.added += 1
        else:
            number, told = self._told.get(person.link_id, (0, {}))
            if any(told.get(name, value) != value for name, value in values.items()):
                raise CellError("duplicate_row", other=number, field="")
            if self._people.change(person, values):
                self._tally.changed += 1
            else:
                self._tally.unchanged += 1
        number, told = self._told.setdefault(person.link_id, (row.number, {}))
        for name, value in values.items():
            told.setdefault(name, value)
