"""Every judged account in rank order, with the rule that fired in words: the cells."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from kamdesk import words
from kamdesk.method.pareto import Figures, percent
from kamdesk.method.reasons import override_sentence, rule_sentence
from kamdesk.services.tiers import Judged
from kamdesk.ui import formats
from kamdesk.ui.context import Context
from kamdesk.ui.tables.columns import head, side
from kamdesk.ui.widgets import CellRole

Index = QModelIndex | QPersistentModelIndex
EXPLAINED = ("tier", "score", "reason")
"""Columns that open the reasons when they are pressed."""


@dataclass(frozen=True, slots=True)
class _Column:
    title: str
    text: Callable[[Judged], str]
    width: int
    numeric: bool = False
    tone: Callable[[Judged], str | None] = lambda _judged: None
    strong: bool = False
    role: str = ""
    exact: Callable[[Figures], int | None] | None = None
    """The money behind the text, told to the cent."""


class VerdictModel(QAbstractTableModel):
    """Holds verdicts; a cell's words are made when it is painted."""

    def __init__(self, ctx: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._rows: Sequence[Judged] = ()
        self._currency = "CNY"
        self._answers: Mapping[int, str] = {}
        self.columns = self._make_columns()

    def show_rows(
        self, rows: Sequence[Judged], currency: str, answers: Mapping[int, str] | None = None
    ) -> None:
        """Show these accounts; amounts are in this currency. ``answers`` stand in the place of the
        reasons, where the list answers another question than why this tier."""
        self.beginResetModel()
        self._rows, self._currency, self._answers = rows, currency, answers or {}
        self.endResetModel()

    def judged(self, place: int) -> Judged:
        """The account at a place."""
        return self._rows[place]

    def reason(self, judged: Judged) -> str:
        """Why this tier, or why none; what it was, or what we aim at."""
        answer = self._answers.get(judged.verdict.account_id)
        if answer is not None:
            return answer
        parts = [self._rule(judged)]
        lang = self._ctx.language
        if judged.expired is not None:
            kept = (judged.verdict.computed, judged.expired)
            parts.append(override_sentence(*kept, lang, expired=True))
        elif judged.moved and judged.previous is not None:
            parts.append(self.tr("was %1").replace("%1", words.of(judged.previous, lang)))
        if judged.verdict.tier is None and judged.target is not None:
            parts.append(self.tr("target %1").replace("%1", words.of(judged.target, lang)))
        return " · ".join(parts)

    def _rule(self, judged: Judged) -> str:
        verdict = judged.verdict
        if verdict.override is not None:
            return override_sentence(verdict.computed, verdict.override, self._ctx.language)
        if verdict.rule is None:
            key = "rule.not_rated" if judged.has_figures else "rule.no_figures"
            return self._ctx.word(key)
        return rule_sentence(verdict.rule, verdict.facts, self._ctx.language, self._money)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        judged, column = self._rows[index.row()], self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(judged)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return side(column.numeric)
        if role == CellRole.TONE:
            return column.tone(judged)
        if role == CellRole.STRONG:
            return column.strong
        if role == CellRole.KEY:
            return judged.verdict.account_id
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._told(judged, column)
        return None

    def _told(self, judged: Judged, column: _Column) -> str | None:
        """What the pointer is told: amounts to the cent, the whole reason."""
        if column.exact is not None:
            return self._exact(judged, column.exact)
        if column.role not in EXPLAINED:
            return None
        return column.text(judged) if column.role == "reason" else self.tr("Why this tier")

    def _exact(self, judged: Judged, amount: Callable[[Figures], int | None]) -> str | None:
        if not judged.has_figures:
            return None
        return formats.exact(amount(judged.verdict.figures), self._currency) or None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is Qt.Orientation.Vertical:
            return None
        return head(self.columns[section], role)

    def _make_columns(self) -> list[_Column]:
        word = self._ctx.word
        return [
            _Column("#", _rank, 48, numeric=True, tone=lambda _j: "muted"),
            _Column(word("field.account"), lambda j: j.name, 200, strong=True),
            _Column(word("field.tier"), self._tier, 108, tone=_tier_tone, role="tier"),
            _Column(
                word("field.revenue"),
                self._revenue,
                110,
                numeric=True,
                exact=lambda figures: figures.revenue,
            ),
            _Column(
                word("field.contribution"),
                self._contribution,
                124,
                numeric=True,
                tone=_loss,
                exact=lambda figures: figures.contribution,
            ),
            _Column(self.tr("Cumulative"), _cumulative, 88, numeric=True),
            _Column(self.tr("Score"), _score, 60, numeric=True, role="score"),
            _Column(self.tr("Reason"), self.reason, 300, tone=lambda _j: "muted", role="reason"),
        ]

    def _money(self, units: int) -> str:
        return formats.money(units, self._currency)

    def _tier(self, judged: Judged) -> str:
        return self._ctx.word(f"tier.{judged.verdict.tier or 'not_rated'}")

    def _revenue(self, judged: Judged) -> str:
        return self._money(judged.verdict.figures.revenue) if judged.has_figures else formats.DASH

    def _contribution(self, judged: Judged) -> str:
        contribution = judged.verdict.figures.contribution if judged.has_figures else None
        shown = formats.money(contribution, self._currency)
        loss = contribution is not None and contribution < 0
        return self.tr("Loss %1").replace("%1", shown) if loss else shown


def _rank(judged: Judged) -> str:
    return formats.DASH if judged.verdict.rank is None else f"{judged.verdict.rank:,}"


def _cumulative(judged: Judged) -> str:
    share = judged.verdict.cumulative
    return formats.DASH if share is None else formats.percent(percent(share, 1), 1)


def _score(judged: Judged) -> str:
    """Nothing where the account is not rated: that would read as a verdict."""
    criteria, tier = judged.verdict.criteria, judged.verdict.tier
    return formats.score(criteria.score if criteria and tier else None)


def _tier_tone(judged: Judged) -> str:
    return str(judged.verdict.tier or "neutral")


def _loss(judged: Judged) -> str | None:
    contribution = judged.verdict.figures.contribution
    return "bad" if contribution is not None and contribution < 0 else None
