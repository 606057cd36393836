"""What the sample's reviews left behind: need log, answers to oneself, facts learned."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from kamdesk.models import (
    Account,
    LearnedFact,
    Meeting,
    Need,
    NeedReading,
    Promise,
    Reflection,
)
from kamdesk.models.kinds import MeetingState, NeedTrend, Outcome
from kamdesk.services.sample.content import Content, Table, of_accounts
from kamdesk.services.sample.days import Days
from kamdesk.services.sample.rows import Rows

_TRENDS = {
    Outcome.ORDER: NeedTrend.STRONGER,
    Outcome.ADVANCE: NeedTrend.STRONGER,
    Outcome.CONTINUATION: NeedTrend.SAME,
    Outcome.NO_SALE: NeedTrend.WEAKER,
}
"""How needs stood after a meeting of this outcome, where nothing else is told."""


def add_reviews(
    rows: Rows,
    content: Content,
    days: Days,
    account_ids: dict[str, int],
    contact_ids: dict[str, int],
) -> None:
    """Readings of every need in the meetings after it was heard; answers and facts as told."""
    held = _held(rows)
    _add_readings(rows, held)
    by_day = {(one["account_id"], one["starts_at"].astimezone().date()): one["id"] for one in held}
    for told in of_accounts(content.reviews["review"], account_ids):
        account_id = account_ids[told["account"]]
        meeting_id = by_day[(account_id, days.working(told["day"]))]
        for question, answer in told["answers"].items():
            rows.add(
                Reflection, meeting_id=meeting_id, question=question, answer=content.say(answer)
            )
        for fact in told.get("fact", []):
            _add_fact(rows, content, days, (account_id, meeting_id), fact, contact_ids)
    _mark_promises(rows, content)


def _held(rows: Rows) -> list[dict[str, Any]]:
    """Meetings that were held, in the order of time."""
    held = [one for one in rows.taken(Meeting) if one["state"] is MeetingState.HELD]
    return sorted(held, key=lambda one: (one["starts_at"], one["id"]))


def _add_readings(rows: Rows, held: list[dict[str, Any]]) -> None:
    needs = rows.taken(Need)
    for meeting in held:
        day: date = _day(meeting["starts_at"])
        for need in needs:
            same = need["account_id"] == meeting["account_id"]
            if same and need["heard_on"] < day and need["meeting_id"] != meeting["id"]:
                rows.add(
                    NeedReading,
                    meeting_id=meeting["id"],
                    need_id=need["id"],
                    kind=need["kind"],
                    trend=_TRENDS[Outcome(meeting["outcome"])],
                )


def _add_fact(
    rows: Rows,
    content: Content,
    days: Days,
    home: tuple[int, int],
    fact: Table,
    contact_ids: dict[str, int],
) -> None:
    account_id, meeting_id = home
    about = str(fact.get("about", "")).format(who=contact_ids.get(fact.get("who", ""), ""))
    text, taken = content.say(fact["text"]), days.maybe(fact.get("taken"))
    until = days.maybe(fact.get("value_in"))
    rows.add(
        LearnedFact,
        account_id=account_id,
        meeting_id=meeting_id,
        about=about,
        text=text,
        value=until.isoformat() if until else "",
        taken_on=taken,
    )
    if taken is not None and not about:
        note = rows.taken(Account)[account_id - 1]["note"]
        line = f"{taken.isoformat()} {text}"
        rows.amend(Account, account_id, note=f"{note}\n{line}" if note else line)


def _mark_promises(rows: Rows, content: Content) -> None:
    """Who of us promised, and why a promise was dropped; every promise gets both fields."""
    told = {one["what"]: one for one in content.reviews["promise"]}
    texts = {pair[0]: content.say(pair) for pair in _promised(content)}
    marks = {texts[what]: one for what, one in told.items() if what in texts}
    for row in rows.taken(Promise):
        one = marks.get(row["what"], {})
        note = content.say(one.get("note"))
        rows.amend(Promise, row["id"], our_person=content.say(one.get("by")) or None, note=note)


def _promised(content: Content) -> list[list[str]]:
    meetings = [*content.held, *content.planned]
    pairs = [promise["what"] for meeting in meetings for promise in meeting.get("promise", [])]
    return [*pairs, *(promise["what"] for promise in content.promises)]


def _day(moment: datetime) -> date:
    return moment.astimezone().date()
