"""Opportunities: made, changed, decided, moved on the board (method §10)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from kamdesk.errors import ValidationError
from kamdesk.method import opportunities as method
from kamdesk.method.opportunities import Column
from kamdesk.models import Account, Meeting, Opportunity
from kamdesk.models.base import now
from kamdesk.models.kinds import OpportunityState
from kamdesk.services import editing
from kamdesk.services.opportunity_lines import OpportunityLine, lines

_REQUIRED = frozenset({"title", "state"})
_OPEN = OpportunityState.OPEN
_NEEDS_REASON = (OpportunityState.LOST,)


def create(session: Session, account_id: int, values: Mapping[str, Any]) -> Opportunity:
    """A new opportunity of an account; needs a ``title``."""
    editing.get(session, Account, account_id)
    clean = _check({"title": "", **values})
    found = Opportunity(account_id=account_id, **clean)
    session.add(found)
    session.flush()
    return found


def update(
    session: Session,
    opportunity_id: int,
    changes: Mapping[str, Any],
    was: Mapping[str, Any] | None = None,
) -> Opportunity:
    """Change fields; states are changed by ``close`` and ``reopen``."""
    _check(changes)
    return editing.update(session, Opportunity, opportunity_id, changes, was, _REQUIRED)


def close(
    session: Session, opportunity_id: int, state: OpportunityState, reason: str, on: date
) -> None:
    """Mark it won, lost or parked on that day. A lost one needs its reason."""
    reason = editing.check(Opportunity, {"reason": reason})["reason"]
    if state in _NEEDS_REASON and not reason:
        raise ValidationError.of("reason", "required")
    found = editing.get(session, Opportunity, opportunity_id)
    found.state, found.reason = state, reason
    found.closed_on = None if state is _OPEN else on
    session.flush()


def park(session: Session, opportunity_id: int, reason: str, on: date) -> None:
    """Put it aside until further notice."""
    close(session, opportunity_id, OpportunityState.PARKED, reason, on)


def reopen(session: Session, opportunity_id: int) -> None:
    """Go after it again; the reason why it was decided is forgotten."""
    found = editing.get(session, Opportunity, opportunity_id)
    found.state, found.reason, found.closed_on = _OPEN, "", None
    session.flush()


def move(
    session: Session, opportunity_id: int, column: Column, today: date, reason: str = ""
) -> None:
    """Move it to a column of the board: months set the expected date, the others decide it.

    Raises ``ValidationError`` where it is moved to *lost* without a reason.
    """
    state = method.state_of(column)
    if state is not _OPEN:
        close(session, opportunity_id, state, reason, today)
        return
    found = editing.get(session, Opportunity, opportunity_id)
    if found.state is not _OPEN:
        reopen(session, opportunity_id)
    found.expected_on = method.date_in(column, found.expected_on, today)
    session.flush()


def link(session: Session, meeting_id: int, opportunity_id: int | None) -> None:
    """Let a meeting serve an opportunity of its own account, or none.

    Raises ``ValidationError`` ``not_their_opportunity`` where it is another account's.
    """
    meeting = editing.get(session, Meeting, meeting_id)
    if opportunity_id is not None:
        found = editing.get(session, Opportunity, opportunity_id)
        if found.account_id != meeting.account_id:
            raise ValidationError.of("opportunity_id", "not_their_opportunity")
    meeting.opportunity_id = opportunity_id
    session.flush()


def put_in_bin(session: Session, opportunity_ids: list[int]) -> None:
    """Move opportunities to the bin; their meetings stay and remember them."""
    for opportunity_id in opportunity_ids:
        editing.get(session, Opportunity, opportunity_id).deleted_at = now()


def of_account(session: Session, account_id: int) -> list[OpportunityLine]:
    """An account's opportunities: open ones by expected date, then the decided, newest first."""
    return sorted(lines(session, Opportunity.account_id == account_id), key=_open_by_date_first)


def _check(values: Mapping[str, Any]) -> dict[str, Any]:
    clean = editing.check(Opportunity, values, _REQUIRED)
    chance = clean.get("chance")
    if chance is not None and chance > 100:
        raise ValidationError.of("chance", "out_of_range", min=0, max=100)
    return clean


def _open_by_date_first(line: OpportunityLine) -> tuple[bool, int, int]:
    is_open = line.state is _OPEN
    day = line.expected_on if is_open else line.closed_on
    number = (day or date.max).toordinal()
    return (not is_open, number if is_open else -number, line.id)
