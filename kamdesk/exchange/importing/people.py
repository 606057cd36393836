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
from kamdesk.text.folding import fold, has_cjk

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
    own: dict[str, Any]
    """What is stored of the person; shared by their places in several accounts."""
    part: dict[str, Any]


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
        """The contact of that account with this e-mail address and a name that may be the
        same (mailboxes are shared), or with this name.

        Without an account: the person of this name and e-mail or mobile anywhere, else one who
        belongs to no account and whose e-mail and mobile don't say otherwise.
        """
        by_name = self._load()
        email, name_key = values.get("email", "").casefold(), fold(values["name"])
        namesakes = by_name.get((account_id, name_key), [])
        if account_id is None:
            known = self.known_anywhere(values)
            if known is not None:
                return Person(known.contact_id, None, known.own, {})
            return next((one for one in namesakes if not _differ(one.own, values)), None)
        if namesakes:
            return namesakes[0]
        found = self._by_email.get((account_id, email)) if email else None
        return found if found and _may_be_one(found.own["name"], values["name"]) else None

    def make(self, account_id: int | None, values: Values) -> Person:
        """A new contact; a person known elsewhere by name and e-mail or mobile gets a part here
        too. Raises CellError not_in_book where only known contacts are wanted."""
        if self._mode is Mode.UPDATE:
            raise CellError("not_in_book", name=values["name"], field="")
        self._load()
        known = self.known_anywhere(values)
        if known is None:
            row: dict[str, Any] = {name: values.get(name, "") for name in PERSON}
            row["birthday"] = values.get("birthday")
            row["sort_key"] = pinyin.keys(values["name"], person=True).sort_key[:200]
            contact_id = self._writer.add(Contact, row)
            self._made.add(contact_id)
            self._tally.contacts_added += 1
            own = {name: values[name] for name in PERSON if values.get(name)}
        else:
            contact_id, own = known.contact_id, known.own
        person = Person(contact_id, None, own, {})
        if account_id is not None:
            link: dict[str, Any] = {"account_id": account_id, "contact_id": contact_id}
            link |= {name: values.get(name, "") for name in PART}
            link["coverage"] = Coverage.UNKNOWN
            person.link_id = self._writer.add(AccountContact, link)
            person.part = {name: values.get(name, "") for name in PART}
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
        own = _differing(person.own, values, PERSON)
        part = _differing(person.part, values, PART) if person.link_id is not None else {}
        person.own.update(own)
        person.part.update(part)
        if "name" in own:
            own["sort_key"] = pinyin.keys(own["name"], person=True).sort_key[:200]
        if own:
            self._writer.change(Contact, person.contact_id, own)
        if part and person.link_id is not None:
            self._writer.change(AccountContact, person.link_id, part)
        return bool(own or part)

    def known_anywhere(self, values: Values) -> Person | None:
        """The person of this name with this e-mail address or mobile, in any account or none."""
        self._load()
        name_key = fold(values["name"])
        keys = ((name_key, mark) for mark in _marks(values))
        return next((self._anywhere[key] for key in keys if key in self._anywhere), None)

    def _learn(self, account_id: int | None, person: Person) -> None:
        """Take in one part, or one person without an account."""
        assert self._by_name is not None
        name_key = fold(person.own["name"])
        self._by_name.setdefault((account_id, name_key), []).append(person)
        if email := person.own.get("email", "").casefold():
            self._by_email.setdefault((account_id, email), person)
        for mark in _marks(person.own):
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
        people: dict[int, dict[str, Any]] = {}
        for account_id, link_id, contact_id, *values in self._session.execute(query):
            own = people.setdefault(contact_id, dict(zip(PERSON, values, strict=False)))
            part = dict(zip(PART, values[len(PERSON) :], strict=True))
            self._learn(account_id, Person(contact_id, link_id, own, part))
        return self._by_name


def _marks(values: Values) -> Iterator[str]:
    """What, together with the name, tells that two entries are one person."""
    if email := values.get("email", "").casefold():
        yield email
    if digits := "".join(filter(str.isdigit, values.get("mobile", "")))[-11:]:
        yield digits


def _differing(stored: Values, values: Values, names: tuple[str, ...]) -> Values:
    """Filled values that are stored otherwise."""
    filled = ((name, values[name]) for name in names if values.get(name))
    return {name: value for name, value in filled if stored.get(name) != value}


def _may_be_one(name: str, other: str) -> bool:
    """Whether two names have a word, or their first Chinese character, in common."""
    first, second = fold(name), fold(other)
    if has_cjk(first[:1]) and first[:1] == second[:1]:
        return True
    return bool(set(first.split()) & set(second.split()))


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
