"""The relationship map as a file: PNG, SVG or PDF."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray, QMarginsF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QImage,
    QImageWriter,
    QPageSize,
    QPaintDevice,
    QPainter,
    QPdfWriter,
)
from PySide6.QtWidgets import QGraphicsScene

from kamdesk.replacing import replacing
from kamdesk.ui import theme

SUFFIXES = (".png", ".svg", ".pdf")
RATIO = 2
MARGIN, HEAD = 24, 40
POINTS = 72


def save(scene: QGraphicsScene, area: QRectF, title: str, path: Path) -> Path:
    """Write ``area`` of the scene below its title; the suffix decides the format.

    Raises ``FileError`` ``target_missing``, ``target_read_only``, ``target_open`` or
    ``target_full``; then an older file is untouched.
    """
    kinds: dict[str, Callable[[QGraphicsScene, QRectF, str, Path], bool]] = {
        ".png": _png,
        ".svg": _svg,
        ".pdf": _pdf,
    }
    with replacing(path) as unfinished:
        if not kinds[path.suffix.lower()](scene, area, title, unfinished):
            raise PermissionError(path)
    return path


def _png(scene: QGraphicsScene, area: QRectF, title: str, path: Path) -> bool:
    size = _size(area)
    image = QImage(size * RATIO, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(RATIO)
    _paint(image, scene, area, title, size)
    return QImageWriter(str(path), QByteArray(b"png")).write(image)


def _svg(scene: QGraphicsScene, area: QRectF, title: str, path: Path) -> bool:
    from PySide6.QtSvg import QSvgGenerator

    size = _size(area)
    generator = QSvgGenerator()
    generator.setFileName(str(path))
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    generator.setTitle(title)
    _paint(generator, scene, area, title, size)
    return path.exists()


def _pdf(scene: QGraphicsScene, area: QRectF, title: str, path: Path) -> bool:
    size = _size(area)
    writer = QPdfWriter(str(path))
    writer.setTitle(title)
    writer.setResolution(POINTS)
    writer.setPageSize(QPageSize(QSizeF(size), QPageSize.Unit.Point))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    _paint(writer, scene, area, title, size)
    return path.exists()


def _size(area: QRectF) -> QSize:
    margin = theme.px(MARGIN)
    return QSize(
        round(area.width()) + 2 * margin, round(area.height()) + 2 * margin + theme.px(HEAD)
    )


def _paint(
    device: QPaintDevice, scene: QGraphicsScene, area: QRectF, title: str, size: QSize
) -> None:
    palette, margin = theme.current(), theme.px(MARGIN)
    painter = QPainter()
    if not painter.begin(device):
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), QColor(palette.surface))
    painter.setPen(QColor(palette.text))
    painter.setFont(theme.font("hero"))
    head = QRectF(margin, margin / 2, size.width() - 2 * margin, theme.px(HEAD))
    painter.drawText(head, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, title)
    target = QRectF(margin, margin + theme.px(HEAD), area.width(), area.height())
    scene.render(painter, target, area)
    painter.end()
