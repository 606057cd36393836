"""When, where and how: what was arranged, changed in place."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any

from PySide6.QtWidgets import QGridLayout, QWidget

from kamdesk.models.kinds import Channel
from kamdesk.services.meeting_page import MeetingPage
from kamdesk.ui import theme
from kamdesk.ui.forms import FormBinder, choices
from kamdesk.ui.forms.clock_edit import ClockEdit
from kamdesk.ui.meeting.desk import Desk
from kamdesk.ui.widgets import Card, ComboBox, DateEdit, Field, LineEdit


class ScheduleCard(Card):
    """Title, day, time, place and channel; the time agreed belongs to the opening."""

    def __init__(self, desk: Desk, binder: FormBinder, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("When and where"))
        self._desk = desk
        self.title = LineEdit()
        self.day, self.clock = DateEdit(), ClockEdit()
        self.place = LineEdit("", self.tr("Where"))
        self.channel = ComboBox(choices(desk.ctx, Channel, clearable=False))
        self._day_field = Field(self.tr("Day"), self.day)
        self._clock_field = Field(self.tr("Time"), self.clock)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(8))
        grid.setVerticalSpacing(theme.px(6))
        grid.addWidget(binder.add("title", self.title, self.tr("Title"), required=True), 0, 0, 1, 2)
        grid.addWidget(self._day_field, 1, 0)
        grid.addWidget(self._clock_field, 1, 1)
        grid.addWidget(binder.add("channel", self.channel), 2, 0, 1, 2)
        grid.addWidget(binder.add("place", self.place), 3, 0, 1, 2)
        self.add(grid)
        self.day.edited.connect(self._move)
        self.clock.edited.connect(self._move)

    def show_page(self, page: MeetingPage) -> None:
        """Show when it starts."""
        starts = page.fields["starts_at"].astimezone()
        for editor, value in ((self.day, starts.date()), (self.clock, starts.time())):
            if not editor.hasFocus():
                editor.set_value(value)

    def _move(self) -> None:
        day = self._read(self._day_field, self.day, self.tr("This is no date; write it like 12-5."))
        clock = self._read(
            self._clock_field, self.clock, self.tr("This is no time; write it like 14:30.")
        )
        if day is None or clock is None:
            return
        assert isinstance(clock, time)
        starts = datetime.combine(day, clock).astimezone()
        if starts != self._desk.page.fields["starts_at"]:
            self._desk.set_fields(starts_at=starts)

    def _read(self, field: Field, editor: Any, sentence: str) -> Any:
        try:
            value = editor.value()
        except ValueError:
            value = None
        field.set_error("" if value is not None else sentence)
        return value
