"""A drop-down that looks like the other editors and keeps still under the wheel."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QFrame, QListView, QSizePolicy, QWidget

from kamdesk.ui import theme
from kamdesk.ui.widgets.painting import begin, box


class ComboBox(QComboBox):
    """Choice of one from ``(value, text)`` pairs; ``edited`` fires on the user's choice.

    An option ``(None, "—")`` makes the field clearable.
    """

    edited = Signal()

    def __init__(
        self,
        options: Sequence[tuple[Any, str]] = (),
        value: Any = None,
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        view = QListView(self)
        view.setMouseTracking(True)
        self.setView(view)
        self.setFont(theme.font("body"))
        self.setPlaceholderText(placeholder)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_options(options)
        self.set_value(value)
        self.activated.connect(lambda _index: self.edited.emit())

    def set_options(self, options: Sequence[tuple[Any, str]]) -> None:
        """Replace the options, keeping the choice where it is still one."""
        kept = self.value()
        self.blockSignals(True)
        self.clear()
        for value, text in options:
            self.addItem(text, value)
        self.set_value(kept)
        self.blockSignals(False)

    def value(self) -> Any:
        """The chosen value, ``None`` without a choice."""
        return self.currentData()

    def set_value(self, value: Any) -> None:
        """Choose by value; a value that is no option clears the choice."""
        found = (i for i in range(self.count()) if self.itemData(i) == value)
        self.setCurrentIndex(next(found, -1))

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        texts = [self.itemText(i) for i in range(self.count())] + [self.placeholderText()]
        widest = max(map(metrics.horizontalAdvance, texts))
        return QSize(min(widest, theme.px(280)) + theme.px(44), theme.px(32))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(72), theme.px(32))

    def showPopup(self) -> None:
        frame = self.view().parentWidget()
        if isinstance(frame, QFrame):  # Qt's own second frame around the list
            frame.setFrameShape(QFrame.Shape.NoFrame)
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = theme.current()
        painter = begin(self)
        rect = QRectF(self.rect())
        line = palette.faint if self.underMouse() else palette.line_strong
        width = 1.0
        if self.property("invalid"):
            line = palette.bad
        if self.hasFocus():
            line, width = palette.accent, 2.0
        fill = palette.surface if self.isEnabled() else palette.sunken
        box(painter, rect, theme.px(6), fill, line, width=width)
        chosen = self.currentIndex() >= 0
        ink = palette.text if chosen else palette.muted
        painter.setPen(QColor(ink if self.isEnabled() else palette.faint))
        painter.setFont(self.font())
        room = rect.adjusted(theme.px(12), 0, -theme.px(30), 0)
        shown = painter.fontMetrics().elidedText(
            self.currentText() if chosen else self.placeholderText(),
            Qt.TextElideMode.ElideRight,
            round(room.width()),
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
        arrow = QRectF(rect.right() - theme.px(28), 0, theme.px(20), rect.height())
        theme.paint_icon(painter, arrow, "chevron_down", palette.muted, 14)
        painter.end()
