"""A checklist of the life cycle: each point computed from the facts, met or not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.method.lifecycle import Point
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Label, Mark


class CheckPoints(QWidget):
    """A line for each point: a circle where it is met, a triangle where it is not."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._shown: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(3))

    def show_points(self, points: Sequence[Point]) -> None:
        """Show these points."""
        for old in self._shown:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._shown = [self._line(point) for point in points]
        for line in self._shown:
            self._column.addWidget(line)
            line.show()

    def _line(self, point: Point) -> QWidget:
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        meaning = self.tr("met") if point.met else self.tr("not met yet")
        row.addWidget(Mark("good" if point.met else "warn", meaning))
        said = point_text(self._ctx, point)
        row.addWidget(Label(said, "body", "muted" if point.met else "text"), 1)
        line.setAccessibleName(f"{said} · {meaning}")
        return line


def point_text(ctx: Context, point: Point) -> str:
    """A point of a checklist in words, with its number."""
    return ctx.word(f"lifecycle_check.{point.check.value}", number=point.number)
