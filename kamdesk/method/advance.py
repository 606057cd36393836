"""The advance: a person at the client, an action of theirs, a date (method §6, step 4)."""

from __future__ import annotations

import re
from datetime import date

from kamdesk.models.kinds import Outcome

NO_PERSON = "no_person"
NO_ACTION = "no_action"
VAGUE_ACTION = "vague_action"
NO_DATE = "no_date"
PAST_DATE = "past_date"

# What sounds like an action and binds nobody: relationship, information, "will be in touch".
_VAGUE = re.compile(
    r"""
    (建立|维护|加深|深化|增进|巩固|发展|搞好|拉近|改善|保持)[^,\uff0c\u3002;\uff1b]{0,6}?(关系|信任|感情)
    | (收集|搜集|了解|获取|打听|摸清)[^,\uff0c\u3002;\uff1b]{0,6}?(信息|情况|资料|情报|需求)
    | (保持|继续|加强|再|以后|回头|之后|随时|会|等)?
      (联系|联络|沟通|跟进|商量|考虑|研究|回复|答复|来电)(我们|一下|看看)?
    | \b(build|develop|deepen|strengthen|maintain|improve|nurture|establish)\w*\b
      .{0,24}?\b(relation(ship)?s?|rapport|trust)\b
    | \b(collect|gather|get|obtain|find\ out)\w*\b.{0,16}?\b(information|info|intelligence)\b
    | \b(keep|stay|be|get)\ in\ (touch|contact)\b
    | \b(follow\ up|touch\ base|get\ back|call(\ (us|me))?\ back|call|think|consider|discuss)\b
      (\ to\ (us|me)|\ (it|us|me))?(\ (over|about\ it|internally))?
    """,
    re.VERBOSE,
)
_FILLER = re.compile(
    r"""
    \b(with|the|a|an|and|to|of|on|for|in|at|their|they|them|client|customer|account|will|would
      |good|better|more|further|some|long|term|again|later|soon|us|we|our)\b
    | (与|和|跟|同|向|对|给|客户|对方|他们|我们
      |双方|进一步|更多|更好|良好|长期|的|地|并|以及|将|会|要|再)
    | [\W_]
    """,
    re.VERBOSE,
)


def advance_gaps(
    contact: object | None,
    action: str,
    on_date: date | None,
    not_before: date | None = None,
) -> tuple[str, ...]:
    """What is missing to make this an advance; empty when it is one.

    ``contact`` is whatever names the person (id or name); None or empty is nobody. An action such
    as "build the relationship" or "collect information" counts as vague. With ``not_before`` (the
    meeting's day) an earlier date counts as past. Codes have sentences in ``advance.*``.
    """
    gaps: list[str] = []
    if contact is None or not str(contact).strip():
        gaps.append(NO_PERSON)
    if not action.strip():
        gaps.append(NO_ACTION)
    elif is_vague(action):
        gaps.append(VAGUE_ACTION)
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
    rest = _VAGUE.sub(" ", action.casefold())
    return not _FILLER.sub("", rest)


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
