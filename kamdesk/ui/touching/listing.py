"""Contacts one below the other, each written down in its place."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from kamdesk.services.contact_plan.lines import TouchLine
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.touching.deeds import TouchDeeds
from kamdesk.ui.touching.menu import Asked
from kamdesk.ui.touching.panel import TouchPanel
from kamdesk.ui.touching.row import TouchEntry, TouchRow
from kamdesk.ui.widgets import Card

Group = tuple[Callable[[], Card] | None, Sequence[TouchLine]]
"""The card that holds some lines (None is none), and the lines."""


class TouchList(QWidget):
    """``open_requested(kind, target)``. Its one panel stays with its line while the list is read
    again, and so does what is typed in it."""

    open_requested = Signal(str, object)

    def __init__(
        self,
        ctx: Context,
        deeds: TouchDeeds,
        parent: QWidget | None = None,
        *,
        by_account: bool = False,
    ) -> None:
        super().__init__(parent)
        self._ctx, self._deeds, self._by_account = ctx, deeds, by_account
        self.panel = TouchPanel(ctx, deeds, self)
        self.entries: list[TouchEntry] = []
        self._blocks: list[QWidget] = []
        self._asked = Asked(
            self.ask_done, self.ask_skip, lambda key: self.open_requested.emit("account", key)
        )
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(12))
        self.panel.closed.connect(self._take_focus)

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Show these, the keyboard staying where it was."""
        at, typing = self._focused(), self.panel.focusWidget() if self._types() else None
        if self.panel.parentWidget() is not self:
            self.panel.setParent(self)
        self._clear()
        for make, lines in groups:
            entries = [self._entry(line) for line in lines]
            self.entries += entries
            self._add(make, entries)
        asked = self.panel.line
        entry = self.entry(asked.id) if asked is not None else None
        if entry is None and self.panel.is_unfinished():
            self._column.insertWidget(0, self.panel)  # its line is out of sight, the words stay
        elif entry is None and asked is not None:
            self.panel.close_panel()
        if entry is not None:
            entry.hold(self.panel)
        self.panel.set_titled(entry is None)
        self.panel.setVisible(self.panel.line is not None)
        if typing is not None and self.panel.line is not None:
            typing.setFocus(Qt.FocusReason.OtherFocusReason)
        if typing is None and at is not None and self.entries:
            self._focus(min(at, len(self.entries) - 1))

    def entry(self, touch_id: int) -> TouchEntry | None:
        """The entry of a contact, where it is shown."""
        return next((one for one in self.entries if one.row.line.id == touch_id), None)

    def ask_done(self, line: TouchLine) -> None:
        """Ask below the line what came of it."""
        if self.panel.may_ask(line):
            self._hold(line)
            self.panel.ask_done(line)

    def ask_skip(self, line: TouchLine) -> None:
        """Ask below the line why it is left out."""
        if self.panel.may_ask(line):
            self._hold(line)
            self.panel.ask_skip(line)

    def _hold(self, line: TouchLine) -> None:
        entry = self.entry(line.id)
        if entry is not None:
            entry.hold(self.panel)
            self.panel.set_titled(False)

    def _add(self, make: Callable[[], Card] | None, entries: list[TouchEntry]) -> None:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for entry in entries:
            entry.row.set_last(entry is entries[-1])
            column.addWidget(entry)
        block: QWidget = holder
        if make is not None:
            card = make()
            card.body.insertWidget(0, holder)
            block = card
        self._blocks.append(block)
        self._column.addWidget(block)
        block.show()

    def _entry(self, line: TouchLine) -> TouchEntry:
        row = TouchRow(self._ctx, line, self._deeds, self._asked, by_account=self._by_account)
        row.moved.connect(self._move)
        return TouchEntry(row)

    def _clear(self) -> None:
        for block in self._blocks:
            self._column.removeWidget(block)
            block.hide()
            block.deleteLater()
        self._blocks, self.entries = [], []

    def _types(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.panel.isAncestorOf(focus)

    def _focused(self) -> int | None:
        focus = QApplication.focusWidget()
        held = [n for n, one in enumerate(self.entries) if focus and one.isAncestorOf(focus)]
        return held[0] if held else None

    def _move(self, step: int) -> None:
        at = self._focused()
        if at is not None:
            self._focus(min(max(at + step, 0), len(self.entries) - 1))

    def _focus(self, place: int) -> None:
        self.entries[place].row.setFocus(Qt.FocusReason.TabFocusReason)

    def _take_focus(self, touch_id: int) -> None:
        entry = self.entry(touch_id)
        if entry is not None:
            entry.row.setFocus(Qt.FocusReason.OtherFocusReason)
