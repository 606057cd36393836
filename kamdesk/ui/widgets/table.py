"""The look of every table: calm rows without a grid, numbers to the right, chips in cells.

Models answer the usual roles plus those of ``CellRole``; delegates choose how a column is drawn.
"""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from kamdesk.ui import theme
from kamdesk.ui.widgets.painting import chip_size, focus_ring, paint_chip

ROW_HEIGHT = 36
TWO_LINE_HEIGHT = 48
PADDING = 8

Index = QModelIndex | QPersistentModelIndex


class CellRole(IntEnum):
    """What a model may say about a cell besides its text."""

    TONE = Qt.ItemDataRole.UserRole + 1
    """Colour role of the text, or tone of the chip (a tier, a state)."""
    STRONG = Qt.ItemDataRole.UserRole + 2
    """True for the thing that names the row."""
    SECOND = Qt.ItemDataRole.UserRole + 3
    """The muted second line for ``TwoLineDelegate``."""
    KEY = Qt.ItemDataRole.UserRole + 4
    """What ``TableView.opened`` tells: the id of the row."""
    MARK = Qt.ItemDataRole.UserRole + 5
    """What must not be missed, in the colour of bad news after the second line."""


class TableView(QTableView):
    """Rows of 36 px that react as a whole. ``opened(key)`` on double click or Enter."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, two_line: bool = False) -> None:
        super().__init__(parent)
        self._hovered = -1
        self.setFont(theme.font("body"))
        self.setItemDelegate(RowDelegate(self))
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(theme.px(TWO_LINE_HEIGHT if two_line else ROW_HEIGHT))
        head = self.horizontalHeader()
        head.setFixedHeight(theme.px(ROW_HEIGHT))
        head.setFont(theme.font("small"))
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setStretchLastSection(True)
        self.doubleClicked.connect(self._open)

    def hovered_row(self) -> int:
        """Row under the pointer, -1 for none."""
        return self._hovered

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.siblingAtColumn(0).data(CellRole.KEY))

    def _hover(self, place: QPoint | None) -> None:
        row = self.indexAt(place).row() if place is not None else -1
        if row != self._hovered:
            self._hovered = row
            self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(event.position().toPoint())
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current.isValid():
            self._open(current)
            return
        super().keyPressEvent(event)


class RowDelegate(QStyledItemDelegate):
    """Draws ground, separator and text of a cell; subclasses replace ``paint_content``."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        self._paint_ground(painter, option, index)
        pad = theme.px(PADDING)
        self.paint_content(painter, rect.adjusted(pad, 0, -pad, -1), index)
        painter.restore()

    def paint_content(self, painter: QPainter, room: QRectF, index: Index) -> None:
        """One line of text within ``room``, aligned and toned as the model says."""
        strong = bool(index.data(CellRole.STRONG))
        tone = index.data(CellRole.TONE) or "text"
        align = index.data(Qt.ItemDataRole.TextAlignmentRole)
        draw_line(painter, room, _text(index), "strong" if strong else "body", tone, align)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        role = "strong" if index.data(CellRole.STRONG) else "body"
        width = _advance(role, _text(index))
        return QSize(width + 2 * theme.px(PADDING) + 2, theme.px(ROW_HEIGHT))

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        palette = theme.current()
        rect = QRectF(option.rect)
        view = option.widget
        hovered = isinstance(view, TableView) and view.hovered_row() == index.row()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(palette.accent_tint))
        elif hovered:
            painter.fillRect(rect, QColor(palette.hover))
        line = QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1)
        painter.fillRect(line, QColor(palette.line))
        keyboard = option.state & QStyle.StateFlag.State_KeyboardFocusChange
        if option.state & QStyle.StateFlag.State_HasFocus and keyboard:
            focus_ring(painter, rect.adjusted(1, 1, -1, -2), theme.px(4))


class ChipDelegate(RowDelegate):
    """The cell's text as a chip in its ``TONE``; tiers with their shape."""

    def __init__(self, parent: QWidget | None = None, *, shaped: bool = False) -> None:
        super().__init__(parent)
        self._shaped = shaped

    def paint_content(self, painter: QPainter, room: QRectF, index: Index) -> None:
        text = _text(index)
        if not text:
            return
        width, height = chip_size(text, self._shaped)
        top = room.center().y() - height / 2
        place = QRectF(room.left(), round(top), min(width, room.width()), height)
        tone = str(index.data(CellRole.TONE) or "neutral")
        paint_chip(painter, place, text, tone, self._shaped)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width, _height = chip_size(_text(index), self._shaped)
        return QSize(width + 2 * theme.px(PADDING), theme.px(ROW_HEIGHT))


class TierChipDelegate(ChipDelegate):
    """A tier chip: the text is its word, ``TONE`` its key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, shaped=True)


class TwoLineDelegate(RowDelegate):
    """The text, and below it ``SECOND``, small and muted."""

    def paint_content(self, painter: QPainter, room: QRectF, index: Index) -> None:
        middle = room.center().y()
        above = QRectF(room.left(), middle - theme.px(20), room.width(), theme.px(20))
        below = QRectF(room.left(), middle, room.width(), theme.px(18))
        role = "strong" if index.data(CellRole.STRONG) else "body"
        draw_line(painter, above, _text(index), role, index.data(CellRole.TONE) or "text")
        second, mark = str(index.data(CellRole.SECOND) or ""), str(index.data(CellRole.MARK) or "")
        draw_line(painter, below, second, "small", "muted")
        if mark:
            below.setLeft(below.left() + _advance("small", second) + theme.px(8))
            draw_line(painter, below, mark, "small", "bad")


def draw_line(
    painter: QPainter,
    room: QRectF,
    text: str,
    role: str,
    tone: str,
    align: Qt.AlignmentFlag | int | None = None,
) -> None:
    """One elided line of text; left and centred vertically unless ``align`` says otherwise."""
    painter.setFont(theme.font(role))
    painter.setPen(QColor(theme.current().color(tone)))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, round(room.width()))
    where = Qt.AlignmentFlag.AlignLeft if align is None else Qt.AlignmentFlag(align)
    painter.drawText(room, where | Qt.AlignmentFlag.AlignVCenter, shown)


def _text(index: Index) -> str:
    text = index.data(Qt.ItemDataRole.DisplayRole)
    return "" if text is None else str(text)


def _advance(role: str, text: str) -> int:
    return QFontMetrics(theme.font(role)).horizontalAdvance(text)
