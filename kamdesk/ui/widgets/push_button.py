"""Push buttons in the four weights of the design: primary, secondary, quiet and danger."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from kamdesk.theme_roles import Palette, mix
from kamdesk.ui import theme
from kamdesk.ui.widgets.focus import FocusButton
from kamdesk.ui.widgets.painting import begin, box, focus_ring

Role = Literal["primary", "secondary", "quiet", "danger"]


class Button(FocusButton):
    """A button; 32 px high, 26 when ``small``. Give it text, an icon, or both.

    An icon alone needs ``hint``: it becomes tool tip and accessible name.
    """

    def __init__(
        self,
        text: str = "",
        role: Role = "secondary",
        *,
        icon: str = "",
        small: bool = False,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._role = role
        self._icon = icon
        self._small = small
        self._menu: QMenu | None = None
        self._spread = False
        self._compact = False
        self.setText(text)
        self.setToolTip(hint)
        self.setAccessibleName(text or hint)
        self.setFont(theme.font(self._font_role()))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_role(self, role: Role) -> None:
        """Change the weight, for instance when another action becomes the primary one."""
        self._role = role
        self.setFont(theme.font(self._font_role()))
        self.updateGeometry()
        self.update()

    def set_icon(self, name: str) -> None:
        """Show another icon, or none with an empty name."""
        self._icon = name
        self.updateGeometry()
        self.update()

    def set_spread(self, spread: bool) -> None:
        """Words at the left and the arrow at the right, like a drop-down."""
        self._spread = spread
        self.update()

    def set_compact(self, compact: bool) -> None:
        """Leave the words to tool tip and accessible name, where only the icon has room."""
        if compact != self._compact:
            self._compact = compact
            self.setToolTip(self.toolTip() or self.text())
            self.updateGeometry()
            self.update()

    def set_menu(self, menu: QMenu) -> None:
        """Open ``menu`` below when pressed; a small arrow says so."""
        self._menu = menu
        self.clicked.connect(self.open_menu)
        self.updateGeometry()

    def open_menu(self) -> None:
        """Open the menu, if there is one."""
        if self._menu is not None:
            self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _font_role(self) -> str:
        weight = "_strong" if self._role == "primary" else ""
        if self._small:
            return f"small{weight}"
        return "strong" if weight else "body"

    def _words(self) -> str:
        return "" if self._compact else self.text()

    def _parts(self) -> tuple[int, int, int]:
        """Widths of icon, text and menu arrow, gaps included."""
        icon = theme.px(16) if self._icon else 0
        text = QFontMetrics(self.font()).horizontalAdvance(self._words())
        if icon and text:
            icon += theme.px(6)
        return icon, text, theme.px(18) if self._menu else 0

    def sizeHint(self) -> QSize:
        height = theme.px(26 if self._small else 32)
        width = sum(self._parts())
        if not self._words() and not self._menu:
            return QSize(height, height)
        return QSize(width + 2 * theme.px(11 if self._small else 13), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(72), self.sizeHint().height()) if self._spread else self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        ink, fill, line = self._colors(theme.current())
        rect = QRectF(self.rect())
        radius = theme.px(6)
        box(painter, rect, radius, fill, line)
        if self.ring:
            focus_ring(painter, rect, radius)
            if self._role in ("primary", "danger"):
                inner = rect.adjusted(2, 2, -2, -2)
                box(painter, inner, radius - 2, None, theme.current().surface, width=1.5)
        self._paint_content(painter, ink)
        painter.end()

    def _paint_content(self, painter: QPainter, ink: str) -> None:
        icon, text, arrow = self._parts()
        side = theme.px(11 if self._small else 13)
        if self._spread:
            text = min(text, self.width() - icon - arrow - 2 * side)
        left = side if self._spread else (self.width() - icon - text - arrow) / 2
        height = self.height()
        if self._icon:
            box_ = QRectF(left, 0, theme.px(16), height)
            theme.paint_icon(painter, box_, self._icon, ink)
        painter.setFont(self.font())
        painter.setPen(QColor(ink))
        room = QRectF(left + icon, 0, text + 2, height)
        shown = painter.fontMetrics().elidedText(
            self._words(), Qt.TextElideMode.ElideRight, round(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
        if arrow:
            at = (
                self.width() - side - theme.px(14)
                if self._spread
                else left + icon + text + theme.px(4)
            )
            place = QRectF(at, 0, theme.px(14), height)
            theme.paint_icon(painter, place, "chevron_down", ink, 14)

    def _colors(self, palette: Palette) -> tuple[str, str | None, str | None]:
        """Ink, fill and line for the present state."""
        hover, down = self.underMouse(), self.isDown() or self.isChecked()
        if not self.isEnabled():
            quiet = self._role == "quiet"
            return palette.faint, None if quiet else palette.sunken, None if quiet else palette.line
        if self._role == "primary":
            fill = palette.accent_hover if hover or down else palette.accent
            return palette.on_accent, fill, None
        if self._role == "danger":
            fill = mix(palette.bad, palette.text, 0.15) if hover or down else palette.bad
            return palette.surface, fill, None
        if self._role == "quiet":
            ink = palette.accent if self.text() else palette.muted
            return ink, palette.hover if hover or down else None, None
        if self.isChecked():
            return palette.accent, palette.accent_tint, palette.accent
        fill = palette.hover if hover or down else palette.surface
        return palette.text, fill, palette.line_strong


def button(
    text: str = "",
    role: Role = "secondary",
    *,
    icon: str = "",
    small: bool = False,
    hint: str = "",
) -> Button:
    """A ready button; the usual way to make one."""
    return Button(text, role, icon=icon, small=small, hint=hint)
