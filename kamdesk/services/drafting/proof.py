"""Drafts the third step: statements for stated needs, answers to objections, what to bring along
(method §6, step 3)."""

from __future__ import annotations

from functools import reduce

from sqlalchemy import select

from kamdesk.method.coach import OFTEN
from kamdesk.models import Meeting, Question, Statement
from kamdesk.models.kinds import NeedKind, NeedState, PromiseSide
from kamdesk.services import objection_library
from kamdesk.services.drafting.drafted import Source
from kamdesk.services.drafting.ground import Ground
from kamdesk.services.drafting.opening import bare
from kamdesk.services.meeting_page import PlanNeed
from kamdesk.services.objection_library import Answer
from kamdesk.services.objection_library.answering import PAST

MOST_STATEMENTS = 3
MOST_OBJECTIONS = 3
MOST_QUOTES = 3
_WORDS = ("feature", "advantage", "benefit", "evidence")


def draft(ground: Ground) -> None:
    """Fill statements, summary, objections and materials where they are blank."""
    stated = [
        need
        for need in ground.page.needs
        if need.kind is NeedKind.EXPLICIT and need.state is NeedState.OPEN
    ]
    _statements(ground, stated)
    _summary(ground, stated)
    _objections(ground)
    _materials(ground)


def _statements(ground: Ground, stated: list[PlanNeed]) -> None:
    """One for each stated need that the plan does not meet yet: as it was worded before, or begun
    with the client's words."""
    met = {statement.need_id for statement in ground.page.statements}
    wanted = [need for need in stated if need.id not in met][:MOST_STATEMENTS]
    before, solves = _worded_before(ground, wanted), _solutions(ground, wanted)
    for need in wanted:
        if need.id in before:
            ground.add(Source.LAST_MEETING, "statement", need_id=need.id, **before[need.id])
            continue
        said, solution = bare(need.client_words or need.text), solves.get(need.difficulty_id, "")
        name = "benefit" if solution else "benefit_open"
        benefit = ground.say(name, words=said, solves=solution)
        ground.add(Source.NEEDS, "statement", need_id=need.id, feature=solution, benefit=benefit)


def _worded_before(ground: Ground, stated: list[PlanNeed]) -> dict[int, dict[str, str]]:
    """The newest statement of another meeting for each need."""
    query = (
        select(Statement)
        .join(Meeting, Meeting.id == Statement.meeting_id)
        .where(Statement.need_id.in_([need.id for need in stated]), Meeting.deleted_at.is_(None))
        .order_by(Meeting.starts_at, Statement.order, Statement.id)
    )
    return {
        row.need_id: {name: getattr(row, name) for name in _WORDS}
        for row in ground.session.scalars(query)
        if row.need_id is not None
    }


def _solutions(ground: Ground, stated: list[PlanNeed]) -> dict[int | None, str]:
    """What the rep noted as solving the difficulty that a need grew from."""
    ids = [need.difficulty_id for need in stated if need.difficulty_id is not None]
    query = select(Question.id, Question.solves).where(Question.id.in_(ids), Question.solves != "")
    return {question: bare(solves) for question, solves in ground.session.execute(query)}


def _summary(ground: Ground, stated: list[PlanNeed]) -> None:
    quotes = [bare(need.client_words) for need in stated if need.client_words][:MOST_QUOTES]
    if quotes:
        quoted = [ground.say("quote", words=said) for said in quotes]
        ground.fill(Source.NEEDS, summary=ground.say("summary", words=_listed(ground, quoted)))


def _objections(ground: Ground) -> None:
    """Those that are open, and kinds that came more than once; each with the answer that worked
    best so far."""
    page = ground.page
    expected = {objection.kind for objection in page.objections}
    coming = [
        one
        for one in page.before.raised
        if one.kind not in expected and (one.open or one.times >= OFTEN)
    ][:MOST_OBJECTIONS]
    answers = objection_library.answers_each(
        ground.session,
        [(one.kind, one.text) for one in coming],
        page.account_id,
        ground.lang,
    )
    for one, best in zip(coming, answers, strict=True):
        made = ground.add(Source.OBJECTIONS, "objection", kind=one.kind, text=one.text)
        if best:
            objection_library.use(ground.session, made, _general(best))


def _general(answers: list[Answer]) -> Answer:
    """The best answer that was written to be used again; one given in passing may speak of another
    client's terms."""
    return next((one for one in answers if not one.key.startswith(PAST)), answers[0])


def _materials(ground: Ground) -> None:
    """What we promised to bring or send."""
    owed = [bare(p.what) for p in ground.page.open_promises if p.side is PromiseSide.OURS]
    if owed:
        ground.fill(Source.PROMISES, materials=_listed(ground, owed))


def _listed(ground: Ground, parts: list[str]) -> str:
    return reduce(lambda one, other: ground.say("listed", first=one, second=other), parts)
