"""Drafts the first step: purpose, opening sentence, background questions (method §6, step 1)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import select

from kamdesk.method import file_places, file_words, wordings
from kamdesk.models import Question
from kamdesk.models.kinds import NeedKind, NeedState, QuestionKind
from kamdesk.services.drafting.drafted import Source
from kamdesk.services.drafting.ground import Ground

MOST = 4
"""So many background questions a draft holds in sum; the method allows one more."""
RENEWAL_DAYS = 180
"""A contract that ends within so many days is worth a meeting."""
_END = re.compile(r"[\s.,;:!?。，；：！？、]+$")


@dataclass(frozen=True, slots=True)
class Aim:
    """Why the meeting takes place: for the rep, and as one would name it to the client."""

    purpose: str
    topic: str
    source: Source


def bare(said: str) -> str:
    """A sentence without the stop at its end, to be quoted within another."""
    return _END.sub("", said.strip())


def draft(ground: Ground) -> None:
    """Fill purpose, opening and background questions where they are blank."""
    aim = _aim(ground)
    ground.fill(aim.source, purpose=aim.purpose)
    opening, source = _opening(ground, aim.topic)
    ground.fill(source, opening=opening)
    _background(ground)


def _aim(ground: Ground) -> Aim:
    """What was agreed comes first, then what was won, what was not, the opportunity, a stated need,
    a contract that ends; with nobody known yet, to learn."""
    last, page, say = ground.last, ground.page, ground.say
    if last is not None:
        topic = say("topic_next" if ground.last_won else "topic_again")
        name = "advance" if ground.last_won else "wanted"
        action = bare(last.got_action if ground.last_won else last.advance_action)
        purpose = last.next_step or (say(f"aim_{name}", action=action) if action else "")
        if purpose:
            return Aim(purpose, topic, Source.LAST_MEETING)
    if ground.opportunity is not None:
        title = ground.opportunity.title
        aim, topic = say("aim_opportunity", title=title), say("topic_opportunity", title=title)
        return Aim(aim, topic, Source.OPPORTUNITY)
    stated = [n for n in page.needs if n.kind is NeedKind.EXPLICIT and n.state is NeedState.OPEN]
    if stated:
        said = bare(stated[0].client_words or stated[0].text)
        return Aim(say("aim_need", words=said), say("topic_need", words=said), Source.NEEDS)
    return _from_file(ground)


def _from_file(ground: Ground) -> Aim:
    ends = ground.page.file.fact("account.contract_end")
    if ends is not None and ground.today <= ends.value <= ground.day + timedelta(RENEWAL_DAYS):
        day = ends.value.isoformat()
        aim, topic = ground.say("aim_contract", day=day), ground.say("topic_contract", day=day)
        return Aim(aim, topic, Source.FILE)
    return Aim(ground.say("aim_first"), ground.say("topic_first"), Source.FILE)


def _opening(ground: Ground, topic: str) -> tuple[str, Source]:
    """Thanks for what they did, or their own words; why today; the agreed time."""
    last = ground.last
    told: dict[str, object] = {"topic": topic, "minutes": ground.page.fields["minutes"]}
    if last is None:
        return ground.say("open_first", **told), Source.FILE
    if ground.last_won:
        name, told["action"] = "open_thanks", bare(last.got_action)
    elif said := _remembered(ground):
        name, told["words"] = "open_words", bare(said)
    else:
        name = "open_again"
    return ground.say(name, **told), Source.LAST_MEETING


def _remembered(ground: Ground) -> str:
    """What they said last time that is worth coming back to: a need first, the plainest one; what
    only put us off is none."""
    last, page = ground.last, ground.page
    if last is None:
        return ""
    day = last.starts_at.astimezone().date()
    needs = [need.client_words for need in page.needs if need.heard_on >= day]
    said = [text for text in (*needs, last.client_words) if text]
    return next((text for text in said if not wordings.is_continuation(text)), "")


def _background(ground: Ground) -> None:
    """The weightiest gaps of the file, after what was carried over. What was asked last time and
    waits to be put into the file is not asked again."""
    page = ground.page
    room = MOST - len(page.background)
    if room <= 0:
        return
    asked = {question.about for question in page.background} | _answered(ground)
    texts = {question.text for question in page.background}
    open_gaps = [gap for gap in page.file.gaps if gap.about not in asked]
    for gap in file_places.mixed(open_gaps, room):
        text = file_words.question(gap, ground.lang, page.came)
        if text not in texts:
            kind = QuestionKind.BACKGROUND
            ground.add(Source.FILE, "question", kind=kind, text=text, about=gap.about)


def _answered(ground: Ground) -> set[str | None]:
    if ground.last is None:
        return set()
    query = select(Question.about).where(
        Question.meeting_id == ground.last.id, Question.about.is_not(None), Question.answer != ""
    )
    return set(ground.session.scalars(query))
