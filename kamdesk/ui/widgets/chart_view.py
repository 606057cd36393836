"""A chart on a screen: its finding in words, the picture, and its numbers to take along.

matplotlib draws on one thread of its own, so that neither start-up nor a resize waits for it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kamdesk.charts import render
from kamdesk.charts.chart import ChartData, Draw
from kamdesk.errors import FileError
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.widgets.chart_table import as_clipboard, spoken
from kamdesk.ui.widgets.drawing import studio
from kamdesk.ui.widgets.label import Label
from kamdesk.ui.widgets.link import LinkButton

SETTLE_MS = 60
SAVED_SIZE = (1000, 480)


class ChartView(QWidget):
    """Title, picture, and links to save the picture or copy the numbers.

    ``set_chart(draw, data)`` may be called at any time; what was being drawn before is dropped.
    ``rendered`` tells that the picture shown is up to date.
    """

    rendered = Signal()

    def __init__(
        self,
        ctx: Context,
        parent: QWidget | None = None,
        *,
        height: int = 240,
        with_title: bool = True,
        title_role: str = "block",
    ) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._draw: Draw | None = None
        self._data: ChartData | None = None
        self._title = Label("", title_role)
        self._title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if not with_title:  # showing what has no parent yet would be a window of its own
            self._title.hide()
        self._save = LinkButton(self.tr("Save picture"), "small", "muted")
        self._copy = LinkButton(self.tr("Copy numbers"), "small", "muted")
        self._picture = _Picture(ctx, height, self)
        self._build_ui(with_title)
        self._save.clicked.connect(self.ask_and_save)
        self._copy.clicked.connect(self.copy_table)
        self._picture.rendered.connect(self.rendered)

    def _build_ui(self, with_title: bool) -> None:
        self._head = QHBoxLayout()
        self._head.setSpacing(theme.px(10))
        self._head.addWidget(self._title, 1)
        if not with_title:
            self._head.addStretch(1)
        top = Qt.AlignmentFlag.AlignTop
        self._head.addWidget(self._save, 0, top)
        self._head.addWidget(self._copy, 0, top)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.px(6))
        outer.addLayout(self._head)
        outer.addWidget(self._picture, 1)

    def set_chart(self, draw: Draw, data: ChartData) -> None:
        """Show this chart in the screen's language."""
        self._draw, self._data = draw, data
        language = self._ctx.language
        title = data.title(language)
        self._title.setText(title)
        self._picture.setAccessibleName(title)
        self._picture.setAccessibleDescription(spoken(data.table(language)))
        self._picture.set_chart(draw, data)

    def set_links_visible(self, visible: bool) -> None:
        """Show or hide the two links, for small charts beside words."""
        self._save.setVisible(visible)
        self._copy.setVisible(visible)

    def title(self) -> str:
        """The finding shown."""
        return self._title.text()

    def image(self) -> QImage:
        """The picture shown, null before the first one is drawn."""
        return self._picture.image()

    def is_settled(self) -> bool:
        """Whether nothing waits to be drawn."""
        return self._picture.is_settled()

    def copy_table(self) -> None:
        """Put the numbers on the clipboard, for a worksheet or for text."""
        if self._data is not None:
            table = self._data.table(self._ctx.language)
            QGuiApplication.clipboard().setMimeData(as_clipboard(table))
            self._ctx.notice.emit(self.tr("Numbers copied"), False)

    def ask_and_save(self) -> None:
        """Ask for a file name and save the picture there."""
        if self._data is None:
            return
        picked, _filter = QFileDialog.getSaveFileName(
            self,
            self.tr("Save picture"),
            f"{self.title()}.png",
            self.tr("Picture (*.png);;Drawing (*.svg)"),
        )
        if picked:
            path = Path(picked)
            known = path.suffix.lower() in (".png", ".svg")
            self.save_to(path if known else path.with_name(path.name + ".png"))

    def save_to(self, path: Path) -> None:
        """Write the picture (.png or .svg) on the drawing thread, and say how it went."""
        draw, data, language = self._draw, self._data, self._ctx.language
        if draw is None or data is None:
            return
        palette, size = theme.current(), render.Size(*SAVED_SIZE, ratio=2.0)

        def work() -> Path:
            return render.save(draw, data, path, palette, language, size)

        studio().run(work, self._saved, self)

    def _saved(self, result: Any) -> None:
        if isinstance(result, FileError):
            self._ctx.notice.emit(self._ctx.word(f"error.{result.code}", **result.params), False)
        elif isinstance(result, Path):
            self._ctx.notice.emit(self.tr("Saved as {name}").format(name=result.name), False)


class _Picture(QWidget):
    """The picture alone: asks for a new one when size, theme or chart change."""

    rendered = Signal()

    def __init__(self, ctx: Context, height: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._height = height
        self._chart: tuple[Draw, ChartData] | None = None
        self._image = QImage()
        self._pending = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(theme.px(height))
        self._timer = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._timer.timeout.connect(self._render)
        theme.signals().changed.connect(self._ask)

    def set_chart(self, draw: Draw, data: ChartData) -> None:
        """Draw this as soon as the widget is seen."""
        self._chart = (draw, data)
        self._ask()

    def image(self) -> QImage:
        """What is shown."""
        return self._image

    def is_settled(self) -> bool:
        """Whether the picture is up to date."""
        return not (self._timer.isActive() or self._pending)

    def _ask(self) -> None:
        if self._chart is not None and self.isVisible():
            self._timer.start()

    def _render(self) -> None:
        if self._chart is None or self.width() < 40 or self.height() < 20:
            return
        draw, data = self._chart
        scale = theme.px(100) / 100
        size = render.Size(self.width(), self.height(), self.devicePixelRatioF(), scale)
        palette, language = theme.current(), self._ctx.language
        self._pending = True
        studio().run(
            lambda: _to_image(*render.rgba(draw, data, palette, language, size), size.ratio),
            self._take,
            self,
            supersede=True,
        )

    def _take(self, result: Any) -> None:
        self._pending = False
        if isinstance(result, QImage):
            self._image = result
            self.update()
            if self.is_settled():
                self.rendered.emit()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(320), theme.px(self._height))

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        self._ask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._ask()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._ask()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._image.isNull():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.current().sunken))
            painter.drawRoundedRect(self.rect(), theme.px(6), theme.px(6))
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRect(0, 0, self.width(), self.height()), self._image)
        painter.end()


def _to_image(pixels: bytes, width: int, height: int, ratio: float) -> QImage:
    image = QImage(pixels, width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()
    image.setDevicePixelRatio(ratio)
    return image
