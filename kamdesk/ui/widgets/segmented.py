"""A row of joined options, of which one at most is chosen; also the scales of the method."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kamdesk.ui import theme
from kamdesk.ui.widgets.focus import FocusButton
from kamdesk.ui.widgets.painting import begin, box, focus_ring


class Segmented(QWidget):
    """Options ``(value, text)`` side by side. Arrow keys move, a second press clears.

    ``edited`` fires on the user's choice.
    """

    edited = Signal()

    def __init__(
        self,
        options: Sequence[tuple[Any, str]],
        value: Any = None,
        *,
        clearable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._clearable = clearable
        self._segments: list[_Segment] = []
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for place, (option, text) in enumerate(options):
            segment = _Segment(option, text, place, len(options) - 1)
            segment.clicked.connect(lambda _=False, pressed=segment: self._press(pressed))
            segment.moved.connect(lambda step, start=place: self._move(start, step))
            self._segments.append(segment)
            row.addWidget(segment)
        self.set_value(value)

    def value(self) -> Any:
        """The chosen value, ``None`` without a choice."""
        return next((s.option for s in self._segments if s.isChecked()), None)

    def set_value(self, value: Any) -> None:
        """Choose by value; one that is no option clears."""
        for segment in self._segments:
            segment.setChecked(value is not None and segment.option == value)
        focus_at = next((s for s in self._segments if s.isChecked()), self._segments[0])
        for segment in self._segments:
            policy = Qt.FocusPolicy.StrongFocus if segment is focus_at else Qt.FocusPolicy.NoFocus
            segment.setFocusPolicy(policy)

    def set_hints(self, hints: Sequence[str]) -> None:
        """What each option means: tool tip and spoken description, in order."""
        for segment, hint in zip(self._segments, hints, strict=True):
            segment.setToolTip(hint)
            segment.setAccessibleDescription(hint)

    def _press(self, pressed: _Segment) -> None:
        again = self._clearable and not pressed.isChecked()
        self.set_value(None if again else pressed.option)
        self.edited.emit()

    def _move(self, start: int, step: int) -> None:
        target = self._segments[min(max(start + step, 0), len(self._segments) - 1)]
        self.set_value(target.option)
        target.setFocus(Qt.FocusReason.TabFocusReason)
        self.edited.emit()


class ScalePicker(Segmented):
    """A score from ``least`` to ``most``, for instance 1–5 or −2…+2; empty means not judged."""

    def __init__(self, least: int = 1, most: int = 5, value: int | None = None, parent=None):
        signed = least < 0
        options = [(n, _signed(n) if signed else str(n)) for n in range(least, most + 1)]
        super().__init__(options, value, clearable=True, parent=parent)


class _Segment(FocusButton):
    moved = Signal(int)

    def __init__(self, option: Any, text: str, place: int, last: int) -> None:
        super().__init__()
        self.option = option
        self._first, self._last = place == 0, place == last
        self.setText(text)
        self.setCheckable(True)
        self.setFont(theme.font("body"))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width = QFontMetrics(theme.font("strong")).horizontalAdvance(self.text())
        return QSize(max(width + theme.px(22), theme.px(38)), theme.px(32))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        back = (Qt.Key.Key_Left, Qt.Key.Key_Up)
        on = (Qt.Key.Key_Right, Qt.Key.Key_Down)
        if event.key() in (*back, *on):
            self.moved.emit(1 if event.key() in on else -1)
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = theme.current()
        painter = begin(self)
        rect, radius = QRectF(self.rect()), theme.px(6)
        painter.setClipRect(rect)
        whole = QRectF(rect)
        if not self._first:
            whole.setLeft(rect.left() - radius)
        if not self._last:
            whole.setRight(rect.right() + radius)
        chosen = self.isChecked()
        fill = palette.hover if self.underMouse() else palette.surface
        box(painter, whole, radius, fill, palette.line_strong)
        if not self._last:
            end = QRectF(rect.right() - 1, rect.top(), 1, rect.height())
            painter.fillRect(end, QColor(palette.line_strong))
        if chosen:
            inner = rect.adjusted(2, 2, -3, -2)
            box(painter, inner, theme.px(4), palette.accent)
        if self.ring:
            focus_ring(painter, rect, theme.px(4))
        painter.setFont(theme.font("strong" if chosen else "body"))
        painter.setPen(QColor(palette.on_accent if chosen else palette.text))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


def _signed(number: int) -> str:
    if number < 0:
        return f"\N{MINUS SIGN}{-number}"
    return f"+{number}" if number else "0"
