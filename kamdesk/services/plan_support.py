"""What stands beside a plan to fill it: the file's facts and gaps, questions of the bank, answers
of the objection library (method §6)."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from kamdesk.method import file_words
from kamdesk.method.file_places import FileFacts, Gap, mixed
from kamdesk.models.kinds import QuestionKind
from kamdesk.services import meetings, objection_library, question_bank
from kamdesk.services.meeting_page import Chain, MeetingPage
from kamdesk.services.objection_library import Answer, Repeated
from kamdesk.services.question_bank import BankAtHand, Suggestion, Wish
from kamdesk.words import Lang

MOST_GAPS = 5
"""So many gaps are offered as questions: as many as a client bears."""
_TEXTS = (
    "purpose", "opening", "materials", "summary", "advance_action", "fallback", "absent_fallback",
)  # fmt: skip
_CHOICES = ("advance_contact_id", "advance_date")
_FOLLOWING = (QuestionKind.IMPLICATION, QuestionKind.BENEFIT)


@dataclass(frozen=True, slots=True)
class PlanSupport:
    """``missing`` proposes a question where a chain has none, by difficulty and kind; ``answers``
    are for objections that have none, by objection; ``repeated`` is what this account keeps
    raising and the plan does not expect."""

    facts: FileFacts = field(default_factory=FileFacts)
    gaps: tuple[Gap, ...] = ()
    missing: dict[tuple[int, QuestionKind], Suggestion] = field(default_factory=dict)
    answers: dict[int, list[Answer]] = field(default_factory=dict)
    repeated: tuple[Repeated, ...] = ()
    bank: BankAtHand | None = None
    """None in front of a client."""


def load(session: Session, page: MeetingPage, lang: Lang) -> PlanSupport:
    """Read it, in a fixed number of statements however long the plan is."""
    facts = page.file
    taken = {question.about for question in page.background}
    open_gaps = [gap for gap in facts.gaps if gap.about not in taken]
    bare = [one for one in page.objections if not one.answer]
    answers = objection_library.answers_each(
        session, [(one.kind, one.text) for one in bare], page.account_id, lang, 2
    )
    expected = {one.kind for one in page.objections}
    bank = question_bank.at_hand(session, page.id, lang)
    again = objection_library.repeated(session, page.account_id)
    return PlanSupport(
        facts=facts,
        gaps=mixed(open_gaps, MOST_GAPS),
        missing=_missing(page, bank),
        answers={one.id: found for one, found in zip(bare, answers, strict=True)},
        repeated=tuple(one for one in again if one.kind not in expected),
        bank=bank,
    )


@dataclass(frozen=True, slots=True)
class DraftCounts:
    """Where the parts of a fresh plan come from."""

    carried: int = 0
    gaps: int = 0
    bank: int = 0


def counted(page: MeetingPage) -> DraftCounts:
    """Count the questions of a plan by where they come from."""
    chains = [(chain.difficulty, *chain.implications, *chain.benefits) for chain in page.chains]
    questions = [*page.background, *(one for chain in chains for one in chain)]
    gaps = sum(bool(one.about) for one in questions)
    bank = sum(bool(one.bank_key) and not one.about for one in questions)
    return DraftCounts(len(questions) - gaps - bank if page.last else 0, gaps, bank)


def clear(session: Session, page: MeetingPage) -> None:
    """Take everything out of a plan that a draft can put into it; people, time and place stay."""
    for question in (*page.background, *(chain.difficulty for chain in page.chains)):
        meetings.remove_part(session, "question", question.id)
    for said in page.statements:
        meetings.remove_part(session, "statement", said.id)
    for objection in page.objections:
        meetings.remove_part(session, "objection", objection.id)
    meetings.update(session, page.id, dict.fromkeys(_TEXTS, ""))
    meetings.update(session, page.id, dict.fromkeys(_CHOICES))


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


def suggest(support: PlanSupport, kind: QuestionKind, chain: Chain | None) -> list[Suggestion]:
    """Three questions of a kind from the bank, for a chain or for none in particular."""
    topic = topic_of(chain) if chain and kind in _FOLLOWING else ""
    return support.bank.suggest(Wish(kind, topic)) if support.bank else []


def _missing(page: MeetingPage, bank: BankAtHand) -> dict[tuple[int, QuestionKind], Suggestion]:
    places = [
        (chain, kind)
        for chain in page.chains
        for kind, there in zip(_FOLLOWING, (chain.implications, chain.benefits), strict=True)
        if not there
    ]
    wishes = [Wish(kind, topic_of(chain)) for chain, kind in places]
    found = [bank.suggest(wish) for wish in wishes]
    missing: dict[tuple[int, QuestionKind], Suggestion] = {}
    proposed: set[str] = set()
    for (chain, kind), suggestions in zip(places, found, strict=True):
        fresh = [one for one in suggestions if one.entry.key not in proposed]
        if fresh:
            missing[chain.difficulty.id, kind] = fresh[0]
            proposed.add(fresh[0].entry.key)
    return missing
