"""The steps of a case in one line: done, next, late, to come, each with its date."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from kamdesk.services.service_cases import CaseLine, StepLine
from kamdesk.ui import formats, theme
from kamdesk.ui.context import Context
from kamdesk.ui.servicing.phrases import due_span, progress
from kamdesk.ui.widgets.painting import begin

_DOT, _TOP, _LINE = 18, 2, 18


class CaseStrip(QWidget):
    """Dots at equal distances; the name of a step shows when the pointer rests on it."""

    def __init__(self, ctx: Context, case: CaseLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today, self._case = ctx.today(), case
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(progress(case))
        self.setAccessibleDescription("; ".join(self._told(step) for step in case.steps))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(240), theme.px(_TOP + _DOT + 4 + _LINE))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        steps = self._case.steps
        for place, step in enumerate(steps):
            if place + 1 < len(steps):
                self._paint_way(painter, place, done=step.done_on is not None)
        for place, step in enumerate(steps):
            self._paint_step(painter, place, step)
        painter.end()

    def event(self, event: object) -> bool:  # type: ignore[override]
        if isinstance(event, QHelpEvent):
            for place, step in enumerate(self._case.steps):
                if abs(event.pos().x() - self._middle(place).x()) < self._room() / 2:
                    QToolTip.showText(event.globalPos(), self._told(step), self)
            return True
        return super().event(event)  # type: ignore[arg-type]

    def _told(self, step: StepLine) -> str:
        return f"{step.title} · {due_span(step, self._today).text}"

    def _room(self) -> float:
        return self.width() / max(len(self._case.steps), 1)

    def _middle(self, place: int) -> QPointF:
        return QPointF((place + 0.5) * self._room(), theme.px(_TOP) + theme.px(_DOT) / 2)

    def _paint_way(self, painter: QPainter, place: int, *, done: bool) -> None:
        palette, half = theme.current(), theme.px(_DOT) / 2
        painter.setPen(QPen(QColor(palette.good if done else palette.line_strong), 2))
        first, last = self._middle(place), self._middle(place + 1)
        painter.drawLine(first + QPointF(half, 0), last - QPointF(half, 0))

    def _paint_step(self, painter: QPainter, place: int, step: StepLine) -> None:
        palette, half = theme.current(), theme.px(_DOT) / 2
        middle, done = self._middle(place), step.done_on is not None
        late, coming = step.days_late(self._today) > 0, step is self._case.next_step
        tone = palette.good if done else palette.bad if late else palette.accent
        if not (done or late or coming):
            tone = palette.line_strong
        dot = QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half).adjusted(
            1, 1, -1, -1
        )
        painter.setPen(QPen(QColor(tone), 2))
        painter.setBrush(QColor(tone if done or coming else palette.surface))
        painter.drawEllipse(dot)
        if done:
            theme.paint_icon(painter, dot, "check", palette.surface, 12)
        painter.setFont(theme.font("small_strong" if late or coming else "small"))
        painter.setPen(QColor(palette.bad if late else palette.text if coming else palette.muted))
        below = QRectF(
            middle.x() - self._room() / 2, theme.px(_TOP + _DOT + 2), self._room(), theme.px(_LINE)
        )
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, _day(step.done_on or step.due_on))


def _day(day: date | None) -> str:
    return formats.month_day(day) if day else formats.DASH
