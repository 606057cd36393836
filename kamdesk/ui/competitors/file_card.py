"""What is known of one competitor: the fields of the file, stored as they are left."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kamdesk.models.kinds import PriceLevel
from kamdesk.services import competitors
from kamdesk.services.competitors import CompetitorPage
from kamdesk.ui.context import Context
from kamdesk.ui.forms import FormBinder, FormGrid, choices
from kamdesk.ui.widgets import Card, ComboBox, LineEdit, TextEdit, button

_JUDGEMENT = ("strengths", "weaknesses", "typical_moves")


class FileCard(Card):
    """``bin_requested(id)``."""

    bin_requested = Signal(int)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title_role="title")
        self._ctx = ctx
        self.competitor_id: int | None = None
        self.binder = FormBinder(ctx, self, self._store)
        gone = button(icon="bin", role="quiet", small=True, hint=self.tr("Move to bin"))
        gone.clicked.connect(self._bin)
        self.add_action(gone)
        self._add_grid(
            FormGrid(least=150, most=4), ("name", "other_name", "price_level", "website")
        )
        self._add_grid(FormGrid(least=210, most=3), _JUDGEMENT)
        self._add_grid(FormGrid(least=210, most=1), ("note",))

    def show_competitor(self, page: CompetitorPage, *, anew: bool) -> None:
        """Show a competitor; what is typed and not stored yet stays unless it is another one."""
        self.competitor_id = page.id
        self.set_title(str(page.fields["name"]), str(page.fields["other_name"]))
        self.binder.load(page.fields, anew=anew)

    def leave(self) -> bool:
        """Store what is being typed."""
        return self.competitor_id is None or self.binder.leave()

    def _add_grid(self, grid: FormGrid, names: tuple[str, ...]) -> None:
        for name in names:
            grid.add(self.binder.add(name, self._editor(name), required=name == "name"))
        self.add(grid)

    def _editor(self, name: str) -> QWidget:
        if name == "price_level":
            return ComboBox(choices(self._ctx, PriceLevel))
        hints = {
            "strengths": self.tr("What do clients praise?"),
            "weaknesses": self.tr("Where do they let clients down?"),
            "typical_moves": self.tr("What do they do when we come near?"),
        }
        if name in hints:
            return TextEdit("", hints[name], least=3)
        return TextEdit(least=1) if name == "note" else LineEdit()

    def _store(self, changes: dict[str, Any], was: dict[str, Any]) -> None:
        competitor_id = self.competitor_id
        assert competitor_id is not None
        self._ctx.write(
            "edit_competitor", lambda s: competitors.update(s, competitor_id, changes, was), self
        )

    def _bin(self) -> None:
        if self.competitor_id is not None:
            self.bin_requested.emit(self.competitor_id)
