"""Why this tier, what would change it, what was said before: the verdict laid open."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.services.verdict_page import VerdictPage
from kamdesk.ui.context import Context
from kamdesk.ui.verdict.caution_card import CautionCard
from kamdesk.ui.verdict.change_card import ChangeCard
from kamdesk.ui.verdict.criteria_card import CriteriaCard
from kamdesk.ui.verdict.history_card import HistoryCard
from kamdesk.ui.verdict.override_card import OverrideCard
from kamdesk.ui.verdict.part import Part
from kamdesk.ui.verdict.target_card import TargetCard
from kamdesk.ui.verdict.why_card import WhyCard
from kamdesk.ui.widgets import Columns


class VerdictPanel(QWidget):
    """Left the rule and the six criteria, right what would change the tier, what is kept by hand
    and the history. Edits are written at once; whoever shows the panel reads it again then."""

    open_requested = Signal(str, object)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.why, self.criteria = WhyCard(ctx), CriteriaCard(ctx)
        self.changes, self.cautions = ChangeCard(ctx), CautionCard(ctx)
        self.override, self.target = OverrideCard(ctx), TargetCard(ctx)
        self.history = HistoryCard(ctx)
        columns = Columns((7, 5), (520, 380))
        self._parts: tuple[Part, ...] = (
            self.why,
            self.criteria,
            self.cautions,
            self.target,
            self.changes,
            self.override,
            self.history,
        )
        for place, part in enumerate(self._parts):
            columns.add(0 if place < 2 else 1, part)
            part.open_requested.connect(self.open_requested)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(columns)

    def show_page(self, page: VerdictPage) -> None:
        """Show an account's verdict."""
        for part in self._parts:
            part.show_page(page)
