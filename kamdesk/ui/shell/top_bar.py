"""The bar above every screen: the one search box, reminders, client-safe, import, new, more."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.shell.more_button import MoreButton
from kamdesk.ui.shell.search_popup import SearchPopup
from kamdesk.ui.widgets import SearchField, button

HEIGHT = 48


class TopBar(QWidget):
    """Emits ``open_requested`` for what is found or chosen, ``command`` for a command's key."""

    open_requested = Signal(str, object)
    command = Signal(str)

    def __init__(self, ctx: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self.setFixedHeight(theme.px(HEIGHT))
        self._build_ui()
        self._connect()
        self._show_client_safe(ctx.client_safe)

    def _build_ui(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(20), 0, theme.px(20), 0)
        row.setSpacing(theme.px(10))
        self.search = SearchField(self.tr("Search accounts, people, notes, commands"), "Ctrl+K")
        self.search.setMaximumWidth(theme.px(420))
        self.search.setMinimumWidth(theme.px(200))
        self.search.installEventFilter(self)
        self._popup = SearchPopup(self._ctx, self.search)
        self._safe = button(self.tr("Client-safe"), icon="eye_off")
        self._safe.setCheckable(True)
        self._safe.setToolTip(
            self.tr("Hide tiers, margins and notes, so that the screen may be turned round (F8)")
        )
        self._reminders = button(
            icon="clock", role="quiet", hint=self.tr("Reminders (Ctrl+Shift+R)")
        )
        self._import = button(self.tr("Import"), icon="import")
        self._new = button(self.tr("New"), "primary", icon="plus")
        self._new.set_menu(self._new_menu())
        row.addWidget(self.search, 1)
        row.addStretch(1)
        self._more = MoreButton(self._ctx)
        for item in (self._reminders, self._safe, self._import, self._new, self._more):
            row.addWidget(item)
        self._with_words = row.minimumSize().width()

    def _new_menu(self) -> QMenu:
        menu = QMenu(self)
        for text, key in (
            (self.tr("Account"), "new_account"),
            (self.tr("Meeting"), "new_meeting"),
            (self.tr("Contact"), "new_touch"),
            (self.tr("Opportunity"), "new_opportunity"),
            (self.tr("Service case"), "new_case"),
        ):
            menu.addAction(text).triggered.connect(lambda _=False, k=key: self.command.emit(k))
        return menu

    def _connect(self) -> None:
        self.search.textEdited.connect(self._popup.ask)
        self._popup.open_requested.connect(self._open)
        self._popup.command.connect(self._run)
        self._safe.clicked.connect(lambda: self._ctx.set_client_safe(not self._ctx.client_safe))
        self._reminders.clicked.connect(lambda: self.command.emit("reminders"))
        self._more.command.connect(self.command)
        self._import.clicked.connect(lambda: self.open_requested.emit("import", None))
        self._ctx.client_safe_changed.connect(self._show_client_safe)

    def start_search(self) -> None:
        """Put the cursor into the box and show what there is to do."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()
        self._popup.ask(self.search.text())

    def _open(self, kind: str, target: object) -> None:
        self._leave_search()
        self.open_requested.emit(kind, target)

    def _run(self, key: str) -> None:
        self._leave_search()
        self.command.emit(key)

    def _leave_search(self) -> None:
        self._popup.hide()
        self.search.clear()
        self.search.clearFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window with large text the buttons keep only their icons."""
        super().resizeEvent(event)
        for item in (self._safe, self._import, self._new):
            item.set_compact(self.width() < self._with_words)

    def _show_client_safe(self, on: bool) -> None:
        self._safe.setChecked(on)
        self._popup.hide()
        for item in (self._reminders, self._import, self._new):
            item.setVisible(not on)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if self._popup.handle_key(event):
                return True
            if event.key() == Qt.Key.Key_Escape and not self.search.text():
                self._leave_search()
                return True
        if event.type() == QEvent.Type.FocusOut:
            self._popup.hide()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("surface"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.color("line"))
        painter.end()
