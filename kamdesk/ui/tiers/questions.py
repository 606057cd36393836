"""What the list of accounts can be asked, and what it answers in the place of the reasons."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from kamdesk.method.guard import Caution
from kamdesk.method.guard_words import caution_sentence
from kamdesk.method.ranks import Ranked
from kamdesk.services.tiers import Judged
from kamdesk.ui import formats
from kamdesk.ui.context import Context

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Around:
    """What is known beside the evaluation itself, by account: who is large without bringing much,
    and what the guard warns of."""

    large: Mapping[int, Ranked] = field(default_factory=dict)
    cautions: Mapping[int, Sequence[Caution]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Question:
    """A question to the list: which accounts fit, and what the last column says of each; without
    ``answer`` it says why the tier."""

    key: str
    text: str
    fits: Callable[[Judged], bool]
    answer: Callable[[Judged], str] | None = None


def questions(ctx: Context, around: Around, currency: str, *, first: bool) -> list[Question]:
    """All questions in order. In a ``first`` evaluation nobody has moved."""

    def ranks(judged: Judged) -> str:
        ranked = around.large[_id(judged)]
        text = translate("Questions", "Number %1 by revenue, number %2 by contribution")
        return text.replace("%1", str(ranked.by_revenue)).replace("%2", str(ranked.by_contribution))

    def cautions(judged: Judged) -> str:
        return " · ".join(
            caution_sentence(c, ctx.language, lambda units: formats.money(units, currency))
            for c in around.cautions[_id(judged)]
        )

    def expected(judged: Judged) -> str:
        text = translate("Questions", "Expected to buy %1 a month")
        return text.replace("%1", formats.money(judged.expected_monthly, currency))

    return [
        Question("moved", translate("Questions", "Moved"), lambda j: j.moved and not first),
        Question("losing", translate("Questions", "Losing"), _loses),
        Question(
            "large",
            translate("Questions", "Large, brings little"),
            lambda j: _id(j) in around.large,
            ranks,
        ),
        Question(
            "doubtful",
            translate("Questions", "Second look"),
            lambda j: _id(j) in around.cautions,
            cautions,
        ),
        Question(
            "candidates",
            translate("Questions", "Candidates"),
            lambda j: j.candidate and not j.verdict.key,
            expected,
        ),
        Question("not_rated", ctx.word("tier.not_rated"), lambda j: j.verdict.tier is None),
    ]


def _id(judged: Judged) -> int:
    return judged.verdict.account_id


def _loses(judged: Judged) -> bool:
    contribution = judged.verdict.figures.contribution if judged.has_figures else None
    return contribution is not None and contribution < 0
