"""A checklist of the life cycle: each point computed from the facts, met or not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.method.lifecycle import Point
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.keeping import fact_places
from kamdesk.ui.keeping.fact_line import FactLine
from kamdesk.ui.widgets import Mark


class CheckPoints(QWidget):
    """A line for each point: a circle where it is met, a triangle where it is not;
    ``opened(kind, target)`` when one is pressed."""

    opened = Signal(str, object)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._shown: list[QWidget] = []
        self._told: tuple[Sequence[Point], int] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(1))

    def show_points(self, points: Sequence[Point], account_id: int) -> None:
        """Show these points of an account; the same again leave the focus where it is."""
        if (points, account_id) == self._told:
            return
        self._told = (points, account_id)
        for old in self._shown:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._shown = [self._line(point, account_id) for point in points]
        for line in self._shown:
            self._column.addWidget(line)
            line.show()

    def _line(self, point: Point, account_id: int) -> QWidget:
        meaning = self.tr("met") if point.met else self.tr("not met yet")
        said = point_text(self._ctx, point)
        line = FactLine(
            said,
            fact_places.of_check(point.check, account_id),
            lead=[Mark("good" if point.met else "warn", meaning)],
            tone="muted" if point.met else "text",
            said=f"{said} · {meaning}",
            parent=self,
        )
        line.opened.connect(self.opened)
        return line


def point_text(ctx: Context, point: Point) -> str:
    """A point of a checklist in words, with its number."""
    return ctx.word(f"lifecycle_check.{point.check.value}", number=point.number)
