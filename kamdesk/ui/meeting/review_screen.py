"""The review after a meeting, pre-filled from its plan; it ends with the next one drafted."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from kamdesk.models.kinds import MeetingState
from kamdesk.services import reviewing
from kamdesk.ui.context import Context, DataChanged
from kamdesk.ui.forms import FormBinder
from kamdesk.ui.meeting.inline_edit import InlineEdit
from kamdesk.ui.meeting.review_desk import ReviewDesk
from kamdesk.ui.meeting.review_sheet import CAPTURE_KEYS, ReviewSheet
from kamdesk.ui.screen import Screen
from kamdesk.ui.widgets import LineEdit, TextEdit, button

DRAFT_MS = 1_000
"""What is typed is stored this long after the last key, and whenever the page is left."""
TABLES = (
    "meeting", "question", "need", "need_reading", "objection", "promise", "attendee", "contact",
    "account_contact", "account", "reflection", "learned_fact", "silenced_remark",
)  # fmt: skip


class MeetingReviewScreen(Screen):
    """Outcome by the rules, promises, needs, questions, facts, and what happens next.

    Nothing is lost: what is typed is stored when typing pauses, and a meeting that was reviewed
    can be opened and corrected.
    """

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self.desk = ReviewDesk(ctx, self)
        self.binder = FormBinder(ctx, self, self._store)
        self.sheet = ReviewSheet(self.desk, self.binder, self.tr("Meetings"))
        self._draft = QTimer(self, singleShot=True, interval=DRAFT_MS)
        self._changed = False
        self._build_ui()
        self._connect()

    def _build_ui(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.sheet)
        self._plan = button(self.tr("Plan"))
        self.finish_only = button(self.tr("Finish only"), hint=self.tr("Ctrl+Shift+Enter"))
        self.finish_next = button("", "primary", hint=self.tr("Ctrl+Enter"))
        self.sheet.header.set_actions([self._plan, self.finish_only, self.finish_next])

    def _connect(self) -> None:
        self.desk.changed.connect(self._show)
        self._draft.timeout.connect(self.store)
        self.desk.typing.connect(self._draft.start)
        self.sheet.typed.connect(self._draft.start)
        for edit in self.findChildren(TextEdit):
            edit.textChanged.connect(self._note_typing)
        for line in self.findChildren(LineEdit):
            line.textEdited.connect(lambda _text: self._draft.start())
        self.sheet.next.following_wanted.connect(lambda key: self._go("meeting", key))
        self._plan.clicked.connect(lambda: self._go("meeting", self.desk.page.id))
        self.finish_only.clicked.connect(self.finish)
        self.finish_next.clicked.connect(self.finish_as_offered)
        self.sheet.header.crumb_chosen.connect(self._leave_by_crumb)
        self._key("Ctrl+Return", self.finish_as_offered)
        self._key("Ctrl+Shift+Return", self.finish)
        for keys, capture in zip(CAPTURE_KEYS, self.sheet.captures(), strict=True):
            self._key(keys, capture.begin)

    def _key(self, keys: str, act: Any) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)

    def open(self, target: Any = None) -> None:
        super().open(target)
        anew = not self.desk.is_open or self.desk.page.id != target
        self.desk.open(int(target))
        if anew:
            self.binder.load(self._fields(), anew=True)
            self.sheet.outcome.judge()
            self.sheet.verticalScrollBar().setValue(0)
        self._changed = False
        self.sheet.outcome.outcome.begin()

    def title(self) -> str:
        return self.desk.page.fields["title"] if self.desk.is_open else ""

    def concerns(self, change: DataChanged) -> bool:
        return change.touches(*TABLES)

    def refresh(self) -> None:
        self._changed = True
        self.desk.reload()

    def follow(self, change: DataChanged) -> None:
        self._changed = True
        self.desk.follow(change)

    def store(self) -> bool:
        """Store everything that is being typed; False where something is refused."""
        if not self.desk.is_open:
            return True
        self._draft.stop()
        for edit in self.findChildren(InlineEdit):
            edit.settle()
        return self.binder.flush()

    def leave(self) -> bool:
        """Store what is typed. A meeting that was held keeps to the rules: a continuation dressed
        as an advance is not left behind."""
        if not self.desk.is_open:
            return True
        stored = self.store()
        for capture in self.sheet.captures():
            capture.finish()
        if not stored or any(capture.line.value() for capture in self.sheet.captures()):
            return False
        page = self.desk.page
        held = page.fields["state"] is MeetingState.HELD and not page.binned
        return self._close() if held and self._changed else True

    def finish(self) -> bool:
        """Close the meeting; what the rules refuse is told beside the outcome."""
        if not self.leave() or not self._close():
            return False
        self.ctx.notice.emit(self.tr("Meeting reviewed"), True)
        self.open_requested.emit("meetings", None)
        return True

    def finish_and_draft(self) -> bool:
        """Close the meeting and draft the next one, as one action; its plan opens."""
        if not self.leave() or not self._may_close():
            return False
        meeting_id, lang, today = self.desk.page.id, self.ctx.language, self.ctx.today()
        made: list[int] = []

        def work(session: Any) -> None:
            made.append(reviewing.finish_and_draft(session, meeting_id, lang, today))

        if not self.desk.write("review_meeting", work):
            return False
        self._changed = False
        self.ctx.notice.emit(self.tr("Meeting reviewed, the next one is drafted"), True)
        self.open_requested.emit("meeting", made[0])
        return True

    def finish_as_offered(self) -> bool:
        """What the primary button does: where the next meeting is arranged, none is drafted."""
        return self.finish() if self._is_arranged() else self.finish_and_draft()

    def _close(self) -> bool:
        meeting_id = self.desk.page.id
        if not self._may_close():
            return False
        done = self.desk.write("review_meeting", lambda s: reviewing.finish(s, meeting_id))
        self._changed = self._changed and not done
        return done

    def _may_close(self) -> bool:
        """Whether the rules let the meeting go; if not, the outcome says why. One in the bin
        stays as it is."""
        if self.desk.page.binned:
            return False
        outcome = self.sheet.outcome
        missing = outcome.outcome.value() is None
        sentence = self.tr("Choose what the meeting brought.") if missing else ""
        self.binder.field("outcome").set_error(sentence)
        if not missing and not outcome.is_dressed():
            return True
        self.sheet.begin()
        return False

    def _store(self, changes: dict[str, Any], was: dict[str, Any]) -> None:
        """What was only proposed for the next meeting stands in no row yet."""
        fields, proposed = self.desk.page.fields, self.sheet.next.values(self.desk.page)
        stood = {
            name: fields[name] if name in proposed and value == proposed[name] else value
            for name, value in was.items()
        }
        self.desk.store_fields(changes, stood)

    def _is_arranged(self) -> bool:
        return self.desk.review.following is not None

    def _fields(self) -> dict[str, Any]:
        page = self.desk.page
        return {**page.fields, **self.sheet.next.values(page)}

    def _show(self) -> None:
        page = self.desk.page
        self.sheet.outcome.before_load(page)
        self.binder.load(self._fields())
        self.sheet.show_review(page)
        held, arranged = page.fields["state"] is MeetingState.HELD, self._is_arranged()
        done = self.tr("Done") if held else self.tr("Finish review")
        draft = self.tr("Draft the next meeting") if held else self.tr("Finish and draft the next")
        self.finish_next.setText(done if arranged else draft)
        self.finish_only.setText(self.tr("Done") if held else self.tr("Finish only"))
        self.finish_only.setVisible(not arranged and not page.binned)
        self.finish_next.setVisible(not page.binned)
        for action in (self.finish_only, self.finish_next):
            action.updateGeometry()

    def _note_typing(self) -> None:
        if isinstance(QApplication.focusWidget(), TextEdit):
            self._draft.start()

    def _go(self, kind: str, target: int) -> None:
        if self.leave():
            self.open_requested.emit(kind, target)

    def _leave_by_crumb(self, key: str) -> None:
        target = self.desk.page.account_id if key == "account" else None
        self.open_requested.emit(key, target)
