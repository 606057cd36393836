"""The line into which something heard is typed, and the list of what was heard before."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from kamdesk.services.meeting_page import MeetingPage
from kamdesk.ui import theme
from kamdesk.ui.meeting.inline_edit import InlineEdit
from kamdesk.ui.widgets import Card, FlowLayout, KeyCap, Label, Row, RowList


class Capture(Card):
    """A list of what was heard with a line that adds to it; ``key`` is shown, not bound.

    What stands in the line is stored as a row when typing pauses and follows further typing, so
    that nothing is lost; Enter ends it (``done``) and begins the next one. With a key, what
    belongs to the line unfolds only while one is at it.
    """

    typed = Signal()
    drafted = Signal()
    """What stands in the line is a row now, not to be shown among the finished ones."""
    done = Signal()

    def __init__(self, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._folds = bool(key)
        if key:
            self.add_action(KeyCap(key))
        self.draft: int | None = None
        self.line = InlineEdit()
        self.line.edited.connect(self.keep)
        self.line.entered.connect(self._next)
        self.line.typed.connect(self.typed)
        self.line.escaped.connect(self._escape)
        self._below = QWidget()
        self.options = FlowLayout(self._below, gap=6)
        self._below.setVisible(not self._folds)
        self.rows = RowList()
        self.rows.hide()
        column = QVBoxLayout()
        column.setSpacing(theme.px(6))
        column.addWidget(self.line)
        column.addWidget(self._below)
        self.add(column)
        self.add(self.rows)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow_focus)

    def begin(self) -> None:
        """Put the cursor into the line; a second time turns its first option on to the next."""
        if self.line.hasFocus():
            self.turn()
        else:
            self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def turn(self) -> None:
        """Choose the next value of what the key toggles."""

    def keep(self) -> None:
        """Store what stands in the line."""
        text = self.line.value()
        if not text:
            return
        first = self.draft is None
        stored = self.write(text)
        if stored is None:
            return
        self.draft = stored
        if first:
            self.drafted.emit()

    def finish(self) -> None:
        """Store what stands in the line and clear it for the next; a draft that was emptied again
        goes."""
        self.keep()
        if self.draft is None or self.line.error():
            return
        stored, self.draft = self.draft, None
        if not self.line.value():
            self.discard(stored)
        self.line.reset()
        self.cleared(stored)

    def write(self, text: str) -> int | None:
        """Store the draft; returns its id, None when it was refused."""
        raise NotImplementedError

    def discard(self, draft: int) -> None:
        """Take a draft back that was emptied."""
        raise NotImplementedError

    def cleared(self, stored: int) -> None:
        """Called when the line is ready for the next; ``stored`` is the one before."""

    def show_page(self, page: MeetingPage) -> None:
        """Show what was heard in this meeting."""
        raise NotImplementedError

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show what was heard before."""
        self.rows.set_rows(rows)
        self.rows.setVisible(bool(rows))

    def unfolded(self, shown: bool) -> None:
        """Called when what belongs to the line is shown or hidden."""

    def is_idle(self) -> bool:
        """Whether nothing stands in the line."""
        return self.draft is None and not self.line.value()

    def is_unfolded(self) -> bool:
        """Whether what belongs to the line is shown."""
        return self._below.isVisibleTo(self)

    def option(self, editor: QWidget) -> None:
        """Add an editor below the line; a change of it changes the draft."""
        self.options.addWidget(editor)
        editor.edited.connect(self._option_changed)  # type: ignore[attr-defined]

    def tell(self, hint: str) -> None:
        """Say below the line what its key does while one is at it."""
        self.options.addWidget(Label(hint, "small", "muted", wrap=False))

    def _option_changed(self) -> None:
        if self.draft is not None:
            self.keep()

    def _next(self) -> None:
        self.finish()
        if not self.line.error():
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
            self.done.emit()

    def _escape(self) -> None:
        self.finish()
        self.done.emit()

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if not self._folds or (new is not None and new.window() is not self.window()):
            return
        here = new is not None and self.isAncestorOf(new)
        shown = here or self.draft is not None
        if shown != self.is_unfolded():
            self._below.setVisible(shown)
            self.unfolded(shown)
