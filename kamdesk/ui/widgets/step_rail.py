"""The steps of a plan as a rail: which are done, which is being worked on, what each holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from kamdesk.ui import theme
from kamdesk.ui.widgets.focus import FocusButton
from kamdesk.ui.widgets.painting import begin, box, focus_ring

StepState = Literal["open", "done", "gap"]
_SIGNS = {"done": ("check", "good"), "gap": ("warning", "warn")}
"""Icon and colour role before the name."""
_TELLING = 96
_LEAST = 24
"""Widths in design pixels: a summary cut to so much still tells, to less it tells nothing."""


@dataclass(frozen=True, slots=True)
class Step:
    """A step: key, name, muted summary, and whether it is open, done, or has a gap."""

    key: str
    text: str
    summary: str = ""
    state: StepState = "open"


class StepRail(QWidget):
    """Steps of equal width; ``chosen(key)`` when one is pressed. Left and Right move.

    Where a name and its summary do not fit side by side, all summaries go below their names;
    where not even the names fit, the steps go on in a second line.
    """

    chosen = Signal(str)

    def __init__(self, steps: Sequence[Step] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: dict[str, _StepButton] = {}
        self._in_line = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(1, 1, 1, 1)
        self._grid.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_steps(steps)

    def set_steps(self, steps: Sequence[Step]) -> None:
        """Show these steps; the current one stays if its key is still there."""
        if list(self._steps) == [step.key for step in steps]:
            for step in steps:
                self._steps[step.key].set_step(step)
            self._arrange()
            return
        kept = self.current()
        for old in self._steps.values():
            self._grid.removeWidget(old)
            old.deleteLater()
        self._steps = {s.key: _StepButton(s, n, self) for n, s in enumerate(steps, 1)}
        for key, made in self._steps.items():
            made.clicked.connect(lambda _=False, pressed=key: self._press(pressed))
        self.set_current(kept or next(iter(self._steps), ""))
        self._in_line = 0
        self._arrange()

    def current(self) -> str:
        """Key of the step being worked on."""
        return next((key for key, step in self._steps.items() if step.isChecked()), "")

    def set_current(self, key: str) -> None:
        """Mark the step being worked on."""
        for other, step in self._steps.items():
            step.setChecked(other == key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        steps = list(self._steps.values())
        if not steps:
            return
        least = max(step.least() for step in steps)
        in_line = len(steps)
        while in_line > 1 and self.width() // in_line < least:
            in_line = (in_line + 1) // 2
        self._place(steps, in_line)
        stacked = any(step.needed() > self.width() // in_line for step in steps)
        for step in steps:
            step.set_stacked(stacked)

    def _place(self, steps: list[_StepButton], in_line: int) -> None:
        if in_line == self._in_line:
            return
        self._in_line = in_line
        for place in range(max(len(steps), self._grid.columnCount())):
            self._grid.setColumnStretch(place, 1 if place < in_line else 0)
        for number, step in enumerate(steps):
            line, place = divmod(number, in_line)
            self._grid.addWidget(step, line, place)
            step.set_place(line, place)

    def _press(self, key: str) -> None:
        self.set_current(key)
        self.chosen.emit(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        buttons = list(self._steps.values())
        at = next((i for i, b in enumerate(buttons) if b.hasFocus()), None)
        if step is None or at is None:
            super().keyPressEvent(event)
            return
        target = buttons[min(max(at + step, 0), len(buttons) - 1)]
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = theme.current()
        painter = begin(self)
        box(painter, QRectF(self.rect()), theme.px(8), palette.surface, palette.line)
        painter.end()


class _StepButton(FocusButton):
    def __init__(self, step: Step, number: int, rail: QWidget) -> None:
        super().__init__(rail)
        self._rail = rail
        self._number = number
        self._line = self._column = 0
        self._stacked = False
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_step(step)

    def set_step(self, step: Step) -> None:
        self._step = step
        self.setText(step.text)
        self.setAccessibleName(f"{self._number} {step.text}")
        self.setAccessibleDescription(step.summary)
        self.setToolTip(step.summary)
        self.update()

    def sizeHint(self) -> QSize:
        width = QFontMetrics(theme.font("strong")).horizontalAdvance(self._title())
        return QSize(width + theme.px(60), self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(56), self._height())

    def set_place(self, line: int, column: int) -> None:
        """Where it stands in the rail, counted from 0."""
        self._line, self._column = line, column
        self.update()

    def set_stacked(self, stacked: bool) -> None:
        """Put the summary below the name, or beside it."""
        if stacked != self._stacked:
            self._stacked = stacked
            self.updateGeometry()
            self.update()

    def needed(self) -> int:
        """Width of the name with its summary beside it, as much of that as says something."""
        if not self._summary():
            return 0
        summary = QFontMetrics(theme.font("small")).horizontalAdvance(self._summary())
        return self.least() + min(summary, theme.px(_TELLING)) + theme.px(8)

    def least(self) -> int:
        """Width of the name."""
        name = QFontMetrics(theme.font("strong")).horizontalAdvance(self._title())
        return self._left() + name + theme.px(8)

    def _height(self) -> int:
        return theme.px(52 if self._stacked else 36)

    def _left(self) -> int:
        """Where the words begin: behind the sign, if there is one."""
        return theme.px(14 + (21 if self._step.state in _SIGNS else 0))

    def _summary(self) -> str:
        return " ".join(self._step.summary.split())  # one line, always

    def _title(self) -> str:
        return f"{self._number} {self._step.text}"

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = theme.current()
        painter = begin(self)
        self._clip_to_rail(painter)
        rect = QRectF(self.rect())
        ink = palette.good if self._step.state == "done" else palette.text
        if self.isChecked():
            ink = palette.accent
            painter.fillRect(rect, QColor(palette.accent_tint))
            line = QRectF(0, rect.bottom() - theme.px(3), rect.width(), theme.px(3))
            painter.fillRect(line, QColor(palette.accent))
        elif self.underMouse():
            painter.fillRect(rect, QColor(palette.hover))
        if self._column:
            painter.fillRect(QRectF(0, 0, 1, rect.height()), QColor(palette.line))
        if self._line:
            painter.fillRect(QRectF(0, 0, rect.width(), 1), QColor(palette.line))
        self._paint_words(painter, ink)
        if self.ring:
            focus_ring(painter, rect.adjusted(1, 1, -1, -1), theme.px(6))
        painter.end()

    def _clip_to_rail(self, painter: QPainter) -> None:
        """Keep the tint of the first and last step inside the rail's round corners."""
        path = QPainterPath()
        inner = QRectF(self._rail.rect()).adjusted(1, 1, -1, -1).translated(-self.x(), -self.y())
        path.addRoundedRect(inner, theme.px(7), theme.px(7))
        painter.setClipPath(path)

    def _paint_words(self, painter: QPainter, ink: str) -> None:
        palette = theme.current()
        first = theme.px(30) if self._stacked else self.height()
        top = theme.px(2) if self._stacked else 0
        left = self._left()
        if self._step.state in _SIGNS:
            name, role = _SIGNS[self._step.state]
            place = QRectF(theme.px(14), top, theme.px(16), first)
            theme.paint_icon(painter, place, name, palette.color(role), 15)
        right = self.width() - theme.px(8)
        name_place = QRectF(left, top, max(right - left, 0), first)
        used = _line(painter, name_place, self._title(), "strong", ink)
        if self._stacked:
            below = QRectF(name_place.left(), theme.px(27), name_place.width(), theme.px(20))
        else:
            below = name_place.adjusted(used + theme.px(8), 0, 0, 0)
        if below.width() >= theme.px(_LEAST):
            _line(painter, below, self._summary(), "small", palette.muted)


def _line(painter: QPainter, place: QRectF, text: str, role: str, color: str) -> int:
    """Paint a line, cut where it is too long, and return its width."""
    painter.setFont(theme.font(role))
    painter.setPen(QColor(color))
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(place.width()))
    painter.drawText(place.adjusted(0, 0, 2, 0), Qt.AlignmentFlag.AlignVCenter, shown)
    return metrics.horizontalAdvance(shown)
