"""The advance: a person at the client, an action of theirs, a date (method §6, step 4)."""

from __future__ import annotations

from datetime import date

from kamdesk.method import wordings
from kamdesk.models.kinds import Outcome

NO_PERSON = "no_person"
NO_ACTION = "no_action"
VAGUE_ACTION = "vague_action"
OUR_ACTION = "our_action"
NO_DATE = "no_date"
PAST_DATE = "past_date"


def advance_gaps(
    contact: object | None,
    action: str,
    on_date: date | None,
    not_before: date | None = None,
) -> tuple[str, ...]:
    """What is missing to make this an advance; empty when it is one.

    ``contact`` is whatever names the person (id or name); None or empty is nobody. An action such
    as "build the relationship" or "collect information" counts as vague, one that we do as ours.
    With ``not_before`` (the meeting's day) an earlier date counts as past. Codes have sentences in
    ``advance.*``.
    """
    gaps: list[str] = []
    if contact is None or not str(contact).strip():
        gaps.append(NO_PERSON)
    if not action.strip():
        gaps.append(NO_ACTION)
    elif is_vague(action):
        gaps.append(VAGUE_ACTION)
    elif wordings.is_our_action(action):
        gaps.append(OUR_ACTION)
    if on_date is None:
        gaps.append(NO_DATE)
    elif not_before is not None and on_date < not_before:
        gaps.append(PAST_DATE)
    return tuple(gaps)


def is_advance(
    contact: object | None, action: str, on_date: date | None, not_before: date | None = None
) -> bool:
    """Whether person, action and date are all there."""
    return not advance_gaps(contact, action, on_date, not_before)


def is_vague(action: str) -> bool:
    """Whether nothing is left of the action once empty phrases are taken out."""
    return wordings.is_empty_action(action)


def counted_outcome(
    outcome: Outcome, contact: object | None, action: str, on_date: date | None
) -> Outcome:
    """The outcome as the figures count it: a claimed advance without person, action and date is a
    continuation (method §6)."""
    if outcome is Outcome.ADVANCE and not is_advance(contact, action, on_date):
        return Outcome.CONTINUATION
    return outcome


def outcome_remark(
    outcome: Outcome, contact: object | None, action: str, on_date: date | None
) -> str | None:
    """``continuation_dressed`` when an advance is claimed that is none, ``advance_unclaimed`` when
    a continuation records a real one, else None. Sentences in ``advance.*``."""
    real = is_advance(contact, action, on_date)
    if outcome is Outcome.ADVANCE and not real:
        return "continuation_dressed"
    if outcome is Outcome.CONTINUATION and real:
        return "advance_unclaimed"
    return None
