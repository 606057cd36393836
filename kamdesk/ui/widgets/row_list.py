"""A list of two-line rows: the thing, muted below it the circumstance, actions at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.ui import theme
from kamdesk.ui.widgets.label import Label, Span, WholeLine
from kamdesk.ui.widgets.painting import begin, box, focus_ring

Words = str | Sequence[Span]


class Row(QWidget):
    """One row. With ``key`` it can be pressed, by mouse, Enter or Space: ``activated(key)``."""

    activated = Signal(str)

    def __init__(
        self,
        first: Words,
        second: Words = "",
        *,
        actions: Sequence[QWidget] = (),
        chips: Sequence[QWidget] = (),
        lead: QWidget | None = None,
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._key = key
        self._last = False
        self.setAccessibleName(_plain(first))
        self.setAccessibleDescription(_plain(second))
        if key:
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.px(7), 0, theme.px(8))
        row.setSpacing(theme.px(8))
        if lead is not None:
            row.addWidget(lead, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._words(first, second, chips), 1)
        if actions:
            end = QHBoxLayout()
            end.setSpacing(theme.px(4))
            for action in actions:
                end.addWidget(action)
            row.addLayout(end)
            row.setAlignment(end, Qt.AlignmentFlag.AlignTop)

    def _words(self, first: Words, second: Words, chips: Sequence[QWidget]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(theme.px(1))
        line = QHBoxLayout()
        line.setSpacing(theme.px(6))
        label = _label(first, "body", "text", whole=bool(chips))
        line.addWidget(label, 0 if chips else 1)
        for chip in chips:
            line.addWidget(chip)
        if chips:
            line.addStretch(1)
        column.addLayout(line)
        if second:
            column.addWidget(_label(second, "small", "muted"))
        return column

    def set_last(self, last: bool) -> None:
        """The last row has no line below."""
        self._last = last
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.setAccepted(bool(self._key))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if self._key and event.button() == Qt.MouseButton.LeftButton and inside:
            self.activated.emit(self._key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if self._key and event.key() in keys:
            self.activated.emit(self._key)
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = theme.current()
        painter = begin(self)
        rect = QRectF(self.rect())
        if self._key and self.underMouse():
            box(painter, rect.adjusted(0, 1, 0, -2), theme.px(4), palette.hover)
        if not self._last:
            painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(palette.line))
        if self.hasFocus():
            focus_ring(painter, rect, theme.px(4))
        painter.end()


class RowList(QWidget):
    """Rows with lines between them; ``activated(key)`` passes on the rows' own signal."""

    activated = Signal(str)

    def __init__(self, rows: Sequence[Row] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.set_rows(rows)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Replace all rows."""
        for old in self._rows:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows = list(rows)
        for row in self._rows:
            row.set_last(row is self._rows[-1])
            row.activated.connect(self.activated)
            self._column.addWidget(row)
            row.show()  # at once: a layout shows what it is given only with the next event

    def rows(self) -> Sequence[Row]:
        """The rows in order."""
        return tuple(self._rows)


def _label(words: Words, role: str, tone: str, *, whole: bool = False) -> Label:
    label = (WholeLine if whole else Label)("", role, tone)
    if isinstance(words, str):
        label.setText(words)
    else:
        label.set_spans(words)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return label


def _plain(words: Words) -> str:
    return words if isinstance(words, str) else "".join(span.text for span in words)
