"""Step one: which file, what it holds, which sheet, and a look at its first rows."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.exchange.cells import plain
from kamdesk.exchange.fields import Kind
from kamdesk.exchange.importing import Join
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.importing.draft import Draft
from kamdesk.ui.importing.drop_zone import DropZone
from kamdesk.ui.importing.file_needs import FileNeeds
from kamdesk.ui.importing.past_imports import PastImports
from kamdesk.ui.importing.rows_table import RowsTable
from kamdesk.ui.widgets import Card, ComboBox, FlowLayout, Label, Segmented, button

_PREVIEW = 9


class FileStep(QWidget):
    """Signals tell what the user wants; the screen reads the file and shows it here."""

    choose_requested = Signal()
    kind_chosen = Signal(object)
    sheet_chosen = Signal(str)
    join_requested = Signal()
    join_removed = Signal(object)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._build_ui()
        self._connect()

    def _build_ui(self) -> None:
        self.zone = DropZone()
        self._file = Card(self.tr("File"))
        self._kind = Segmented([(kind, self._ctx.word(f"import.{kind.value}")) for kind in Kind])
        self._sheet = ComboBox()
        self._sheet.setMinimumWidth(theme.px(220))
        self._sheet.setAccessibleName(self._ctx.word("field.sheet"))
        self._sheet_words = Label(self._ctx.word("field.sheet"), "small", "muted", wrap=False)
        self._another = button(self.tr("Another file…"), small=True)
        self._file.add_action(self._another)
        line = QHBoxLayout()
        line.setSpacing(theme.px(10))
        line.addWidget(Label(self.tr("The rows are"), "small", "muted", wrap=False))
        line.addWidget(self._kind)
        line.addSpacing(theme.px(12))
        line.addWidget(self._sheet_words)
        line.addWidget(self._sheet)
        line.addStretch(1)
        self._file.add(line)
        self._joined = QWidget()
        self._joins = FlowLayout(self._joined)
        self._file.add(self._joined)
        self._preview = Card(self.tr("First rows"), flush=True)
        self._table = RowsTable(_PREVIEW, self.tr("First rows"))
        self._preview.add(self._table)
        self.past = PastImports(self._ctx)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        self._needs = FileNeeds(self._ctx)
        for part in (self.zone, self._needs, self._file, self._preview, self.past):
            column.addWidget(part)
        self.show_draft(None)

    def _connect(self) -> None:
        self.zone.choose_requested.connect(self.choose_requested)
        self._another.clicked.connect(self.choose_requested)
        self._kind.edited.connect(lambda: self.kind_chosen.emit(self._kind.value()))
        self._sheet.edited.connect(lambda: self.sheet_chosen.emit(self._sheet.value()))

    def show_draft(self, draft: Draft | None) -> None:
        """Show a file that was read, or the place to drop one."""
        self.zone.setVisible(draft is None)
        self._needs.setVisible(draft is None)
        self._file.setVisible(draft is not None)
        self._preview.setVisible(draft is not None)
        if draft is None:
            return
        self._file.set_title(draft.path.name)
        self._kind.set_value(draft.kind)
        self._sheet.set_options([(name, name) for name in draft.sheets])
        self._sheet.set_value(draft.sheet)
        several = len(draft.sheets) > 1
        self._sheet.setVisible(several)
        self._sheet_words.setVisible(several)
        self._show_joins(draft)
        where = self.tr("Headings found in row %1").replace("%1", str(draft.header_row))
        self._preview.set_title(self.tr("First rows"), hint=where)
        rows = [[plain(cell) for cell in row] for row in draft.sample[:_PREVIEW]]
        self._table.show_rows(draft.headers, rows)

    def _show_joins(self, draft: Draft) -> None:
        while (item := self._joins.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for join in draft.joins:
            made = self._joined_file(join)
            self._joins.addWidget(made)
            made.show()
        more = button(self.tr("Add columns from another file…"), "quiet", icon="link", small=True)
        more.clicked.connect(self.join_requested)
        self._joins.addWidget(more)
        more.show()

    def _joined_file(self, join: Join) -> QWidget:
        words = self.tr("+ %1, by %2").replace("%1", join.path.name).replace("%2", join.key_left)
        made = button(words, icon="close", small=True, hint=self.tr("Leave out again"))
        made.clicked.connect(lambda: self.join_removed.emit(join))
        return made
