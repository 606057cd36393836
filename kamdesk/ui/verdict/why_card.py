"""The rule that fired, with its numbers, and the tier in force where that is another one."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtWidgets import QWidget

from kamdesk.method.pareto import percent
from kamdesk.method.reasons import override_sentence, rule_sentence
from kamdesk.services.tiers import Judged
from kamdesk.services.verdict_page import VerdictPage
from kamdesk.ui import formats
from kamdesk.ui.verdict.part import Part
from kamdesk.ui.widgets import Label, Span, button


class WhyCard(Part):
    """Why this tier. Says so where the evaluation is not applied yet."""

    def show_page(self, page: VerdictPage) -> None:
        self._currency = page.currency
        judged = page.judged
        tier = judged.verdict.tier
        word = self.ctx.word
        shown = word(f"tier.{tier or 'not_rated'}")
        key = "verdict_page.why" if tier else "verdict_page.why_not_rated"
        span = f"{page.period.first:%Y-%m} – {page.period.last:%Y-%m}"
        self.set_title(word(key, tier=shown), hint=span)
        parts: list[QWidget] = [Label(self._reason(judged), "strong")]
        if judged.verdict.override is not None and judged.verdict.rule is not None:
            parts.insert(0, Label(self._override(judged), "body", "warn"))
        if judged.expired is not None:
            parts.append(Label(self._expired(judged), "small", "warn"))
        if judged.has_figures:
            parts.append(self._figures(judged))
        self.set_content(*parts, *self._not_applied(page))

    def _reason(self, judged: Judged) -> str:
        verdict = judged.verdict
        if verdict.rule is None:
            return self.ctx.word("rule.not_rated" if judged.has_figures else "rule.no_figures")
        return rule_sentence(verdict.rule, verdict.facts, self.ctx.language, self.money)

    def _override(self, judged: Judged) -> str:
        verdict = judged.verdict
        assert verdict.override is not None
        return override_sentence(verdict.computed, verdict.override, self.ctx.language)

    def _expired(self, judged: Judged) -> str:
        assert judged.expired is not None
        computed = judged.verdict.computed
        return override_sentence(computed, judged.expired, self.ctx.language, expired=True)

    def _figures(self, judged: Judged) -> Label:
        figures, word = judged.verdict.figures, self.ctx.word
        pairs = [
            (word("field.revenue"), self.money(figures.revenue)),
            (word("field.gross_profit"), self.money(figures.gross_profit)),
            (word("field.cost_to_serve"), self.money(figures.cost_to_serve)),
            (word("field.contribution"), self.money(figures.contribution)),
        ]
        if judged.verdict.rank is not None:
            pairs.append((word("field.rank"), str(judged.verdict.rank)))
        if judged.verdict.cumulative is not None:
            share = Decimal(percent(judged.verdict.cumulative, 1))
            pairs.append((word("field.cumulative_share"), formats.percent(share, 1)))
        line = Label("", "small", "muted")
        spans = []
        for place, (name, value) in enumerate(pairs):
            spans.append(Span(f"{' · ' if place else ''}{name} "))
            spans.append(Span(value, "text"))
        line.set_spans(spans)
        return line

    def _not_applied(self, page: VerdictPage) -> list[QWidget]:
        """What is in force is another tier: the way to apply."""
        if not page.editable or page.present is page.judged.verdict.tier:
            return []
        present = self.ctx.word(f"tier.{page.present or 'not_rated'}")
        text = self.tr("In force: %1. This evaluation is not applied yet.").replace("%1", present)
        go = button(self.tr("Review and apply"), small=True)
        go.clicked.connect(lambda: self.open_requested.emit("tiers", None))
        return [Label(text, "small", "warn"), go]
