"""Accounts that a file names: found, made, or changed."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk import words
from kamdesk.exchange.cells import CellError
from kamdesk.exchange.fields import ACCOUNT_PREFIX
from kamdesk.exchange.importing.currency import normalise
from kamdesk.exchange.importing.identity import Identities, Known, fold_code
from kamdesk.exchange.importing.renaming import Renames
from kamdesk.exchange.importing.request import Mode
from kamdesk.exchange.importing.rows import Values
from kamdesk.exchange.importing.tally import Tally
from kamdesk.exchange.importing.writer import Writer
from kamdesk.models import Account
from kamdesk.models.kinds import LifecycleStage, Nature
from kamdesk.services import accounts
from kamdesk.text.company import company_key

TEXTS = (
    *("short_name", "other_name", "tax_no", "industry", "city", "region", "address"),
    *("phone", "website", "owner", "currency", "note"),
)
COLUMNS = (*TEXTS, "employees", "contract_end", "nature")
"""Fields of an account that a file fills, besides code, name and parent."""
_NO_CODE = 100_000


class AccountBook:
    """The book's accounts while an import runs."""

    def __init__(
        self, session: Session, writer: Writer, tally: Tally, renames: Renames, mode: Mode
    ) -> None:
        self._session = session
        self._writer = writer
        self._tally = tally
        self._renames = renames
        self._mode = mode
        self.identities = Identities.load(session)
        self._next_number = int(accounts.next_code(session)[1:])
        self._seen: dict[tuple[str, str, str], Known] = {}
        self._parents: list[tuple[int, str]] = []
        self._parent_of: dict[int, int] | None = None

    def named(self, values: Values) -> int:
        """The id of the account that a row names, see ``known``."""
        return self.known(values).account_id

    def known(self, values: Values) -> Known:
        """The account that a row of contacts, sales … names, made if it is new from the fields
        with the prefix ``account_``.

        Raises CellError (see ``Identities.find``, ``make`` and ``takes_name``).
        """
        get = values.get
        key = (get("account_code", ""), get("account_tax_no", ""), get("account_name", ""))
        known = self._seen.get(key)
        if known is None:
            known = self.identities.find(*key)
            if known is None:
                known = self.make(*key, _account_part(values))
            else:
                if self.takes_name(known, key[2]):
                    self.rename(known, key[2])
                if not self.kept_as_is(known):
                    self.adopt(known, *key[:2])
            self._seen[key] = known
        return known

    def kept_as_is(self, known: Known) -> bool:
        """Whether only new accounts are wanted and this one is not."""
        return self._mode is Mode.CREATE and not known.made_here

    def takes_name(self, known: Known, name: str) -> bool:
        """Whether an account found by its ids is to be called as the row calls it. One that was
        only known by its code takes the first name that comes.

        Raises CellError renamed_account.
        """
        if not name:
            return False
        may_take = not self.kept_as_is(known)
        if fold_code(known.name) == fold_code(known.code):
            return may_take and known.name != name
        if self.identities.is_called(known, name):
            known.told_key = known.told_key or known.key
            return False
        return self._renames.settle(known, name, may_take)

    def rename(self, known: Known, name: str) -> dict[str, Any]:
        """Call an account otherwise; returns what that changes. A former name that was really
        another one becomes the other name where that is free, so that it is still found."""
        former, former_key = known.name, known.key
        self.identities.rename(known, name)
        changes = {"name": name, "name_key": known.key, "sort_key": accounts.sort_key(name)}
        nameless = fold_code(former) == fold_code(known.code)
        if former_key != known.key and not known.other_name and not nameless:
            known.other_name = changes["other_name"] = former
        self._writer.change(Account, known.account_id, changes)
        return changes

    def make(self, code: str, tax_no: str, name: str, values: Values) -> Known:
        """A new account; without a code it gets the next one of ours.

        Raises CellError not_in_book where only known accounts are wanted.
        """
        if self._mode is Mode.UPDATE:
            raise CellError("not_in_book", name=" ".join(filter(None, (code, name))), field="")
        code = code or self._free_code()
        name = name or code
        row: dict[str, Any] = {field: values.get(field, "") for field in TEXTS}
        row |= {"code": code, "name": name, "tax_no": tax_no}
        row["name_key"] = company_key(name)[:200]
        row["sort_key"] = accounts.sort_key(name)
        row |= {name: values.get(name) for name in ("employees", "contract_end")}
        row["nature"] = self.nature(values)
        row["stage"] = LifecycleStage.IDENTIFY
        account_id = self._writer.add(Account, row)
        known = Known(account_id, code, tax_no, name, row["name_key"], made_here=True)
        known.currency, known.other_name = row["currency"], row["other_name"]
        known.told_key = known.key
        self.identities.learn(known)
        self._tally.accounts_added += 1
        self._tally.accounts_made.append((code, name))
        if values.get("parent_code"):
            self._parents.append((known.account_id, values["parent_code"]))
        return known

    def adopt(self, known: Known, code: str, tax_no: str) -> dict[str, Any]:
        """Take over ids that the book lacks; returns what that changes."""
        changes: dict[str, Any] = {}
        if code and fold_code(code) != fold_code(known.code):
            self.identities.adopt_code(known, code)
            changes["code"] = code
        if tax_no and not known.tax_no:
            self.identities.adopt_tax_no(known, tax_no)
            changes["tax_no"] = tax_no
        if changes:
            self._writer.change(Account, known.account_id, changes)
        return changes

    def note_parent(self, account_id: int, parent: str) -> None:
        """Remember whose subsidiary an account is until all accounts are known."""
        self._parents.append((account_id, parent))

    def link_parents(self) -> set[int]:
        """Set the parents that were noted; returns the accounts whose parent changed.

        A parent is named by its code or name. Unknown ones, and rings, become notes.
        """
        changed: set[int] = set()
        parent_of = self._load_parents() if self._parents else {}
        for account_id, named in self._parents:
            parent = self._parent(named)
            if parent is None:
                self._tally.note_value("unknown_parents", named)
            elif parent.account_id == account_id:
                continue
            elif _closes_ring(parent_of, account_id, parent.account_id):
                self._tally.note_value("parent_rings", named)
            elif parent_of.get(account_id) != parent.account_id:
                parent_of[account_id] = parent.account_id
                self._writer.change(Account, account_id, {"parent_id": parent.account_id})
                changed.add(account_id)
        self._parents.clear()
        return changed

    def nature(self, values: Values) -> Nature | None:
        """The nature that a word of either language means; others become a note."""
        word = values.get("nature")
        if not word:
            return None
        for nature in Nature:
            if word.casefold() in {
                nature.value,
                *(words.of(nature, lang).casefold() for lang in words.LANGUAGES),
            }:
                return nature
        self._tally.note_value("unknown_natures", word)
        return None

    def _parent(self, named: str) -> Known | None:
        try:
            return self.identities.find(named, "", "") or self.identities.find("", "", named)
        except CellError:
            return None

    def _load_parents(self) -> dict[int, int]:
        query = select(Account.id, Account.parent_id).where(Account.parent_id.is_not(None))
        return {account_id: parent for account_id, parent in self._session.execute(query) if parent}

    def _free_code(self) -> str:
        while True:
            code = f"K{self._next_number:05d}"
            self._next_number += 1
            if fold_code(code) not in self.identities.by_code:
                return code


def _account_part(values: Values) -> Values:
    part = {
        field.removeprefix(ACCOUNT_PREFIX): value
        for field, value in values.items()
        if field.startswith(ACCOUNT_PREFIX)
    }
    normalise(part, "currency")
    return part


def _closes_ring(parent_of: dict[int, int], child: int, parent: int) -> bool:
    at: int | None = parent
    while at is not None:
        if at == child:
            return True
        at = parent_of.get(at)
    return False
