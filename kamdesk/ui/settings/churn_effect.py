"""What a change of the signals does to the book: who is high and who is watched, before, after."""

from __future__ import annotations

from PySide6.QtGui import QHideEvent, QPaintEvent
from PySide6.QtWidgets import QWidget

from kamdesk.method import churn_effect
from kamdesk.method.churn import Facts, Parameters
from kamdesk.method.churn_effect import Effect
from kamdesk.services import readings
from kamdesk.ui.context import Context
from kamdesk.ui.jobs import Newest
from kamdesk.ui.widgets import Label

NAMED = 3
"""So many accounts are named; more would be a list."""


class ChurnEffect(Label):
    """Compares with the settings that were there when this came into view; the book is read then,
    once, off the main thread."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__("", "body", "text", parent=parent)
        self.setText(self.tr("Reading all accounts …"))
        self._ctx = ctx
        self._work = Newest(self)
        self._facts: list[tuple[str, Facts]] | None = None
        self._before: Parameters | None = None
        self._now: Parameters | None = None
        self._seen = False
        self.effect: Effect | None = None

    def show_settings(self, now: Parameters) -> None:
        """Tell what these settings mean."""
        self._now = now
        if self._seen:
            self._read()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._work.drop()
        self._seen, self._facts = False, None

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._seen:
            self._seen, self._before = True, self._now
            self._read()

    def _read(self) -> None:
        before, now, known = self._before, self._now, self._facts
        if before is None or now is None:
            return
        ctx, today = self._ctx, self._ctx.today()

        def work() -> tuple[list[tuple[str, Facts]], Effect]:
            facts = known or ctx.read(lambda s: readings.churn_facts(s, today))
            return facts, churn_effect.effect(facts, today, before, now)

        self._work.run(work, self._take, aside=True)

    def _take(self, found: tuple[list[tuple[str, Facts]], Effect]) -> None:
        self._facts, self.effect = found
        self.setText(self._told(self.effect))

    def _told(self, effect: Effect) -> str:
        (high, high_now), (watch, watch_now) = effect.high, effect.watch
        if self._before == self._now:
            text = self.tr("With these settings: {high} at high risk today, {watch} on watch.")
            return text.format(high=high_now, watch=watch_now)
        text = self.tr("At high risk {high} → {high_now}, on watch {watch} → {watch_now}.")
        told = [text.format(high=high, high_now=high_now, watch=watch, watch_now=watch_now)]
        if effect.risen:
            told.append(self.tr("Now high: {names}.").format(names=self._names(effect.risen)))
        if effect.calmed:
            told.append(self.tr("No longer: {names}.").format(names=self._names(effect.calmed)))
        return " ".join(told)

    def _names(self, found: tuple[str, ...]) -> str:
        joined = self.tr(", ").join(found[:NAMED])
        rest = len(found) - NAMED
        if rest <= 0:
            return joined
        return joined + self.tr(" and {n} more").format(n=rest)
