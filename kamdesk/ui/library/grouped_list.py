"""The list of the library: hundreds of lines under their headings, painted and not built."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QWidget

from kamdesk.ui import theme
from kamdesk.ui.library.grouped_model import (
    CHIP,
    TAG_ROLE,
    TEXT,
    GroupedModel,
    Heading,
    Index,
    Line,
)
from kamdesk.ui.widgets import CellRole, ChipDelegate, RowDelegate, TableView
from kamdesk.ui.widgets.painting import chip_size, paint_chip
from kamdesk.ui.widgets.table import draw_line

_NUMBER = 72
_ANY_HEIGHT = 1000
_LEAST_TEXT = 160


class GroupedList(TableView):
    """``chosen(key)`` when another line becomes current; Enter and double click are ``opened``."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = GroupedModel(self)
        self._chip_width = 0
        self.setModel(self._model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegateForColumn(CHIP, _ChipOrHeading(self))
        self.setItemDelegateForColumn(TEXT, _Tagged(self))
        self.horizontalHeader().setStretchLastSection(False)
        self.horizontalHeader().setMinimumSectionSize(1)
        self.selectionModel().currentRowChanged.connect(self._tell)

    def set_heads(self, heads: Sequence[tuple[str, str]], chips: Sequence[str] = ()) -> None:
        """Titles with their explanation; ``chips`` are the words that the first column may show,
        for its width. Without any it takes no room."""
        self._model.set_heads(heads)
        pad = 2 * theme.px(8)
        self._chip_width = max((chip_size(text, False)[0] + pad for text in chips), default=1)
        self._fit()

    def show_groups(self, groups: Sequence[tuple[Heading, Sequence[Line]]]) -> None:
        """Show these lines; the current one stays if it is still there, and so does the place."""
        kept, place = self.current(), self.verticalScrollBar().value()
        self.selectionModel().blockSignals(True)
        self.clearSpans()
        self._model.set_groups(groups)
        for row in self._model.headings():
            self.setSpan(row, CHIP, 1, self._model.columnCount())
        self._fit_rows()
        self.selectionModel().blockSignals(False)
        if kept:
            self._make_current(kept)
        self.verticalScrollBar().setValue(place)

    def choose(self, key: str) -> None:
        """Make a line current without telling, and bring it into sight."""
        if self._make_current(key):
            self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.EnsureVisible)

    def current(self) -> str:
        """Key of the current line, empty without any."""
        index = self.currentIndex()
        return str(index.siblingAtColumn(CHIP).data(CellRole.KEY) or "") if index.isValid() else ""

    def first_key(self) -> str:
        """Key of the first line."""
        return self._model.first_key()

    def holds(self, key: str) -> bool:
        """Whether a line is shown."""
        return self._model.place_of(key) >= 0

    def texts(self) -> list[str]:
        """Words of the lines shown, in order."""
        return [row.text for row in self._model.rows if isinstance(row, Line)]

    def _make_current(self, key: str) -> bool:
        place = self._model.place_of(key)
        if place < 0:
            return False
        bar = self.verticalScrollBar()
        before = bar.value()
        self.selectionModel().blockSignals(True)
        self.selectRow(place)
        self.selectionModel().blockSignals(False)
        bar.setValue(before)
        self.viewport().update()
        return True

    def _tell(self, current: QModelIndex, _before: QModelIndex) -> None:
        key = current.siblingAtColumn(CHIP).data(CellRole.KEY) if current.isValid() else None
        if key:
            self.chosen.emit(str(key))

    def _fit(self) -> None:
        numbers = self._model.columnCount() - TEXT - 1
        room = self.viewport().width() - self._chip_width
        number = theme.px(_NUMBER)
        if room - numbers * number < theme.px(_LEAST_TEXT):
            number = theme.px(_NUMBER) * 2 // 3
        self.setColumnWidth(CHIP, self._chip_width)
        self.setColumnWidth(TEXT, max(room - numbers * number, theme.px(_LEAST_TEXT)))
        for column in range(TEXT + 1, TEXT + 1 + numbers):
            self.setColumnWidth(column, number)

    def _fit_rows(self) -> None:
        """Give more lines to what does not fit on one."""
        metrics = QFontMetrics(theme.font("body"))
        rows = self.verticalHeader()
        for place, row in enumerate(self._model.rows):
            wanted = rows.defaultSectionSize()
            if isinstance(row, Line):
                wanted = max(wanted, self._height(row, metrics))
            if rows.sectionSize(place) != wanted:
                rows.resizeSection(place, wanted)

    def _height(self, row: Line, metrics: QFontMetrics) -> int:
        pad = theme.px(8)
        room = self.columnWidth(TEXT) - 2 * pad
        if row.tag:
            room -= chip_size(row.tag, False)[0] + pad
        if metrics.horizontalAdvance(row.text) <= room:
            return 0
        within = QRect(0, 0, room, _ANY_HEIGHT)
        lines = metrics.boundingRect(within, int(Qt.TextFlag.TextWordWrap), row.text)
        return lines.height() + 2 * theme.px(7)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        before = self.columnWidth(TEXT)
        self._fit()
        if self.columnWidth(TEXT) != before:
            self._fit_rows()


class _ChipOrHeading(ChipDelegate):
    """The kind as a chip; of a heading its words over the whole width, on calmer ground."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if index.data(CellRole.KEY) is not None:
            super().paint(painter, option, index)
            return
        palette = theme.current()
        rect, pad = QRectF(option.rect), theme.px(8)
        painter.save()
        painter.fillRect(rect, QColor(palette.sunken))
        painter.fillRect(QRectF(rect.left(), rect.bottom(), rect.width(), 1), QColor(palette.line))
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        used = QFontMetrics(theme.font("small_strong")).horizontalAdvance(text) + pad
        draw_line(painter, rect.adjusted(pad, 0, -pad, 0), text, "small_strong", "text")
        beside = rect.adjusted(pad + used, 0, -pad, 0)
        draw_line(painter, beside, str(index.data(CellRole.SECOND) or ""), "small", "muted")
        painter.restore()


class _Tagged(RowDelegate):
    """Words on as many lines as they need, and after them the tag as a chip."""

    def paint_content(self, painter: QPainter, room: QRectF, index: Index) -> None:
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        words = QFontMetrics(theme.font("body")).horizontalAdvance(text)
        tag = str(index.data(TAG_ROLE) or "")
        if tag:
            width, height = chip_size(tag, False)
            gap = theme.px(8)
            left = min(room.left() + words + gap, room.right() - width)
            place = QRectF(left, round(room.center().y() - height / 2), width, height)
            paint_chip(painter, place, tag, "accent", False)
            room = room.adjusted(0, 0, left - gap - room.right(), 0)
        if words <= room.width():
            draw_line(painter, room, text, "body", "text")
            return
        painter.setFont(theme.font("body"))
        painter.setPen(QColor(theme.current().text))
        wrap = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, int(wrap), text)
