"""Drafts the fourth step: the advance wanted and what to fall back on (method §6, step 4)."""

from __future__ import annotations

from datetime import date, timedelta

from kamdesk.method.file_places import place
from kamdesk.models.kinds import BuyingRole
from kamdesk.services.drafting.drafted import Source
from kamdesk.services.drafting.ground import Ground

USUAL_DAYS = 10
"""So long after the meeting an advance is dated where nobody named a day."""
_ADVANCE = ("advance_contact_id", "advance_action", "advance_date")
_SATURDAY = 5


def draft(ground: Ground) -> None:
    """Fill opportunity, advance, fallback and what to do when somebody is absent, where blank."""
    if ground.opportunity is not None:
        ground.fill(Source.OPPORTUNITY, opportunity_id=ground.opportunity.id)
    if ground.is_blank(*_ADVANCE):
        _advance(ground)
    last = ground.last
    if last is not None and last.fallback and last.fallback != last.got_action:
        ground.fill(Source.LAST_MEETING, fallback=last.fallback)
    fallback = _figures(ground, "fallback_line") or ground.say("fallback_list")
    ground.fill(Source.FILE, fallback=fallback)
    if last is not None:
        ground.fill(Source.LAST_MEETING, absent_fallback=last.absent_fallback)
        ground.fill(Source.LAST_MEETING, our_people=last.our_people)
    ground.fill(Source.FILE, absent_fallback=_when_absent(ground))


def working_day(day: date) -> date:
    """The day, or the Monday after where it is a weekend."""
    over = day.weekday() - _SATURDAY
    return day + timedelta(days=2 - over) if over >= 0 else day


def _advance(ground: Ground) -> None:
    """What was wanted last time and not got; else the opportunity's next advance; else an
    introduction to whoever decides; else figures of a line that we know little of."""
    last, chance = ground.last, ground.opportunity
    if last is not None and last.advance_action and not ground.last_won:
        who, action = last.advance_contact_id, last.advance_action
        _want(ground, Source.LAST_MEETING, who, action, last.advance_date)
    elif chance is not None and chance.next_action:
        who, action = chance.next_contact_id, chance.next_action
        _want(ground, Source.OPPORTUNITY, who, action, chance.next_date)
    elif action := _introduction(ground) or _figures(ground, "advance_usage"):
        first = next((person.contact_id for person in ground.page.attendees), None)
        _want(ground, Source.FILE, first, action, None)


def _want(ground: Ground, source: Source, who: int | None, action: str, on: date | None) -> None:
    """A day that has passed by the meeting gives way to one after it; so does somebody who left."""
    person = ground.page.person(who)
    gone = person is None or person.left_on is not None
    if on is None or on < ground.day:
        on = ground.day + timedelta(days=USUAL_DAYS)
    ground.fill(
        source,
        advance_contact_id=None if gone else who,
        advance_action=action,
        advance_date=working_day(on),
    )


def _introduction(ground: Ground) -> str:
    """To whoever decides, where they are neither invited nor were ever met; else empty."""
    deciders = [
        person
        for person in ground.page.people
        if person.role is BuyingRole.DECISION_MAKER and person.left_on is None
    ]
    if not deciders:
        return ground.say("advance_decider")
    strangers = [one for one in deciders if one.contact_id not in ground.page.came]
    if len(strangers) < len(deciders) or any(one.last_contact for one in deciders):
        return ""
    return ground.say("advance_introduce", name=strangers[0].name)


def _figures(ground: Ground, name: str) -> str:
    """What they spend on the line that most is to be learned of; empty where all are known."""
    for gap in ground.page.file.gaps:
        line = gap.params.get("line")
        if line and place(gap.about).kind == "wallet":
            return ground.say(name, line=line)
    return ""


def _when_absent(ground: Ground) -> str:
    """Another one at the table could arrange a call with whom the meeting hangs on."""
    others = ground.page.attendees[1:]
    return ground.say("absent", name=others[0].name) if others else ""
