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

    From a widget that is no stop itself, the first stop inside it is the next one.
    """
    stops = tab_stops(root)
    if not stops:
        return False
    if current in stops:
        place = stops.index(current) + (1 if forward else -1)
    else:
        inside = [stop for stop in stops if current is not None and current.isAncestorOf(stop)]
        place = stops.index(inside[0 if forward else -1]) if inside else (0 if forward else -1)
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    stops[place % len(stops)].setFocus(reason)
    return True


def tab_stops(root: QWidget) -> list[QWidget]:
    """What Tab stops at below ``root``, in reading order."""
    return list(_stops(root))


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if not widget.isVisible() or not widget.isEnabled():
        return
    stop = widget.focusPolicy().value & _TAB and widget.focusProxy() is None
    if stop and not isinstance(widget, QScrollArea):
        yield widget
    for child in _in_order(widget):
        yield from _stops(child)


def _in_order(widget: QWidget) -> list[QWidget]:
    """The children as the layout has them, then those that are placed by hand."""
    layout = widget.layout()
    placed = list(_placed(layout)) if layout is not None else []
    others = [child for child in widget.children() if isinstance(child, QWidget)]
    known = set(placed)
    return placed + [child for child in others if child not in known and not child.isWindow()]


def _placed(layout: QLayout) -> Iterator[QWidget]:
    places = range(layout.count())
    if isinstance(layout, QGridLayout):
        places = sorted(places, key=lambda place: layout.getItemPosition(place)[:2])
    for place in places:
        item = layout.itemAt(place)
        if (widget := item.widget()) is not None:
            yield widget
        elif (inner := item.layout()) is not None:
            yield from _placed(inner)
