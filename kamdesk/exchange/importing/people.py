"""Contacts that a file names: found within their account, made, or changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.exchange.cells import CellError
from kamdesk.exchange.importing.rows import Values
from kamdesk.exchange.importing.tally import Tally
from kamdesk.exchange.importing.writer import Writer
from kamdesk.models import AccountContact, Contact
from kamdesk.models.kinds import Coverage
from kamdesk.text import pinyin
from kamdesk.text.folding import fold

PERSON = ("name", "first_name", "last_name", "phone", "mobile", "email", "birthday")
PART = ("title", "department")
BESIDE = (
    "contact_name",
    "contact_first_name",
    "contact_last_name",
    "contact_phone",
    "contact_title",
)


@dataclass(slots=True)
class Person:
    """A contact's place in one account and what is stored of it."""

    contact_id: int
    link_id: int
    stored: dict[str, Any]


class People:
    """The book's contacts while an import runs; read when the first one is asked for."""

    def __init__(self, session: Session, writer: Writer, tally: Tally) -> None:
        self._session = session
        self._writer = writer
        self._tally = tally
        self._by_name: dict[tuple[int, str], Person] | None = None
        self._by_email: dict[tuple[int, str], Person] = {}
        self._elsewhere: dict[tuple[str, str], int] = {}
        self._beside: set[tuple[int, Any]] = set()

    def beside(self, account_id: int, values: Values) -> bool:
        """Make the contact that stands beside an account or a sale, unless the account has one
        of that name; True where one was made."""
        told = tuple(values.get(name, "") for name in BESIDE)
        key = (account_id, told)
        if not any(told[:3]) or key in self._beside:
            return False
        self._beside.add(key)
        name, first, last, phone, title = told
        person: Values = {"name": name, "first_name": first, "last_name": last}
        person |= {"phone": phone, "title": title}
        person["name"] = full_name(person)
        if self.find(account_id, person) is not None:
            return False
        self.make(account_id, person)
        return True

    def find(self, account_id: int, values: Values) -> Person | None:
        """The contact of that account with this e-mail address and name, or just the name."""
        by_name = self._load()
        email = values.get("email", "").casefold()
        found = self._by_email.get((account_id, email)) if email else None
        return found or by_name.get((account_id, fold(values["name"])))

    def make(self, account_id: int, values: Values) -> Person:
        """A new contact; a person known elsewhere by name and e-mail gets a part here too."""
        by_name = self._load()
        name_key, email = fold(values["name"]), values.get("email", "").casefold()
        contact_id = self._elsewhere.get((name_key, email)) if email else None
        if contact_id is None:
            row: dict[str, Any] = {name: values.get(name, "") for name in PERSON}
            row["birthday"] = values.get("birthday")
            row["sort_key"] = pinyin.keys(values["name"], person=True).sort_key[:200]
            contact_id = self._writer.add(Contact, row)
            self._tally.contacts_added += 1
        link: dict[str, Any] = {"account_id": account_id, "contact_id": contact_id}
        link |= {name: values.get(name, "") for name in PART}
        link["coverage"] = Coverage.UNKNOWN
        stored = {name: values[name] for name in (*PERSON, *PART) if values.get(name)}
        person = Person(contact_id, self._writer.add(AccountContact, link), stored)
        by_name[account_id, name_key] = person
        if email:
            self._by_email[account_id, email] = person
            self._elsewhere.setdefault((name_key, email), contact_id)
        return person

    def change(self, person: Person, values: Values) -> bool:
        """Update filled fields that differ; True where any did."""
        differing = {
            name: values[name]
            for name in (*PERSON, *PART)
            if values.get(name) and person.stored.get(name) != values[name]
        }
        if not differing:
            return False
        own = {name: value for name, value in differing.items() if name in PERSON}
        part = {name: value for name, value in differing.items() if name in PART}
        if "name" in own:
            own["sort_key"] = pinyin.keys(own["name"], person=True).sort_key[:200]
        if own:
            self._writer.change(Contact, person.contact_id, own)
        if part:
            self._writer.change(AccountContact, person.link_id, part)
        person.stored.update(differing)
        return True

    def _load(self) -> dict[tuple[int, str], Person]:
        if self._by_name is not None:
            return self._by_name
        self._by_name = {}
        columns = [getattr(Contact, name) for name in PERSON]
        columns += [getattr(AccountContact, name) for name in PART]
        query = (
            select(AccountContact.account_id, AccountContact.id, Contact.id, *columns)
            .join(Contact, Contact.id == AccountContact.contact_id)
            .where(Contact.deleted_at.is_(None))
            .order_by(AccountContact.id)
        )
        for account_id, link_id, contact_id, *values in self._session.execute(query):
            stored = dict(zip((*PERSON, *PART), values, strict=True))
            person = Person(contact_id, link_id, stored)
            self._by_name.setdefault((account_id, fold(stored["name"])), person)
            if stored["email"]:
                email = stored["email"].casefold()
                self._by_email.setdefault((account_id, email), person)
                self._elsewhere.setdefault((fold(stored["name"]), email), contact_id)
        return self._by_name


def full_name(values: Values) -> str:
    """The name as given, else put together as its script is written.

    Raises CellError required.
    """
    if values.get("name"):
        return str(values["name"])
    first, last = values.get("first_name", ""), values.get("last_name", "")
    if not first and not last:
        raise CellError("required", field="name")
    chinese = all(any("\u4e00" <= c <= "\u9fff" for c in part) for part in (first, last) if part)
    return last + first if chinese else f"{first} {last}".strip()
