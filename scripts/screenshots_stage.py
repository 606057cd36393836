"""A real window to take pictures of, and the watch over what Qt and matplotlib complain of."""

from __future__ import annotations

import logging
import sys
import warnings
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QDeadlineTimer,
    QEvent,
    QEventLoop,
    QObject,
    QPoint,
    QSize,
    Qt,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QColor, QPainter, QPixmap, QTextLayout
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from kamdesk.db.opening import open_book
from kamdesk.settings import Settings
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.jobs import Job
from kamdesk.ui.shell.main_window import MainWindow
from kamdesk.ui.theme.apply import Mode
from kamdesk.ui.translation import use_language
from kamdesk.ui.widgets.chart_view import ChartView
from kamdesk.words import Lang

PATIENCE_MS = 20_000
SOON_MS = 2_000
LOOK_AGAIN_MS = 100
CALM_LOOKS = 2
ROWS_LOOKED_AT = 40
OFFSCREEN_ONLY = "This plugin does not support propagateSizeHints()"

T = TypeVar("T", bound=QObject)


class Faults(logging.Handler):
    """Everything that would otherwise scroll by: Qt's warnings, matplotlib's, logged errors."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.told: list[str] = []
        self.scene = ""

    def install(self) -> None:
        """Listen from now on."""
        qInstallMessageHandler(self._from_qt)
        warnings.simplefilter("always")
        warnings.showwarning = self._from_python
        sys.excepthook = self._from_slot
        logging.getLogger("kamdesk").addHandler(self)

    def add(self, text: str) -> None:
        """Note a fault once per scene."""
        line = f"{self.scene}: {text}"
        if line not in self.told:
            self.told.append(line)

    def emit(self, record: logging.LogRecord) -> None:
        cause = record.exc_info[1] if record.exc_info else None
        self.add(f"log: {record.getMessage()} {cause or ''}")

    def _from_qt(self, kind: QtMsgType, _context: object, message: str) -> None:
        if kind is not QtMsgType.QtDebugMsg and message != OFFSCREEN_ONLY:
            self.add(f"Qt: {message}")

    def _from_python(self, message: Warning | str, *_rest: Any, **_named: Any) -> None:
        self.add(f"warning: {message}")

    def _from_slot(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        self.add(f"{kind.__name__}: {error}")
        sys.__excepthook__(kind, error, trace)


@dataclass
class Stage:
    """One window on one book in one language and mode; scenes act on it and take pictures."""

    app: QApplication
    book: Path
    language: Lang
    mode: Mode
    out: Path
    faults: Faults
    size: QSize = field(default_factory=lambda: QSize(1366, 768))
    scale: float = 1.0
    ctx: Context = field(init=False)
    window: MainWindow = field(init=False)

    def __enter__(self) -> Stage:
        settings = Settings(language=self.language, theme=self.mode, text_scale=self.scale)
        use_language(self.app, self.language)
        theme.apply_theme(self.app, self.mode, self.scale)
        theme.signals().motion = False
        self.ctx = Context(open_book(self.book), settings)
        self.window = MainWindow(self.ctx)
        self.window.resize(self.size)
        return self

    def __exit__(self, *_exception: object) -> None:
        self.window.hide()
        self.window.deleteLater()
        self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.ctx.book.close()

    def open(self, kind: str, target: object = None) -> None:
        """Go to a screen."""
        self.faults.scene = f"{kind}_{self.language}_{self.mode}"
        self.window.open(kind, target)
        self.window.show()

    def take(self, name: str, dialog: QDialog | None = None) -> None:
        """Wait until the window is quiet, then keep its picture; a dialog lies in its middle."""
        self.faults.scene = f"{name}_{self.language}_{self.mode}"
        self.settle()
        self._look_for_stray_windows()
        picture = self.window.grab()
        if dialog is not None:
            self._lay_over(picture, dialog)
            self._look_for_missing_glyphs(dialog)
        self._look_for_missing_glyphs(self.window)
        self.keep(picture, name)

    def keep(self, picture: QPixmap, name: str) -> None:
        """Store a picture under its scene's name."""
        picture.save(str(self.out / f"{name}_{self.language}_{self.mode}.png"))

    def settle(self) -> None:
        """Let layouts happen, jobs end, short timers fire and charts be drawn, until two looks in
        a row find nothing at work: texts that grow ask their layouts again."""
        patience = QDeadlineTimer(PATIENCE_MS)
        calm = 0
        while calm < CALM_LOOKS:
            waiting = self._awaited()
            calm = 0 if waiting else calm + 1
            if patience.hasExpired():
                names = ", ".join(sorted(str(signal) for signal in waiting))
                self.faults.add(f"never came to rest: {names}")
                return
            loop = QEventLoop()
            look_again = QTimer(interval=LOOK_AGAIN_MS)  # a job dropped meanwhile tells nobody
            for signal in [*waiting, look_again.timeout]:
                signal.connect(loop.quit)
            look_again.start()
            loop.exec()
            self._finish_deletions()

    def _finish_deletions(self) -> None:
        """What an event loop would do between two events."""
        self.app.processEvents()
        self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.app.processEvents()

    def _awaited(self) -> list[Any]:
        """Signals of what is under way."""
        charts = [view for view in self._all(ChartView) if view.isVisible()]
        timers = [t for t in self._all(QTimer) if t.isSingleShot() and t.interval() < SOON_MS]
        return [
            *[job.finished for job in self._all(Job) if not job.signalsBlocked()],
            *[view.rendered for view in charts if not view.is_settled()],
            *[timer.timeout for timer in timers if timer.isActive()],
        ]

    def _all(self, kind: type[T]) -> list[T]:
        return [found for top in self.app.topLevelWidgets() for found in top.findChildren(kind)]

    def _lay_over(self, picture: QPixmap, dialog: QDialog) -> None:
        dialog.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        dialog.setModal(False)
        dialog.show()
        self.settle()
        taken = dialog.grab()
        at = QPoint(
            (picture.width() - taken.width()) // 2, (picture.height() - taken.height()) // 2
        )
        painter = QPainter(picture)
        painter.fillRect(picture.rect(), QColor(0, 0, 0, 96))
        painter.drawPixmap(at, taken)
        painter.setPen(theme.color("line_strong"))
        painter.drawRect(at.x(), at.y(), taken.width() - 1, taken.height() - 1)
        painter.end()
        dialog.hide()
        dialog.deleteLater()

    def _look_for_stray_windows(self) -> None:
        for widget in self.app.topLevelWidgets():
            if widget.isVisible() and widget is not self.window:
                self.faults.add(f"{type(widget).__name__} shows as a window of its own")

    def _look_for_missing_glyphs(self, widget: QWidget) -> None:
        text = "".join(sorted({c for c in _texts_of(widget) if c.isprintable()}))
        layout = QTextLayout(text, theme.font("body"))
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        flags = QTextLayout.GlyphRunRetrievalFlag
        wanted = flags.RetrieveGlyphIndexes | flags.RetrieveStringIndexes
        for run in layout.glyphRuns(0, len(text), wanted):
            for place, glyph in zip(run.stringIndexes(), run.glyphIndexes(), strict=True):
                if glyph == 0:
                    self.faults.add(f"no font has {text[place]!r}")


def _columns(model: QAbstractItemModel) -> int:
    """A list has one; it doesn't let itself be asked."""
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount()


def _texts_of(widget: QWidget) -> str:
    parts = []
    for child in [widget, *widget.findChildren(QWidget)]:
        parts += [child.accessibleName(), child.accessibleDescription()]
        if isinstance(child, QLabel | QAbstractButton | QLineEdit):
            parts.append(child.text())
        elif isinstance(child, QPlainTextEdit):
            parts.append(child.toPlainText())
        elif isinstance(child, QAbstractItemView) and child.model() is not None:
            model = child.model()
            parts += [
                str(model.index(row, column).data() or "")
                for row in range(min(model.rowCount(), ROWS_LOOKED_AT))
                for column in range(_columns(model))
            ]
    return "".join(parts)
