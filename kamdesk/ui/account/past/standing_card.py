"""How the account stood then and stands now: tier, score, stage, churn, health."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from kamdesk import words
from kamdesk.models.kinds import Tier
from kamdesk.services.past import AccountThen, Comparison
from kamdesk.ui import formats, theme
from kamdesk.ui.account.past.ways import arrow, rise
from kamdesk.ui.context import Context
from kamdesk.ui.keeping import LevelChip
from kamdesk.ui.levels import health_tone
from kamdesk.ui.widgets import Card, Chip, Label, TierChip

_TIERS = (*reversed(Tier),)


class StandingCard(Card):
    """A grid of five lines: what it was, which way it went, what it is."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("How it stood"), parent=parent)
        self._ctx = ctx
        self._holder = QWidget()
        self.add(self._holder)

    def show_comparison(self, found: Comparison) -> None:
        """Show the verdicts of both days."""
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(14))
        grid.setVerticalSpacing(theme.px(8))
        for column, day in ((1, found.then.day), (3, found.now.day)):
            grid.addWidget(Label(day.isoformat(), "small", "muted", wrap=False), 0, column)
        churn = self._ctx.word("risk.churn")
        for line, (name, then, way, now) in enumerate(self._lines(found.then, found.now), start=1):
            grid.addWidget(Label(name, "body", "muted", wrap=False), line, 0)
            grid.addWidget(then, line, 1, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(arrow(way, fewer_is_better=name == churn), line, 2)
            grid.addWidget(now, line, 3, Qt.AlignmentFlag.AlignLeft)
        grid.setColumnStretch(4, 1)
        note = self._note(found.then)
        if note:
            grid.addWidget(Label(note, "small", "muted"), grid.rowCount(), 0, 1, 5)
        self.body.replaceWidget(self._holder, holder)
        self._holder.hide()
        self._holder.deleteLater()
        self._holder = holder
        holder.show()

    def _lines(
        self, then: AccountThen, now: AccountThen
    ) -> list[tuple[str, QWidget, int | None, QWidget]]:
        word = self._ctx.word
        tiers = rise(*(_TIERS.index(one.tier) if one.tier else None for one in (then, now)))
        scores = rise(*(one.rated.score if one.rated else None for one in (then, now)))
        moved = None if then.stage is now.stage else 0
        churn = rise(*(-one.reading.churn.score if one.reading else None for one in (then, now)))
        health = rise(*(one.reading.health.score if one.reading else None for one in (then, now)))
        return [
            (word("field.tier"), self._tier(then), tiers, self._tier(now)),
            (self.tr("Key score"), self._score(then), scores, self._score(now)),
            (word("field.stage"), self._stage(then), moved, self._stage(now)),
            (word("risk.churn"), self._churn(then), churn, self._churn(now)),
            (word("risk.health"), self._health(then), health, self._health(now)),
        ]

    def _tier(self, one: AccountThen) -> QWidget:
        return TierChip(self._ctx.word(f"tier.{one.tier or 'not_rated'}"), one.tier)

    def _score(self, one: AccountThen) -> QWidget:
        if one.rated is None or one.rated.score is None:
            return Chip(formats.DASH)
        return Chip(formats.score(one.rated.score), "accent" if one.rated.key else "neutral")

    def _stage(self, one: AccountThen) -> QWidget:
        return Chip(words.of(one.stage, self._ctx.language) if one.stage else formats.DASH)

    def _churn(self, one: AccountThen) -> QWidget:
        if one.reading is None:
            return Chip(formats.DASH)
        chip = LevelChip(self._ctx)
        chip.show_warning(one.reading.churn)
        return chip

    def _health(self, one: AccountThen) -> QWidget:
        score = one.reading.health.score if one.reading else None
        return Chip(formats.DASH if score is None else str(score), health_tone(score))

    def _note(self, then: AccountThen) -> str:
        """Which evaluation, or whose hand, gave the tier then."""
        said = []
        if then.rated is not None:
            told = self.tr("Tier and score then are those of the evaluation of %1 over %2 – %3.")
            said.append(
                told.replace("%1", then.rated.applied_on.isoformat())
                .replace("%2", then.rated.first_day.isoformat())
                .replace("%3", then.rated.last_day.isoformat())
            )
        else:
            said.append(self.tr("It had not been rated yet."))
        if then.kept is not None:
            hand = self.tr("Kept by hand until %1: %2")
            kept = hand.replace("%1", then.kept.until.isoformat())
            said.append(kept.replace("%2", then.kept.reason))
        return " ".join(said)
