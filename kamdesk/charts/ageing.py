"""What an account owes us, by how long it has been overdue."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from kamdesk import words
from kamdesk.charts import amounts, style
from kamdesk.charts.chart import Table
from kamdesk.method.pareto import percent
from kamdesk.method.receivables import Bucket, Receivables
from kamdesk.theme_roles import Palette, mix
from kamdesk.words import Lang

if TYPE_CHECKING:
    from matplotlib.axes import Axes


@dataclass(frozen=True, slots=True)
class AgeingData:
    """Open amounts by bucket, money units, in the order of ``Bucket``."""

    buckets: tuple[tuple[Bucket, int], ...]
    currency: str = "CNY"

    @classmethod
    def of(cls, receivables: Receivables, currency: str = "CNY") -> AgeingData:
        """From an account's receivables."""
        return cls(tuple((bucket, receivables.ageing[bucket]) for bucket in Bucket), currency)

    @property
    def open(self) -> int:
        """Everything that is not paid."""
        return sum(amount for _, amount in self.buckets)

    @property
    def overdue(self) -> int:
        """What should have been paid."""
        return sum(amount for bucket, amount in self.buckets if bucket is not Bucket.NOT_DUE)

    def title(self, lang: Lang) -> str:
        """How much is overdue, and what share of the whole."""
        if not self.open:
            return words.text("figure_chart.ageing_none", lang)
        whole, late = (amounts.with_sign(v, self.currency, lang) for v in (self.open, self.overdue))
        if not self.overdue:
            return words.text("figure_chart.ageing_all_due", lang, open=whole)
        share = percent(Fraction(self.overdue, self.open), 0)
        return words.text("figure_chart.ageing_overdue", lang, overdue=late, share=share)

    def table(self, lang: Lang) -> Table:
        """Bucket and amount in major units."""
        heads = (words.text("figure_chart.bucket", lang), words.text("figure_chart.amount", lang))
        rows = (
            (words.text(f"ageing.{b}", lang), amounts.exact(amount)) for b, amount in self.buckets
        )
        return Table(heads, tuple(rows))


def draw(axes: Axes, data: AgeingData, palette: Palette, lang: Lang) -> None:
    """A bar for each bucket with its amount on top, warmer the longer it is overdue."""
    if not data.open:
        style.note(axes, data.title(lang), palette)
        return
    style.calm(axes, palette, grid="")
    tones = (
        palette.series[0],
        mix(palette.warn, palette.surface, 0.35),
        palette.warn,
        mix(palette.bad, palette.warn, 0.4),
        palette.bad,
    )
    values = [amount for _, amount in data.buckets]
    axes.bar(range(len(values)), values, width=0.62, color=tones)
    for place, value in enumerate(values):
        if value:
            axes.annotate(
                amounts.short(value, lang), (place, value), xytext=(0, 4),
                textcoords="offset points", ha="center", fontsize=style.SMALL, color=palette.text,
            )  # fmt: skip
    axes.set_xticks(range(len(values)), [words.text(f"ageing.{b}", lang) for b, _ in data.buckets])
    axes.set_yticks([])
    axes.set_ylim(0, max(values) * 1.18)
    axes.axhline(0, color=palette.line_strong, linewidth=1)
