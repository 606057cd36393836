"""What is heard is written down at once: a need, an objection, a promise, each by one key."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.models.kinds import NeedKind, ObjectionKind, PromiseSide
from kamdesk.services.meeting_page import MeetingPage
from kamdesk.ui import formats, theme
from kamdesk.ui.forms import choices
from kamdesk.ui.meeting.desk import Desk
from kamdesk.ui.meeting.inline_edit import InlineEdit
from kamdesk.ui.widgets import (
    Button,
    Card,
    Chip,
    ChipButton,
    ComboBox,
    DateEdit,
    FlowLayout,
    KeyCap,
    Row,
    RowList,
    Segmented,
    button,
)


class Capture(Card):
    """A list of what was heard with a line that adds to it; ``key`` is shown, not bound.

    What stands in the line is stored as a row when typing pauses and follows further typing, so
    that nothing is lost; Enter ends it and begins the next one.
    """

    typed = Signal()

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        if key:
            self.add_action(KeyCap(key))
        self.draft: int | None = None
        self.line = InlineEdit()
        self.line.edited.connect(self.keep)
        self.line.entered.connect(self._next)
        self.line.typed.connect(self.typed)
        self.options = FlowLayout(gap=6)
        self.rows = RowList()
        column = QVBoxLayout()
        column.setSpacing(theme.px(6))
        column.addWidget(self.line)
        column.addLayout(self.options)
        self.add(column)
        self.add(self.rows)

    def begin(self) -> None:
        """Put the cursor into the line."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keep(self) -> None:
        """Store what stands in the line."""
        text = self.line.value()
        if not text:
            return
        stored = self.write(text)
        if stored is not None:
            self.draft = stored

    def finish(self) -> None:
        """Store what stands in the line and clear it for the next."""
        self.keep()
        if self.draft is not None and not self.line.error():
            self.draft = None
            self.line.reset()
            self.cleared()

    def write(self, text: str) -> int | None:
        """Store the draft; returns its id, None when it was refused."""
        raise NotImplementedError

    def cleared(self) -> None:
        """Called when the line is ready for the next."""

    def show_page(self, page: MeetingPage) -> None:
        """Show what was heard in this meeting."""
        raise NotImplementedError

    def _option(self, editor: QWidget) -> None:
        """Add an editor below the line; a change of it changes the draft."""
        self.options.addWidget(editor)
        editor.edited.connect(self._option_changed)  # type: ignore[attr-defined]

    def _option_changed(self) -> None:
        if self.draft is not None:
            self.keep()

    def _next(self) -> None:
        self.finish()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)


