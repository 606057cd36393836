"""What meetings brought as a line of marks: order ●, advance ▲, continuation ─, no sale ✕; a ring
is a meeting to come."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kamdesk.models.kinds import MeetingState, Outcome
from kamdesk.services.opportunity_lines import MeetingMark
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.widgets.painting import begin, shape_path

SIDE = 9
STEP = 15
TONES = {
    Outcome.ORDER: "good",
    Outcome.ADVANCE: "accent",
    Outcome.CONTINUATION: "warn",
    Outcome.NO_SALE: "bad",
}


def outcomes_of(marks: Sequence[MeetingMark]) -> list[Outcome | None]:
    """Outcomes in order, None for a meeting to come; meetings held without an outcome are left
    out."""
    return [
        mark.outcome
        for mark in marks
        if mark.outcome is not None or mark.state is MeetingState.PLANNED
    ]


def spoken(ctx: Context, outcomes: Sequence[Outcome | None]) -> str:
    """The marks in words, for screen readers and the pointer."""
    return ", ".join(
        ctx.word(f"outcome.{outcome.value}") if outcome else ctx.word("meeting.planned")
        for outcome in outcomes
    )


def paint_marks(painter: QPainter, room: QRectF, outcomes: Sequence[Outcome | None]) -> float:
    """Draw as many of the newest marks as fit, the oldest first; returns the width used."""
    side, step = theme.px(SIDE), theme.px(STEP)
    most = max(1, int(room.width() // step))
    shown = outcomes[-most:]
    for place, outcome in enumerate(shown):
        rect = QRectF(room.left() + place * step, room.center().y() - side / 2, side, side)
        paint_mark(painter, rect, outcome)
    return float(len(shown) * step)


def paint_mark(painter: QPainter, rect: QRectF, outcome: Outcome | None) -> None:
    """Draw one mark within ``rect``."""
    color = QColor(theme.current().color(TONES[outcome] if outcome else "faint"))
    if outcome in (Outcome.ORDER, Outcome.ADVANCE):
        shape = "circle" if outcome is Outcome.ORDER else "triangle"
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawPath(shape_path(shape, rect))
        return
    painter.setPen(QPen(color, theme.px(2), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if outcome is Outcome.CONTINUATION:
        middle = rect.center().y()
        painter.drawLine(QPointF(rect.left(), middle), QPointF(rect.right(), middle))
    elif outcome is Outcome.NO_SALE:
        painter.drawLine(rect.topLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomLeft())
    else:
        painter.setPen(QPen(color, 1.5))
        painter.drawEllipse(rect.adjusted(0.75, 0.75, -0.75, -0.75))


class OutcomeMarks(QWidget):
    """The marks as a widget of their own."""

    def __init__(
        self,
        ctx: Context,
        outcomes: Sequence[Outcome | None] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._outcomes: list[Outcome | None] = []
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_outcomes(outcomes)

    def set_outcomes(self, outcomes: Sequence[Outcome | None]) -> None:
        """Show these, oldest first."""
        self._outcomes = list(outcomes)
        words = spoken(self._ctx, outcomes)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(STEP) * len(self._outcomes), theme.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        paint_marks(painter, QRectF(self.rect()), self._outcomes)
        painter.end()
