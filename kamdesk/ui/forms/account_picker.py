"""Choosing an account by typing: Chinese, pinyin, initials or code."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from kamdesk.services import accounts, search
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import LineEdit

MOST_WIDTH = 480
"""The list of proposals grows over a narrow field to show whole lines, up to this."""
_NAME = Qt.ItemDataRole.UserRole + 1
_KEYS_OF_LIST = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
)


class AccountPicker(LineEdit):
    """Its value is the id of an account or None; an emptied field clears the choice.

    ``edited`` fires when the choice changed. Text that names no account is unreadable
    (``ValueError``) until one is picked.
    """

    picked = Signal(object)
    kind = "account"
    """What is searched for."""

    def __init__(self, ctx: Context, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", placeholder, parent)
        self._ctx = ctx
        self._chosen: int | None = None
        self._names: dict[int, str] = {}
        self.but: int | None = None
        """An account that can't be picked, such as the one whose parent is chosen."""
        self._list = QListWidget(self)
        self._list.setWindowFlags(Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        self._list.setProperty("kind", "popup")
        self._list.setFont(theme.font("body"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemClicked.connect(self._take)
        self.textEdited.connect(self._suggest)
        self.installEventFilter(self)

    def learn(self, account_id: int, name: str) -> None:
        """Know an account's name beforehand, which spares a read."""
        self._names[account_id] = name

    def value(self) -> int | None:  # type: ignore[override]
        """Id of the chosen account."""
        if not self.text().strip():
            return None
        if self._chosen is None or self.text() != self._names[self._chosen]:
            raise ValueError(self.text())
        return self._chosen

    def set_value(self, value: object) -> None:
        """Show the account with this id."""
        self._chosen = value if isinstance(value, int) else None
        super().set_value("" if self._chosen is None else self.shown(self._chosen))

    def shown(self, account_id: int) -> str:
        """The account's name."""
        if account_id not in self._names:
            self._names |= self.read_names([account_id])
        return self._names.get(account_id, "")

    def read_names(self, ids: list[int]) -> dict[int, str]:
        """Names of what was chosen, by id."""
        return self._ctx.read(lambda s: accounts.names(s, ids))

    def proposals(self, typed: str) -> list[tuple[int, str, str]]:
        """Id, name, and the line that is shown, for what was typed."""
        hits = self._ctx.read(lambda s: search.hits(s, typed, 8, self.kind))
        return [
            (hit.target_id, hit.title, " · ".join(filter(None, (hit.title, hit.account, hit.city))))
            for hit in hits
        ]

    def _suggest(self, typed: str) -> None:
        self._list.clear()
        if self._ctx.client_safe:  # every proposal is the name of another client
            self._list.hide()
            return
        for target, name, line in self.proposals(typed):
            if target != self.but:
                item = QListWidgetItem(line)
                item.setData(Qt.ItemDataRole.UserRole, target)
                item.setData(_NAME, name)
                self._list.addItem(item)
        if not self._list.count():
            self._list.hide()
            return
        self._list.setCurrentRow(0)
        height = self._list.sizeHintForRow(0) * self._list.count() + theme.px(12)
        below = self.mapToGlobal(QPoint(0, self.height() + 2))
        width = min(self._list.sizeHintForColumn(0) + theme.px(24), theme.px(MOST_WIDTH))
        self._list.setGeometry(below.x(), below.y(), max(self.width(), width), height)
        self._list.show()

    def _take(self, item: QListWidgetItem | None) -> None:
        self._list.hide()
        if item is None:
            return
        self._chosen = int(item.data(Qt.ItemDataRole.UserRole))
        name = self._names[self._chosen] = str(item.data(_NAME))
        self.setText(name)
        self._settle()
        self.picked.emit(self._chosen)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self._list.hide()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._list.isVisible():
            super().keyPressEvent(event)
        elif event.key() in _KEYS_OF_LIST:
            self._list.event(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._composing:
            self._take(self._list.currentItem())
        elif event.key() == Qt.Key.Key_Escape:
            self._list.hide()
        else:
            super().keyPressEvent(event)
