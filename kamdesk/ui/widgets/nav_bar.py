"""The navigation at the left edge: places in groups, badges, and icons alone when room is short."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from kamdesk.ui import theme
from kamdesk.ui.widgets.nav_item import LOW_ROW, ROW, NavItem, Place
from kamdesk.ui.widgets.nav_scroll import GAP, GroupLine, NavScroll
from kamdesk.ui.widgets.painting import begin

__all__ = ["NavBar", "Place"]

FULL_WIDTH = 176
NARROW_WIDTH = 56
COLLAPSE_BELOW = 1200
"""Window width, in design pixels, under which only icons show."""
_HEAD, _FOOT = 50, 12
_LET_GO = (QEvent.Type.WindowDeactivate, QEvent.Type.Hide)


class NavBar(QWidget):
    """Shows the places and which one is current; ``chosen(key)`` when the user picks one. While
    Alt is held in the window that it follows, each place shows its key."""

    chosen = Signal(str)

    def __init__(self, brand: str, places: Sequence[Place], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._brand = brand
        self._collapsed = False
        self._watched: QWidget | None = None
        self._items = {place.key: NavItem(place, self) for place in places}
        self._one = QButtonGroup(self)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        column = QVBoxLayout(self)
        side = theme.px(8)
        column.setContentsMargins(side, theme.px(_HEAD), side, theme.px(_FOOT))
        column.setSpacing(theme.px(GAP))
        self._top = NavScroll([one for one in self._items.values() if not one.place.bottom], self)
        self._bottom = [one for one in self._items.values() if one.place.bottom]
        self._foot_line = GroupLine(self)
        column.addWidget(self._top, 1)
        column.addWidget(self._foot_line)
        for item in self._bottom:
            column.addWidget(item)
        for key, item in self._items.items():
            self._one.addButton(item)
            item.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
        self.set_collapsed(False)

    def set_current(self, key: str) -> None:
        """Mark a place as the one being shown; an unknown key marks none."""
        self._one.setExclusive(False)  # none may be marked
        for item in self._items.values():
            item.setChecked(item.place.key == key)
        self._one.setExclusive(True)
        here = self._items.get(key)
        self._top.show_current(None if here is None or here.place.bottom else here)

    def show_places(self, keys: Collection[str] | None) -> None:
        """Show these places only; None shows all."""
        for item in self._items.values():
            item.setVisible(keys is None or item.place.key in keys)
        self._top.show_lines()
        self._fit_height()

    def set_badge(self, key: str, count: int) -> None:
        """Show how many things wait at a place; zero hides the badge."""
        self._items[key].set_badge(count)

    def set_collapsed(self, collapsed: bool) -> None:
        """Icons alone, or icons with words."""
        self._collapsed = collapsed
        self.setFixedWidth(theme.px(NARROW_WIDTH if collapsed else FULL_WIDTH))
        for item in self._items.values():
            item.set_collapsed(collapsed)
        self.update()

    def is_collapsed(self) -> bool:
        """Whether only icons show."""
        return self._collapsed

    def show_keys(self, shown: bool) -> None:
        """Show each place's key, or its badge again."""
        for item in self._items.values():
            item.show_key(shown)

    def follow(self, window: QWidget) -> None:
        """Collapse and unfold with the width of ``window``, and show keys while it hears Alt."""
        self._watched = window
        window.installEventFilter(self)
        self._fit(window.width())

    def _fit(self, width: int) -> None:
        collapsed = width < theme.px(COLLAPSE_BELOW)
        if collapsed != self._collapsed:
            self.set_collapsed(collapsed)

    def _fit_height(self) -> None:
        """Lower rows where the usual ones would have to scroll."""
        foot = sum(not item.isHidden() for item in self._bottom)
        room = self.height() - theme.px(_HEAD) - theme.px(_FOOT)
        room -= foot * theme.px(ROW + GAP)
        shown = sum(not item.isHidden() for item in self._items.values()) - foot
        saved = shown * (theme.px(ROW) - theme.px(LOW_ROW)) if self._is_low() else 0
        low = self._top.wanted_height() + saved > room
        for item in self._items.values():
            item.set_low(low)
        self._foot_line.setVisible(low)

    def _is_low(self) -> bool:
        first = next(iter(self._items.values()))
        return first.sizeHint().height() < theme.px(ROW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_height()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._watched:
            kind = event.type()
            if kind == QEvent.Type.Resize:
                self._fit(self._watched.width())
            elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                self.show_keys(event.key() == Qt.Key.Key_Alt)
            elif kind in _LET_GO or kind == QEvent.Type.KeyRelease:
                self.show_keys(False)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        items = [item for item in self._items.values() if not item.isHidden()]
        held = next((place for place, item in enumerate(items) if item.hasFocus()), None)
        if step is None or held is None:
            super().keyPressEvent(event)
            return
        reason = Qt.FocusReason.TabFocusReason if step > 0 else Qt.FocusReason.BacktabFocusReason
        items[(held + step) % len(items)].setFocus(reason)

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = theme.current()
        painter = begin(self)
        painter.fillRect(self.rect(), QColor(palette.nav))
        painter.setPen(QColor(palette.nav_on))
        painter.setFont(theme.font("hero"))
        if self._collapsed:
            place = QRectF(0, 0, self.width(), theme.px(52))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._brand[:1])
        else:
            place = QRectF(theme.px(20), 0, self.width(), theme.px(52))
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self._brand)
        painter.end()
