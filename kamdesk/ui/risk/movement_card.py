"""Whose health fell and whose rose over three months, and what moved it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk import words
from kamdesk.services.readings.movement import Movement, Mover
from kamdesk.ui import formats, theme
from kamdesk.ui.context import Context
from kamdesk.ui.levels import health_tone
from kamdesk.ui.widgets import Card, Chip, Columns, Label, Row, RowList


class MovementCard(Card):
    """Hidden until readings of three months ago are kept. ``account(account_id)`` to go there."""

    account = Signal(int)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._ctx = ctx
        self._still = Label(self.tr("No account moved by 5 points or more."), "body", "muted")
        self.fallers = MoversSide(ctx, self.tr("Fell most"))
        self.risers = MoversSide(ctx, self.tr("Rose most"))
        self._columns = Columns((1, 1), (360, 360))
        self._columns.add(0, self.fallers)
        self._columns.add(1, self.risers)
        self.add(self._still)
        self.add(self._columns)
        for side in (self.fallers, self.risers):
            side.rows.activated.connect(lambda key: self.account.emit(int(key)))
        self.hide()

    def show_movement(self, found: Movement | None) -> None:
        """Show who moved."""
        self.setVisible(found is not None)
        if found is None:
            return
        self.set_title(self._finding(found), hint=self._since(found))
        moved = bool(found.fell or found.rose)
        self._still.setVisible(not moved)
        self._columns.setVisible(moved)
        self.fallers.show_movers(found.fallers)
        self.risers.show_movers(found.risers)

    def _finding(self, found: Movement) -> str:
        if not found.fell and not found.rose:
            return self.tr("Health holds everywhere")
        text = self.tr("Health fell at {fell} of {all} accounts, rose at {rose}")
        return text.format(fell=found.fell, all=found.compared, rose=found.rose)

    def _since(self, found: Movement) -> str:
        month = formats.month_year(found.month)
        return self.tr("by 5 points or more since the end of {month}").format(month=month)


class MoversSide(QWidget):
    """One direction: a heading and its rows."""

    def __init__(self, ctx: Context, heading: str) -> None:
        super().__init__()
        self._ctx = ctx
        self._heading = Label(heading, "small_strong", "muted")
        self._nobody = Label(self.tr("Nobody"), "body", "muted")
        self.rows = RowList()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        for part in (self._heading, self._nobody, self.rows):
            column.addWidget(part)
        column.addStretch(1)

    def show_movers(self, movers: tuple[Mover, ...]) -> None:
        """Show these."""
        self._nobody.setVisible(not movers)
        self.rows.setVisible(bool(movers))
        self.rows.set_rows([self._row(one) for one in movers])

    def _row(self, one: Mover) -> Row:
        arrow = "\N{RIGHTWARDS ARROW}"
        chip = Chip(f"{one.before} {arrow} {one.now}", health_tone(one.now))
        told = " · ".join(
            f"{words.of(part, self._ctx.language)} {_signed(points)}" for part, points in one.causes
        )
        return Row(one.name, told, actions=[chip], key=str(one.account_id))


def _signed(points: int) -> str:
    return f"+{points}" if points > 0 else f"\N{MINUS SIGN}{-points}"
