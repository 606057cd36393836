"""The steps of a plan as a rail: which are done, which is being worked on, what each holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kamdesk.ui import theme
from kamdesk.ui.widgets.focus import FocusButton
from kamdesk.ui.widgets.painting import begin, box, focus_ring

StepState = Literal["open", "done", "gap"]


@dataclass(frozen=True, slots=True)
class Step:
    """A step: key, name, muted summary, and whether it is open, done, or has a gap."""

    key: str
    text: str
    summary: str = ""
    state: StepState = "open"


class StepRail(QWidget):
    """Steps of equal width; ``chosen(key)`` when one is pressed. Left and Right move."""

    chosen = Signal(str)

    def __init__(self, steps: Sequence[Step] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: dict[str, _StepButton] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(1, 1, 1, 1)
        self._row.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_steps(steps)

    def set_steps(self, steps: Sequence[Step]) -> None:
        """Show these steps; the current one stays if its key is still there."""
        if list(self._steps) == [step.key for step in steps]:
            for step in steps:
                self._steps[step.key].set_step(step)
            return
        kept = self.current()
        for old in self._steps.values():
            self._row.removeWidget(old)
            old.deleteLater()
        self._steps = {s.key: _StepButton(s, n, self) for n, s in enumerate(steps, 1)}
        for key, made in self._steps.items():
            made.clicked.connect(lambda _=False, pressed=key: self._press(pressed))
            self._row.addWidget(made, 1)
        self.set_current(kept or next(iter(self._steps), ""))

    def current(self) -> str:
        """Key of the step being worked on."""
        return next((key for key, step in self._steps.items() if step.isChecked()), "")

    def set_current(self, key: str) -> None:
        """Mark the step being worked on."""
        for other, step in self._steps.items():
            step.setChecked(other == key)

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
        return QSize(width + theme.px(60), theme.px(36))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(96), theme.px(36))

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
        if self._number > 1:
            painter.fillRect(QRectF(0, 0, 1, rect.height()), QColor(palette.line))
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
        left, height = theme.px(14), self.height()
        sign = {"done": ("check", palette.good), "gap": ("warning", palette.warn)}
        if self._step.state in sign:
            name, color = sign[self._step.state]
            place = QRectF(left, 0, theme.px(16), height)
            theme.paint_icon(painter, place, name, color, 15)
            left += theme.px(21)
        align = Qt.AlignmentFlag.AlignVCenter
        for text, role, color in (
            (self._title(), "strong", ink),
            (" ".join(self._step.summary.split()), "small", palette.muted),  # one line, always
        ):
            painter.setFont(theme.font(role))
            painter.setPen(QColor(color))
            room = max(self.width() - left - theme.px(8), 0)
            metrics = painter.fontMetrics()
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRectF(left, 0, room + 2, height), align, shown)
            left += metrics.horizontalAdvance(shown) + theme.px(8)
