"""What is written on a card of the relationship map."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from kamdesk.charts.map_cards import Face
from kamdesk.ui import theme
from kamdesk.ui.widgets.painting import chip_size, paint_chip, paint_shape

PIPS = 5


def paint_words(painter: QPainter, card: QRectF, face: Face) -> None:
    """Name with the mark of the stance at its right, title below."""
    palette, left = theme.current(), theme.px(14)
    mark = theme.px(11)
    room = QRectF(left, theme.px(6), card.width() - left - theme.px(14), theme.px(20))
    if face.stance:
        spot = QRectF(room.right() - mark, room.center().y() - mark / 2, mark, mark)
        tone = "faint" if face.tone == "neutral" else face.tone
        paint_shape(painter, spot, face.tone, palette.color(tone))
        room.setRight(spot.left() - theme.px(6))
    ink = palette.muted if face.faint and not face.stance else palette.text
    _text(painter, room, face.name, "strong", ink)
    below = QRectF(left, theme.px(25), card.width() - left - theme.px(10), theme.px(18))
    _text(painter, below, face.title, "small", palette.muted)


def paint_foot(painter: QPainter, card: QRectF, face: Face) -> None:
    """Role with the pips of influence, then stance and coverage in words."""
    palette, left = theme.current(), theme.px(14)
    wide = min(chip_size(face.role, False)[0], round(card.width() - theme.px(12 + 54)))
    if face.role:
        chip = QRectF(theme.px(12), theme.px(44), wide, theme.px(18))
        paint_chip(painter, chip, face.role, "accent" if face.deciding else "neutral", False)
    if face.influence is not None:
        _paint_pips(painter, card.right() - theme.px(12), theme.px(52), face.influence)
    said = " · ".join(part for part in (face.stance, face.coverage) if part)
    loud = face.tone in ("good", "bad", "warn")
    room = QRectF(left, theme.px(63), card.width() - left - theme.px(10), theme.px(17))
    ink = palette.color(face.tone) if loud else palette.muted
    _text(painter, room, said, "tiny", ink)
    if face.stale:
        side = theme.px(13)
        clock = QRectF(card.right() - theme.px(12) - side, room.top() + theme.px(2), side, side)
        theme.paint_icon(painter, clock, "clock", palette.warn, 13)


def _paint_pips(painter: QPainter, right: float, middle: float, influence: int) -> None:
    palette, side, step = theme.current(), theme.px(5), theme.px(8)
    painter.setPen(Qt.PenStyle.NoPen)
    for place in range(PIPS):
        filled = place < influence
        painter.setBrush(QColor(palette.text if filled else palette.line_strong))
        high = side + theme.px(2) * place * 0.5
        left = right - (PIPS - place) * step + (step - side)
        painter.drawRoundedRect(QRectF(left, middle + side - high, side, high), 1, 1)


def _text(painter: QPainter, room: QRectF, text: str, role: str, ink: str) -> None:
    painter.setFont(theme.font(role))
    painter.setPen(QColor(ink))
    metrics = QFontMetricsF(painter.font())
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
