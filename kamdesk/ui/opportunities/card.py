"""A card of the board, painted: account, title, value and chance, next advance, what warns."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kamdesk.services.opportunity_lines import OpportunityLine
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.opportunities.card_text import CardText, card_text, has_foot, note_count
from kamdesk.ui.opportunities.wrapping import wrapped
from kamdesk.ui.opportunity.marks import paint_marks
from kamdesk.ui.widgets.card_list import CARD_GAP, LINE_ROLE
from kamdesk.ui.widgets.painting import box, focus_ring
from kamdesk.ui.widgets.table import draw_line

Index = QModelIndex | QPersistentModelIndex
PAD = 10
LINE = 19
MARKS_HEIGHT = 20


class CardDelegate(QStyledItemDelegate):
    """Paints an ``OpportunityLine``; ``compact`` ones say no more than what became of it."""

    def __init__(self, ctx: Context, *, compact: bool, parent: QListView) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._compact = compact
        self._view = parent
        self._heights: dict[int, tuple[OpportunityLine, int, int]] = {}
        """By id: the line and the width that a height was measured for."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: OpportunityLine = index.data(LINE_ROLE)
        rect = QRectF(option.rect).adjusted(0, 0, 0, -theme.px(CARD_GAP))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, rect, option)
        pad = theme.px(PAD)
        self._content(painter, rect.adjusted(pad, pad - 2, -pad, -pad + 2), line)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line: OpportunityLine = index.data(LINE_ROLE)
        width = self._view.viewport().width()
        known = self._heights.get(line.id)
        if known is None or known[:2] != (line, width):
            known = self._heights[line.id] = (line, width, self._height(line, width))
        return QSize(width, known[2])

    def _height(self, line: OpportunityLine, width: int) -> int:
        """Without putting all its words together: a lane may hold a thousand cards."""
        lines = 2 + note_count(line)
        if not self._compact:
            lines += len(wrapped(line.title, width - 2 * theme.px(PAD), "strong"))
        height = theme.px(LINE) * lines
        if not self._compact and has_foot(line, self._ctx.today()):
            height += theme.px(MARKS_HEIGHT)
        return height + 2 * theme.px(PAD) - 4 + theme.px(CARD_GAP)

    def _ground(self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem) -> None:
        palette = theme.current()
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected) and self._view.hasFocus()
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        line = palette.line_strong if hovered else palette.line
        box(painter, rect, theme.px(6), palette.surface, line)
        if chosen:
            focus_ring(painter, rect, theme.px(6))

    def _content(self, painter: QPainter, room: QRectF, line: OpportunityLine) -> None:
        text = card_text(self._ctx, line, compact=self._compact)
        height = theme.px(LINE)
        top = room.top()

        def place() -> QRectF:
            return QRectF(room.left(), top, room.width(), height)

        if self._compact:
            _two_ends(painter, place(), (text.title, "strong", "text"), text.value)
            top += height
            _two_ends(painter, place(), (text.account, "small", "muted"), text.day)
            top += height
        else:
            _two_ends(painter, place(), (text.account, "small", "muted"), text.day)
            top += height
            for part in wrapped(text.title, round(room.width()), "strong"):
                draw_line(painter, place(), part, "strong", "text")
                top += height
            _two_ends(painter, place(), (text.value, "body", "text"), text.chance)
            top += height
        for part in text.notes:
            draw_line(painter, place(), part, "small", text.note_tone)
            top += height
        if text.outcomes or text.warning:
            foot = QRectF(room.left(), top, room.width(), theme.px(MARKS_HEIGHT))
            _foot(painter, foot, text)


def _foot(painter: QPainter, room: QRectF, text: CardText) -> None:
    """Marks of the meetings at the left, what warns at the right."""
    words = QFontMetrics(theme.font("small")).horizontalAdvance(text.warning)
    marks = room.adjusted(0, 0, -min(words, room.width() / 2) - theme.px(6), 0)
    used = paint_marks(painter, marks, text.outcomes) if text.outcomes else 0.0
    if text.warning:
        left = used + theme.px(6) if used else 0
        draw_line(painter, room.adjusted(left, 0, 0, 0), text.warning, "small", text.tone)


def _two_ends(painter: QPainter, room: QRectF, first: tuple[str, str, str], second: str) -> None:
    """A text at the left, elided, and a muted one at the right that always shows."""
    width = QFontMetrics(theme.font("small")).horizontalAdvance(second)
    gap = width + theme.px(6) if second else 0
    draw_line(painter, room.adjusted(0, 0, -gap, 0), *first)
    if second:
        draw_line(painter, room, second, "small", "muted", Qt.AlignmentFlag.AlignRight)
