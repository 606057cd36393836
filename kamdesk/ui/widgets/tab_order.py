"""Tab goes in reading order: the order of the layouts, whenever their widgets were made.

Qt's own order is that in which widgets came to life, so a line added later is reached last.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QScrollArea, QWidget

_TAB = Qt.FocusPolicy.TabFocus.value


def focus_next(root: QWidget, current: QWidget | None, *, forward: bool) -> bool:
    """Move the focus to the next stop below ``root``, around its end; False where there is none.

    What is no stop, a screen or something that was just hidden, has its place in the order too.
    """
    order = list(_stops(root, current))
    stops = [stop for stop in order if stop is not current or _stops_at(stop)]
    if not stops:
        return False
    place = 0 if forward else -1
    if current in stops:
        place = (stops.index(current) + (1 if forward else -1)) % len(stops)
    elif current in order:
        after = order.index(current)  # the last one gives its focus to the one before
        place = min(after, len(stops) - 1) if forward else after - 1
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    stops[place].setFocus(reason)
    return True


def _stops(widget: QWidget, current: QWidget | None) -> Iterator[QWidget]:
    """What Tab stops at, in reading order, and ``current`` even where it is none."""
    if widget is current or _stops_at(widget):
        yield widget
    elif current is not None and not widget.isVisible() and widget.isAncestorOf(current):
        yield current
    if widget.isVisible() and widget.isEnabled():
        for child in _in_order(widget):
            yield from _stops(child, current)


def _stops_at(widget: QWidget) -> bool:
    reached = widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None
    takes_tab = bool(widget.focusPolicy().value & _TAB)
    return reached and takes_tab and not isinstance(widget, QScrollArea)


def _in_order(widget: QWidget) -> list[QWidget]:
    """The children as the layout has them, then those that are placed by hand."""
    layout = widget.layout()
    placed = list(_placed(layout)) if layout is not None else []
    others = [child for child in widget.children() if isinstance(child, QWidget)]
    known = set(placed)
    return placed + [child for child in others if child not in known and not child.isWindow()]


def _placed(layout: QLayout) -> Iterator[QWidget]:
    for place in _places(layout):
        item = layout.itemAt(place)
        widget = item.widget() if item else None
        inner = item.layout() if item else None
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _placed(inner)


def _places(layout: QLayout) -> list[int]:
    places = list(range(layout.count()))
    if isinstance(layout, QGridLayout):  # line by line, in whatever order it was filled
        places.sort(key=lambda place: tuple(layout.getItemPosition(place))[:2])  # type: ignore[arg-type]
    return places
