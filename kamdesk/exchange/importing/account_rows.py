"""Rows of a sheet of accounts."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.exchange.cells import CellError
from kamdesk.exchange.importing.accounts import COLUMNS, AccountBook
from kamdesk.exchange.importing.currency import normalise
from kamdesk.exchange.importing.identity import Known
from kamdesk.exchange.importing.people import People
from kamdesk.exchange.importing.rows import FileRow, Values
from kamdesk.exchange.importing.tally import Tally
from kamdesk.exchange.importing.writer import Writer
from kamdesk.models import Account
from kamdesk.services import accounts
from kamdesk.text.company import company_key

_COMPARED = ("name", *COLUMNS)


class AccountRows:
    """Adds accounts, changes the ones known; a contact beside an account comes along."""

    def __init__(self, session: Session, writer: Writer, tally: Tally, people: People) -> None:
        self._writer = writer
        self._tally = tally
        self._people = people
        self._book = AccountBook(session, writer, tally)
        self._stored: dict[int, dict[str, Any]] = _stored(session)
        self._first_row: dict[int, int] = {}
        self._told: dict[int, dict[str, Any]] = {}
        self._outcome: dict[int, str] = {}

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
            if self._outcome.get(account_id) == "unchanged":
                self._tally.unchanged -= 1
                self._tally.changed += 1

    def _take(self, row: FileRow) -> None:
        values = row.values
        normalise(values, "currency")
        code, tax_no = values.get("code", ""), values.get("tax_no", "")
        known = self._book.identities.find(code, tax_no, values.get("name", ""))
        if known is None:
            known = self._book.make(code, tax_no, values.get("name", ""), values)
            outcome = "added"
            told = {name: values[name] for name in _COMPARED if name in values}
            self._stored[known.account_id] = {**told, "nature": self._book.nature(values)}
        else:
            outcome = "changed" if self._change(known, row) else "unchanged"
            if values.get("parent_code"):
                self._book.note_parent(known.account_id, values["parent_code"])
        self._remember(known.account_id, row)
        if self._people.beside(known.account_id, values) and outcome == "unchanged":
            outcome = "changed"
        self._outcome[known.account_id] = outcome
        setattr(self._tally, outcome, getattr(self._tally, outcome) + 1)

    def _remember(self, account_id: int, row: FileRow) -> None:
        self._first_row.setdefault(account_id, row.number)
        told = self._told.setdefault(account_id, {})
        for name in _COMPARED:
            if name in row.values:
                told.setdefault(name, row.values[name])

    def _change(self, known: Known, row: FileRow) -> bool:
        """Update mapped, filled fields. Raises duplicate_row where the file contradicts itself."""
        earlier = self._told.get(known.account_id, {})
        if any(earlier.get(name, value) != value for name, value in row.values.items()):
            raise CellError("duplicate_row", other=self._first_row[known.account_id], field="")
        ids = self._book.adopt(known, row.values.get("code", ""), row.values.get("tax_no", ""))
        changes = self._differences(known.account_id, row.values)
        if "name" in changes:
            changes["name_key"] = company_key(changes["name"])[:200]
            changes["sort_key"] = accounts.sort_key(changes["name"])
        if changes:
            self._writer.change(Account, known.account_id, changes)
            self._stored[known.account_id].update(changes)
        return bool(changes or ids)

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
