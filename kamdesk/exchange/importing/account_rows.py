"""Rows of a sheet of accounts."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.exchange.cells import CellError
from kamdesk.exchange.fields import CUSTOM_PREFIX
from kamdesk.exchange.importing.accounts import COLUMNS
from kamdesk.exchange.importing.currency import normalise
from kamdesk.exchange.importing.custom_values import CustomValues
from kamdesk.exchange.importing.identity import Known
from kamdesk.exchange.importing.rows import FileRow, Values
from kamdesk.exchange.importing.tally import Outcome
from kamdesk.exchange.importing.work import Work
from kamdesk.models import Account
from kamdesk.text.company import company_key

_COMPARED = ("name", *COLUMNS)


class AccountRows:
    """Adds accounts, changes the ones known; a contact beside an account comes along."""

    def __init__(self, work: Work) -> None:
        self._writer = work.writer
        self._tally = work.tally
        self._people = work.people
        self._book = work.accounts
        self._own = CustomValues(work.session, work.writer)
        self._stored: dict[int, dict[str, Any]] = _stored(work.session)
        self._first_row: dict[int, int] = {}
        self._told: dict[int, dict[str, Any]] = {}
        self._outcome: dict[int, Outcome] = {}

    def take(self, rows: list[FileRow]) -> None:
        """Plan a run of rows."""
        for row in rows:
            try:
                self._take(row)
            except CellError as error:
                self._tally.refused.append(row.refused(error))

    def finish(self) -> None:
        """Parents can be found now that all accounts are known."""
        for account_id in self._book.link_parents():
            if self._outcome.get(account_id) is Outcome.UNCHANGED:
                self._tally.unchanged -= 1
                self._tally.changed += 1

    def _take(self, row: FileRow) -> None:
        values = row.values
        normalise(values, "currency")
        code, tax_no = values.get("code", ""), values.get("tax_no", "")
        known = self._book.identities.find(code, tax_no, values.get("name", ""))
        if known is None:
            outcome = Outcome.ADDED
            known = self._make(code, tax_no, values)
        elif self._book.kept_as_is(known):
            self._tally.note_value("left_as_is", known.code)
            self._tally.count(Outcome.UNCHANGED)
            return
        else:
            outcome = self._change(known, row)
        self._remember(known.account_id, row)
        beside = [self._own.put(known.account_id, values)]
        beside.append(self._people.beside(known.account_id, values))
        if any(beside) and outcome is Outcome.UNCHANGED:
            outcome = Outcome.CHANGED
        self._outcome[known.account_id] = outcome
        self._tally.count(outcome)

    def _make(self, code: str, tax_no: str, values: Values) -> Known:
        known = self._book.make(code, tax_no, values.get("name", ""), values)
        told = {name: values[name] for name in _COMPARED if name in values}
        self._stored[known.account_id] = {**told, "nature": self._book.nature(values)}
        return known

    def _remember(self, account_id: int, row: FileRow) -> None:
        self._first_row.setdefault(account_id, row.number)
        told = self._told.setdefault(account_id, {})
        for name, value in row.values.items():
            if name in _COMPARED or name.startswith(CUSTOM_PREFIX):
                told.setdefault(name, value)

    def _change(self, known: Known, row: FileRow) -> Outcome:
        """Update mapped, filled fields. Raises duplicate_row where the file contradicts itself,
        renamed_account where another name is refused."""
        taken = self._book.takes_name(known, row.values.get("name", ""))
        if not taken and company_key(row.values.get("name", ""))[:200] != known.key:
            row.values.pop("name", None)
        if row.values.get("parent_code"):
            self._book.note_parent(known.account_id, row.values["parent_code"])
        earlier = self._told.get(known.account_id, {})
        if any(earlier.get(name, value) != value for name, value in row.values.items()):
            raise CellError("duplicate_row", other=self._first_row[known.account_id], field="")
        ids = self._book.adopt(known, row.values.get("code", ""), row.values.get("tax_no", ""))
        changes = self._differences(known.account_id, row.values)
        if "name" in changes:
            changes = self._book.rename(known, changes["name"]) | changes
        if changes:
            self._writer.change(Account, known.account_id, changes)
            self._stored[known.account_id].update(changes)
        return Outcome.CHANGED if changes or ids else Outcome.UNCHANGED

    def _differences(self, account_id: int, values: Values) -> dict[str, Any]:
        stored = self._stored[account_id]
        told = {name: values[name] for name in _COMPARED if name in values}
        if "nature" in told:
            told["nature"] = self._book.nature(values)
            if told["nature"] is None:
                del told["nature"]
        return {name: value for name, value in told.items() if stored.get(name, "") != value}


def _stored(session: Session) -> dict[int, dict[str, Any]]:
    """What the living accounts hold now, by id."""
    columns = [getattr(Account, name) for name in _COMPARED]
    query = select(Account.id, *columns).where(Account.deleted_at.is_(None))
    return {
        account_id: dict(zip(_COMPARED, values, strict=True))
        for account_id, *values in session.execute(query)
    }
