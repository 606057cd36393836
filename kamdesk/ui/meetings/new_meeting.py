"""Arranging a meeting: with whom, when, where. The rest belongs to its plan."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any

from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from kamdesk.errors import KamDeskError, ValidationError
from kamdesk.models.kinds import Channel, OpportunityState
from kamdesk.services import account_page, accounts, attendees, drafting, opportunities
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.formats import DASH
from kamdesk.ui.forms import AccountPicker, choices
from kamdesk.ui.forms.clock_edit import ClockEdit
from kamdesk.ui.meetings.attendee_choice import AttendeeChoice
from kamdesk.ui.widgets import (
    ComboBox,
    DateEdit,
    Dialog,
    Field,
    IntEdit,
    LineEdit,
)


class NewMeetingDialog(Dialog):
    """The title is proposed until the user writes one. Who comes, how and where is as it was the
    last time; before the first the most influential contact is ticked."""

    def __init__(
        self, parent: QWidget | None, ctx: Context, account_id: int | None,
        at: datetime | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent, self.tr("Arrange meeting"), width=560)
        self._ctx = ctx
        self.meeting_id: int | None = None
        self.attendees = AttendeeChoice(ctx)
        self.opportunity = ComboBox([(None, DASH)], None)
        self.account = AccountPicker(ctx, self.tr("Name, pinyin or initials"))
        self.title = LineEdit()
        self.day = DateEdit(at.date() if at else ctx.today() + timedelta(days=1))
        self.clock = ClockEdit(at.time() if at else time(10, 0))
        self.minutes = IntEdit(5, 600)
        self.minutes.set_value(45)
        self.place = LineEdit()
        self.channel = ComboBox(choices(ctx, Channel, clearable=False), Channel.VISIT)
        self._build_ui()
        if account_id is not None:
            self.account.set_value(account_id)
            self._account_chosen(account_id)
        (self.account if account_id is None else self.title).setFocus()

    def _build_ui(self) -> None:
        word = self._ctx.word
        self._fields = {
            "account_id": Field(word("field.account"), self.account, required=True),
            "title": Field(word("field.meeting_title"), self.title, required=True),
            "day": Field(word("field.date"), self.day, required=True),
            "clock": Field(self.tr("Time"), self.clock, required=True),
            "minutes": Field(word("field.minutes"), self.minutes),
            "channel": Field(word("field.channel"), self.channel),
            "place": Field(word("field.place"), self.place),
            "attendees": Field(word("field.attendees"), self.attendees),
            "opportunity_id": Field(word("field.opportunity"), self.opportunity),
        }
        for name in ("account_id", "attendees", "title"):
            self.add(self._fields[name])
        row = QHBoxLayout()
        row.setSpacing(theme.px(10))
        for name, stretch in (("day", 3), ("clock", 2), ("minutes", 2), ("channel", 3)):
            row.addWidget(self._fields[name], stretch)
        self.add(row)
        self.add(self._fields["place"])
        self.add(self._fields["opportunity_id"])
        for name in ("attendees", "opportunity_id"):
            self._fields[name].hide()
        self.add_cancel()
        self.add_button(self.tr("Arrange"), "primary").clicked.connect(self._arrange)
        self.account.picked.connect(self._account_chosen)

    @classmethod
    def ask(
        cls, parent: QWidget | None, ctx: Context, account_id: int | None,
        at: datetime | None = None,
    ) -> int | None:  # fmt: skip
        """Arrange a meeting, proposed for ``at``; its id, or None where the user thought better of
        it."""
        dialog = cls(parent, ctx, account_id, at)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return dialog.meeting_id if accepted else None

    def _account_chosen(self, account_id: int) -> None:
        self._propose_people(account_id)
        self._propose_opportunities(account_id)
        proposal = self.tr("Meeting with {account}").format(
            account=self._ctx.read(lambda s: accounts.names(s, [account_id]))[account_id]
        )
        if not self.title.value() or self.title.value() == self._proposal:
            self.title.set_value(proposal)
        self._proposal = proposal

    _proposal = ""

    def _propose_people(self, account_id: int) -> None:
        """As the last meeting was held."""
        found = self._ctx.read(lambda s: account_page.people(s, account_id))
        people = [person for person in found if person.left_on is None]
        habit = self._ctx.read(lambda s: attendees.habit(s, account_id))
        known = {person.contact_id for person in people}
        usual = [who for who in (habit.contact_ids if habit else ()) if who in known]
        first = usual or [person.contact_id for person in people[:1]]
        self.attendees.show_people(account_id, people, first)
        self._fields["attendees"].setVisible(bool(people))
        if habit is not None:
            self.place.set_value(habit.place)
            self.channel.set_value(habit.channel)
            self.minutes.set_value(habit.minutes)

    def _propose_opportunities(self, account_id: int) -> None:
        """Those that are open; the nearest is not chosen, since a meeting may serve none."""
        lines = self._ctx.read(lambda s: opportunities.of_account(s, account_id))
        still = [line for line in lines if line.state is OpportunityState.OPEN]
        self.opportunity.set_options([(None, DASH), *((one.id, one.title) for one in still)])
        self.opportunity.set_value(None)
        shown = bool(still) and not self._ctx.client_safe
        self._fields["opportunity_id"].setVisible(shown)

    def _arrange(self) -> None:
        for field in self._fields.values():
            field.set_error("")
        account_id = self._read("account_id", self.account.value, self.tr("Choose an account."))
        day = self._read("day", self.day.value, self.tr("Choose a day, like 12-5 or +7."))
        clock = self._read("clock", self.clock.value, self.tr("Write a time like 14:30."))
        minutes = self._read("minutes", self.minutes.value, self.tr("Minutes from 5 to 600."))
        if account_id is None or day is None or clock is None or minutes is None:
            return
        if self.attendees.picker.text().strip():
            self._fields["attendees"].set_error(self.tr("Choose a person from the list."))
            return
        assert isinstance(clock, time)
        starts_at = datetime.combine(day, clock).astimezone()
        values = {
            "title": self.title.value(),
            "minutes": minutes,
            "place": self.place.value(),
            "channel": self.channel.value(),
        }
        self._store(account_id, starts_at, values)

    def _store(self, account_id: int, starts_at: datetime, values: dict[str, Any]) -> None:
        invited, served = self.attendees.value(), self.opportunity.value()
        lang, today = self._ctx.language, self._ctx.today()
        made: list[int] = []

        def work(session: Any) -> None:
            meeting = drafting.arrange_drafted(
                session, account_id, starts_at, values, invited, lang, today
            )
            if served is not None:
                opportunities.link(session, meeting.id, served)
            made.append(meeting.id)

        try:
            self._ctx.write("arrange_meeting", work)
        except ValidationError as error:
            for problem in error.problems:
                field = self._fields.get(problem.field, self._fields["title"])
                field.set_error(self._ctx.problem_text(problem))
            return
        except KamDeskError as error:
            self.set_message(self._ctx.error_text(error))
            return
        self.meeting_id = made[0]
        self.accept()

    def _read(self, name: str, value: Any, sentence: str) -> Any:
        try:
            found = value()
        except ValueError:
            found = None
        if found is None:
            self._fields[name].set_error(sentence)
        return found
