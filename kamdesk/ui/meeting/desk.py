"""The meeting on the desk: its page as read, and every change that the screens make to it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from kamdesk.errors import ConflictError, KamDeskError, NotFoundError
from kamdesk.services import attendees, meeting_page, meetings, promises, question_bank
from kamdesk.services.meeting_page import MeetingPage
from kamdesk.ui.context import Context, DataChanged
from kamdesk.ui.forms import ConflictDialog
from kamdesk.ui.screen import Screen

_Reader = Callable[[Any, date], MeetingPage]


class ShowsError(Protocol):
    """An editor that can say what is wrong with its text."""

    def set_error(self, text: str) -> None: ...


class Desk(QObject):
    """One meeting. ``changed`` fires when its page was read anew.

    Changes return whether they were stored; what is wrong is told beside the editor.
    """

    changed = Signal()

    def __init__(self, ctx: Context, window: Screen) -> None:
        super().__init__(window)
        self.ctx = ctx
        self._window = window
        self._page: MeetingPage | None = None
        self._read_on: date | None = None
        self._behind: frozenset[str] = frozenset()
        self._followed: DataChanged | None = None
        ctx.data_changed.connect(self._note_change)

    @property
    def page(self) -> MeetingPage:
        """The meeting as last read."""
        assert self._page is not None
        return self._page

    @property
    def is_open(self) -> bool:
        """Whether there is a meeting on the desk."""
        return self._page is not None

    def open(self, meeting_id: int) -> None:
        """Put a meeting on the desk."""
        self._put(lambda session, today: meeting_page.load(session, meeting_id, today))

    def reload(self) -> None:
        """Read the meeting again; where arranging it was undone, leave for the list."""
        if self._page is not None:
            meeting_id = self._page.id
            self._put_again(lambda s, today: meeting_page.load(s, meeting_id, today))

    def follow(self, change: DataChanged) -> None:
        """Read again what a change, and those that were passed over before, can have changed."""
        self._followed = change
        self._behind |= change.tables
        self.catch_up()

    def catch_up(self) -> None:
        """Read again what was changed since the page was read; all of it on another day."""
        page, tables = self._page, self._behind
        if page is None or self._read_on != self.ctx.today():
            self.reload()
            return
        self._put_again(lambda s, today: meeting_page.again(s, page, tables, today))

    def _note_change(self, change: DataChanged) -> None:
        if change is not self._followed:
            self._behind |= change.tables

    def _put_again(self, read: _Reader) -> None:
        try:
            self._put(read)
        except NotFoundError:
            self._page = None
            self._window.open_requested.emit("meetings", None)

    def _put(self, read: _Reader) -> None:
        today = self.ctx.today()
        self._page = self.ctx.read(lambda session: self._take(session, read(session, today)))
        self._read_on, self._behind = today, frozenset()
        self.changed.emit()

    def _take(self, session: Any, page: MeetingPage) -> MeetingPage:
        """The page was read; what else is shown with it can be read on the same session."""
        return page

    def store_fields(self, changes: dict[str, Any], was: dict[str, Any]) -> None:
        """Write fields of the meeting; errors go to the form that calls."""
        meeting_id = self.page.id
        self.ctx.write("edit_meeting", lambda s: meetings.update(s, meeting_id, changes, was))

    def set_fields(self, **values: Any) -> bool:
        """Write fields that need no form."""
        meeting_id = self.page.id
        return self._try("edit_meeting", lambda s: meetings.update(s, meeting_id, values))

    def add(self, part: str, editor: ShowsError | None = None, /, **values: Any) -> int | None:
        """Add a question, need, statement or objection; returns its id, None when refused."""
        made: list[int] = []

        def work(session: Any) -> None:
            row = {"meeting_id": self.page.id, **values}
            made.append(meetings.add_part(session, part, row).id)

        return made[0] if self._try(f"add_{part}", work, editor) else None

    def change(
        self,
        kind: str,
        part_id: int,
        changes: dict[str, Any],
        was: dict[str, Any] | None = None,
        editor: ShowsError | None = None,
    ) -> bool:
        """Change fields of a part."""

        def work(session: Any) -> None:
            meetings.change_part(session, kind, part_id, changes, was)

        try:
            return self._try(f"edit_{kind}", work, editor, chooses=True)
        except ConflictError as error:
            rows = [
                (self.ctx.word(f"field.{name}"), str(mine or ""), str(error.theirs[name] or ""))
                for name, mine in error.mine.items()
            ]
            if ConflictDialog.keep_mine(self._window, self.ctx.error_text(error), rows):
                return self.change(kind, part_id, changes, None, editor)
            self.reload()
            return True

    def remove(self, kind: str, part_id: int) -> None:
        """Take a part out; the toast offers to undo it."""
        if self._try(f"remove_{kind}", lambda s: meetings.remove_part(s, kind, part_id)):
            self.ctx.notice.emit(self.ctx.word(f"action.remove_{kind}"), True)

    def reorder(self, ids: list[int]) -> None:
        """Put questions into this order."""
        self._try("reorder_questions", lambda s: meetings.reorder(s, ids))

    def adopt(self, key: str, difficulty_id: int | None = None) -> int | None:
        """Take a question of the bank into the plan; returns its id, None when refused."""
        meeting_id, lang, made = self.page.id, self.ctx.language, list[int]()

        def work(session: Any) -> None:
            made.append(question_bank.adopt(session, meeting_id, key, lang, difficulty_id))

        return made[0] if self._try("adopt_question", work) else None

    def invite(self, contact_ids: list[int]) -> None:
        """Say who is expected."""
        meeting_id = self.page.id
        self._try("edit_attendees", lambda s: meetings.set_attendees(s, meeting_id, contact_ids))

    def invite_new(self, name: str, editor: ShowsError | None = None) -> bool:
        """Invite somebody who is no contact of the account yet."""
        meeting_id = self.page.id
        return self._try("new_contact", lambda s: attendees.invite_new(s, meeting_id, name), editor)

    def promise(self, editor: ShowsError | None = None, **values: Any) -> int | None:
        """Write down a promise made in this meeting; returns its id, None when refused."""
        row = {"account_id": self.page.account_id, "meeting_id": self.page.id, **values}
        made: list[int] = []

        def work(session: Any) -> None:
            made.append(promises.make(session, row).id)

        return made[0] if self._try("add_promise", work, editor) else None

    def change_promise(
        self, promise_id: int, changes: dict[str, Any], editor: ShowsError | None = None
    ) -> bool:
        """Change a promise."""
        return self._try("edit_promise", lambda s: promises.update(s, promise_id, changes), editor)

    def drop_promise(self, promise_id: int) -> None:
        """Move a promise to the bin; the toast offers to undo it."""
        if self._try("remove_promise", lambda s: promises.put_in_bin(s, [promise_id])):
            self.ctx.notice.emit(self.ctx.word("action.remove_promise"), True)

    def write(self, label: str, work: Callable[[Any], object]) -> bool:
        """Any other action on the meeting."""
        return self._try(label, work)

    def _try(
        self,
        label: str,
        work: Callable[[Any], object],
        editor: ShowsError | None = None,
        *,
        chooses: bool = False,
    ) -> bool:
        """Run a write. With ``chooses`` a conflict goes to the caller, who lets the user choose."""
        try:
            self.ctx.write(label, work)
        except KamDeskError as error:
            if chooses and isinstance(error, ConflictError) and error.mine:
                raise
            text = self.ctx.error_text(error)
        else:
            if editor is not None:
                editor.set_error("")
            return True
        if editor is not None:
            editor.set_error(text)
        else:
            self.ctx.notice.emit(text, False)
        return False
