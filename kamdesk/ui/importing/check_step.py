"""Step four: what the import would do, exactly, and the rows that it can't take, to be mended."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.exchange.importing import ImportResult
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.importing.changes_card import ChangesCard
from kamdesk.ui.importing.draft import Draft
from kamdesk.ui.importing.newcomers_card import NewcomersCard
from kamdesk.ui.importing.outcome import Outcome
from kamdesk.ui.importing.refused_card import RefusedCard
from kamdesk.ui.importing.understood_card import UnderstoodCard
from kamdesk.ui.widgets import Banner, button


class CheckStep(QWidget):
    """``edited`` when something was mended, ``save_requested`` for the workbook of the rest."""

    edited = Signal()
    save_requested = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft: Draft | None = None
        self.outcome = Outcome(ctx)
        self.refused = RefusedCard(ctx)
        self.refused.mended.connect(self._on_mended)
        self.refused.save_requested.connect(self.save_requested)
        forget = button(self.tr("Forget what was typed"), small=True)
        forget.clicked.connect(self._forget)
        self._typed = Banner("info", "", actions=[forget])
        self.changes = ChangesCard(ctx)
        self.newcomers = NewcomersCard(ctx)
        self.newcomers.edited.connect(self.edited)
        self.understood = UnderstoodCard(ctx)
        self._fine = Banner("success", "")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        parts = (
            *(self.outcome, self._fine, self._typed),
            *(self.refused, self.changes, self.newcomers, self.understood),
        )
        for part in parts:
            column.addWidget(part)

    def show_result(self, draft: Draft, result: ImportResult) -> None:
        """Show a dry run."""
        self._draft = draft
        self.outcome.show_result(result, draft.kind)
        self.refused.show_result(draft, result)
        self.changes.show_differences(draft, result.differences)
        self.newcomers.show_newcomers(draft, result.newcomers, result.accounts_added)
        self.understood.show_rows(draft, result.understood)
        self._show_fine(result)
        self._typed.setVisible(draft.mended() > 0)
        words = self.tr("%Ln value(s) of the file were typed anew.", "", draft.mended())
        self._typed.set_message("info", words)

    def _show_fine(self, result: ImportResult) -> None:
        """Say so where nothing is left to do."""
        self._fine.setVisible(not result.refused)
        words = self.tr("Every row can be taken.")
        if not (result.added or result.changed):
            words = self.tr("The book holds all of it already; nothing would change.")
        self._fine.set_message("success", words)

    def take_focus(self) -> None:
        """Let the keyboard begin at the first row to mend, if there is one."""
        if self.refused.isVisible():
            self.refused.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_mended(self) -> None:
        self.outcome.show_open(self.refused.count("refused"), self.refused.count("mended"))
        self.edited.emit()

    def _forget(self) -> None:
        if self._draft is not None:
            self._draft.fixes.clear()
            self._draft.replacements.clear()
            self._draft.left_out.clear()
            self._typed.hide()
            self.edited.emit()
