"""What stands beside a plan to fill it: the file's facts and gaps, questions of the bank, answers
of the objection library (method §6)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from sqlalchemy.orm import Session

from kamdesk.method import file_words
from kamdesk.method.file_places import FileFacts, Gap, mixed
from kamdesk.models.kinds import QuestionKind
from kamdesk.services import file_facts, meetings, objection_library, question_bank
from kamdesk.services.meeting_page import Chain, MeetingPage
from kamdesk.services.objection_library import Answer, Repeated
from kamdesk.services.question_bank import Suggestion, Wish
from kamdesk.words import Lang

MOST_GAPS = 5
"""So many gaps are offered as questions: as many as a client bears."""
_FOLLOWING = (QuestionKind.IMPLICATION, QuestionKind.BENEFIT)


@dataclass(frozen=True, slots=True)
class PlanSupport:
    """``missing`` proposes a question where a chain has none, by difficulty and kind; ``bank``
    holds suggestions by kind that hang on no difficulty; ``answers`` those for objections that
    have none, by objection; ``repeated`` what this account keeps raising and the plan lacks."""

    facts: FileFacts = field(default_factory=FileFacts)
    gaps: tuple[Gap, ...] = ()
    missing: dict[tuple[int, QuestionKind], Suggestion] = field(default_factory=dict)
    bank: dict[QuestionKind, list[Suggestion]] = field(default_factory=dict)
    answers: dict[int, list[Answer]] = field(default_factory=dict)
    repeated: tuple[Repeated, ...] = ()


def load(session: Session, page: MeetingPage, lang: Lang, today: date) -> PlanSupport:
    """Read it, in a fixed number of statements however long the plan is."""
    facts = file_facts.load(session, page.account_id, today)
    taken = {question.about for question in page.background}
    open_gaps = [gap for gap in facts.gaps if gap.about not in taken]
    missing, bank = _suggestions(session, page, lang)
    bare = [one for one in page.objections if not one.answer]
    answers = objection_library.answers_each(
        session, [(one.kind, one.text) for one in bare], page.account_id, lang, 2
    )
    expected = {one.kind for one in page.objections}
    again = objection_library.repeated(session, page.account_id)
    return PlanSupport(
        facts=facts,
        gaps=mixed(open_gaps, MOST_GAPS),
        missing=missing,
        bank=bank,
        answers={one.id: found for one, found in zip(bare, answers, strict=True)},
        repeated=tuple(one for one in again if one.kind not in expected),
    )


def topic_of(chain: Chain) -> str:
    """What the bank is asked for when a chain lacks questions."""
    return f"{chain.difficulty.topic} {chain.difficulty.text}".strip()


def take_gap(session: Session, page: MeetingPage, gap: Gap, lang: Lang) -> int:
    """Put the question that would fill a gap into the plan; returns the question."""
    values = {
        "meeting_id": page.id,
        "kind": QuestionKind.BACKGROUND,
        "text": file_words.question(gap, lang, page.came),
        "about": gap.about,
    }
    return int(meetings.add_part(session, "question", values).id)


def _suggestions(
    session: Session, page: MeetingPage, lang: Lang
) -> tuple[dict[tuple[int, QuestionKind], Suggestion], dict[QuestionKind, list[Suggestion]]]:
    places = [
        (chain, kind)
        for chain in page.chains
        for kind, there in zip(_FOLLOWING, (chain.implications, chain.benefits), strict=True)
        if not there
    ]
    wishes = [Wish(kind, topic_of(chain), 3) for chain, kind in places]
    general = [Wish(kind, "", 3) for kind in QuestionKind]
    found = question_bank.suggest_each(session, page.id, [*wishes, *general], lang)
    missing: dict[tuple[int, QuestionKind], Suggestion] = {}
    proposed: set[str] = set()
    for (chain, kind), suggestions in zip(places, found, strict=False):
        fresh = [one for one in suggestions if one.entry.key not in proposed]
        if fresh:
            missing[chain.difficulty.id, kind] = fresh[0]
            proposed.add(fresh[0].entry.key)
    return missing, dict(zip(QuestionKind, found[len(wishes) :], strict=True))
