"""What would make it Gold, and what would lose the present tier: the smallest single changes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from kamdesk.method.change_words import change_sentence
from kamdesk.method.improvement import Change, Improvement
from kamdesk.models.kinds import Tier
from kamdesk.services.verdict_page import VerdictPage
from kamdesk.ui.verdict.part import Part
from kamdesk.ui.widgets import Label, Row, RowList, TierChip


class ChangeCard(Part):
    """Each line moves one figure alone; its chip says where that leads."""

    def show_page(self, page: VerdictPage) -> None:
        self._currency = page.currency
        found = page.improvement
        self.setVisible(found is not None)
        if found is None:
            return
        parts: list[QWidget] = []
        if found.wanted is None:
            self.set_title(self.ctx.word("verdict_page.gain_best"))
        else:
            self.set_title(self._titled("gain", found.wanted))
            parts.append(self._gains(found, found.wanted))
        if found.losses:
            parts += [
                Label(self._titled("loss", found.present), "small_strong", "muted"),
                self._rows(found.losses),
            ]
        self.set_content(*parts)

    def _titled(self, key: str, tier: Tier) -> str:
        return self.ctx.word(f"verdict_page.{key}", tier=self.ctx.word(f"tier.{tier}"))

    def _gains(self, found: Improvement, wanted: Tier) -> QWidget:
        if found.gains:
            return self._rows(found.gains)
        return Label(self._titled("gain_none", wanted), "body", "muted")

    def _rows(self, changes: Sequence[Change]) -> RowList:
        return RowList(
            [
                Row(
                    change_sentence(change, self.ctx.language, self.money),
                    actions=[TierChip(self.ctx.word(f"tier.{change.tier}"), change.tier)],
                )
                for change in changes
            ]
        )
