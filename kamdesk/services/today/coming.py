"""Birthdays and contract ends of the coming weeks. Lunar birthdays load their calendar, so that
this is read after the day itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session

from kamdesk.method.birthdays import next_birthday
from kamdesk.models import Account, AccountContact, Contact, Touch
from kamdesk.models.kinds import Tier, TouchState
from kamdesk.services import lunar_calendar
from kamdesk.services.brief_facts import BIRTHDAY_DAYS

CONTRACT_DAYS = 60
"""Contracts are told so many days before they end."""
_LAST_OF_FEBRUARY, _LEAP_DAY = "02-28", "02-29"


@dataclass(frozen=True, slots=True)
class ComingBirthday:
    """A person's next birthday; ``planned`` where a touch with them is planned up to then."""

    contact_id: int
    contact: str
    title: str
    account_id: int
    code: str
    account: str
    day: date
    lunar: bool
    planned: bool = False


@dataclass(frozen=True, slots=True)
class ContractEnd:
    """The day on which an account's contract ends."""

    account_id: int
    code: str
    account: str
    tier: Tier | None
    day: date


@dataclass(frozen=True, slots=True)
class Coming:
    """What comes, the nearest first."""

    birthdays: list[ComingBirthday]
    contracts: list[ContractEnd]


def load(session: Session, today: date) -> Coming:
    """Read the coming weeks in three statements."""
    return Coming(
        birthdays(session, today, today + timedelta(days=BIRTHDAY_DAYS)),
        contracts(session, today, today + timedelta(days=CONTRACT_DAYS)),
    )


def birthdays(session: Session, today: date, last: date) -> list[ComingBirthday]:
    """Birthdays from today to a day, each person once, with one of their accounts."""
    found: dict[int, list[Any]] = {}
    for row in session.execute(_people(today, last)):
        moon = lunar_calendar.solar_day if row.birthday_lunar else None
        day = next_birthday(row.birthday, today, moon)
        if day <= last:
            found.setdefault(row.contact_id, [*row[:6], day, row.birthday_lunar])
    planned = _planned(session, list(found), today)
    for contact_id, told in found.items():
        told.append(planned.get(contact_id, date.max) <= told[6])
    return sorted(
        (ComingBirthday(*told) for told in found.values()),
        key=lambda one: (one.day, one.contact_id),
    )


def contracts(session: Session, today: date, last: date) -> list[ContractEnd]:
    """Contracts that end from today to a day."""
    query: Select[*tuple[Any, ...]] = (
        select(Account.id, Account.code, Account.name, Account.tier, Account.contract_end)
        .where(Account.contract_end.between(today, last), Account.deleted_at.is_(None))
        .order_by(Account.contract_end, Account.sort_key)
    )
    return [ContractEnd(*row) for row in session.execute(query)]


def _people(today: date, last: date) -> Select[*tuple[Any, ...]]:
    """Whose birthday by the sun has its month and day between two days, and all by the moon."""
    span = range((last - today).days + 1)
    days = {f"{today + timedelta(days=step):%m-%d}" for step in span}
    if _LAST_OF_FEBRUARY in days:
        days.add(_LEAP_DAY)
    named = func.strftime("%m-%d", Contact.birthday).in_(sorted(days))
    return (
        select(
            Contact.id.label("contact_id"),
            Contact.name,
            AccountContact.title,
            Account.id,
            Account.code,
            Account.name,
            Contact.birthday,
            Contact.birthday_lunar,
        )
        .join(AccountContact, AccountContact.contact_id == Contact.id)
        .join(Account, Account.id == AccountContact.account_id)
        .where(
            Contact.birthday.is_not(None),
            or_(Contact.birthday_lunar, named),
            Contact.deleted_at.is_(None),
            AccountContact.left_on.is_(None),
            Account.deleted_at.is_(None),
        )
        .order_by(Contact.id, Account.tier.is_(None), AccountContact.id)
    )


def _planned(session: Session, contact_ids: list[int], today: date) -> dict[int | None, date]:
    """The next touch that is planned with each person."""
    query: Select[*tuple[Any, ...]] = (
        select(Touch.contact_id, func.min(Touch.planned_on))
        .where(
            Touch.contact_id.in_(contact_ids),
            Touch.state == TouchState.PLANNED,
            Touch.planned_on >= today,
        )
        .group_by(Touch.contact_id)
    )
    return {contact_id: day for contact_id, day in session.execute(query)}
