"""Step one: which file, and what it holds."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.exchange.cells import plain
from kamdesk.exchange.importing import Join
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.importing.draft import Draft
from kamdesk.ui.importing.drop_zone import DropZone
from kamdesk.ui.importing.file_needs import FileNeeds
from kamdesk.ui.importing.heading_text import heading_texts
from kamdesk.ui.importing.kind_texts import recognition
from kamdesk.ui.importing.kind_tiles import KindTiles
from kamdesk.ui.importing.past_imports import PastImports
from kamdesk.ui.importing.rows_table import RowsTable
from kamdesk.ui.widgets import Banner, Card, FlowLayout, button

_PREVIEW = 5


class FileStep(QWidget):
    """Signals tell what the user wants; the screen reads the file and shows it here."""

    choose_requested = Signal()
    kind_chosen = Signal(object)
    join_requested = Signal()
    join_removed = Signal(object)
    anew_requested = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._build_ui()
        self.show_draft(None)

    def _build_ui(self) -> None:
        self.zone = DropZone()
        self.zone.choose_requested.connect(self.choose_requested)
        self._needs = FileNeeds(self._ctx)
        anew = button(self.tr("Match anew"), small=True)
        anew.clicked.connect(self.anew_requested)
        self._known = Banner("success", "", actions=[anew])
        self._file = Card()
        another = button(self.tr("Another file…"), small=True)
        another.clicked.connect(self.choose_requested)
        self._file.add_action(another)
        self.kinds = KindTiles(self._ctx)
        self.kinds.chosen.connect(self.kind_chosen)
        self._file.add(self.kinds)
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
        parts = (self.zone, self._needs, self._known, self._file, self._preview, self.past)
        for part in parts:
            column.addWidget(part)

    def show_draft(self, draft: Draft | None) -> None:
        """Show a file that was read, or the place to drop one."""
        self.zone.setVisible(draft is None)
        self._needs.setVisible(draft is None)
        self._file.setVisible(draft is not None)
        self._preview.setVisible(draft is not None)
        self._known.setVisible(draft is not None and draft.remembered is not None)
        if draft is None:
            return
        if draft.remembered is not None:
            words = self.tr("Like “%1” last time: the same columns again")
            self._known.set_message(
                "success",
                words.replace("%1", draft.remembered.file_name),
                self.tr("What was answered and mended then holds for this file too."),
            )
        self._file.set_title(recognition(draft.kind, draft.rows), hint=draft.path.name)
        self.kinds.set_value(draft.kind)
        self._show_joins(draft)
        hint = self.tr("%n column(s)", "", len(draft.headers))
        self._preview.set_title(self.tr("First rows"), hint=hint)
        rows = [[plain(cell) for cell in row] for row in draft.sample[:_PREVIEW]]
        self._table.show_rows(heading_texts(draft, self._ctx.language), rows)

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
