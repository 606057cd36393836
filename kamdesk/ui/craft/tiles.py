"""The four figures on top: large number, what it is, and how it stood before."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.charts.outcomes import percent
from kamdesk.method.craft import Figures
from kamdesk.ui import formats, theme
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Card, Columns, Label


class Tile(Card):
    """One figure with its name above and a circumstance below."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._name = Label(name, "small", "muted")
        self._figure = Label("", "title", wrap=False)
        self._below = Label("", "small", "muted")
        column = QVBoxLayout()
        column.setSpacing(theme.px(2))
        for label in (self._name, self._figure, self._below):
            column.addWidget(label)
        self.add(column)

    def show_figure(self, figure: str, below: str, tone: str = "text") -> None:
        """Show a figure; the tone colours it, the words below say why."""
        self._figure.setText(figure)
        self._figure.set_tone(tone)
        self._below.setText(below)
        self.setAccessibleName(f"{self._name.text()}: {figure}. {below}")

    def figure(self) -> str:
        """The figure shown."""
        return self._figure.text()


class Tiles(Columns):
    """Advance rate, explicit needs per meeting, questions by kind, unfounded benefits."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__((1, 1, 1, 1), 190, parent)
        word = ctx.word
        self.rate = Tile(word("craft.advance_rate"))
        self.needs = Tile(word("craft.needs_per_meeting"))
        self.mix = Tile(f"{word('craft.asked')} · {word('craft.mix')}")
        self.unfounded = Tile(word("craft.unfounded"))
        for place, tile in enumerate((self.rate, self.needs, self.mix, self.unfounded)):
            self.add(place, tile)

    def show_figures(self, now: Figures, before: Figures) -> None:
        """Show a period's figures; the period before is told beside the rate and the needs."""
        self._show_rate(now, before)
        needs, was = now.needs_per_meeting, before.needs_per_meeting
        below = self.tr("{count} in {meetings} meetings").format(
            count=now.explicit, meetings=now.held
        )
        if was is not None:
            below += " · " + self.tr("before: {figure}").format(figure=_decimal(was))
        self.needs.show_figure(_decimal(needs), below)
        asked = now.asked
        share = asked.share(2)
        self.mix.show_figure(
            " : ".join(map(str, asked.parts)) if asked.total else formats.DASH,
            self.tr("{share}% are implication questions").format(share=percent(share))
            if share is not None
            else self.tr("no question was ticked as asked"),
        )
        self._show_unfounded(now)

    def _show_rate(self, now: Figures, before: Figures) -> None:
        rate, was = now.advance_rate, before.advance_rate
        below = self.tr("{orders} orders and {advances} advances in {held} meetings").format(
            orders=now.orders, advances=now.advances, held=now.held
        )
        if was is not None:
            below += " · " + self.tr("before: {figure}").format(figure=f"{percent(was)}%")
        tone = "text"
        if rate is not None and was is not None:
            tone = "good" if rate > was else "bad" if rate < was else "text"
        self.rate.show_figure(formats.DASH if rate is None else f"{percent(rate)}%", below, tone)

    def _show_unfounded(self, now: Figures) -> None:
        rate = now.unfounded_rate
        if rate is None:
            self.unfounded.show_figure(formats.DASH, self.tr("no benefit was claimed"))
            return
        below = self.tr("{count} of {claims} claims").format(count=now.unfounded, claims=now.claims)
        self.unfounded.show_figure(f"{percent(rate)}%", below, "warn" if rate else "good")


def _decimal(value: Fraction | None) -> str:
    return formats.DASH if value is None else f"{float(value):.1f}"
