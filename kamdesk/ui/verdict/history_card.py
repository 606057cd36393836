"""What every evaluation said of the account, newest first."""

from __future__ import annotations

from kamdesk.method.reasons import override_sentence, rule_sentence
from kamdesk.services.tier_runs import PastVerdict
from kamdesk.services.verdict_page import VerdictPage
from kamdesk.ui import formats
from kamdesk.ui.verdict.part import Part
from kamdesk.ui.widgets import Label, Row, RowList, Span, TierChip

MOST = 12


class HistoryCard(Part):
    """Pressing a line opens that evaluation as it was."""

    def show_page(self, page: VerdictPage) -> None:
        self._currency = page.currency
        if not page.history:
            self.set_title(self.tr("Earlier evaluations"))
            self.set_content(Label(self.tr("Nothing was applied yet."), "body", "muted"))
            return
        self.set_title(self.tr("Earlier evaluations"), str(len(page.history)))
        rows = RowList([self._row(past) for past in page.history[:MOST]])
        rows.activated.connect(lambda key: self.open_requested.emit("tiers", int(key)))
        self.set_content(rows)

    def _row(self, past: PastVerdict) -> Row:
        day = formats.local_day(past.applied_at).isoformat()
        first = [Span(day, bold=True)]
        if past.criteria is not None and past.tier is not None:
            score = self.tr("score %1").replace("%1", formats.score(past.criteria.score))
            first.append(Span(f"  {score}", "muted"))
        chip = TierChip(self.ctx.word(f"tier.{past.tier or 'not_rated'}"), past.tier)
        return Row(first, self._reason(past), actions=[chip], key=str(past.run_id))

    def _reason(self, past: PastVerdict) -> str:
        if past.override is not None:
            return override_sentence(past.computed, past.override, self.ctx.language)
        if past.rule is None:
            return self.ctx.word("rule.not_rated" if past.revenue else "rule.no_figures")
        return rule_sentence(past.rule, past.facts, self.ctx.language, self.money)
