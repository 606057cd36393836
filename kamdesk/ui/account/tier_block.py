"""Overview: why this tier, in a sentence with its numbers."""

from __future__ import annotations

from kamdesk.method import reasons
from kamdesk.services.account_page import AccountPage, Verdict
from kamdesk.ui import formats
from kamdesk.ui.account.block import Block
from kamdesk.ui.widgets import Label, Span, button


class TierBlock(Block):
    """The rule that fired in the evaluation in force. Hidden from a client's eyes."""

    def show_page(self, page: AccountPage) -> None:
        self.setVisible(not self.ctx.client_safe)
        verdict = page.verdict
        if verdict is None:
            self.set_title(self.tr("Tier"))
            rate = button(self.tr("Evaluate tiers"), small=True)
            rate.clicked.connect(lambda: self.open_requested.emit("tiers", None))
            self.say_empty(self.tr("Not rated yet. An evaluation gives a tier and why."), rate)
            return
        span = f"{verdict.first_day:%Y-%m} – {verdict.last_day:%Y-%m}"
        word = self.ctx.word(f"tier.{verdict.tier or 'not_rated'}")
        self.set_title(self.tr("Why %1").replace("%1", word), hint=span)
        why = Label()
        why.set_spans([Span(self._reason(verdict, page.currency))])
        self.set_content(why, *self._movement(verdict))

    def _reason(self, verdict: Verdict, currency: str) -> str:
        if verdict.rule is None:
            return self.ctx.word("rule.not_rated" if verdict.revenue else "rule.no_figures")
        return reasons.rule_sentence(
            verdict.rule,
            verdict.facts,
            self.ctx.language,
            lambda units: formats.money(units, currency),
        )

    def _movement(self, verdict: Verdict) -> list[Label]:
        before = verdict.previous_tier
        if before is None or before is verdict.tier:
            return []
        text = self.tr("Before this evaluation: %1").replace("%1", self.ctx.word(f"tier.{before}"))
        return [Label(text, "small", "warn")]
