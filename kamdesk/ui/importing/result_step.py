"""Step five: what happened, the way back, and what to do next."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.exchange.fields import Kind
from kamdesk.exchange.importing import ImportResult
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.importing.draft import Draft
from kamdesk.ui.importing.outcome import Outcome
from kamdesk.ui.widgets import Banner, Card, Row, RowList, button


class ResultStep(QWidget):
    """``go_requested(kind)`` for the next thing, ``undo_requested`` to take it all back,
    ``save_requested`` for the workbook of what stayed out."""

    undo_requested = Signal()
    save_requested = Signal()
    go_requested = Signal(str)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._undo = button(self.tr("Undo this import"), icon="undo")
        self._undo.clicked.connect(self.undo_requested)
        self._banner = Banner("success", "", actions=[self._undo])
        self.outcome = Outcome(ctx)
        save = button(self.tr("Save refused rows…"), small=True, icon="workbook")
        save.clicked.connect(self.save_requested)
        self._refused = Banner("warning", "", actions=[save])
        self._next = Card(self.tr("Next"))
        self._list = RowList()
        self._next.add(self._list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        for part in (self._banner, self.outcome, self._refused, self._next):
            column.addWidget(part)

    def show_result(self, result: ImportResult, draft: Draft) -> None:
        """Show what an import did."""
        self._undo.show()
        words = self.tr("“%1” is in the book.").replace("%1", draft.path.name)
        detail = self.tr("A backup from before is kept. Later figures can be imported on top.")
        self._banner.set_message("success", words, detail)
        self.outcome.show_result(result, draft.kind)
        self._show_refused(len(result.refused))
        self._next.show()
        self._list.set_rows(self._steps_on(result, draft.kind))

    def _steps_on(self, result: ImportResult, kind: Kind) -> list[Row]:
        """What one would do next with what came in."""
        rows = []
        if kind in (Kind.SALES, Kind.LEDGER):
            rows.append(
                self._row(
                    "tiers",
                    self.tr("Tiers"),
                    self.tr("Evaluate tiers"),
                    self.tr("See which accounts bring 80% and which rule gives each its tier."),
                )
            )
        rows.append(self._product_lines() if kind is Kind.PRODUCT_LINES else self._accounts())
        if result.accounts_added or result.contacts_added:
            rows.append(
                self._row(
                    "duplicates",
                    self.tr("Duplicates"),
                    self.tr("Tidy up"),
                    self.tr("See whether something is in the book twice now, and merge it."),
                )
            )
        return rows

    def _accounts(self) -> Row:
        return self._row(
            "accounts",
            self.tr("Accounts"),
            self.tr("Show accounts"),
            self.tr("Look at what came in, account by account."),
        )

    def _product_lines(self) -> Row:
        return self._row(
            "settings",
            self.tr("Product lines"),
            self.tr("Show product lines"),
            self.tr("They stand in the settings and are offered wherever a line is typed."),
        )

    def _show_refused(self, count: int) -> None:
        self._refused.setVisible(count > 0)
        self._refused.set_message(
            "warning",
            self.tr("%Ln row(s) stayed out", "", count),
            self.tr("Save them as a workbook, mend them there, and import it."),
        )

    def show_undone(self) -> None:
        """The import was taken back."""
        self._undo.hide()
        self._next.hide()
        self._refused.hide()
        self._banner.set_message("info", self.tr("The import was undone."))

    def _row(self, kind: str, first: str, action: str, second: str) -> Row:
        go = button(action, small=True)
        go.clicked.connect(lambda: self.go_requested.emit(kind))
        return Row(first, second, actions=[go])
