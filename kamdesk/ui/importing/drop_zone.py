"""The place to drop a file, with a button for those who would rather choose."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.ui import theme
from kamdesk.ui.widgets import EmptyState, button
from kamdesk.ui.widgets.painting import begin, box


class DropZone(QWidget):
    """``choose_requested`` when the button is pressed. The screen takes the drops."""

    choose_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hot = False
        choose = button(self.tr("Choose file…"), "primary")
        choose.clicked.connect(self.choose_requested)
        self.button = choose
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(12), 0, theme.px(12))
        column.addWidget(
            EmptyState(
                "import",
                self.tr("Drop a file here"),
                self.tr(
                    "Exactly as the back office sends it: .xlsx, .xls, .ods, .csv or .vcf. Title "
                    "rows, merged cells and any order of columns are fine."
                ),
                choose,
            )
        )
        self.setMinimumHeight(theme.px(230))

    def set_hot(self, hot: bool) -> None:
        """Whether a file is held above the screen."""
        if hot != self._hot:
            self._hot = hot
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = theme.current()
        painter = begin(self)
        ground = palette.accent_tint if self._hot else palette.surface
        line = palette.accent if self._hot else palette.line_strong
        box(painter, QRectF(self.rect()), theme.px(8), ground, line, dashed=True)
        painter.end()


def dropped_file(data: QMimeData) -> str:
    """The path of the one local file that is dragged, "" for anything else."""
    urls = data.urls() if data.hasUrls() else []
    return urls[0].toLocalFile() if len(urls) == 1 and urls[0].isLocalFile() else ""
