"""Drafts the second step: difficulties with what they lead to (method §6, step 2)."""

from __future__ import annotations

from dataclasses import dataclass

from kamdesk.models.kinds import QuestionKind
from kamdesk.services import question_bank
from kamdesk.services.drafting.drafted import Source
from kamdesk.services.drafting.ground import Ground
from kamdesk.services.question_bank import BankEntry, Wish
from kamdesk.text.likeness import likeness

_FOLLOWING = (QuestionKind.IMPLICATION, QuestionKind.BENEFIT)

DIFFICULTIES, IMPLICATIONS, BENEFITS = 2, 2, 1
"""How much of the bank a draft takes: enough to begin with, little enough to be read."""
LOOKED_AT = 12
"""Of so many suggestions those are taken that speak of the very difficulty."""
SAME = 0.5
"""From this likeness on the names of two difficulties mean the same."""


@dataclass(frozen=True, slots=True)
class _Bare:
    """A difficulty that lacks the questions of a kind; ``topic_key`` is the bank's, where it comes
    from there."""

    id: int
    name: str
    text: str
    kind: QuestionKind
    topic_key: str = ""

    @property
    def wish(self) -> Wish:
        """What the bank is asked for."""
        return Wish(self.kind, f"{self.name} {self.text}".strip(), LOOKED_AT)

    def suits(self, entry: BankEntry) -> bool:
        """Whether a question speaks of this difficulty, or of any. What is put into a plan without
        being asked for must not miss the point."""
        if not entry.industry:
            return True
        if self.topic_key:
            return entry.topic_key == self.topic_key
        return likeness(entry.topic, self.name) >= SAME


def draft(ground: Ground) -> None:
    """Where no difficulty was carried over or typed, the bank proposes two; every difficulty gets
    the implications and the benefit question that it lacks."""
    bare = _lacking(ground)
    if not ground.page.chains:
        bare += _from_bank(ground)
    wishes = [one.wish for one in bare]
    found = question_bank.suggest_each(ground.session, ground.page.id, wishes, ground.lang)
    taken: set[str] = set()
    for one, suggestions in zip(bare, found, strict=True):
        most = IMPLICATIONS if one.kind is QuestionKind.IMPLICATION else BENEFITS
        entries = [s.entry for s in suggestions if s.entry.key not in taken and one.suits(s.entry)]
        for entry in entries[:most]:
            _adopt(ground, entry.key, one.id)
            taken.add(entry.key)


def _lacking(ground: Ground) -> list[_Bare]:
    found = []
    for chain in ground.page.chains:
        one = chain.difficulty
        for kind, there in zip(_FOLLOWING, (chain.implications, chain.benefits), strict=True):
            if not there:
                found.append(_Bare(one.id, one.topic, one.text, kind))
    return found


def _from_bank(ground: Ground) -> list[_Bare]:
    suggestions = question_bank.suggest(
        ground.session, ground.page.id, QuestionKind.DIFFICULTY, ground.lang, limit=DIFFICULTIES
    )
    found = []
    for entry in [suggestion.entry for suggestion in suggestions]:
        made = _adopt(ground, entry.key, None)
        found += [
            _Bare(made, entry.topic, entry.text, kind, entry.topic_key) for kind in _FOLLOWING
        ]
    return found


def _adopt(ground: Ground, key: str, difficulty_id: int | None) -> int:
    ground.counts[Source.BANK] += 1
    return question_bank.adopt(ground.session, ground.page.id, key, ground.lang, difficulty_id)
