"""Rows of a sheet of contacts, and contact cards."""

from __future__ import annotations

from kamdesk.exchange.cells import CellError
from kamdesk.exchange.importing.people import PART, PERSON, Person, full_name
from kamdesk.exchange.importing.rows import FileRow, Values
from kamdesk.exchange.importing.tally import Outcome
from kamdesk.exchange.importing.work import Work


class ContactRows:
    """Adds contacts to the accounts that they name, changes the ones known. A card that names
    no company becomes a contact without an account."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._told: dict[tuple[int | None, int], tuple[int, Values]] = {}
        """By account and contact what was said of the part, by None and contact of the person."""

    def take(self, rows: list[FileRow]) -> None:
        """Plan a run of rows."""
        for row in rows:
            try:
                self._work.tally.count(self._take(row))
            except CellError as error:
                self._work.tally.refused.append(row.refused(error))

    def finish(self) -> None:
        """Parents can be found now that all accounts are known."""
        self._work.accounts.link_parents()

    def _take(self, row: FileRow) -> Outcome:
        people = self._work.people
        values = {**row.values, "name": full_name(row.values)}
        named = any(values.get(f"account_{part}") for part in ("code", "name", "tax_no"))
        account_id = self._work.accounts.named(values) if named else None
        person = people.find(account_id, values)
        known = person or people.known_anywhere(values)
        if known is not None:
            self._check(account_id, known, values)
        if person is None:
            person = people.make(account_id, values)
            outcome = Outcome.ADDED
        else:
            outcome = Outcome.CHANGED if people.change(person, values) else Outcome.UNCHANGED
        for place, names in ((None, PERSON), (account_id, PART)):
            _, told = self._told.setdefault((place, person.contact_id), (row.number, {}))
            for name in names:
                if name in values:
                    told.setdefault(name, values[name])
        return outcome

    def _check(self, account_id: int | None, person: Person, values: Values) -> None:
        """Raises CellError duplicate_row where the file contradicts itself."""
        for place, names in ((None, PERSON), (account_id, PART)):
            number, told = self._told.get((place, person.contact_id), (0, {}))
            if any(
                told.get(name, values.get(name)) != values.get(name)
                for name in names
                if name in values
            ):
                raise CellError("duplicate_row", other=number, field="")
