"""The card of the five figures: which year, and what its figures say."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kamdesk.services.figures_page import FiguresPage
from kamdesk.ui.account.figures.readings_grid import ReadingsGrid
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Card, EmptyState, Segmented, button

SHOWN = 4
"""How many years can be chosen; the trend shows all."""


class ReadingsCard(Card):
    """The newest year at first; without statements it says how to begin."""

    asked = Signal(object)
    import_requested = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._ctx = ctx
        self._page: FiguresPage | None = None
        self._year: int | None = None
        self._years: Segmented | None = None
        self._grid = ReadingsGrid(ctx)
        self._head = QHBoxLayout()
        self._head.addStretch(1)
        bring = button(self.tr("Import statements"), small=True)
        bring.clicked.connect(self.import_requested)
        self._empty = EmptyState(
            "money",
            self.tr("Can they pay, are they sound?"),
            self.tr(
                "Type two or three years at the right, or paste them from Excel. Ratios, trend, "
                "and questions for your next meeting follow at once."
            ),
            bring,
        )
        for part in (self._empty, self._head, self._grid):
            self.add(part)
        self.body.addStretch(1)
        self._grid.asked.connect(self.asked)

    def show_figures(self, page: FiguresPage, *, anew: bool) -> None:
        """Show an account's figures."""
        self._page = page
        years = [year.year for year in page.years]
        if anew or self._year not in years:
            self._year = years[-1] if years else None
        self.set_title(self.tr("Five figures"), "", page.industry if years else "")
        self._empty.setVisible(not years)
        self._grid.setVisible(bool(years))
        self._offer(years[-SHOWN:])
        self._show()

    def _offer(self, years: list[int]) -> None:
        if self._years is not None:
            self._head.removeWidget(self._years)
            self._years.hide()
            self._years.deleteLater()
            self._years = None
        if len(years) > 1:
            self._years = Segmented([(year, str(year)) for year in years], self._year)
            self._years.setAccessibleName(self._ctx.word("statement.year"))
            self._years.edited.connect(self._choose)
            self._head.insertWidget(0, self._years)
            self._years.show()

    def _choose(self) -> None:
        if self._years is not None:
            self._year = self._years.value()
            self._show()

    def _show(self) -> None:
        page = self._page
        if page is None:
            return
        chosen = next((year for year in page.years if year.year == self._year), None)
        if chosen is not None:
            self._grid.show_year(page, chosen)
