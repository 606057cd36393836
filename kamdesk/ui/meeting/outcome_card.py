"""What the meeting brought: the outcome by the rules, and the advance got against the wanted."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kamdesk.method import advance
from kamdesk.models.kinds import Outcome
from kamdesk.services.meeting_page import MeetingPage
from kamdesk.ui import formats, theme
from kamdesk.ui.forms import FormBinder
from kamdesk.ui.meeting.desk import Desk
from kamdesk.ui.widgets import (
    Banner,
    Card,
    ComboBox,
    DateEdit,
    Label,
    LineEdit,
    Segmented,
    TextEdit,
    button,
)


class OutcomeCard(Card):
    """A continuation dressed as an advance is called by its name."""

    outcome_wanted = Signal(object)
    """The user takes up the proposal to record another outcome."""

    def __init__(self, desk: Desk, binder: FormBinder, parent: QWidget | None = None) -> None:
        super().__init__(stripe="accent", parent=parent)
        self.set_title(self.tr("Outcome"))
        self._desk = desk
        words = [(kind, desk.ctx.word(f"outcome.{kind.value}")) for kind in Outcome]
        self.outcome = Segmented(words)
        self.outcome.edited.connect(self._fill_in)
        self.wanted = Label("", "small", "muted")
        self.person = ComboBox(placeholder=self.tr("Who at the client"))
        self.action = LineEdit("", self.tr("What they agreed to do"))
        self.date = DateEdit()
        self.words = TextEdit("", self.tr("How they put it, word for word"), most=4)
        self.remark = Banner("warning", "")
        self.accept = button(self.tr("Record as continuation"), small=True)
        self.accept.clicked.connect(lambda: self.outcome_wanted.emit(Outcome.CONTINUATION))
        self._as_wanted = button(self.tr("As wanted"), small=True)
        self._as_wanted.clicked.connect(self._take_wanted)
        self._build_form(binder)

    def _build_form(self, binder: FormBinder) -> None:
        self.add(binder.add("outcome", self.outcome, self.tr("What the meeting brought")))
        line = QHBoxLayout()
        line.addWidget(self.wanted, 1)
        line.addWidget(self._as_wanted)
        self.add(line)
        row = QHBoxLayout()
        row.setSpacing(theme.px(10))
        row.addWidget(binder.add("got_contact_id", self.person), 2)
        row.addWidget(binder.add("got_action", self.action), 5)
        row.addWidget(binder.add("got_date", self.date), 2)
        self.add(row)
        note = QHBoxLayout()
        note.addWidget(self.remark, 1)
        note.addWidget(self.accept)
        self.add(note)
        self.add(binder.add("client_words", self.words))

    def before_load(self, page: MeetingPage) -> None:
        """Fill in who can be chosen, before the form shows who is."""
        options: list[tuple[Any, str]] = [(None, formats.DASH)]
        options += [(p.contact_id, p.name) for p in page.people if p.left_on is None]
        if self.person.count() != len(options):
            self.person.set_options(options)

    def show_page(self, page: MeetingPage) -> None:
        """Hold what was got against what was wanted, and against the rules."""
        fields = page.fields
        person = page.person(fields["advance_contact_id"])
        parts = [person.name if person else "", fields["advance_action"]]
        if fields["advance_date"]:
            parts.append(fields["advance_date"].isoformat())
        wanted = " · ".join(filter(None, parts)) or self.tr("no advance was set")
        text = self.tr("Wanted: {advance}").format(advance=wanted)
        if fields["fallback"]:
            text += "\n" + self.tr("Fallback: {step}").format(step=fields["fallback"])
        self.wanted.setText(text)
        self._as_wanted.setVisible(bool(fields["advance_action"]))
        self._judge(fields)

    def _judge(self, fields: dict[str, Any]) -> None:
        outcome = fields["outcome"]
        day = formats.local_day(fields["starts_at"])
        got = (fields["got_contact_id"], fields["got_action"], fields["got_date"])
        gaps = advance.advance_gaps(*got, day)
        dressed = outcome is Outcome.ADVANCE and bool(gaps)
        unclaimed = outcome is Outcome.CONTINUATION and not gaps
        self.accept.setVisible(dressed)
        self.remark.setVisible(dressed or unclaimed)
        word = self._desk.ctx.word
        if dressed:
            missing = " · ".join(word(f"advance.{gap}") for gap in gaps)
            self.remark.set_message("warning", word("advance.continuation_dressed"), missing)
        elif unclaimed:
            self.remark.set_message("info", word("advance.advance_unclaimed"))

    def _fill_in(self) -> None:
        """A claimed advance starts from the one that was wanted."""
        fields = self._desk.page.fields
        nothing = not (fields["got_contact_id"] or fields["got_action"] or fields["got_date"])
        if self.outcome.value() is Outcome.ADVANCE and nothing and fields["advance_action"]:
            self._take_wanted()

    def _take_wanted(self) -> None:
        fields = self._desk.page.fields
        self._desk.set_fields(
            got_contact_id=fields["advance_contact_id"],
            got_action=fields["advance_action"],
            got_date=fields["advance_date"],
        )
