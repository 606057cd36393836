"""Contacts that a file names: found within their account, made, or changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.exchange.cells import CellError
from kamdesk.exchange.importing.request import Mode
from kamdesk.exchange.importing.rows import Values
from kamdesk.exchange.importing.tally import Tally
from kamdesk.exchange.importing.writer import Writer
from kamdesk.models import AccountContact, Contact
from kamdesk.models.kinds import Coverage
from kamdesk.text import pinyin
from kamdesk.text.folding import fold

PERSON = ("name", "first_name", "last_name", "phone", "mobile", "email", "birthday", "note")
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
    link_id: int | None
    """None while the contact belongs to no account."""
    stored: dict[str, Any]


class People:
    """The book's contacts while an import runs; read when the first one is asked for."""

    def __init__(self, session: Session, writer: Writer, tally: Tally, mode: Mode) -> None:
        self._session = session
        self._writer = writer
        self._tally = tally
        self._mode = mode
        self._by_name: dict[tuple[int | None, str], list[Person]] | None = None
        self._by_email: dict[tuple[int | None, str], Person] = {}
        self._anywhere: dict[tuple[str, str], Person] = {}
        self._made: set[int] = set()
        self._beside: set[tuple[int, Any]] = set()

    def beside(self, account_id: int, values: Values) -> bool:
        """Make the contact that stands beside an account or a sale, unless the account has one
        of that name; True where one was made."""
        told = tuple(values.get(name, "") for name in BESIDE)
        key = (account_id, told)
        if not any(told[:3]) or key in self._beside or self._mode is Mode.UPDATE:
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

    def find(self, account_id: int | None, values: Values) -> Person | None:
        """The contact of that account with this e-mail address, or with this name.

        Without an account: the person of this name and e-mail or mobile anywhere, else one who
        belongs to no account and whose e-mail and mobile don't say otherwise.
        """
        by_name = self._load()
        email, name_key = values.get("email", "").casefold(), fold(values["name"])
        found = self._by_email.get((account_id, email)) if email else None
        if found is not None:
            return found
        namesakes = by_name.get((account_id, name_key), [])
        if account_id is not None:
            return namesakes[0] if namesakes else None
        known = self._known_anywhere(values)
        return known or next((one for one in namesakes if not _differ(one.stored, values)), None)

    def make(self, account_id: int | None, values: Values) -> Person:
        """A new contact; a person known elsewhere by name and e-mail or mobile gets a part here
        too. Raises CellError not_in_book where only known contacts are wanted."""
        if self._mode is Mode.UPDATE:
            raise CellError("not_in_book", name=values["name"], field="")
        self._load()
        known = self._known_anywhere(values)
        if known is None:
            row: dict[str, Any] = {name: values.get(name, "") for name in PERSON}
            row["birthday"] = values.get("birthday")
            row["sort_key"] = pinyin.keys(values["name"], person=True).sort_key[:200]
            contact_id = self._writer.add(Contact, row)
            self._made.add(contact_id)
            self._tally.contacts_added += 1
            stored = {name: values[name] for name in PERSON if values.get(name)}
        else:
            contact_id, stored = known.contact_id, dict(known.stored)
        person = Person(contact_id, None, stored)
        if account_id is not None:
            link: dict[str, Any] = {"account_id": account_id, "contact_id": contact_id}
            link |= {name: values.get(name, "") for name in PART}
            link["coverage"] = Coverage.UNKNOWN
            person.link_id = self._writer.add(AccountContact, link)
            stored |= {name: values.get(name, "") for name in PART}
        self._learn(account_id, person)
        if known is not None:
            self.change(person, values)
        return person

    def change(self, person: Person, values: Values) -> bool:
        """Update filled fields that differ; True where any did. Title and department belong to
        the part in an account. People that the book knows stay as they are where only new ones
        are wanted."""
        if self._mode is Mode.CREATE and person.contact_id not in self._made:
            return False
        names = PERSON if person.link_id is None else (*PERSON, *PART)
        differing = {
            name: values[name]
            for name in names
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
        if part and person.link_id is not None:
            self._writer.change(AccountContact, person.link_id, part)
        person.stored.update(differing)
        return True

    def _known_anywhere(self, values: Values) -> Person | None:
        name_key = fold(values["name"])
        keys = ((name_key, mark) for mark in _marks(values))
        return next((self._anywhere[key] for key in keys if key in self._anywhere), None)

    def _learn(self, account_id: int | None, person: Person) -> None:
        """Take in one part, or one person without an account."""
        assert self._by_name is not None
        name_key = fold(person.stored["name"])
        self._by_name.setdefault((account_id, name_key), []).append(person)
        if email := person.stored.get("email", "").casefold():
            self._by_email.setdefault((account_id, email), person)
        for mark in _marks(person.stored):
            self._anywhere.setdefault((name_key, mark), person)

    def _load(self) -> dict[tuple[int | None, str], list[Person]]:
        if self._by_name is not None:
            return self._by_name
        self._by_name = {}
        columns = [getattr(Contact, name) for name in PERSON]
        columns += [getattr(AccountContact, name) for name in PART]
        query = (
            select(AccountContact.account_id, AccountContact.id, Contact.id, *columns)
            .select_from(Contact)
            .outerjoin(AccountContact, AccountContact.contact_id == Contact.id)
            .where(Contact.deleted_at.is_(None))
            .order_by(AccountContact.id)
        )
        for account_id, link_id, contact_id, *values in self._session.execute(query):
            stored = dict(zip((*PERSON, *PART), values, strict=True))
            self._learn(account_id, Person(contact_id, link_id, stored))
        return self._by_name


def _marks(values: Values) -> Iterator[str]:
    """What, together with the name, tells that two entries are one person."""
    if email := values.get("email", "").casefold():
        yield email
    if digits := "".join(filter(str.isdigit, values.get("mobile", "")))[-11:]:
        yield digits


def _differ(stored: Values, values: Values) -> bool:
    """Whether both tell an e-mail address or a mobile number, but not the same one."""
    return any(
        stored.get(name) and values.get(name) and stored[name] != values[name]
        for name in ("email", "mobile")
    )


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
