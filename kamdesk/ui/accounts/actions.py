"""What one can do with the chosen accounts: buttons, context menu and shortcuts in one place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from kamdesk.ui import theme
from kamdesk.ui.widgets import Button


class AccountActions(QObject):
    """``buttons`` stand in the header, the primary one last. ``host`` is the accounts screen."""

    def __init__(self, host: Any) -> None:
        super().__init__(host)
        self._host = host
        self._open = self._action(self.tr("Open"), "accounts", "", self._open_first)
        self._meeting = self._action(self.tr("Arrange meeting"), "meetings", "", self._arrange)
        self._dossier = self._action(self.tr("Export dossier"), "workbook", "Ctrl+E", self._export)
        self._edit = self._action(self.tr("Change fields"), "edit", "", host.edit_selected)
        self._bin = self._action(self.tr("Move to bin"), "bin", "Del", host.bin_selected)
        self._list = self._action(self.tr("Export list"), "export", "", host.export_list)
        self._merge = self._action(self.tr("Compare and merge"), "copy", "", self._compare)
        self._tidy = self._action(self.tr("Tidy up duplicates"), "copy", "", self._tidy_up)
        self._new = self._action(self.tr("New account"), "plus", "", host.new_account)
        self._buttons = {
            action: self._button(action, role)
            for action, role in (
                (self._bin, "secondary"),
                (self._edit, "secondary"),
                (self._dossier, "secondary"),
                (self._meeting, "secondary"),
                (self._new, "primary"),
            )
        }
        self.buttons: list[QWidget] = list(self._buttons.values())
        self.new_button = self._buttons[self._new]
        self.list_button = Button(icon="export", hint=self._list.text())
        self.list_button.clicked.connect(self._list.trigger)
        self.tidy_button = Button(icon="copy", hint=self._tidy.text())
        self.tidy_button.clicked.connect(self._tidy.trigger)
        self.buttons[:0] = [self.tidy_button, self.list_button]
        self.enable(0)

    def enable(self, chosen: int) -> None:
        """Allow what makes sense for this many accounts."""
        allowed = {
            self._open: chosen == 1,
            self._meeting: chosen == 1,
            self._dossier: chosen > 0,
            self._edit: chosen > 0,
            self._bin: chosen > 0,
            self._merge: chosen == 2,
        }
        for action, on in allowed.items():
            action.setEnabled(on)
            if action in self._buttons:
                self._buttons[action].setEnabled(on)
                self._buttons[action].setVisible(on)

    def popup(self, place: QPoint) -> None:
        """The context menu of the chosen rows."""
        menu = QMenu(self._host)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self._open, self._meeting, self._dossier, self._list, self._edit])
        menu.addAction(self._merge)
        menu.addSeparator()
        menu.addAction(self._bin)
        menu.popup(place)

    def _action(self, text: str, icon: str, keys: str, work: Callable[[], object]) -> QAction:
        action = QAction(text, self._host)
        theme.follow_icon(action, icon)
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _checked=False: work())
        self._host.addAction(action)
        return action

    @staticmethod
    def _button(action: QAction, role: Any) -> Button:
        made = Button(action.text(), role, icon="plus" if role == "primary" else "")
        made.setToolTip(action.shortcut().toString(QKeySequence.SequenceFormat.NativeText))
        made.clicked.connect(action.trigger)
        return made

    def _open_first(self) -> None:
        self._host.open_requested.emit("account", self._host.selected_ids()[0])

    def _arrange(self) -> None:
        self._host.open_requested.emit("new_meeting", self._host.selected_ids()[0])

    def _export(self) -> None:
        self._host.open_requested.emit("dossier", self._host.selected_ids())

    def _compare(self) -> None:
        self._host.open_requested.emit("duplicates", tuple(self._host.selected_ids()[:2]))

    def _tidy_up(self) -> None:
        self._host.open_requested.emit("duplicates", None)
