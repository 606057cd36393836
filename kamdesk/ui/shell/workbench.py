"""The running program: a book, a window, what happens around them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from kamdesk.errors import KamDeskError, StorageError
from kamdesk.ui import jobs, theme
from kamdesk.ui.backups import BackupSchedule
from kamdesk.ui.context import Context
from kamdesk.ui.instance import SingleInstance
from kamdesk.ui.shell import warm_up
from kamdesk.ui.shell.main_window import MainWindow
from kamdesk.ui.shell.opening import Opening
from kamdesk.ui.shell.routes import ROUTES
from kamdesk.ui.translation import system_language, use_language

if TYPE_CHECKING:
    from kamdesk.db.book import Book
    from kamdesk.db.rescue import Lifeline
    from kamdesk.ui.reminding import ReminderDesk

FIRST = ("today", None)
WELCOME = ("welcome", None)


class Workbench(QObject):
    """Builds the window, and builds it anew when language or text size change."""

    def __init__(self, app: QApplication, ctx: Context, instance: SingleInstance | None) -> None:
        super().__init__()
        self._app = app
        self._ctx = ctx
        self._instance = instance
        self.window: MainWindow | None = None
        self.exit_code = 0
        self._first_module = ""
        self._chosen: Path | None = None
        """Another book than the one that was asked for, remembered once it is open."""
        self._backups = BackupSchedule(ctx, self)
        self._backups.failed.connect(self._tell)
        self._backups.damaged.connect(lambda _found: self._tell_damaged())
        self._reminders: ReminderDesk | None = None
        ctx.language_chosen.connect(self._use_language)
        ctx.theme_chosen.connect(self._use_theme)
        if instance is not None:
            instance.setParent(self)
            instance.raised.connect(self._show_window)

    def start(self, file: Path | None = None) -> None:
        """Show the window, then open the book at ``file`` behind it, unless it is open already;
        what can wait longer is done after that."""
        settings = self._ctx.settings
        first_time = not settings.language
        if first_time:
            settings.language = system_language()
        use_language(self._app, settings.language)
        theme.apply_theme(self._app, settings.theme, settings.text_scale)  # type: ignore[arg-type]
        first = WELCOME if first_time else FIRST
        self._build(*first)
        if file is None:
            self._settle()
        else:
            self._first_module = ROUTES[first[0]].module
            self._open(file)

    def stop(self) -> None:
        """After the last window: copy what changed, close the book, let the next one in."""
        if self._reminders is not None:
            self._reminders.stop()
        jobs.finish_all()
        if self._ctx.is_open:
            self._backups.at_exit()
            self._ctx.book.close()
        if self._instance is not None:
            self._instance.release()

    def _open(self, file: Path, backup: Path | None = None) -> None:
        """Open a book behind the window; a ``backup`` is put in its place before."""
        opening = Opening(file, self._first_module, self, backup)
        opening.opened.connect(self._take_book)
        opening.refused.connect(lambda error, found: self._refuse(file, error, found))
        QTimer.singleShot(0, opening.start)

    def _take_book(self, book: Book) -> None:
        self._ctx.give_book(book)
        if book.file == self._chosen:
            self._ctx.settings.last_book = str(book.file)
            self._ctx.save_settings()
        assert self.window is not None
        self.window.show_book()
        if self.window.here() == WELCOME:
            from kamdesk.services import account_list

            if self._ctx.read(account_list.count):  # a book that was brought along
                self.window.open(*FIRST)
        self._settle()

    def _settle(self) -> None:
        QTimer.singleShot(300, warm_up.settle)
        QTimer.singleShot(1500, self._after_start)

    def _refuse(self, file: Path, error: StorageError, lifeline: Lifeline | None) -> None:
        """Tell why ``file`` was refused and go the way that is chosen then."""
        from kamdesk.ui.shell.refusal import RefusalDialog, Way

        assert self.window is not None
        self.window.hide()
        self._app.setQuitOnLastWindowClosed(False)  # the dialog is the last one that shows
        dialog = RefusalDialog(self._ctx, file, error, lifeline)
        dialog.exec()
        if dialog.way is Way.CLOSE:
            self.exit_code = 1
            self._app.exit(self.exit_code)
            return
        self.window.show()
        self._app.setQuitOnLastWindowClosed(True)
        if dialog.way is Way.RESTORE and lifeline is not None:
            self._open(file, lifeline.backup.file)
        elif dialog.other is not None:
            self._open_other(file, dialog.other)

    def _open_other(self, refused: Path, chosen: Path) -> None:
        """Open the chosen book, unless another window has it: the lock goes with the book."""
        if self._instance is not None and not self._instance.move_to(chosen):
            self._refuse(refused, StorageError("second_instance", file=str(chosen)), None)
            return
        self._chosen = chosen
        self._open(chosen)

    def _build(self, kind: str, target: object) -> None:
        old = self.window
        self.window = MainWindow(self._ctx)
        if old is not None:
            self.window.setGeometry(old.geometry())
        self.window.open(kind, target)
        self.window.show()
        if old is not None:
            old.hide()
            old.deleteLater()

    def _after_start(self) -> None:
        self._backups.start()
        self._start_reminders()
        self._keep_readings()
        risk = self._ctx.place_risk()
        if risk is not None:
            self._ctx.notice.emit(self._ctx.word(f"error.{risk}"), False)

    def _start_reminders(self) -> None:
        from kamdesk.ui.reminding import ReminderDesk  # the window is up before the book's code is

        if self._reminders is None:
            self._reminders = ReminderDesk(self._ctx, self, lambda: self.window)
            self._reminders.window_wanted.connect(self._show_window)
            self._reminders.open_requested.connect(self._open_in_window)
            self._reminders.tray.quit_wanted.connect(self._close_window)
        self._reminders.start()

    def _keep_readings(self) -> None:
        from kamdesk.ui.keeping.month_keeper import MonthKeeper

        MonthKeeper.of(self._ctx).watch()

    def _open_in_window(self, kind: str, target: object) -> None:
        if self.window is not None:
            self.window.open(kind, target)

    def _close_window(self) -> None:
        if self.window is not None:
            self.window.close()

    def _use_language(self, language: str) -> None:
        if self.window is not None and not self.window.may_leave():
            return
        self._ctx.settings.language = language
        self._ctx.save_settings()
        use_language(self._app, language)
        if self._reminders is not None:
            self._reminders.tray.renew()
        self._rebuild()

    def _use_theme(self) -> None:
        settings = self._ctx.settings
        before = theme.signals().scale
        theme.apply_theme(self._app, settings.theme, settings.text_scale)  # type: ignore[arg-type]
        if theme.signals().scale != before:
            self._rebuild()

    def _rebuild(self) -> None:
        assert self.window is not None
        here = self.window.here() or FIRST
        self._build(*here)

    def _show_window(self) -> None:
        if self.window is not None:
            self.window.showNormal() if self.window.isMinimized() else self.window.show()
            self.window.raise_()
            self.window.activateWindow()

    def _tell(self, error: Exception) -> None:
        if isinstance(error, KamDeskError):
            self._ctx.notice.emit(self._ctx.error_text(error), False)

    def _tell_damaged(self) -> None:
        text = self._ctx.word("error.damaged", file=str(self._ctx.book.file))
        self._ctx.notice.emit(text, False)
