"""What is heard is written down at once: a need, an objection, a promise, each by one key."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kamdesk.models.kinds import NeedKind, ObjectionKind, PromiseSide
from kamdesk.services.meeting_page import MeetingPage, PlanQuestion
from kamdesk.ui import formats, theme
from kamdesk.ui.forms import choices
from kamdesk.ui.meeting.capture_line import Capture
from kamdesk.ui.meeting.desk import Desk
from kamdesk.ui.meeting.expected import ExpectedObjections
from kamdesk.ui.widgets import Button, ChipButton, ComboBox, DateEdit, Row, Segmented, button


class NeedCapture(Capture):
    """Needs in the client's words, explicit when they stated the wish. Where a question is asked
    at the moment, the need answers it."""

    def __init__(self, desk: Desk, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(key, parent)
        self._desk = desk
        self.drafted.connect(lambda: self.show_page(desk.page))
        self.set_title(self.tr("Needs"))
        self.line.setPlaceholderText(self.tr("What they said, word for word"))
        self._about: PlanQuestion | None = None
        words = [(kind, desk.ctx.word(f"need.{kind.value}")) for kind in NeedKind]
        self.kind = Segmented(words, NeedKind.IMPLIED)
        self.who = ComboBox(placeholder=self.tr("Who"))
        self.option(self.kind)
        self.option(self.who)
        if key:
            self.tell(self.tr("{key} again turns it round").format(key=key))

    def set_question(self, question: PlanQuestion | None) -> None:
        """The question that is being asked; what is heard next answers it."""
        self._about = question

    def turn(self) -> None:
        explicit = self.kind.value() is NeedKind.EXPLICIT
        self.kind.set_value(NeedKind.IMPLIED if explicit else NeedKind.EXPLICIT)
        self.kind.edited.emit()

    def write(self, text: str) -> int | None:
        values = {"kind": self.kind.value(), "contact_id": self.who.value()}
        values |= {"text": text, "client_words": text}
        if self.draft is None:
            return self._desk.add("need", self.line, **values, **self._answers())
        return _kept(self.draft, self._desk.change("need", self.draft, values, None, self.line))

    def _answers(self) -> dict[str, int | None]:
        if self._about is None:
            return {}
        own = self._about.id if self._about.topic else None
        return {
            "question_id": self._about.id,
            "difficulty_id": self._about.difficulty_id or own,
        }

    def discard(self, draft: int) -> None:
        self._desk.remove("need", draft)

    def cleared(self, stored: int) -> None:
        self.kind.set_value(NeedKind.IMPLIED)

    def show_page(self, page: MeetingPage) -> None:
        show_people(self.who, page, idle=self.is_idle())
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
        self.show_rows(rows)


class ObjectionCapture(Capture):
    """Objections as they are raised; those expected stand below with the answer prepared."""

    def __init__(self, desk: Desk, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(key, parent)
        self._desk = desk
        self.drafted.connect(lambda: self.show_page(desk.page))
        self.set_title(self.tr("Objections"))
        self.line.setPlaceholderText(self.tr("What holds them back"))
        self.kind = ComboBox(choices(desk.ctx, ObjectionKind, clearable=False), ObjectionKind.PRICE)
        self.kind.setAccessibleName(self.tr("Kind"))
        self.option(self.kind)
        self.expected = ExpectedObjections(desk)
        self.expected.show_answers(not key)
        self.add(self.expected)

    def turn(self) -> None:
        kinds = list(ObjectionKind)
        place = kinds.index(self.kind.value()) + 1
        self.kind.set_value(kinds[place % len(kinds)])
        self.kind.edited.emit()

    def write(self, text: str) -> int | None:
        values = {"kind": self.kind.value(), "text": text}
        if self.draft is None:
            raised = {"heard_on": self._desk.ctx.today()}
            return self._desk.add("objection", self.line, **values, **raised)
        done = self._desk.change("objection", self.draft, values, None, self.line)
        return _kept(self.draft, done)

    def discard(self, draft: int) -> None:
        self._desk.remove("objection", draft)

    def show_page(self, page: MeetingPage) -> None:
        self.expected.show_objections([said for said in page.objections if said.id != self.draft])

    def unfolded(self, shown: bool) -> None:
        self.expected.show_answers(shown)


class PromiseCapture(Capture):
    """Promises of either side with their day."""

    def __init__(self, desk: Desk, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(key, parent)
        self._desk = desk
        self.drafted.connect(lambda: self.show_page(desk.page))
        self.set_title(self.tr("Promises"))
        self.line.setPlaceholderText(self.tr("What was promised"))
        words = [(side, desk.ctx.word(f"promise.{side.value}")) for side in PromiseSide]
        self.side = Segmented(words, PromiseSide.THEIRS)
        self.who = ComboBox(placeholder=self.tr("Who"))
        self.due = DateEdit(None, self.tr("by when, 12-5 or +7"))
        self.due.setFixedWidth(theme.px(170))
        self.option(self.due)
        self.option(self.side)
        self.option(self.who)
        self.due.returnPressed.connect(self._next)
        if key:
            self.tell(self.tr("{key} again turns it round").format(key=key))

    def turn(self) -> None:
        ours = self.side.value() is PromiseSide.OURS
        self.side.set_value(PromiseSide.THEIRS if ours else PromiseSide.OURS)
        self.side.edited.emit()

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

    def discard(self, draft: int) -> None:
        self._desk.drop_promise(draft)

    def cleared(self, stored: int) -> None:
        self.due.set_value(None)

    def show_page(self, page: MeetingPage) -> None:
        show_people(self.who, page, idle=self.is_idle())
        ctx = self._desk.ctx
        rows = []
        for line in page.made_here:
            if line.id == self.draft:
                continue
            facts = [ctx.word(f"promise.{line.side.value}"), line.contact]
            facts.append(formats.day(line.due_on) if line.due_on else ctx.word("promise.no_date"))
            out = button(icon="close", role="quiet", small=True, hint=self.tr("Remove"))
            out.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            out.clicked.connect(lambda _=False, key=line.id: self._desk.drop_promise(key))
            rows.append(Row(line.what, " · ".join(filter(None, facts)), actions=[out]))
        self.show_rows(rows)


def _kept(draft: int, stored: bool) -> int | None:
    return draft if stored else None


def _remove_button(desk: Desk, kind: str, part_id: int, hint: str) -> Button:
    out = button(icon="close", role="quiet", small=True, hint=hint)
    out.clicked.connect(lambda: desk.remove(kind, part_id))
    return out


def show_people(who: ComboBox, page: MeetingPage, *, idle: bool = False) -> None:
    """Offer the attendees first, then the others. At the start the first attendee is chosen;
    while nothing is typed (``idle``), the first of those who came."""
    others = [p for p in page.people if p.contact_id not in page.came and p.left_on is None]
    options = [(p.contact_id, p.name) for p in [*page.attendees, *others]]
    if [who.itemData(i) for i in range(who.count())] != [key for key, _name in options]:
        who.set_options(options)
    there = [person.contact_id for person in page.attendees if page.came[person.contact_id]]
    if idle and there and who.value() not in there:
        who.set_value(there[0])
    elif who.value() is None and page.attendees:
        who.set_value(page.attendees[0].contact_id)
