"""The brief's page as paper on the screen, as wide as there is room or seen as a whole."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from kamdesk.exchange.briefing import Document
from kamdesk.ui import theme
from kamdesk.ui.printing import brief_document, sheet

_LARGEST = 1.45
"""Times the layout units; text is then larger than the screen's own."""
_SHADOW = 3


class PaperView(QWidget):
    """Drawn by the same strokes as the PDF. ``resize_into`` says how much room there is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: sheet.Sheet | None = None
        self._picture: QPixmap | None = None
        self.setAccessibleName(self.tr("Brief, one page"))
        self.resize_into(QSize(round(sheet.WIDTH), 0))

    def show_document(self, document: Document) -> None:
        """Lay a brief out and show it."""
        self._page = brief_document.lay_out(document)
        self._picture = None
        self.setAccessibleDescription("\n".join(_spoken(document)))
        self.update()

    def resize_into(self, room: QSize) -> None:
        """As wide as the room; a room with a height shows the page whole."""
        width = min(room.width() - _SHADOW, theme.px(round(sheet.WIDTH * _LARGEST)))
        if room.height() > 0:
            whole = (room.height() - _SHADOW) * sheet.WIDTH / sheet.HEIGHT
            width = min(width, round(whole))
        size = QSize(width + _SHADOW, round(width * sheet.HEIGHT / sheet.WIDTH) + _SHADOW)
        if size != self.size():
            self._picture = None
            self.setFixedSize(size)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paper = self.rect().adjusted(0, 0, -_SHADOW, -_SHADOW)
        painter.fillRect(paper.translated(_SHADOW, _SHADOW), QColor(0, 0, 0, 40))
        if self._picture is None or self._picture.devicePixelRatio() != self.devicePixelRatio():
            self._picture = self._draw(paper.size())
        painter.drawPixmap(0, 0, self._picture)
        painter.setPen(QColor(theme.current().line_strong))
        painter.drawRect(QRectF(paper).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()

    def _draw(self, size: QSize) -> QPixmap:
        """The page once, so that scrolling does not set the type again."""
        ratio = self.devicePixelRatio()
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.white)
        if self._page is not None:
            painter = QPainter(picture)
            painter.scale(size.width() / sheet.WIDTH, size.height() / sheet.HEIGHT)
            brief_document.paint(painter, self._page)
            painter.end()
        return picture


def _spoken(document: Document) -> list[str]:
    """What a screen reader says of it."""
    told = [document.head.facts, document.head.name, document.head.about]
    told += [item.text for item in document.box]
    for block in document.blocks():
        told += [block.title, *(item.text for item in block.items)]
    return [text for text in told if text]
