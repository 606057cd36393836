"""Why churn and health were others: each part and each signal that differs, with both facts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtWidgets import QWidget

from kamdesk import words
from kamdesk.method import reading_words
from kamdesk.services.past import Comparison
from kamdesk.services.readings import Reading
from kamdesk.ui import formats
from kamdesk.ui.account.past.ways import rise, told
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Card, Label, Row, RowList, Span


class ReasonsCard(Card):
    """A line for each: points then and now, below them what spoke for both."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("What changed in health and churn"))
        self._ctx = ctx
        self._same = Label("", "body", "muted")
        self._rows = RowList()
        self.add(self._same)
        self.add(self._rows)

    def show_comparison(self, found: Comparison) -> None:
        """Show what differs."""
        then, now = found.then.reading, found.now.reading
        both = then is not None and now is not None
        rows = [*self._rows_of(then, now)] if then is not None and now is not None else []
        self._same.setText(
            self.tr("The same facts spoke for it.")
            if both
            else self.tr("One of both days has no reading: the account was not in use.")
        )
        self._same.setVisible(not rows)
        self._rows.setVisible(bool(rows))
        self._rows.set_rows(rows)

    def _rows_of(self, then: Reading, now: Reading) -> Iterator[Row]:
        lang, word = self._ctx.language, self._ctx.word
        parts = [{part.part: part for part in one.health.parts} for one in (then, now)]
        for part in {**parts[0], **parts[1]}:
            was, is_now = (one.get(part) for one in parts)
            points = [None if one is None else round(float(one.points), 1) for one in (was, is_now)]
            facts = [reading_words.health_fact(one, lang) if one else "" for one in (was, is_now)]
            if points[0] != points[1]:
                name = f"{word('risk.health')} · {words.of(part, lang)}"
                yield self._row(name, points, facts, told(rise(*points)))
        signals = [{one.signal: one for one in read.churn.raised} for read in (then, now)]
        for signal in {**signals[0], **signals[1]}:
            raised = [one.get(signal) for one in signals]
            weights = [one.points if one else 0 for one in raised]
            facts = [reading_words.churn_fact(one, lang) if one else "" for one in raised]
            if weights[0] != weights[1]:
                name = f"{word('risk.churn')} · {words.of(signal, lang)}"
                way = told(rise(-weights[0], -weights[1]), fewer_is_better=True)
                yield self._row(name, weights, facts, way)

    @staticmethod
    def _row(name: str, points: list[Any], facts: list[str], way: tuple[str, str]) -> Row:
        sign, tone = way
        shown = [formats.DASH if one is None else f"{one:.1f}".removesuffix(".0") for one in points]
        first = [
            Span(f"{name}   ", bold=True), Span(f"{shown[0]} ", "muted"), Span(f"{sign} ", tone),
            Span(shown[1], "text", bold=True),
        ]  # fmt: skip
        second = [Span(facts[1] or formats.DASH, "text")]
        if facts[0] != facts[1]:
            second.insert(0, Span(f"{facts[0] or formats.DASH} \N{RIGHTWARDS ARROW} ", "muted"))
        return Row(first, second)
