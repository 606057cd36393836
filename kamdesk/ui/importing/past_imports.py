"""What was imported before, each with its undo, also after a restart."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.services.imports import PastImport
from kamdesk.ui import formats
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Card, Row, RowList, StateChip, button

_SHOWN = 8


class PastImports(QWidget):
    """A card of past imports; hidden while there are none. ``undo_requested(PastImport)``."""

    undo_requested = Signal(object)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._card = Card(self.tr("Earlier imports"))
        self._list = RowList()
        self._card.add(self._list)
        self._imports: Sequence[PastImport] = ()
        self._all = button(self.tr("Show all"), "quiet", small=True)
        self._all.clicked.connect(self._show_all)
        self._card.add(self._all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)

    def show_imports(self, imports: Sequence[PastImport]) -> None:
        """Show the newest ones."""
        self._imports = imports
        self._list.set_rows([self._row(run) for run in imports[:_SHOWN]])
        self._all.setVisible(len(imports) > _SHOWN)
        self.setVisible(bool(imports))

    def _show_all(self) -> None:
        self._list.set_rows([self._row(run) for run in self._imports])
        self._all.hide()

    def _row(self, run: PastImport) -> Row:
        number = QLocale().toString
        parts = [
            self._ctx.word(f"import.{run.kind.value}"),
            formats.moment(run.done_at),
            self.tr("%1 added").replace("%1", number(run.added)),
        ]
        for count, words in (
            (run.changed, self.tr("%1 changed")),
            (run.unchanged, self.tr("%1 unchanged")),
            (run.refused, self.tr("%1 refused")),
        ):
            if count:
                parts.append(words.replace("%1", number(count)))
        if run.undone:
            chip = StateChip(self.tr("Undone"), "neutral")
            return Row(run.file_name, " · ".join(parts), chips=[chip])
        undo = button(self.tr("Undo this import"), small=True)
        undo.clicked.connect(lambda: self.undo_requested.emit(run))
        return Row(run.file_name, " · ".join(parts), actions=[undo])
