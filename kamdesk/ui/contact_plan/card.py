"""A contact in the week, painted: channel in drawing and word, account, person, how it stands."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kamdesk.models.kinds import TouchState
from kamdesk.services.contact_plan.lines import TouchLine
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.touching import ICONS, channel_word, person_text, state_text
from kamdesk.ui.widgets.card_list import CARD_GAP, LINE_ROLE
from kamdesk.ui.widgets.painting import box, focus_ring, paint_shape
from kamdesk.ui.widgets.table import draw_line

Index = QModelIndex | QPersistentModelIndex
PAD = 8
LINE = 18
TICK = 22
"""Side of the tick that writes a contact down."""


class TouchCardDelegate(QStyledItemDelegate):
    """Three lines; what is done or skipped is calm and has no tick."""

    def __init__(self, ctx: Context, parent: QListView) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._view = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        height = 3 * theme.px(LINE) + 2 * theme.px(PAD) - 2 + theme.px(CARD_GAP)
        return QSize(self._view.viewport().width(), height)

    def tick_rect(self, card: QRectF) -> QRectF:
        """Where the tick of a card is."""
        side = theme.px(TICK)
        return QRectF(card.right() - side - theme.px(6), card.bottom() - side - 5, side, side)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: TouchLine = index.data(LINE_ROLE)
        rect = QRectF(option.rect).adjusted(0, 0, 0, -theme.px(CARD_GAP))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, rect, option, line)
        pad = theme.px(PAD)
        self._content(painter, rect.adjusted(pad, pad - 1, -pad, -pad + 1), line)
        if line.state is TouchState.PLANNED:
            self._tick(painter, self.tick_rect(rect))
        painter.restore()

    def _ground(
        self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, line: TouchLine
    ) -> None:
        palette = theme.current()
        state = option.state
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        planned = line.state is TouchState.PLANNED
        fill = palette.surface if planned else palette.window
        box(painter, rect, theme.px(6), fill, palette.line_strong if hovered else palette.line)
        if state & QStyle.StateFlag.State_Selected and self._view.hasFocus():
            focus_ring(painter, rect, theme.px(6))

    def _content(self, painter: QPainter, room: QRectF, line: TouchLine) -> None:
        palette = theme.current()
        planned = line.state is TouchState.PLANNED
        height = theme.px(LINE)
        first = QRectF(room.left(), room.top(), room.width(), height)
        theme.paint_icon(
            painter, QRectF(first.left(), first.top(), theme.px(14), height),
            ICONS[line.channel], palette.accent if planned else palette.faint, 14,
        )  # fmt: skip
        state, tone = state_text(self._ctx, line, self._ctx.today())
        used = QFontMetrics(theme.font("small")).horizontalAdvance(state)
        words = first.adjusted(theme.px(19), 0, -(used + theme.px(4)) if used else 0, 0)
        draw_line(painter, words, channel_word(self._ctx, line.channel), "small", "muted")
        if state:
            draw_line(painter, first, state, "small", tone, Qt.AlignmentFlag.AlignRight)
        second = first.translated(0, height)
        if line.tier is not None:
            side = theme.px(9)
            mark = QRectF(second.left() + 2, second.center().y() - side / 2, side, side)
            paint_shape(painter, mark, line.tier.value, palette.chip(line.tier.value)[0])
            second = second.adjusted(theme.px(17), 0, 0, 0)
        draw_line(painter, second, line.account, "strong", "text" if planned else "muted")
        third = first.translated(0, 2 * height)
        if planned:
            third = third.adjusted(0, 0, -theme.px(TICK), 0)
        said = line.skip_reason if line.state is TouchState.SKIPPED else person_text(line)
        draw_line(painter, third, said, "small", "muted")

    def _tick(self, painter: QPainter, place: QRectF) -> None:
        palette = theme.current()
        inner = place.adjusted(2, 2, -2, -2)
        box(painter, inner, inner.height() / 2, palette.surface, palette.line_strong)
        theme.paint_icon(painter, inner, "check", palette.accent, 12)
