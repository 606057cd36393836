"""Painting one meeting: its stripe, its tier's shape, its words, and how it stands."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from kamdesk.theme_roles import Palette
from kamdesk.ui import theme
from kamdesk.ui.meetings.calendar.face import ICONS, Face, Mark
from kamdesk.ui.widgets.painting import box, focus_ring, paint_shape

_ALIGN = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_NARROW = 44
"""A line less wide in design pixels has room for the beginning of a name and no shape."""
_WIDE = 96
"""A block less wide in design pixels has no room for its mark beside the words."""


def paint_block(painter: QPainter, rect: QRectF, face: Face, *, ringed: bool = False) -> None:
    """A meeting in a week: as many of name, title and time as there is room for."""
    palette = theme.current()
    ground, stripe, ink = _colors(face.mark, palette)
    radius = theme.px(4)
    dashed = face.mark in ("review", "cancelled")
    box(painter, rect, radius, ground, stripe if dashed else palette.line_strong, dashed=dashed)
    _stripe(painter, rect, stripe, face.mark)
    if ringed:
        focus_ring(painter, rect, radius)
    painter.save()
    painter.setClipRect(rect)
    line, room = _lines(rect.height())
    inner = rect.adjusted(theme.px(8), 0, -theme.px(4), 0)
    spare = rect.height() - room * line
    inner.setTop(rect.top() + (spare / 2 if room < 2 else min(spare / 2, theme.px(3))))
    first = QRectF(inner.left(), inner.top(), inner.width(), line)
    first = _paint_mark(painter, first, face, ink)
    role = "small_strong" if rect.height() >= line else "tiny_strong"
    _paint_name(painter, first, face, ink, alone=room < 2, role=role)
    muted = palette.muted if face.mark != "review" else ink
    below = [face.title, f"{face.begins:%H:%M} · {face.state}".rstrip(" ·")]
    if room == 2 and inner.width() > theme.px(_WIDE):
        below = [f"{face.begins:%H:%M} {face.title}"]
    for number, text in enumerate(filter(None, below[: max(room - 1, 0)]), 1):
        place = QRectF(inner.left(), inner.top() + number * line, inner.width(), line)
        tight = line < QFontMetricsF(theme.font("small")).height()
        font = theme.font("tiny" if tight else "small")
        _write(painter, place, text, font, muted, struck=False)
    painter.restore()


def paint_line(painter: QPainter, rect: QRectF, face: Face, *, ringed: bool = False) -> None:
    """A meeting in a month: one line with its time and name."""
    palette = theme.current()
    ground, stripe, ink = _colors(face.mark, palette)
    dashed = face.mark in ("review", "cancelled")
    box(painter, rect, theme.px(3), ground, stripe if dashed else None, dashed=dashed)
    _stripe(painter, rect, stripe, face.mark)
    if ringed:
        focus_ring(painter, rect, theme.px(3))
    inner = rect.adjusted(theme.px(7), 0, -theme.px(3), 0)
    clock = f"{face.begins:%H:%M}"
    width = QFontMetricsF(theme.font("tiny")).horizontalAdvance(clock) + theme.px(4)
    quiet = face.mark in ("held", "cancelled")  # whose time matters less than whose they were
    if inner.width() > (4 if quiet else 2.2) * width:
        _write(painter, QRectF(inner), clock, theme.font("tiny"), palette.muted, struck=False)
        inner.setLeft(inner.left() + width)
    inner = _paint_mark(painter, inner, face, ink)
    _paint_name(painter, inner, face, ink, alone=False, role="tiny_strong")


def paint_ghost(painter: QPainter, rect: QRectF, text: str) -> None:
    """Where a dragged meeting would go, with its new time."""
    palette = theme.current()
    painter.save()
    painter.setOpacity(0.92)
    box(painter, rect, theme.px(4), palette.accent, palette.on_accent)
    painter.restore()
    inner = rect.adjusted(theme.px(8), 0, -theme.px(4), 0)
    height = min(inner.height(), QFontMetricsF(theme.font("small_strong")).height() + theme.px(6))
    inner.setHeight(height)
    _write(painter, inner, text, theme.font("small_strong"), palette.on_accent, struck=False)


def _lines(height: float) -> tuple[float, int]:
    """The height of a line and how many there are: two are set closely where that makes room."""
    loose, tight = QFontMetricsF(theme.font("small")).height(), theme.px(14)
    line = loose if height >= 2 * loose or height < 2 * tight else max(height / 2, tight)
    return line, max(int((height + 1) // line), 1)


def _colors(mark: Mark, palette: Palette) -> tuple[str, str, str]:
    """Ground, stripe and ink of a mark."""
    return {
        "planned": (palette.accent_tint, palette.accent, palette.text),
        "review": (palette.warn_tint, palette.warn, palette.text),
        "held": (palette.sunken, palette.good, palette.muted),
        "cancelled": (palette.surface, palette.faint, palette.muted),
    }[mark]


def _stripe(painter: QPainter, rect: QRectF, color: str, mark: Mark) -> None:
    """The left edge; one that was called off has none."""
    if mark == "cancelled":
        return
    edge = QRectF(rect.left() + 1, rect.top() + 2, theme.px(3), rect.height() - 4)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(color))
    painter.drawRoundedRect(edge, theme.px(1.5), theme.px(1.5))


def _paint_mark(painter: QPainter, line: QRectF, face: Face, ink: str) -> QRectF:
    """The drawing of how the meeting stands, at the right; what is left of the line."""
    side = theme.px(14)
    if face.mark not in ICONS or line.width() < 3 * side:
        return line
    place = QRectF(line.right() - side, line.top(), side, line.height())
    theme.paint_icon(painter, place, ICONS[face.mark], ink, 12)
    return line.adjusted(0, 0, -side - theme.px(2), 0)


def _paint_name(
    painter: QPainter, line: QRectF, face: Face, ink: str, *, alone: bool,
    role: str = "small_strong",
) -> None:  # fmt: skip
    """The tier's shape and the account's name; the time behind it where nothing is below."""
    if face.tier is not None and line.width() > theme.px(_NARROW):
        side = theme.px(8)
        spot = QRectF(line.left(), line.center().y() - side / 2, side, side)
        paint_shape(painter, spot, face.tier, theme.current().chip(face.tier)[0])
        line = line.adjusted(side + theme.px(4), 0, 0, 0)
    whole, font = f"{face.name}  {face.begins:%H:%M}", theme.font(role)
    fits = alone and QFontMetricsF(font).horizontalAdvance(whole) <= line.width()
    _write(painter, line, whole if fits else face.name, font, ink,
           struck=face.mark == "cancelled")  # fmt: skip


def _write(
    painter: QPainter, rect: QRectF, text: str, font: QFont, ink: str, *, struck: bool
) -> None:
    font.setStrikeOut(struck)
    painter.setFont(font)
    painter.setPen(QColor(ink))
    shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width() + 1)
    painter.drawText(rect, _ALIGN, shown)
