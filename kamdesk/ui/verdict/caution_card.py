"""The wrong-choice guard: what speaks for a second look."""

from __future__ import annotations

from kamdesk.method.guard_words import caution_sentence
from kamdesk.services.verdict_page import VerdictPage
from kamdesk.ui.verdict.part import Part
from kamdesk.ui.widgets import Mark, Row, RowList


class CautionCard(Part):
    """Shown where there is something to warn of."""

    def show_page(self, page: VerdictPage) -> None:
        self._currency = page.currency
        self.setVisible(bool(page.cautions))
        if not page.cautions:
            return
        self.set_title(self.tr("Worth a second look"), str(len(page.cautions)))
        self.set_content(
            RowList(
                [
                    Row(
                        caution_sentence(caution, self.ctx.language, self.money),
                        lead=Mark("warn", self.tr("Warning")),
                    )
                    for caution in page.cautions
                ]
            )
        )
