"""A prospect without a tier: what its expected value would earn, and the tier we aim at."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kamdesk.models.kinds import Basis, Tier
from kamdesk.services import target_tiers
from kamdesk.services.target_tiers import Suggestion
from kamdesk.services.verdict_page import VerdictPage
from kamdesk.ui.context import Context
from kamdesk.ui.verdict.part import Part
from kamdesk.ui.widgets import Label, LinkButton, Segmented


class TargetCard(Part):
    """Pressing a tier aims at it; pressing it again aims at none."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._account_id = 0
        self.set_title(self.tr("Target tier"))
        self._text = Label()
        self.choice = Segmented([(t, ctx.word(f"tier.{t}")) for t in Tier], None, clearable=True)
        self.choice.setAccessibleName(self.tr("Target tier"))
        self._fill_in = LinkButton(self.tr("Enter the expected purchase"), "small")
        for part in (self._text, self.choice, self._fill_in):
            self.add(part)
        self.choice.edited.connect(self._set)
        self._fill_in.clicked.connect(
            lambda: self.open_requested.emit("account", (self._account_id, "profile"))
        )

    def show_page(self, page: VerdictPage) -> None:
        self._account_id, self._currency = page.account_id, page.currency
        prospect = page.present is None and page.judged.verdict.tier is None
        self.setVisible(prospect and page.editable)
        self.choice.set_value(page.target)
        self._fill_in.setVisible(page.suggestion is None)
        self._text.setText(
            self._suggested(page.suggestion)
            if page.suggestion
            else self.tr("With an expected purchase per month, a tier to aim at is suggested.")
        )

    def _suggested(self, found: Suggestion) -> str:
        tier = self.ctx.word(f"tier.{found.tier}")
        if found.basis is Basis.REVENUE:
            value = self.money(found.value)
            return self.ctx.word("verdict_page.suggested", value=value, tier=tier)
        return self.ctx.word(
            "verdict_page.suggested_margin",
            expected=self.money(found.expected_yearly),
            value=self.money(found.value),
            tier=tier,
        )

    def _set(self) -> None:
        account_id, tier = self._account_id, self.choice.value()
        self.ctx.write("set_target_tier", lambda s: target_tiers.set_target(s, account_id, tier))
