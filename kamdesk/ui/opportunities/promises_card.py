"""What was promised in the meetings of an opportunity."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kamdesk.models.kinds import PromiseState
from kamdesk.services.promises import PromiseLine
from kamdesk.ui import formats
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Card, Chip, Row, RowList

_TONES = {PromiseState.KEPT: "good", PromiseState.DROPPED: "neutral", PromiseState.OPEN: "accent"}


class ServedPromisesCard(Card):
    """Hides itself where nothing was promised."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._ctx = ctx
        self._rows = RowList()
        self.add(self._rows)

    def show_promises(self, lines: list[PromiseLine]) -> None:
        """Show these, open ones first."""
        self.setVisible(bool(lines))
        self.set_title(self.tr("Promises"), str(len(lines)))
        self._rows.set_rows([self._row(line) for line in lines])

    def _row(self, line: PromiseLine) -> Row:
        parts = [self._ctx.word(f"promise.{line.side.value}"), line.contact]
        parts.append(formats.day(line.due_on) if line.due_on else "")
        late = line.days_late(self._ctx.today())
        if late > 0:
            chip = Chip(self._ctx.word("promise.late_days", days=late), "bad")
        else:
            chip = Chip(self._ctx.word(f"promise.{line.state.value}"), _TONES[line.state])
        return Row(line.what, " · ".join(filter(None, parts)), actions=[chip])
