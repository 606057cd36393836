"""The six criteria: scores with their facts, judged or corrected in place, and the key verdict."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kamdesk import words
from kamdesk.method.criteria import Assessment
from kamdesk.method.criterion_facts import fact_sentence
from kamdesk.models.kinds import Criterion
from kamdesk.services import criteria
from kamdesk.services.verdict_page import VerdictPage
from kamdesk.ui import formats
from kamdesk.ui.context import Context
from kamdesk.ui.verdict.criterion_row import CriterionRow
from kamdesk.ui.verdict.part import Part
from kamdesk.ui.widgets import Label


class CriteriaCard(Part):
    """One row a criterion. Every correction is an action of its own and can be undone."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._account_id = 0
        self.rows = {c: CriterionRow(ctx, c, self._give, self._withdraw) for c in Criterion}
        self._unknown = Label("", "small", "warn")
        self._none = Label(self.tr("The criteria were not scored yet."), "body", "muted")
        for row in self.rows.values():
            self.add(row)
        self.add(self._unknown)
        self.add(self._none)

    def show_page(self, page: VerdictPage) -> None:
        if page.account_id != self._account_id:
            for row in self.rows.values():
                row.close_editor()
        self._currency, self._account_id = page.currency, page.account_id
        assessment = page.judged.verdict.criteria
        for row in self.rows.values():
            row.setVisible(assessment is not None)
        self._none.setVisible(assessment is None)
        self._unknown.hide()
        if assessment is None:
            self.set_title(self.tr("Six criteria"))
            return
        rated = page.judged.verdict.tier is not None
        title = key_title(assessment, self.ctx.language) if rated else self.tr("Six criteria")
        self.set_title(title)
        for scored in assessment.scores:
            self.rows[scored.criterion].show_score(
                scored,
                assessment.weight(scored),
                fact_sentence(scored, self.ctx.language, self.money),
                editable=page.editable,
            )
        self._show_unknown(assessment)

    def _show_unknown(self, assessment: Assessment) -> None:
        missing = 100 - assessment.known_weight
        self._unknown.setVisible(missing > 0)
        self._unknown.setText(
            self.ctx.word(
                "verdict_page.unknown", weight=missing, possible=formats.score(assessment.possible)
            )
        )

    def _give(self, criterion: Criterion, score: int, reason: str) -> None:
        account_id, today = self._account_id, self.ctx.today()
        self.ctx.write(
            "score_criterion",
            lambda s: criteria.give(s, account_id, criterion, score, reason, today).id,
        )

    def _withdraw(self, criterion: Criterion) -> None:
        account_id = self._account_id
        self.ctx.write("withdraw_score", lambda s: criteria.withdraw(s, account_id, criterion))


def key_title(assessment: Assessment, lang: words.Lang) -> str:
    """Whether it is a key account, with the score and the bar."""
    key = "verdict_page.key" if assessment.key else "verdict_page.not_key"
    threshold = formats.score(assessment.parameters.threshold)
    return words.text(key, lang, score=formats.score(assessment.score), threshold=threshold)