class NeedCapture(Capture):
    """Needs in the client's words, explicit when they stated the wish."""

    def __init__(self, desk: Desk, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(key, parent)
        self.set_title(self.tr("Needs"))
        self.line.setPlaceholderText(self.tr("What they said, word for word"))
        self._desk = desk
        words = [(kind, desk.ctx.word(f"need.{kind.value}")) for kind in NeedKind]
        self.kind = Segmented(words, NeedKind.IMPLIED)
        self.who = ComboBox(placeholder=self.tr("Who"))
        self._option(self.kind)
        self._option(self.who)

    def write(self, text: str) -> int | None:
        values = {"kind": self.kind.value(), "contact_id": self.who.value()}
        values |= {"text": text, "client_words": text}
        if self.draft is None:
            return self._desk.add("need", self.line, **values)
        return _kept(self.draft, self._desk.change("need", self.draft, values, None, self.line))

    def cleared(self) -> None:
        self.kind.set_value(NeedKind.IMPLIED)

    def show_page(self, page: MeetingPage) -> None:
        show_people(self.who, page)
        rows = []
        for need in page.needs:
            if need.meeting_id != page.id or need.id == self.draft:
                continue
            explicit = need.kind is NeedKind.EXPLICIT
            chip = ChipButton(self._desk.ctx.word(f"need.{need.kind.value}"),
                              "good" if explicit else "warn")  # fmt: skip
            turned = NeedKind.IMPLIED if explicit else NeedKind.EXPLICIT
            chip.clicked.connect(
                lambda _=False, key=need.id, kind=turned: self._desk.change(
                    "need", key, {"kind": kind}
                )
            )
            remove = _remove_button(self._desk, "need", need.id, self.tr("Remove"))
            rows.append(Row(need.client_words or need.text, need.contact, actions=[chip, remove]))
        self.rows.set_rows(rows)


class ObjectionCapture(Capture):
    """Objections as they are raised."""

    def __init__(self, desk: Desk, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(key, parent)
        self.set_title(self.tr("Objections"))
        self.line.setPlaceholderText(self.tr("What holds them back"))
        self._desk = desk
        self.kind = ComboBox(choices(desk.ctx, ObjectionKind, clearable=False), ObjectionKind.PRICE)
        self.kind.setAccessibleName(self.tr("Kind"))
        self._option(self.kind)

    def write(self, text: str) -> int | None:
        values = {"kind": self.kind.value(), "text": text}
        if self.draft is None:
            return self._desk.add("objection", self.line, **values)
        done = self._desk.change("objection", self.draft, values, None, self.line)
        return _kept(self.draft, done)

    def show_page(self, page: MeetingPage) -> None:
        ctx = self._desk.ctx
        rows = []
        for said in page.objections:
            if said.id == self.draft:
                continue
            chip = Chip(ctx.word(f"objection.{said.kind.value}"), "neutral")
            remove = _remove_button(self._desk, "objection", said.id, self.tr("Remove"))
            rows.append(Row(said.text, said.answer, actions=[chip, remove]))
        self.rows.set_rows(rows)


class PromiseCapture(Capture):
    """Promises of either side with their day."""

    def __init__(self, desk: Desk, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(key, parent)
        self.set_title(self.tr("Promises"))
        self.line.setPlaceholderText(self.tr("What was promised"))
        self._desk = desk
        words = [(side, desk.ctx.word(f"promise.{side.value}")) for side in PromiseSide]
        self.side = Segmented(words, PromiseSide.THEIRS)
        self.who = ComboBox(placeholder=self.tr("Who"))
        self.due = DateEdit(None, self.tr("by when"))
        self.due.setFixedWidth(theme.px(140))
        self._option(self.side)
        self._option(self.who)
        self._option(self.due)
        self.due.returnPressed.connect(self._next)

    def write(self, text: str) -> int | None:
        try:
            due: date | None = self.due.value()
        except ValueError:
            self.line.set_error(self.tr("The date can't be read; write it like 12-5 or +7."))
            return None
        values = {"side": self.side.value(), "what": text, "due_on": due}
        values["contact_id"] = self.who.value()
        if self.draft is None:
            return self._desk.promise(self.line, **values)
        return _kept(self.draft, self._desk.change_promise(self.draft, values, self.line))

    def cleared(self) -> None:
        self.due.set_value(None)

    def show_page(self, page: MeetingPage) -> None:
        show_people(self.who, page)
        ctx = self._desk.ctx
        rows = []
        for line in page.made_here:
            if line.id == self.draft:
                continue
            facts = [ctx.word(f"promise.{line.side.value}"), line.contact]
            facts.append(formats.day(line.due_on) if line.due_on else ctx.word("promise.no_date"))
            out = button(icon="close", role="quiet", small=True, hint=self.tr("Remove"))
            out.clicked.connect(lambda _=False, key=line.id: self._desk.drop_promise(key))
            rows.append(Row(line.what, " · ".join(filter(None, facts)), actions=[out]))
        self.rows.set_rows(rows)


def _kept(draft: int, stored: bool) -> int | None:
    return draft if stored else None


def _remove_button(desk: Desk, kind: str, part_id: int, hint: str) -> Button:
    out = button(icon="close", role="quiet", small=True, hint=hint)
    out.clicked.connect(lambda: desk.remove(kind, part_id))
    return out


def show_people(who: ComboBox, page: MeetingPage) -> None:
    """Offer the attendees first, then the others; the first attendee is chosen at the start."""
    others = [p for p in page.people if p.contact_id not in page.came and p.left_on is None]
    options = [(p.contact_id, p.name) for p in [*page.attendees, *others]]
    if [who.itemData(i) for i in range(who.count())] != [key for key, _name in options]:
        who.set_options(options)
    if who.value() is None and page.attendees:
        who.set_value(page.attendees[0].contact_id)
