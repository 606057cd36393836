"""What a calendar file would do to the book: which events are whose, new, changed, called off."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from enum import StrEnum

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from kamdesk.exchange.calendars import touches
from kamdesk.exchange.calendars.event import OURS, CalendarEvent, CalendarFile, Guest, Window
from kamdesk.models import Account, AccountContact, Contact, Meeting
from kamdesk.models.kinds import MeetingState
from kamdesk.text.folding import fold

_CHUNK = 500
_LEAST_NAME = 2
"""A shorter account name found in a title proves nothing."""


class Change(StrEnum):
    """What becomes of an event."""

    NEW = "new"
    MOVED = "moved"
    CHANGED = "changed"
    CANCELLED = "cancelled"
    SAME = "same"
    LEFT = "left"
    """Left as it is: held already, called off by us, in the bin, outside the days asked for."""


@dataclass(frozen=True, slots=True)
class Line:
    """An event and what becomes of it. ``account_id`` is None where nobody in the book fits; the
    user may choose one. ``contact_ids`` are those invited who are known at the account."""

    event: CalendarEvent
    change: Change
    meeting_id: int | None = None
    was: datetime | None = None
    account_id: int | None = None
    contact_ids: tuple[int, ...] = ()
    touch_id: int | None = None
    """The contact of the plan that the event stands for, where it stands for one."""


@dataclass(frozen=True, slots=True)
class Plan:
    """All lines by time, and how many events of the file could not be read."""

    lines: tuple[Line, ...]
    broken: int = 0

    def counts(self) -> Counter[Change]:
        """How many lines of each change."""
        return Counter(line.change for line in self.lines)

    def unmatched(self) -> list[Line]:
        """New events that no account was found for."""
        return [one for one in self.lines if one.change is Change.NEW and one.account_id is None]


@dataclass(frozen=True, slots=True)
class _Known:
    id: int
    key: str
    state: MeetingState
    binned: bool
    starts_at: datetime
    minutes: int
    title: str
    place: str
    account_id: int


def plan(session: Session, file: CalendarFile, window: Window) -> Plan:
    """What the file would do. Nothing is written; an event known already is the meeting that came
    from it, whatever its time is now."""
    events = [event for event in file.events if not touches.is_touch(event)]
    known = _known(session, [event.key for event in events])
    people = _People(session, [guest for event in events for guest in event.guests])
    lines = [_line(event, known.get(event.key), window, people) for event in events]
    lines += _touches(session, [one for one in file.events if touches.is_touch(one)], window)
    lines += _dropped(session, file, window)
    lines.sort(key=lambda line: (line.event.starts_at, line.event.key))
    return Plan(tuple(lines), file.broken)


def _touches(session: Session, events: Sequence[CalendarEvent], window: Window) -> Iterator[Line]:
    """Contacts of the plan that went out and come back; those of another book are left."""
    known = touches.known(session, events)
    for event in events:
        touch = known.get(event.key)
        if touch is None:
            yield Line(event, Change.LEFT)
            continue
        change = Change.LEFT
        if touches.can_follow(event, touch, window):
            moved = touches.has_moved(event, touch)
            change = Change.MOVED if moved else Change.SAME
            change = Change.CANCELLED if event.cancelled else change
        yield Line(event, change, None, touches.was(touch), touch.account_id, touch_id=touch.id)


def _line(event: CalendarEvent, known: _Known | None, window: Window, people: _People) -> Line:
    if known is None:
        if event.cancelled or not _within(event.starts_at, window):
            return Line(event, Change.LEFT)
        account_id, contact_ids = people.of(event)
        return Line(event, Change.NEW, None, None, account_id, contact_ids)
    change = _change(event, known)
    return Line(event, change, known.id, known.starts_at, known.account_id)


def _change(event: CalendarEvent, known: _Known) -> Change:
    if known.binned or known.state is not MeetingState.PLANNED:
        return Change.LEFT
    if event.cancelled:
        return Change.CANCELLED
    if event.starts_at != known.starts_at:
        return Change.MOVED
    told = (event.minutes, event.title or known.title, event.place)
    return Change.SAME if told == (known.minutes, known.title, known.place) else Change.CHANGED


def _within(moment: datetime, window: Window) -> bool:
    return window.first <= moment.astimezone().date() <= window.last


def _known(session: Session, keys: Sequence[str]) -> dict[str, _Known]:
    """The meetings that came from these events, or went out as them."""
    found: dict[str, _Known] = {}
    for start in range(0, len(keys), _CHUNK):
        chunk = keys[start : start + _CHUNK]
        ours = [key.removesuffix(OURS) for key in chunk if key.endswith(OURS)]
        for known in _read(session, or_(Meeting.calendar_uid.in_(chunk), Meeting.uid.in_(ours))):
            found[known.key] = known
    return found


def _read(session: Session, condition: object) -> Iterator[_Known]:
    rows = session.execute(
        select(
            Meeting.id,
            func.coalesce(Meeting.calendar_uid, Meeting.uid.concat(OURS)),
            Meeting.state,
            Meeting.deleted_at.is_not(None),
            Meeting.starts_at,
            Meeting.minutes,
            Meeting.title,
            Meeting.place,
            Meeting.account_id,
        ).where(condition)  # type: ignore[arg-type]
    )
    return (_Known(*row) for row in rows)


def _dropped(session: Session, file: CalendarFile, window: Window) -> Iterator[Line]:
    """Planned meetings of a series that the series no longer has."""
    named = {event.key for event in file.events}
    start = datetime.combine(window.first, time()).astimezone()
    end = datetime.combine(window.last + timedelta(days=1), time()).astimezone()
    for uid, keys in file.series.items():
        within = Meeting.starts_at >= start, Meeting.starts_at < end
        begins = Meeting.calendar_uid.startswith(f"{uid}/", autoescape=True)
        planned = Meeting.state == MeetingState.PLANNED
        for one in _read(session, (begins & planned & within[0] & within[1])):
            if one.key not in keys | named and not one.binned:
                gone = CalendarEvent(one.key, one.starts_at, one.minutes, one.title, one.place)
                gone = replace(gone, cancelled=True)
                yield Line(gone, Change.CANCELLED, one.id, one.starts_at, one.account_id)


class _People:
    """Contacts of the book by e-mail and by name, with the accounts they work for."""

    def __init__(self, session: Session, guests: Iterable[Guest]) -> None:
        asked = list(guests)
        self._by_email: dict[str, set[int]] = defaultdict(set)
        self._by_name: dict[str, set[int]] = defaultdict(set)
        self._accounts: dict[int, list[int]] = defaultdict(list)
        self._names = _account_names(session)
        emails = sorted({guest.email for guest in asked if guest.email})
        names = sorted({guest.name for guest in asked if guest.name})
        for start in range(0, max(len(emails), len(names)), _CHUNK):
            end = start + _CHUNK
            self._learn(session, emails[start:end], names[start:end])

    def of(self, event: CalendarEvent) -> tuple[int | None, tuple[int, ...]]:
        """The account most of the guests work for, and those guests; else the account whose name
        stands in the title. Two accounts with as good a claim are none."""
        contacts = [found for guest in event.guests for found in self._contacts(guest)]
        votes = Counter(account for contact in contacts for account in self._accounts[contact])
        named = self._named_in(event.title)
        best = [account for account, count in votes.items() if count == max(votes.values())]
        if len(best) > 1 and named in best:
            best = [named]
        account_id = best[0] if len(best) == 1 else None if best else named
        chosen = [one for one in contacts if account_id in self._accounts[one]]
        return account_id, tuple(dict.fromkeys(chosen))

    def _contacts(self, guest: Guest) -> set[int]:
        """By e-mail, else by a name that is one person's alone."""
        found = self._by_email.get(guest.email, set()) if guest.email else set()
        if found:
            return found
        named = self._by_name.get(fold(guest.name), set()) if guest.name else set()
        return named if len(named) == 1 else set()

    def _named_in(self, title: str) -> int | None:
        folded = fold(title)
        found = [
            (len(name), account_id) for name, account_id in self._names.items() if name in folded
        ]
        return max(found)[1] if found else None

    def _learn(self, session: Session, emails: Sequence[str], names: Sequence[str]) -> None:
        rows = session.execute(
            select(Contact.id, Contact.name, Contact.email, AccountContact.account_id)
            .join(AccountContact, AccountContact.contact_id == Contact.id)
            .join(Account, Account.id == AccountContact.account_id)
            .where(
                or_(func.lower(Contact.email).in_(emails), Contact.name.in_(names)),
                Contact.deleted_at.is_(None),
                Account.deleted_at.is_(None),
                AccountContact.left_on.is_(None),
            )
            .order_by(AccountContact.id)
        )
        for contact_id, name, email, account_id in rows:
            if email:
                self._by_email[email.lower()].add(contact_id)
            self._by_name[fold(name)].add(contact_id)
            if account_id not in self._accounts[contact_id]:
                self._accounts[contact_id].append(account_id)


def _account_names(session: Session) -> dict[str, int]:
    """Folded names of all accounts long enough to be looked for in a title."""
    rows = session.execute(select(Account.name, Account.id).where(Account.deleted_at.is_(None)))
    named = ((fold(name), account_id) for name, account_id in rows)
    return {name: account_id for name, account_id in named if len(name) > _LEAST_NAME}
