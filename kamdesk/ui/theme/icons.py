"""Our own line icons, drawn once per name, colour, size and pixel ratio (decision 0002)."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Protocol

from PySide6.QtCore import QByteArray, QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap

from kamdesk import paths
from kamdesk.ui.theme.state import current, px, signals

_pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}


class TakesIcon(Protocol):
    """A button or action: anything with ``setIcon``."""

    def setIcon(self, icon: QIcon, /) -> None: ...


def icon(name: str, role: str = "muted", size: int = 16) -> QIcon:
    """The icon in the colour of a role, with a faint form for disabled controls.

    ``size`` is a design measure. ``FileNotFoundError`` if there is no such drawing.
    """
    ratio = _screen_ratio()
    made = QIcon()
    made.addPixmap(pixmap(name, current().color(role), size, ratio))
    faint = pixmap(name, current().faint, size, ratio)
    made.addPixmap(faint, QIcon.Mode.Disabled)
    return made


def follow_icon(target: TakesIcon, name: str, role: str = "muted", size: int = 16) -> None:
    """Set the icon now and again whenever the theme changes, as long as ``target`` lives."""
    _IconFollower(target, lambda: icon(name, role, size))


def pixmap(name: str, color: str, size: int = 16, ratio: float = 1.0) -> QPixmap:
    """One drawing in one colour (``#RRGGBB``), square, ``size`` design pixels."""
    side = px(size)
    key = (name, color, side, ratio)
    found = _pixmaps.get(key)
    if found is None:
        found = _pixmaps[key] = _render(name, color, side, ratio)
    return found


def paint_icon(painter: QPainter, rect: QRectF, name: str, color: str, size: int = 16) -> None:
    """Draw an icon centred in ``rect`` at the resolution of the device painted on."""
    drawing = pixmap(name, color, size, painter.device().devicePixelRatioF())
    side = px(size)
    left = round(rect.center().x() - side / 2)
    top = round(rect.center().y() - side / 2)
    painter.drawPixmap(QPointF(left, top), drawing)


class _IconFollower(QObject):
    """Child of its target, so that both end together."""

    def __init__(self, target: TakesIcon, make: Callable[[], QIcon]) -> None:
        super().__init__(target if isinstance(target, QObject) else None)
        self._target = target
        self._make = make
        signals().changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        self._target.setIcon(self._make())


@cache
def _source(name: str) -> str:
    return (paths.resources() / "icons" / f"{name}.svg").read_text("utf-8")


def _render(name: str, color: str, side: int, ratio: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer  # not needed before the first icon shows

    svg = _source(name).replace("currentColor", color)
    made = QPixmap(QSize(side, side) * ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    renderer.render(painter, QRectF(0, 0, made.width(), made.height()))
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


def _screen_ratio() -> float:
    screen = QGuiApplication.primaryScreen()
    return screen.devicePixelRatio() if screen else 1.0
