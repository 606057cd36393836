"""The tiers page itself: head, notes, picture, movement, table."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kamdesk import words
from kamdesk.services.tiers import Preview
from kamdesk.ui import formats, theme
from kamdesk.ui.context import Context
from kamdesk.ui.tiers.charts_card import ChartsCard
from kamdesk.ui.tiers.movement import Move, MovementMatrix
from kamdesk.ui.tiers.period_menu import PeriodButton, shown
from kamdesk.ui.tiers.table import VerdictModel, VerdictTable
from kamdesk.ui.widgets import (
    Banner,
    Card,
    Columns,
    Label,
    LinkButton,
    Page,
    PageHeader,
    StateChip,
    button,
)


class TiersPage(Page):
    """Shows one preview. ``opened(account_id)`` when a row is opened."""

    opened = Signal(object)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._preview: Preview | None = None
        self._currency = "CNY"
        self.period = PeriodButton(ctx)
        self.rules = button(self.tr("Rules"), icon="settings")
        self.apply = button(self.tr("Apply"), "primary", icon="check")
        self.notes = Banner("info", "")
        self.charts = ChartsCard(ctx)
        self.matrix = MovementMatrix(ctx)
        self.model = VerdictModel(ctx, self)
        self.table = VerdictTable(self.model)
        self._build_ui()
        self.matrix.chosen.connect(self._filter)
        self._all.clicked.connect(self._show_all)
        self.table.opened.connect(self.opened)

    def _build_ui(self) -> None:
        self._header = PageHeader(self.tr("Tiers"))
        self._header.set_actions([self.period, self.rules, self.apply])
        self._movement = Card()
        self._movement.add(self.matrix)
        self._movement.add(
            Label(self.tr("Rows: before. Columns: now. Press a cell to see who."), "small", "muted")
        )
        self._movement.body.addStretch(1)
        self._movement.setMinimumHeight(self.charts.sizeHint().height())
        self._columns = Columns((11, 8), (520, 400))
        self._columns.add(0, self.charts)
        self._columns.add(1, self._movement)
        self._list = Card()
        self._all = LinkButton(self.tr("Show all"), "small")
        self._all.hide()
        self._list.add_action(self._all)
        self._list.add(self.table)
        self.table.setMinimumHeight(theme.px(216))
        self.add(self._header)
        self.add(self.notes)
        self.add(self._columns)
        self.add(self._list, 1)

    def show_preview(self, preview: Preview, currency: str) -> None:
        """Show this evaluation; amounts are in this currency."""
        self._preview, self._currency = preview, currency
        self._header.set_title(self.tr("Tiers"), self._subtitle(preview))
        chip = (
            StateChip(self.tr("In force"), "good")
            if preview.in_force
            else StateChip(self.tr("Preview"), "warn")
        )
        self._header.set_chips([chip])
        self.apply.setEnabled(not preview.in_force and preview.evaluation.rated > 0)
        self._show_notes(preview)
        self.charts.show_evaluation(preview.evaluation)
        self._show_movement(preview)
        self._show_all()

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

    def _show_movement(self, preview: Preview) -> None:
        movement = preview.movement()
        up, down = preview.ups_and_downs()
        first = not any(before for before, _ in movement)
        if first:
            title = self.tr("First evaluation")
        elif up or down:
            title = self._ctx.word("finding.moved", up=up, down=down)
        else:
            title = self._ctx.word("finding.unmoved")
        self._movement.set_title(title)
        self.matrix.show_movement(movement)

    def _filter(self, move: Move | None) -> None:
        if self._preview is None:
            return
        if move is None:
            self._show_all()
            return
        rows = [j for j in self._preview.accounts if (j.previous, j.verdict.tier) == move]
        before, after = (self._ctx.word(f"tier.{tier or 'not_rated'}") for tier in move)
        self._all.show()
        self._list.set_title(f"{before} → {after}", f"{len(rows):,}", self._totals(rows))
        self.model.show_rows(rows, self._currency)

    def _show_all(self) -> None:
        if self._preview is None:
            return
        self.matrix.clear_choice()
        self._all.hide()
        rows = self._preview.accounts
        self._list.set_title(self.tr("All accounts"), f"{len(rows):,}", self._totals(rows))
        self.model.show_rows(rows, self._currency)

    def _totals(self, rows: list) -> str:
        """Sums of what is listed, to the cent."""
        revenue = sum(j.verdict.figures.revenue for j in rows)
        known = [c for j in rows if (c := j.verdict.figures.contribution) is not None]
        parts = [(self._ctx.word("field.revenue"), revenue)]
        if known:
            parts.append((self._ctx.word("field.contribution"), sum(known)))
        return " · ".join(
            f"{name} {formats.money(units, self._currency, decimals=True)}" for name, units in parts
        )
