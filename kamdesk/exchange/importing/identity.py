"""Which account a row means: by code, then by tax number, then by name (legal form aside)."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.exchange.cells import CellError
from kamdesk.models import Account
from kamdesk.text.company import company_key

_OURS = re.compile(r"K\d{5,}")


def fold_code(code: str) -> str:
    """A code or tax number as it is compared: width and case aside."""
    return unicodedata.normalize("NFKC", code).casefold().strip()


@dataclass(slots=True)
class Known:
    """What tells one account from others. A code of ours (K00001) is nobody else's name for
    the account and gives way to one from a file."""

    account_id: int
    code: str
    tax_no: str
    name: str = ""
    key: str = ""
    binned: bool = False
    currency: str = ""
    other_name: str = ""
    made_here: bool = False
    """Whether this import made it."""
    told_key: str | None = None
    """The key of the other name that this file gave it first."""

    def contradicts(self, code: str, tax_no: str) -> bool:
        """Whether a row with these ids must mean another account."""
        if code and fold_code(self.code) != fold_code(code) and not _OURS.fullmatch(self.code):
            return True
        return bool(tax_no and self.tax_no and fold_code(self.tax_no) != fold_code(tax_no))


@dataclass(slots=True)
class Identities:
    """All accounts by their ids and names, loaded once and kept up while rows are added."""

    by_code: dict[str, Known] = field(default_factory=dict)
    by_tax: dict[str, list[Known]] = field(default_factory=dict)
    by_name: dict[str, list[Known]] = field(default_factory=dict)
    _aliases: list[tuple[str, Known]] = field(default_factory=list)
    _by_alias: dict[str, list[Known]] | None = None

    @classmethod
    def load(cls, session: Session) -> Identities:
        """Everything the book knows; one query."""
        found = cls()
        query = select(
            Account.id,
            Account.code,
            Account.tax_no,
            Account.name,
            Account.name_key,
            Account.short_name,
            Account.other_name,
            Account.deleted_at,
            Account.currency,
        )
        for row in session.execute(query):
            row_id, code, tax_no, name, key, short, other, deleted, currency = row
            known = Known(row_id, code, tax_no, name, key, deleted is not None, currency, other)
            found.learn(known)
            found._aliases += [(name, known) for name in (short, other) if name]
        return found

    def learn(self, known: Known) -> None:
        """Take in one account."""
        self.by_code[fold_code(known.code)] = known
        if known.tax_no:
            self.by_tax.setdefault(fold_code(known.tax_no), []).append(known)
        if known.key:
            self.by_name.setdefault(known.key, []).append(known)

    def rename(self, known: Known, name: str) -> None:
        """Note that an account is called otherwise from here on; its former name stays known."""
        known.name, known.key = name, company_key(name)[:200]
        self.by_name.setdefault(known.key, []).append(known)

    def is_called(self, known: Known, name: str) -> bool:
        """Whether a name means this account: legal form aside, its own, short or other one."""
        if not name or name == known.name:
            return True
        key = company_key(name)[:200]
        return key == known.key or known in self._named_else(key)

    def adopt_code(self, known: Known, code: str) -> None:
        """Replace a code of ours by the one that a file gives."""
        self.by_code.pop(fold_code(known.code), None)
        known.code = code
        self.by_code[fold_code(code)] = known

    def adopt_tax_no(self, known: Known, tax_no: str) -> None:
        """Note a tax number for an account that had none."""
        known.tax_no = tax_no
        self.by_tax.setdefault(fold_code(tax_no), []).append(known)

    def find(self, code: str, tax_no: str, name: str) -> Known | None:
        """The account that is meant, None for one that the book doesn't know.

        Raises CellError ambiguous_account or account_in_bin.
        """
        known = self.by_code.get(fold_code(code)) if code else None
        if known is None and tax_no:
            known = self._only(self.by_tax.get(fold_code(tax_no), []), code, "", name)
        if known is None and name:
            key = company_key(name)[:200]
            known = self._only(self.by_name.get(key, []), code, tax_no, name)
            if known is None:
                known = self._only(self._named_else(key), code, tax_no, name)
        if known is not None and known.binned:
            raise CellError("account_in_bin", account=known.code)
        return known

    def _only(self, candidates: list[Known], code: str, tax_no: str, name: str) -> Known | None:
        fitting = [known for known in candidates if not known.contradicts(code, tax_no)]
        living = [known for known in fitting if not known.binned] or fitting[:1]
        if len(living) > 1:
            raise CellError("ambiguous_account", count=len(living), name=name or tax_no)
        return living[0] if living else None

    def _named_else(self, key: str) -> list[Known]:
        """Accounts whose short or other name it is; keys are made when first needed."""
        if self._by_alias is None:
            self._by_alias = {}
            for name, known in self._aliases:
                self._by_alias.setdefault(company_key(name)[:200], []).append(known)
        return self._by_alias.get(key, [])
