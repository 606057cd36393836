"""The movement matrix: from which tier to which, and how many; a cell filters the table."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from kamdesk.models.kinds import Tier
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.formats import DASH
from kamdesk.ui.widgets import TierChip
from kamdesk.ui.widgets.focus import FocusButton
from kamdesk.ui.widgets.painting import begin, box, focus_ring

Move = tuple[Tier | None, Tier | None]
_ORDER: tuple[Tier | None, ...] = (*Tier, None)


def direction(move: Move) -> int:
    """1 for a rise, −1 for a fall, 0 where the tier stays or one side is not rated."""
    before, after = move
    if before is None or after is None:
        return 0
    return (_ORDER.index(before) > _ORDER.index(after)) - (
        _ORDER.index(before) < _ORDER.index(after)
    )


def _lines(counts: Mapping[Move, int]) -> tuple[list[Tier | None], list[Tier | None]]:
    """Which rows and columns are worth showing."""
    came = any(before is None and after is not None for before, after in counts)
    went = any(after is None and before is not None for before, after in counts)
    first = came and not any(before for before, _ in counts)
    unrated: list[Tier | None] = [None]
    rows = unrated if first else [*Tier, *(unrated if came else [])]
    return rows, [*Tier, *(unrated if went or (first and (None, None) in counts) else [])]


class MovementMatrix(QWidget):
    """Rows are the tiers before, columns those now. ``chosen(move)``, None when released."""

    chosen = Signal(object)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._cells: dict[Move, _Cell] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.px(4))

    def show_movement(self, counts: Mapping[Move, int]) -> None:
        """Show these counts. Tiers that nobody left or reached stay as empty lines; *not rated*
        appears only where somebody came from there or went there, alone before a first run."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self._cells.clear()
        rows, columns = _lines(counts)
        for place, tier in enumerate(columns, start=1):
            self._grid.addWidget(self._head(tier), 0, place)
            self._grid.setColumnStretch(place, 1)
        for line, before in enumerate(rows, start=1):
            self._grid.addWidget(self._head(before), line, 0)
            for place, after in enumerate(columns, start=1):
                self._grid.addWidget(
                    self._cell((before, after), counts.get((before, after), 0)), line, place
                )

    def clear_choice(self) -> None:
        """Release the chosen cell without telling anyone."""
        for cell in self._cells.values():
            cell.setChecked(False)

    def cell(self, move: Move) -> QWidget:
        """The cell of a move."""
        return self._cells[move]

    def _head(self, tier: Tier | None) -> TierChip:
        chip = TierChip(self._word(tier), tier)
        chip.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return chip

    def _cell(self, move: Move, count: int) -> QWidget:
        cell = _Cell(move, count)
        before, after = (self._word(tier) for tier in move)
        accounts = self.tr("%n account(s)", "", count)
        cell.setAccessibleName(f"{before} → {after}: {accounts}")
        cell.setToolTip(cell.accessibleName())
        cell.clicked.connect(lambda _=False, pressed=cell: self._press(pressed))
        self._cells[move] = cell
        return cell

    def _press(self, pressed: _Cell) -> None:
        for cell in self._cells.values():
            if cell is not pressed:
                cell.setChecked(False)
        self.chosen.emit(pressed.move_ if pressed.isChecked() else None)

    def _word(self, tier: Tier | None) -> str:
        return self._ctx.word(f"tier.{tier or 'not_rated'}")


class _Cell(FocusButton):
    def __init__(self, move: Move, count: int) -> None:
        super().__init__()
        self.move_ = move
        self._count = count
        self.setCheckable(True)
        self.setEnabled(count > 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if count else Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if count:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(48), theme.px(32))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(32), theme.px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = theme.current()
        way = direction(self.move_)
        tone = {1: "good", -1: "bad", 0: "text"}[way]
        painter = begin(self)
        rect = QRectF(self.rect())
        line = palette.accent if self.isChecked() else palette.line
        fill = palette.surface
        if self._count and (self.isChecked() or self.underMouse()):
            fill = palette.accent_tint if self.isChecked() else palette.hover
        box(painter, rect, theme.px(6), fill, line)
        if self.ring:
            focus_ring(painter, rect, theme.px(6))
        painter.setFont(theme.font("strong" if self._count else "body"))
        painter.setPen(QColor(palette.color(tone if self._count else "muted")))
        arrow = {1: " ↑", -1: " ↓", 0: ""}[way]
        text = f"{self._count:,}{arrow}" if self._count else DASH
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
        painter.end()
