"""The coach after a meeting: remarks on its review, each with its reason (method §6)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kamdesk.method import advance, wordings
from kamdesk.method.coach import Remark, by_gravity
from kamdesk.method.coach_plan import Claim
from kamdesk.models.kinds import Outcome, QuestionKind

WARNING_STREAK = 2
"""Continuations in a row on one opportunity that warn."""
OVERRUN = 10
"""Minutes past the agreed end that nobody minds."""
FRESH_DAYS = 1
"""Days that a meeting is remembered well; from then on its review is late."""


@dataclass(frozen=True, slots=True)
class HeardNeed:
    """An explicit need heard in the meeting, and whether the client's words were written down."""

    id: int
    name: str
    quoted: bool


@dataclass(frozen=True, slots=True)
class HeardObjection:
    """An objection raised in the meeting; ``settled`` where it was answered."""

    id: int
    text: str
    settled: bool


@dataclass(frozen=True, slots=True)
class Review:
    """What the coach looks at after a meeting.

    ``asked`` are the kinds of the questions asked, ``planned`` how many questions there were;
    ``continuations`` how many ended the meetings before this one on the same opportunity;
    ``waiting_facts`` facts learned that are not in the file yet; ``minutes_over`` how long it ran
    past the agreed time.
    """

    meeting_day: date
    today: date
    outcome: Outcome | None = None
    person: object | None = None
    action: str = ""
    on: date | None = None
    client_words: str = ""
    asked: tuple[QuestionKind, ...] = ()
    planned: int = 0
    needs: tuple[HeardNeed, ...] = ()
    objections: tuple[HeardObjection, ...] = ()
    claims: tuple[Claim, ...] = ()
    promises: int = 0
    next_arranged: bool = False
    continuations: int = 0
    waiting_facts: int = 0
    minutes_over: int = 0

    @property
    def gaps(self) -> tuple[str, ...]:
        """What its advance lacks."""
        return advance.advance_gaps(self.person, self.action, self.on, self.meeting_day)

    @property
    def counted(self) -> Outcome | None:
        """The outcome as the figures count it: an advance that lacks something is none."""
        dressed = self.outcome is Outcome.ADVANCE and self.gaps
        return Outcome.CONTINUATION if dressed else self.outcome


def remarks(review: Review) -> tuple[Remark, ...]:
    """Everything worth saying about a review: the grave first, then advice, then praise."""
    return by_gravity(
        [
            *_outcome(review),
            *_streak(review),
            *_commitment(review),
            *_questions(review),
            *_needs(review),
            *_objections(review),
            *_claims(review),
            *_facts(review),
            *_time(review),
        ]
    )


def _outcome(review: Review) -> Iterator[Remark]:
    days = (review.today - review.meeting_day).days
    if review.outcome is None and days > FRESH_DAYS:
        yield Remark("review_late", "warn", "outcome", params={"days": days})
    said = next(filter(wordings.is_continuation, (review.action, review.client_words)), "")
    if review.outcome is Outcome.ADVANCE and review.gaps:
        yield Remark("continuation_dressed", "bad", "outcome", params={"gaps": review.gaps})
    elif review.outcome in (None, Outcome.ADVANCE) and said:
        yield Remark("sounds_like_continuation", "warn", "outcome", params={"text": said})
    elif review.outcome is Outcome.CONTINUATION and not review.gaps:
        yield Remark("advance_unclaimed", "warn", "outcome")
    elif review.outcome is Outcome.ADVANCE:
        yield Remark("advance_real", "good", "outcome")


def _streak(review: Review) -> Iterator[Remark]:
    if review.counted is Outcome.CONTINUATION:
        row = review.continuations + 1
        if row >= WARNING_STREAK:
            yield Remark("continuations_in_a_row", "warn", "outcome", params={"count": row})


def _commitment(review: Review) -> Iterator[Remark]:
    if review.outcome is Outcome.NO_SALE or review.promises or review.next_arranged:
        return
    yield Remark("nothing_agreed", "warn", "next")


def _questions(review: Review) -> Iterator[Remark]:
    if review.planned and not review.asked:
        yield Remark("nothing_asked", "warn", "asked")
    elif QuestionKind.DIFFICULTY in review.asked and QuestionKind.IMPLICATION not in review.asked:
        yield Remark("no_implication_asked", "warn", "asked")


def _needs(review: Review) -> Iterator[Remark]:
    bare = [need for need in review.needs if not need.quoted]
    for need in bare:
        yield Remark("need_without_words", "warn", "need", need.id, {"name": need.name})
    if review.needs and not bare:
        yield Remark("needs_in_words", "good", "need")


def _objections(review: Review) -> Iterator[Remark]:
    for objection in review.objections:
        if not objection.settled:
            params = {"text": objection.text}
            yield Remark("objection_left_open", "warn", "objection", objection.id, params)


def _claims(review: Review) -> Iterator[Remark]:
    for claim in review.claims:
        if not claim.meets_explicit_need:
            yield Remark("benefit_claimed", "warn", "need", claim.id, {"name": claim.name})


def _facts(review: Review) -> Iterator[Remark]:
    if review.waiting_facts:
        yield Remark("facts_waiting", "warn", "learned", params={"count": review.waiting_facts})


def _time(review: Review) -> Iterator[Remark]:
    if review.minutes_over > OVERRUN:
        yield Remark("ran_over", "warn", "outcome", params={"minutes": review.minutes_over})
