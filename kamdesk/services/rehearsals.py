"""Rehearsals: what a meeting's plan gives to be rehearsed, and how rehearsing went (method §6)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session

from kamdesk import words
from kamdesk.method.rehearsal import Asked, Chained, Feared, Material, Stated
from kamdesk.models import Rehearsal
from kamdesk.models.kinds import Behaviour, NeedKind, ObjectionKind, QuestionKind
from kamdesk.services import objection_library, question_bank
from kamdesk.services.meeting_page import MeetingPage, PlanObjection
from kamdesk.services.question_bank import Suggestion, Wish

USUAL = (ObjectionKind.PRICE, ObjectionKind.RISK, ObjectionKind.TIMING)
"""Heard anywhere; drilled where no objection is planned."""


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """How the last day of rehearsing went: the newest round of each behaviour, added up."""

    on: date
    cards: int
    sure: int


def material(session: Session, page: MeetingPage, lang: words.Lang) -> Material:
    """What there is to rehearse of a meeting, with offers for what is not planned."""
    fields = page.fields
    person = page.person(fields["advance_contact_id"])
    bare = [chain for chain in page.chains if not chain.implications]
    wishes = [Wish(kind, "", 3) for kind in QuestionKind]
    wishes += [Wish(QuestionKind.IMPLICATION, chain.difficulty.topic, 3) for chain in bare]
    found = question_bank.suggest_each(session, page.id, wishes, lang)
    offers = dict(zip(QuestionKind, map(_texts, found), strict=False))
    of_chain = {
        chain.difficulty.id: _texts(suggested)
        for chain, suggested in zip(bare, found[len(QuestionKind) :], strict=True)
    }
    return Material(
        opening=fields["opening"],
        purpose=fields["purpose"],
        background=tuple(Asked(question.id, question.text) for question in page.background),
        chains=_chains(page, of_chain),
        stated=_stated(page),
        objections=_feared(session, page, lang),
        summary=fields["summary"],
        person=person.name if person else "",
        advance=_advance(page, person.name if person else "", lang),
        fallback=fields["fallback"],
        absent=fields["absent_fallback"],
        background_offers=offers[QuestionKind.BACKGROUND],
        difficulty_offers=offers[QuestionKind.DIFFICULTY],
        implication_offers=offers[QuestionKind.IMPLICATION],
        benefit_offers=offers[QuestionKind.BENEFIT],
        usual=_usual(session, page, lang) if not page.objections else (),
    )


def keep(
    session: Session,
    meeting_id: int,
    behaviour: Behaviour,
    began_at: datetime,
    *,
    seconds: int,
    cards: int,
    sure: int,
) -> None:
    """Keep how a round of one behaviour went."""
    session.add(
        Rehearsal(
            meeting_id=meeting_id,
            behaviour=behaviour,
            began_at=began_at,
            seconds=seconds,
            cards=cards,
            sure=sure,
        )
    )
    session.flush()


def last(session: Session, meeting_id: int) -> Rehearsed | None:
    """How the last day of rehearsing a meeting went; None where it never was. One statement."""
    rows = session.connection().execute(_of_meeting(), {"meeting_id": meeting_id}).all()
    if not rows:
        return None
    day = rows[0].began_at.astimezone().date()
    newest: dict[Behaviour, tuple[int, int]] = {}
    for row in rows:
        if row.began_at.astimezone().date() == day:
            newest.setdefault(row.behaviour, (row.cards, row.sure))
    return Rehearsed(
        day, sum(cards for cards, _ in newest.values()), sum(sure for _, sure in newest.values())
    )


@cache
def _of_meeting() -> Select[*tuple[Any, ...]]:
    return (
        select(Rehearsal.behaviour, Rehearsal.began_at, Rehearsal.cards, Rehearsal.sure)
        .where(Rehearsal.meeting_id == bindparam("meeting_id"))
        .order_by(Rehearsal.began_at.desc(), Rehearsal.id.desc())
    )


def _texts(suggested: Sequence[Suggestion]) -> tuple[str, ...]:
    return tuple(one.entry.text for one in suggested)


def _chains(page: MeetingPage, offers: dict[int, tuple[str, ...]]) -> tuple[Chained, ...]:
    return tuple(
        Chained(
            chain.difficulty.id,
            chain.difficulty.topic,
            chain.difficulty.text,
            tuple(question.text for question in chain.implications),
            tuple(question.text for question in chain.benefits),
            offers.get(chain.difficulty.id, ()),
        )
        for chain in page.chains
    )


def _stated(page: MeetingPage) -> tuple[Stated, ...]:
    """Explicit needs that a statement is to meet, then those of the plan's chains without one."""
    said = {statement.need_id: statement for statement in page.statements}
    hung = {chain.difficulty.id for chain in page.chains}
    found: list[Stated] = []
    for need in page.needs:
        ours = need.id in said or need.difficulty_id in hung
        if need.kind is not NeedKind.EXPLICIT or not ours:
            continue
        statement = said.get(need.id)
        parts = (statement.feature, statement.advantage, statement.benefit) if statement else ()
        words_ = need.client_words or need.text
        row = statement.id if statement else None
        found.append(Stated(row, words_, parts))
    return tuple(found)


def _feared(session: Session, page: MeetingPage, lang: words.Lang) -> tuple[Feared, ...]:
    return tuple(
        Feared(said.id, said.kind, said.text, said.answer, answers)
        for said, answers in zip(
            page.objections, _answers(session, page, page.objections, lang), strict=True
        )
    )


def _answers(
    session: Session, page: MeetingPage, objections: Sequence[PlanObjection], lang: words.Lang
) -> list[tuple[str, ...]]:
    """What answered alike objections before, where none is planned."""
    asked = [(said.kind, said.text) for said in objections]
    found = objection_library.answers_each(session, asked, page.account_id, lang, 2)
    return [
        () if said.answer else tuple(answer.text for answer in answers)
        for said, answers in zip(objections, found, strict=True)
    ]


def _usual(session: Session, page: MeetingPage, lang: words.Lang) -> tuple[Feared, ...]:
    known = objection_library.entries(session, lang)
    firsts = [next((one for one in known if one.kind is kind), None) for kind in USUAL]
    return tuple(
        Feared(None, one.kind, one.text, offers=tuple(a.text for a in one.answers[:2]))
        for one in firsts
        if one is not None
    )


def _advance(page: MeetingPage, person: str, lang: words.Lang) -> str:
    fields = page.fields
    if not fields["advance_action"] or not person or fields["advance_date"] is None:
        return str(fields["advance_action"])
    day = f"{fields['advance_date']:%m-%d}"
    return words.text(
        "advance.sentence", lang, person=person, date=day, action=fields["advance_action"]
    )
