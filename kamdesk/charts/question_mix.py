"""S : P : I : N, planned against asked: two bars of a hundred percent (method §6)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from kamdesk import words
from kamdesk.charts import style
from kamdesk.charts.chart import Table
from kamdesk.charts.outcomes import percent
from kamdesk.method.craft import Mix
from kamdesk.models.kinds import QuestionKind
from kamdesk.theme_roles import Palette, mix
from kamdesk.words import Lang

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_KINDS = tuple(QuestionKind)
_IMPLICATION = _KINDS.index(QuestionKind.IMPLICATION)
_BACKGROUND = _KINDS.index(QuestionKind.BACKGROUND)
SHORT = Fraction(5, 100)
"""Implications asked fall short of the plan from so much on."""
MANY_BACKGROUND = Fraction(40, 100)
GOOD_IMPLICATION = Fraction(30, 100)
_NARROW = 7
"""Percent below which a part is too narrow for its number."""


@dataclass(frozen=True, slots=True)
class MixData:
    """Questions planned and questions asked."""

    planned: Mix
    asked: Mix

    def title(self, lang: Lang) -> str:
        """What stands out: implications left out, too much background, or how it is."""
        asked, planned = self.asked.share(_IMPLICATION), self.planned.share(_IMPLICATION)
        background = self.asked.share(_BACKGROUND)
        if asked is None or background is None:
            return words.text("craft.mix_none", lang)
        if planned is not None and planned - asked >= SHORT:
            return words.text(
                "craft.mix_short", lang, planned=percent(planned), asked=percent(asked)
            )
        if background >= MANY_BACKGROUND:
            return words.text("craft.mix_background", lang, asked=percent(background))
        if asked >= GOOD_IMPLICATION:
            return words.text("craft.mix_good", lang, asked=percent(asked))
        return words.text("craft.mix_fair", lang, ten=int(10 * asked + Fraction(1, 2)))

    def table(self, lang: Lang) -> Table:
        """Kind by kind: planned and asked."""
        headers = tuple(
            words.text(f"craft.{name}", lang) for name in ("question_kind", "planned", "asked")
        )
        rows = zip(_KINDS, self.planned.parts, self.asked.parts, strict=True)
        return Table(headers, tuple((words.of(kind, lang), a, b) for kind, a, b in rows))


def draw(axes: Axes, data: MixData, palette: Palette, lang: Lang) -> None:
    """Planned above asked, each part with its number of questions."""
    if not data.asked.total and not data.planned.total:
        style.note(axes, words.text("craft.mix_none", lang), palette)
        return
    style.calm(axes, palette, grid="")
    bars = [("planned", data.planned), ("asked", data.asked)]
    for place, (_name, numbers) in enumerate(bars):
        left = 0.0
        for part, kind in enumerate(_KINDS):
            share = 100 * float(numbers.share(part) or 0)
            axes.barh(place, share, left=left, height=0.52, color=_color(kind, palette))
            if share >= _NARROW:
                axes.text(
                    left + share / 2, place, str(numbers.parts[part]), ha="center", va="center",
                    fontsize=style.BODY, color=_ink(kind, palette),
                )  # fmt: skip
            left += share
    labels = [f"{words.text(f'craft.{name}', lang)} {numbers.total}" for name, numbers in bars]
    axes.set_yticks([0, 1], labels)
    axes.tick_params(axis="y", labelcolor=palette.text, labelsize=style.BODY)
    axes.set_xticks([])
    axes.set_xlim(0, 100)
    axes.set_ylim(1.5, -0.5)
    entries = [(words.of(kind, lang), style.square(_color(kind, palette))) for kind in _KINDS]
    style.legend(axes, palette, entries)


def _color(kind: QuestionKind, palette: Palette) -> str:
    return {
        QuestionKind.BACKGROUND: mix(palette.faint, palette.surface, 0.5),
        QuestionKind.DIFFICULTY: mix(palette.accent, palette.surface, 0.6),
        QuestionKind.IMPLICATION: palette.accent,
        QuestionKind.BENEFIT: palette.good,
    }[kind]


def _ink(kind: QuestionKind, palette: Palette) -> str:
    light = kind in (QuestionKind.BACKGROUND, QuestionKind.DIFFICULTY)
    return palette.text if light else palette.surface
