"""Step 4: the advance that would be success, the smaller one, and what to say before asking."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kamdesk.method import advance
from kamdesk.services.meeting_page import MeetingPage
from kamdesk.ui import theme
from kamdesk.ui.formats import local_day
from kamdesk.ui.forms import FormBinder
from kamdesk.ui.meeting.desk import Desk
from kamdesk.ui.widgets import Card, ComboBox, DateEdit, Label, LineEdit, TextEdit


class AdvanceCard(Card):
    """A person at the client, an action of theirs, a date; what is missing is said at once."""

    def __init__(self, desk: Desk, binder: FormBinder, parent: QWidget | None = None) -> None:
        super().__init__(stripe="accent", parent=parent)
        self.set_title(self.tr("Advance wanted"), hint=self.tr("person + action + date"))
        self._desk = desk
        self.person = ComboBox(placeholder=self.tr("Who at the client"))
        self.action = LineEdit("", self.tr("What they will do"))
        self.date = DateEdit()
        self.fallback = LineEdit("", self.tr("The smaller step that is still one"))
        self.absent = LineEdit("", self.tr("Whom to see instead, or what to ask for"))
        proposal = self.tr("The benefits in their words, then the proposal")
        self.summary = TextEdit("", proposal, most=4)
        lines = (self.action, self.date, self.fallback, self.absent)
        for line, following in zip(lines, (*lines[1:], self.summary), strict=True):
            go_on = partial(following.setFocus, Qt.FocusReason.TabFocusReason)
            line.returnPressed.connect(go_on)  # as Tab does, with what is there selected
        self.verdict = Label("", "small", "muted")
        self.add(
            self._row(
                (binder.add("advance_contact_id", self.person), 2),
                (binder.add("advance_action", self.action), 5),
                (binder.add("advance_date", self.date), 2),
            )
        )
        self.add(self.verdict)
        self._if_absent = binder.add("absent_fallback", self.absent)
        self.add(self._row((binder.add("fallback", self.fallback), 1), (self._if_absent, 1)))
        self.add(binder.add("summary", self.summary))

    @staticmethod
    def _row(*fields: tuple[QWidget, int]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.px(10))
        for field, stretch in fields:
            row.addWidget(field, stretch)
        return row

    def first_blank(self) -> QWidget:
        """Where the cursor goes: what is missing first, or the action."""
        wanted: dict[str, QWidget] = {
            "advance_contact_id": self.person,
            "advance_action": self.action,
            "advance_date": self.date,
        }
        fields = self._desk.page.fields
        return next((e for name, e in wanted.items() if not fields[name]), self.action)

    def before_load(self, page: MeetingPage) -> None:
        """Fill in who can be chosen, before the form shows who is."""
        options: list[tuple[Any, str]] = [(None, self.tr("Nobody yet"))]
        options += [(p.contact_id, p.name) for p in page.people if p.left_on is None]
        if self.person.count() != len(options):
            self.person.set_options(options)

    def show_page(self, page: MeetingPage) -> None:
        """Say whether what is set is an advance, and whose absence the other way is for."""
        fields = page.fields
        who = page.person(fields["advance_contact_id"])
        label = self.tr("If {name} is absent").format(name=who.name) if who else ""
        self._if_absent.set_label(label or self._desk.ctx.word("field.absent_fallback"))
        gaps = advance.advance_gaps(
            fields["advance_contact_id"],
            fields["advance_action"],
            fields["advance_date"],
            local_day(fields["starts_at"]),
        )
        if not fields["advance_action"] and not fields["advance_date"]:
            self.verdict.setText(self.tr("Set what would be success, before you go in."))
            self.verdict.set_tone("warn")
        elif gaps:
            words = [self._desk.ctx.word(f"advance.{gap}") for gap in gaps]
            self.verdict.setText(" · ".join(words))
            self.verdict.set_tone("warn")
        else:
            self.verdict.setText(self._desk.ctx.word("coach.advance_complete"))
            self.verdict.set_tone("good")
