"""Overview: why this tier, the six scores in a line, and what speaks for a second look."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kamdesk.method import reasons
from kamdesk.method.criteria import Assessment
from kamdesk.method.guard import Caution
from kamdesk.method.guard_words import caution_sentence
from kamdesk.method.verdict import Override
from kamdesk.services import account_list, guard
from kamdesk.services.account_page import AccountPage, Verdict
from kamdesk.ui import formats
from kamdesk.ui.account.block import Block
from kamdesk.ui.context import Context
from kamdesk.ui.jobs import Newest
from kamdesk.ui.widgets import Label, LinkButton, Span, button

MANY = 5_000
"""Above this number of accounts the guard looks on a worker thread."""


class TierBlock(Block):
    """The rule that fired in the evaluation in force. Hidden from a client's eyes."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent=parent)
        self._guard = Newest(self)
        self._more = LinkButton(self.tr("Details"), "small")
        self._more.clicked.connect(lambda: self.tab_requested.emit("verdict"))
        self.add_action(self._more)

    def show_page(self, page: AccountPage) -> None:
        self._guard.drop()
        self.setVisible(not self.ctx.client_safe)
        if self.ctx.client_safe:
            return
        verdict = page.verdict
        self._more.setVisible(verdict is not None)
        if verdict is None:
            self.set_title(self.tr("Tier"))
            rate = button(self.tr("Evaluate tiers"), small=True)
            rate.clicked.connect(lambda: self.open_requested.emit("tiers", None))
            self.say_empty(self.tr("Not rated yet. An evaluation gives a tier and why."), rate)
            return
        span = f"{verdict.first_day:%Y-%m} – {verdict.last_day:%Y-%m}"
        word = self.ctx.word(f"tier.{verdict.tier or 'not_rated'}")
        key = "verdict_page.why" if verdict.tier else "verdict_page.why_not_rated"
        self.set_title(self.ctx.word(key, tier=word), hint=span)
        why = Label()
        why.set_spans([Span(self._reason(verdict, page.currency))])
        self.set_content(why, *self._scores(verdict), *self._movement(verdict))
        self._look_again(page)

    def _reason(self, verdict: Verdict, currency: str) -> str:
        if verdict.override:
            override = Override.from_json(verdict.override)
            return reasons.override_sentence(verdict.computed, override, self.ctx.language)
        if verdict.rule is None:
            return self.ctx.word("rule.not_rated" if verdict.revenue else "rule.no_figures")
        return reasons.rule_sentence(
            verdict.rule,
            verdict.facts,
            self.ctx.language,
            lambda units: formats.money(units, currency),
        )

    def _scores(self, verdict: Verdict) -> list[Label]:
        """Six criteria 82: Profit 5 · Goals 4 · …"""
        assessment = verdict.assessment
        if assessment is None:
            return []
        label = Label("", "small")
        label.set_spans([Span(score_line(assessment, self.ctx))])
        return [label]

    def _movement(self, verdict: Verdict) -> list[Label]:
        before = verdict.previous_tier
        if before is None or before is verdict.tier:
            return []
        text = self.tr("Before this evaluation: %1").replace("%1", self.ctx.word(f"tier.{before}"))
        return [Label(text, "small", "warn")]

    def _look_again(self, page: AccountPage) -> None:
        """Ask the guard; in a large book its answer comes a moment later."""
        ctx, today = self.ctx, self.ctx.today()
        self._guard.run(
            lambda: ctx.read(lambda s: guard.of_account(s, page.id, today)),
            lambda found: self._add_cautions(found, page.currency),
            aside=ctx.read(account_list.count) > MANY,
        )

    def _add_cautions(self, found: tuple[Caution, ...], currency: str) -> None:
        for caution in found:
            sentence = caution_sentence(
                caution, self.ctx.language, lambda units: formats.money(units, currency)
            )
            self.add_content(Label(sentence, "small", "warn"))


def score_line(assessment: Assessment, ctx: Context) -> str:
    """The weighted sum, and the six scores behind it."""
    scores = " · ".join(
        f"{ctx.word(f'criterion.{s.criterion}')} {formats.DASH if s.used is None else s.used}"
        for s in assessment.scores
    )
    return ctx.word("verdict_page.score_line", score=formats.score(assessment.score), scores=scores)
