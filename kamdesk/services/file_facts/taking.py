"""Takes a learned value into its place of the file, through the service that owns the place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.errors import ValidationError
from kamdesk.method import file_places
from kamdesk.method.file_places import Editor, Place
from kamdesk.models import Account, AccountContact, Competitor, Placeholder, Presence
from kamdesk.models.kinds import BuyingRole
from kamdesk.services import (
    accounts,
    competitors,
    contacts,
    editing,
    map_editing,
    presences,
    wallet,
)

Taker = Callable[[Session, int, Place, Any, date], None]


def take(session: Session, account_id: int, about: str, value: Any, on: date) -> None:
    """Write a value into its place; an empty place adds a dated line to the account's notes.

    ``value`` may be typed (date, int, enum) or the text that stands for it in a learned fact: an
    ISO date, a number, money units, a vocabulary's value, a contact's id or a new person's name.
    Raises ``ValidationError`` for a value that does not fit and for a place that takes none.
    """
    editing.get(session, Account, account_id)
    if value is None or str(value).strip() == "":
        raise ValidationError.of("value", "required")
    if not about:
        _note(session, account_id, str(value), on)
        return
    try:
        where = file_places.place(about)
    except ValueError as error:
        raise ValidationError.of("about", "unknown_place", place=about) from error
    taker = _TAKERS.get(where.kind)
    takes = taker is not None and file_places.editor_kind(about) is not Editor.NONE
    if taker is None or not takes or not _is_theirs(session, account_id, where):
        raise ValidationError.of("about", "unknown_place", place=about)
    taker(session, account_id, where, _typed(about, value), on)


def _is_theirs(session: Session, account_id: int, where: Place) -> bool:
    """Whether a place that names a row by its id names one of this account; others always do."""
    model = _NAMED_BY_ID.get(where.kind)
    if model is None or (where.kind == "competitor" and not where.key):
        return True
    if not where.key.isdecimal():
        return False
    by_id = AccountContact.contact_id if model is AccountContact else model.id
    query = select(model.id).where(by_id == int(where.key), model.account_id == account_id)
    return session.scalars(query).first() is not None


def _typed(about: str, value: Any) -> Any:
    """The value that a learned fact's text stands for."""
    if not isinstance(value, str):
        return value
    kind, text = file_places.editor_kind(about), value.strip()
    if kind is Editor.DATE:
        return _day(text)
    numbers = about.endswith((".support", ".influence"))
    if kind is Editor.MONEY or numbers or about == "account.employees":
        return _whole(text)
    return text


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ValidationError.of("value", "not_a_date", value=text) from error


def _whole(text: str) -> int:
    try:
        return int(text)
    except ValueError as error:
        raise ValidationError.of("value", "not_a_number", value=text) from error


def _note(session: Session, account_id: int, text: str, on: date) -> None:
    before = editing.get(session, Account, account_id).note
    line = f"{on.isoformat()} {text.strip()}"
    accounts.update(session, account_id, {"note": f"{before}\n{line}" if before else line})


def _account(session: Session, account_id: int, where: Place, value: Any, on: date) -> None:
    accounts.update(session, account_id, {where.field: value})


def _contact(session: Session, account_id: int, where: Place, value: Any, on: date) -> None:
    about = f"contact:{where.key}.{where.field}"
    allowed = file_places.choices(about)
    if allowed and isinstance(value, int) and value not in allowed:
        raise ValidationError.of("value", "unknown_choice", value=str(value))
    changes = {where.field: value, "checked_on": on}
    contacts.update(session, int(where.key), account_id, changes)


def _role(session: Session, account_id: int, where: Place, value: Any, on: date) -> None:
    """Somebody fills a role; where a placeholder stood for it, they take its stead."""
    role = BuyingRole(where.field)
    waiting = session.scalars(
        select(Placeholder).where(Placeholder.account_id == account_id, Placeholder.role == role)
    ).first()
    if waiting is not None:
        _fill(session, account_id, waiting.id, value, on)
    else:
        _person(session, account_id, value, {"role": role, "checked_on": on})


def _placeholder(session: Session, account_id: int, where: Place, value: Any, on: date) -> None:
    _fill(session, account_id, int(where.key), value, on)


def _fill(session: Session, account_id: int, placeholder_id: int, value: Any, on: date) -> None:
    known = _contact_id(value)
    if known is None:
        told = {"name": value, "checked_on": on}
        map_editing.fill_placeholder(session, placeholder_id, told)
        return
    gap = editing.get(session, Placeholder, placeholder_id)
    told = {"role": gap.role, "checked_on": on}
    if gap.title:
        told["title"] = gap.title
    _person(session, account_id, known, told)
    map_editing.remove_placeholder(session, placeholder_id)


def _person(session: Session, account_id: int, value: Any, told: dict[str, Any]) -> None:
    """A contact of the account by id, or somebody new by name."""
    known = _contact_id(value)
    if known is None:
        contacts.create(session, account_id, {"name": value, **told})
        return
    _check_theirs(session, account_id, known)
    contacts.update(session, known, account_id, told)


def _contact_id(value: Any) -> int | None:
    return int(value) if isinstance(value, int) or str(value).isdecimal() else None


def _check_theirs(session: Session, account_id: int, contact_id: int) -> None:
    theirs = select(AccountContact.id).where(
        AccountContact.account_id == account_id, AccountContact.contact_id == contact_id
    )
    if session.scalars(theirs).first() is None:
        raise ValidationError.of("value", "not_their_contact")


def _wallet(session: Session, account_id: int, where: Place, value: Any, on: date) -> None:
    if where.field == "rest":
        _rival(session, account_id, where.key, str(value), on)
        return
    wallet.set_line(session, account_id, where.key, {where.field: value}, on)


def _competitor(session: Session, account_id: int, where: Place, value: Any, on: date) -> None:
    if where.field == "inside":
        _rival(session, account_id, "", str(value), on)
        return
    presences.update(session, int(where.key), {where.field: value, "checked_on": on})


def _rival(session: Session, account_id: int, line: str, name: str, on: date) -> None:
    """A competitor sits there; one whom the library does not know is added to it."""
    known = session.scalars(
        select(Competitor).where(Competitor.name == name.strip(), Competitor.deleted_at.is_(None))
    ).first()
    rival = known or competitors.create(session, {"name": name})
    presences.add(session, account_id, rival.id, {"product_line": line, "checked_on": on})


def _centre(session: Session, account_id: int, where: Place, value: Any, on: date) -> None:
    """What was heard about the people as a whole is a note."""
    _note(session, account_id, str(value), on)


_NAMED_BY_ID: dict[str, type[AccountContact] | type[Placeholder] | type[Presence]] = {
    "competitor": Presence,
    "contact": AccountContact,
    "placeholder": Placeholder,
}
_TAKERS: dict[str, Taker] = {
    "account": _account,
    "centre": _centre,
    "competitor": _competitor,
    "contact": _contact,
    "placeholder": _placeholder,
    "role": _role,
    "wallet": _wallet,
}
