"""Step two: which sheet, and in which of its rows the headings stand."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.exchange.cells import Cell, plain
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.importing.draft import Draft
from kamdesk.ui.importing.heading_text import heading_texts
from kamdesk.ui.importing.raw_grid import RawGrid
from kamdesk.ui.importing.rows_table import RowsTable
from kamdesk.ui.widgets import Banner, Card, ComboBox, Label, button

_PREVIEW = 6
_YEARS = 15


class SheetStep(QWidget):
    """``sheet_chosen(name)`` and ``header_chosen(row)``, None to find it again by looking;
    ``year_chosen(year)`` for months that come without one."""

    sheet_chosen = Signal(str)
    year_chosen = Signal(int)
    header_chosen = Signal(object)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._build_ui()

    def _build_ui(self) -> None:
        self._card = Card(self.tr("First rows of the sheet"), flush=True)
        self._sheet = ComboBox()
        self._sheet.setMinimumWidth(theme.px(220))
        self._sheet.setAccessibleName(self._ctx.word("field.sheet"))
        self._sheet.edited.connect(lambda: self.sheet_chosen.emit(self._sheet.value()))
        self._again = button(self.tr("Find the headings"), "quiet", small=True)
        self._again.clicked.connect(lambda: self.header_chosen.emit(None))
        self._card.add_action(self._again)
        self._sheet_words = Label(self._ctx.word("field.sheet"), "small", "muted", wrap=False)
        line = QHBoxLayout()
        line.setContentsMargins(theme.px(8), 0, theme.px(8), 0)
        line.setSpacing(theme.px(10))
        line.addWidget(self._sheet_words)
        line.addWidget(self._sheet)
        self._hint = Label("", "small", "muted")
        line.addWidget(self._hint, 1)
        self._card.add(line)
        self.grid = RawGrid()
        self.grid.header_chosen.connect(self.header_chosen)
        self._card.add(self.grid)
        self._turned = Card(self.tr("Read as"), flush=True)
        self._turned_words = Banner("info", "")
        self._turned.add(self._turned_words)
        self._year_line = QWidget()
        self._year = ComboBox()
        self._year.setAccessibleName(self.tr("The year of these months"))
        self._year.edited.connect(lambda: self.year_chosen.emit(self._year.value()))
        years = QHBoxLayout(self._year_line)
        years.setContentsMargins(theme.px(8), 0, theme.px(8), 0)
        years.setSpacing(theme.px(10))
        years.addWidget(Label(self.tr("The year of these months"), "small", "muted", wrap=False))
        years.addWidget(self._year)
        years.addStretch(1)
        self._year.setMaximumWidth(theme.px(120))
        self._turned.add(self._year_line)
        self._table = RowsTable(_PREVIEW, self.tr("Read as"))
        self._turned.add(self._table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(self._turned)
        column.addWidget(self._card)

    def show_draft(self, draft: Draft) -> None:
        """Show the sheet as it stands, and what it becomes where that is something else."""
        several = len(draft.sheets) > 1
        self._sheet.set_options([(name, name) for name in draft.sheets])
        self._sheet.set_value(draft.sheet)
        self._sheet.setVisible(several)
        self._sheet_words.setVisible(several)
        where = self.tr("Headings in row %1").replace("%1", str(draft.header_row))
        self._card.set_title(self.tr("First rows of the sheet"), hint=where)
        self._again.setVisible(draft.header_chosen is not None)
        click = self.tr("The row in colour holds the headings. Click another row if it doesn't.")
        cards = self.tr("Each card is a row; what it calls its parts are the columns.")
        self._hint.setText(cards if draft.is_cards else click)
        rows: list[list[Cell]] = draft.raw
        if draft.is_cards:
            rows = [[*heading_texts(draft, self._ctx.language)], *rows[1:]]
        self.grid.show_rows(rows, draft.header_row, fixed=draft.is_cards)
        self._turned.setVisible(bool(draft.wide))
        if draft.wide:
            self._show_turned(draft)

    def _show_turned(self, draft: Draft) -> None:
        first, last = draft.wide[0], draft.wide[-1]
        words = self.tr("%n column(s) from “%1” to “%2” become rows", "", len(draft.wide))
        self._turned_words.set_message(
            "info",
            words.replace("%1", first).replace("%2", last),
            self.tr("Each figure goes to its account and period: %Ln row(s).", "", draft.rows),
        )
        self._year_line.setVisible(draft.needs_year)
        if draft.needs_year:
            chosen = int(draft.constants["year"])
            newest = max(chosen, date.today().year + 1)
            self._year.set_options(
                [(year, str(year)) for year in range(newest, newest - _YEARS, -1)]
            )
            self._year.set_value(chosen)
        rows = [[plain(cell) for cell in row] for row in draft.sample[:_PREVIEW]]
        self._table.show_rows(heading_texts(draft, self._ctx.language), rows)
