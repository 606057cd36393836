"""The tiers page itself: head, notes, picture, movement, table."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kamdesk import words
from kamdesk.services.tier_runs import Movement
from kamdesk.services.tiers import Preview
from kamdesk.ui import formats
from kamdesk.ui.context import Context
from kamdesk.ui.tiers.charts_card import ChartsCard
from kamdesk.ui.tiers.listing import VerdictList
from kamdesk.ui.tiers.movement_card import MovementCard
from kamdesk.ui.tiers.period_menu import PeriodButton, shown
from kamdesk.ui.tiers.questions import Around
from kamdesk.ui.tiers.runs_menu import RunsButton
from kamdesk.ui.tiers.showing import Showing
from kamdesk.ui.widgets import Banner, Columns, Page, PageHeader, StateChip, button


class TiersPage(Page):
    """Shows one evaluation: a preview, or a past run. ``opened(account_id)`` when a row is opened,
    ``asked(account_id)`` when its reasons are wanted."""

    opened = Signal(object)
    asked = Signal(object)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self.period = PeriodButton(ctx)
        self.runs = RunsButton(ctx)
        self.rules = button(self.tr("Rules"), icon="settings")
        self.apply = button(self.tr("Apply"), "primary", icon="check")
        self.to_now = button(self.tr("Back to now"), small=True)
        self.past = Banner("info", "", actions=[self.to_now])
        self.notes = Banner("info", "")
        self.charts = ChartsCard(ctx)
        self.movement = MovementCard(ctx)
        self.list = VerdictList(ctx)
        self._build_ui()
        self.movement.chosen.connect(self.list.show_move)
        self.list.left_move.connect(self.movement.matrix.clear_choice)
        self.list.opened.connect(self.opened)
        self.list.asked.connect(self.asked)

    def _build_ui(self) -> None:
        self._header = PageHeader(self.tr("Tiers"))
        self._header.set_actions([self.runs, self.period, self.rules, self.apply])
        self.movement.setMinimumHeight(self.charts.sizeHint().height())
        self._columns = Columns((11, 8), (520, 400))
        self._columns.add(0, self.charts)
        self._columns.add(1, self.movement)
        self.add(self._header)
        self.add(self.past)
        self.add(self.notes)
        self.add(self._columns)
        self.add(self.list, 1)

    def show_evaluation(self, showing: Showing, currency: str) -> None:
        """Show an evaluation; amounts are in this currency."""
        preview, past = showing.preview, showing.past
        self._header.set_title(self.tr("Tiers"), self._subtitle(preview))
        self._header.set_chips([self._state(showing)])
        self.apply.setEnabled(not (past or preview.in_force) and preview.evaluation.rated > 0)
        for control in (self.period, self.rules, self.apply):
            control.setVisible(not past)
        self.past.setVisible(past)
        self.past.set_message("info", self.as_it_was(showing))
        self._show_notes(preview)
        self.charts.show_preview(preview, showing.ranks)
        self.list.compare_with(None)
        self.movement.show_movement(preview.movement())
        large = {ranked.figures.account_id: ranked for ranked in showing.ranks.not_by_profit}
        self.list.show_rows(preview.accounts, Around(large, showing.cautions), currency)

    def as_it_was(self, showing: Showing) -> str:
        """The sentence of a past run, empty for what is evaluated now."""
        if showing.run is None:
            return ""
        day = formats.local_day(showing.run.applied_at).isoformat()
        return self.tr("As it was on %1").replace("%1", day)

    def show_comparison(self, movement: Movement, since: str) -> None:
        """Show the movement from another run, made on this day, instead of that before."""
        self.list.compare_with({moved.account_id: moved.before for moved in movement.moved})
        self.list.show_move(None)
        self.movement.show_movement(movement.counts, since)

    def _state(self, showing: Showing) -> StateChip:
        if showing.past:
            return StateChip(self.tr("Past evaluation"), "accent")
        if showing.preview.in_force:
            return StateChip(self.tr("In force"), "good")
        return StateChip(self.tr("Preview"), "warn")

    def _subtitle(self, preview: Preview) -> str:
        word, evaluation = self._ctx.word, preview.evaluation
        basis = words.of(evaluation.basis, self._ctx.language)
        return " · ".join(
            (
                shown(preview.period),
                word("finding.by_basis", basis=basis),
                word(
                    "finding.rated",
                    rated=f"{evaluation.rated:,}",
                    not_rated=f"{evaluation.not_rated:,}",
                ),
            )
        )

    def _show_notes(self, preview: Preview) -> None:
        unknown = sum(j.verdict.rule is None and j.has_figures for j in preview.accounts)
        basis = words.of(preview.evaluation.basis, self._ctx.language)
        sentences = [
            self._ctx.word(f"finding.{note}", count=f"{unknown:,}", basis=basis)
            for note in preview.evaluation.notes
        ]
        if preview.evaluation.rated == 0:
            sentences = [self.tr("No account has sales in this period; choose another one.")]
        self.notes.setVisible(bool(sentences))
        self.notes.set_message("info", "\n".join(sentences))
