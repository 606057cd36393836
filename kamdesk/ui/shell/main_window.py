"""The window: navigation at the left, the bar on top, one screen at a time."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kamdesk.errors import KamDeskError, NotFoundError
from kamdesk.ui.context import Context
from kamdesk.ui.screen import Screen
from kamdesk.ui.shell import client_safe
from kamdesk.ui.shell.actions import Actions
from kamdesk.ui.shell.commands import commands
from kamdesk.ui.shell.hidden_screen import HiddenScreen
from kamdesk.ui.shell.leaving import may_leave
from kamdesk.ui.shell.routes import ROUTES, places
from kamdesk.ui.shell.top_bar import TopBar
from kamdesk.ui.shell.undo_keys import UndoKeys
from kamdesk.ui.widgets import Label, NavBar, Page, Toast
from kamdesk.ui.widgets.tab_order import focus_next

Stop = tuple[str, object]


class MainWindow(QMainWindow):
    """Shows screens by kind and target, keeps the way back, runs the commands.

    Screens ask with ``open_requested``; a kind without a screen of its own is an action.
    """

    closing = Signal()

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self.ctx = ctx
        self._screens: dict[str, Screen] = {}
        self._way: list[Stop] = []
        self._here: Stop | None = None
        self._opened = True
        """Whether the screen of what is here shows it, be it behind the cover."""
        self._wanted: Stop | None = None
        self.actions_of_book = Actions(ctx, self)
        self._badge_timer = QTimer(self, singleShot=True, interval=200)
        self._build_ui()
        self._connect()
        self._restore_geometry()

    def _build_ui(self) -> None:
        self.setWindowTitle("KamDesk")
        self.setMinimumSize(960, 600)
        self._stack = QStackedWidget()
        if not self.ctx.is_open:
            opening = Label(self.tr("Opening the book…"), "body", "muted")
            opening.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._stack.addWidget(opening)
        self._nav = NavBar("KamDesk", places())
        self._nav.follow(self)
        self._hidden = HiddenScreen()
        self._stack.addWidget(self._hidden)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        ground = QWidget()
        row = QHBoxLayout(ground)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._nav)
        row.addWidget(right, 1)
        self.setCentralWidget(ground)
        self.top_bar = TopBar(self.ctx, self)
        column.addWidget(self.top_bar)
        column.addWidget(self._stack, 1)
        for command in commands():
            action = QAction(command.text, self)
            action.setShortcuts([QKeySequence(keys) for keys in command.keys.split()])
            action.triggered.connect(lambda _=False, key=command.key: self.run(key))
            self.addAction(action)

    def _connect(self) -> None:
        self._nav.chosen.connect(self.open)
        self.top_bar.open_requested.connect(self.open)
        self.top_bar.command.connect(self.run)
        self.ctx.notice.connect(self._show_notice)
        self.ctx.data_changed.connect(self._on_data_changed)
        self.ctx.client_safe_changed.connect(self._on_client_safe)
        self._hidden.switch_off.connect(lambda: self.ctx.set_client_safe(False))
        self._show_places()
        self._badge_timer.timeout.connect(self._count_badges)
        self._undo_keys = UndoKeys(self)

    def open(self, kind: str, target: object = None) -> None:
        """Go to a screen, or do the action that has this name."""
        if not self.ctx.is_open:
            self._wanted = (kind, target)
            self._nav.set_current(ROUTES[kind].place if kind in ROUTES else "")
            return
        if self.ctx.client_safe:
            kind, target = client_safe.stop_for_client(self.ctx, kind, target)
        if kind not in ROUTES:
            self.actions_of_book.run(kind, target)
            return
        if not self.may_leave():
            return
        if self._here not in (None, (kind, target)):
            assert self._here is not None
            self._way = [*self._way[-49:], self._here]
        self._go(kind, target)

    def show_book(self) -> None:
        """The book is open now: show what was asked for meanwhile."""
        if self._wanted is not None:
            self.open(*self._wanted)
        if self.top_bar.search.hasFocus():
            self.top_bar.start_search()
        self._badge_timer.start()

    def back(self) -> None:
        """Return to where one came from."""
        if self._way and self.may_leave():
            self._go(*self._way.pop())

    def may_leave(self) -> bool:
        """Whether what shows is stored or given up, so that something else may show."""
        if may_leave(self, self.current_screen()):
            return True
        assert self._here is not None
        self._nav.set_current(ROUTES[self._here[0]].place)  # the click had marked another place
        return False

    def run(self, key: str) -> None:
        """Run a command by its key."""
        match key:
            case "find":
                self.top_bar.start_search()
            case "filter":
                screen = self.current_screen()
                if screen is None or not screen.focus_search():
                    self.top_bar.start_search()
            case "back":
                self.back()
            case "quit":
                self.close()
            case _:
                self.open(key)

    def current_screen(self) -> Screen | None:
        """The screen that shows."""
        return self._screens.get(self._here[0]) if self._here else None

    def here(self) -> Stop | None:
        """Kind and target of what shows, for opening the same place again."""
        return self._here

    def _go(self, kind: str, target: object) -> None:
        if self.ctx.client_safe and not client_safe.may_see(self.ctx, kind, target):
            self._here, self._opened = (kind, target), False
            self._cover()
            return
        screen = self._screens.get(kind)
        if screen is None:
            screen = self._screens[kind] = ROUTES[kind].make(self.ctx)
            screen.open_requested.connect(self.open)
            self._stack.addWidget(screen)
        try:
            screen.open(target)
        except NotFoundError:  # an account that was undone or binned meanwhile
            self.ctx.notice.emit(self.ctx.word("error.gone"), False)
            return
        except KamDeskError as error:
            self.ctx.notice.emit(self.ctx.error_text(error), False)
            return
        self._here, self._opened = (kind, target), True
        if self.ctx.client_safe and self.ctx.at_hand is None:
            self.ctx.at_hand = client_safe.account_of(self.ctx, kind, target)
        self._turn_to(screen)
        self._nav.set_current(ROUTES[kind].place)
        self._nav.setVisible(kind != "welcome")
        self.top_bar.setVisible(kind != "welcome")
        self._show_title(screen)

    def _turn_to(self, screen: Screen) -> None:
        """Show a screen with the cursor where it wants it. It is asked before: what is hidden
        gives its focus to the next thing, whatever that is."""
        wanted = self._wanted_focus(screen)
        self._stack.setCurrentWidget(screen)
        if wanted is not None:
            wanted.setFocus()

    def _wanted_focus(self, screen: Screen) -> QWidget | None:
        """Where the screen wants the cursor, or its page, so that Tab begins in it and keys scroll;
        None where the cursor is right already: who walks the navigation by key stays there."""
        focus: QWidget | None = self.focusWidget()
        if focus is not None and (screen.isAncestorOf(focus) or self._nav.isAncestorOf(focus)):
            return None
        wanted: QWidget | None = screen.focusWidget()
        pages = [page for page in screen.findChildren(Page) if page.isVisibleTo(screen)]
        if wanted is not None and wanted.isVisibleTo(screen):
            return wanted
        return pages[0] if pages else screen

    def focusNextPrevChild(self, forward: bool) -> bool:
        root = self.centralWidget()
        assert root is not None
        return focus_next(root, self.focusWidget(), forward=forward)

    def _show_title(self, screen: Screen) -> None:
        title = "" if self.ctx.client_safe else screen.title()
        self.setWindowTitle(f"{title} – KamDesk" if title else "KamDesk")

    def _on_data_changed(self, _change: object) -> None:
        self._badge_timer.start()

    def _cover(self) -> None:
        """Show nothing of what is here; it stays as it is behind."""
        self._stack.setCurrentWidget(self._hidden)
        self._hidden.setFocus()
        self._nav.set_current("")
        self.setWindowTitle("KamDesk")

    def _show_places(self) -> None:
        self._nav.show_places(client_safe.PLACES if self.ctx.client_safe else None)

    def _on_client_safe(self, on: bool) -> None:
        """Cover what is here, or uncover it; what it leaves out of itself it knows alone."""
        self._show_places()
        Toast.clear(self)
        self.ctx.at_hand = None
        if self._here is None:
            return
        if on:
            self.ctx.at_hand = client_safe.account_of(self.ctx, *self._here)
            if not client_safe.may_see(self.ctx, *self._here):
                self._cover()
                return
        screen = self.current_screen()
        if screen is None or not self._opened:
            self._go(*self._here)
            return
        if self._stack.currentWidget() is self._hidden:
            screen.refresh()
            self._turn_to(screen)
            self._nav.set_current(ROUTES[self._here[0]].place)
        self._show_title(screen)

    def _show_notice(self, text: str, undoable: bool) -> None:
        if self.ctx.client_safe and undoable:
            text = self.tr("Done")  # what was done may be telling
        if undoable:
            Toast.show_on(self, text, self.tr("Undo"), lambda: self.run("undo"))
        else:
            Toast.show_on(self, text)

    def _count_badges(self) -> None:
        from kamdesk.services import today

        count = self.ctx.read(lambda session: today.badge(session, self.ctx.today()))
        self._nav.set_badge("today", count)

    def _restore_geometry(self) -> None:
        stored = self.ctx.settings.window.get("geometry")
        if not stored or not self.restoreGeometry(QByteArray.fromBase64(stored.encode())):
            room = self.screen().availableGeometry()
            self.resize(1366, 768)
            if room.width() <= 1366 or room.height() <= 800:  # no room for the frame
                self.setWindowState(Qt.WindowState.WindowMaximized)

    def showEvent(self, event: QEvent) -> None:  # type: ignore[override]
        super().showEvent(event)  # type: ignore[arg-type]
        if self.ctx.is_open:
            self._badge_timer.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Slash and self.focusWidget() in (None, self.current_screen()):
            self.run("filter")
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_leave():
            event.ignore()
            return
        geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        self.ctx.settings.window["geometry"] = geometry
        self.ctx.save_settings()
        self.closing.emit()
        super().closeEvent(event)
