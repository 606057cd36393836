"""Arranging a meeting: with whom, when, where. The rest belongs to its plan."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any

from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from kamdesk.errors import KamDeskError, ValidationError
from kamdesk.models.kinds import Channel
from kamdesk.services import account_page, accounts, drafting
from kamdesk.services.account_page import Person
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.forms import AccountPicker, Toggle, choices
from kamdesk.ui.forms.clock_edit import ClockEdit
from kamdesk.ui.widgets import (
    ComboBox,
    DateEdit,
    Dialog,
    Field,
    FlowLayout,
    IntEdit,
    Label,
    LineEdit,
)


class NewMeetingDialog(Dialog):
    """The title is proposed until the user writes one; the most influential contact is ticked."""

    def __init__(
        self, parent: QWidget | None, ctx: Context, account_id: int | None,
        at: datetime | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent, self.tr("Arrange meeting"), width=560)
        self._ctx = ctx
        self.meeting_id: int | None = None
        self.people: dict[int, Toggle] = {}
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
        }
        self.add(self._fields["account_id"])
        self._holder = QWidget()
        self._flow = FlowLayout(self._holder, gap=12)
        self._people_label = Label(word("field.attendees"), "small", "muted", wrap=False)
        self.add(self._people_label)
        self.add(self._holder)
        self._show_people([])
        self.add(self._fields["title"])
        row = QHBoxLayout()
        row.setSpacing(theme.px(10))
        for name, stretch in (("day", 3), ("clock", 2), ("minutes", 2), ("channel", 3)):
            row.addWidget(self._fields[name], stretch)
        self.add(row)
        self.add(self._fields["place"])
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
        people = self._ctx.read(lambda s: account_page.people(s, account_id))
        self._show_people([person for person in people if person.left_on is None])
        proposal = self.tr("Meeting with {account}").format(
            account=self._ctx.read(lambda s: accounts.names(s, [account_id]))[account_id]
        )
        if not self.title.value() or self.title.value() == self._proposal:
            self.title.set_value(proposal)
        self._proposal = proposal

    _proposal = ""

    def _show_people(self, people: list[Person]) -> None:
        while self._flow.count():
            taken = self._flow.takeAt(0)
            widget = taken.widget() if taken else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.people = {}
        for place, person in enumerate(people):
            toggle = Toggle(self._named(person))
            toggle.set_value(place == 0)
            self.people[person.contact_id] = toggle
            self._flow.addWidget(toggle)
        self._people_label.setVisible(bool(people))
        self._holder.setVisible(bool(people))
        self._holder.updateGeometry()

    def _named(self, person: Person) -> str:
        """Name and buying role; in front of a client name and title."""
        role = self._ctx.word(f"role.{person.role.value if person.role else 'none'}")
        detail = person.title if self._ctx.client_safe else role
        return " · ".join(filter(None, (person.name, detail)))

    def _arrange(self) -> None:
        for field in self._fields.values():
            field.set_error("")
        account_id = self._read("account_id", self.account.value, self.tr("Choose an account."))
        day = self._read("day", self.day.value, self.tr("Choose a day, like 12-5 or +7."))
        clock = self._read("clock", self.clock.value, self.tr("Write a time like 14:30."))
        minutes = self._read("minutes", self.minutes.value, self.tr("Minutes from 5 to 600."))
        if account_id is None or day is None or clock is None or minutes is None:
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
        invited = [who for who, toggle in self.people.items() if toggle.value()]
        made: list[int] = []

        lang, today = self._ctx.language, self._ctx.today()

        def work(session: Any) -> None:
            meeting = drafting.arrange_drafted(
                session, account_id, starts_at, values, invited, lang, today
            )
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
