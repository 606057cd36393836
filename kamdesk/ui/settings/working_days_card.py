"""Which days are worked: the country's holidays, and days that the user knows better."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kamdesk.errors import ValidationError
from kamdesk.services import working_calendars
from kamdesk.services.working_calendars import CalendarChoice
from kamdesk.ui import formats, theme
from kamdesk.ui.context import Context
from kamdesk.ui.settings.country_edit import CountryEdit
from kamdesk.ui.widgets import (
    Card,
    ChipButton,
    Columns,
    DateEdit,
    Field,
    FlowLayout,
    Label,
    button,
)


class WorkingDaysCard(Card):
    """Stored at once. A day is added as free or as worked; pressing its chip takes it away."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._ctx = ctx
        self._choice = CalendarChoice()
        self.chips: list[ChipButton] = []
        self.set_title(self.tr("Working days"))
        self.country = CountryEdit(ctx, self.tr("Name or code"))
        self._country_field = Field(self.tr("Holidays of"), self.country)
        self.day = DateEdit()
        self.free = button(self.tr("Free"))
        self.worked = button(self.tr("Worked"))
        self._field = Field(self.tr("Own day"), self.day)
        self._none = Label(self.tr("None of your own yet."), "small", "muted")
        self._lay_out()
        self.country.edited.connect(self._choose_country)
        self.free.clicked.connect(lambda: self._add(free=True))
        self.worked.clicked.connect(lambda: self._add(free=False))

    def _lay_out(self) -> None:
        self.add(
            Label(
                self.tr("The contact plan leaves weekends and public holidays free."),
                "small",
                "muted",
            )
        )
        own = QWidget()
        row = QHBoxLayout(own)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self._field, 1)
        for made in (self.free, self.worked):
            row.addWidget(made, 0, Qt.AlignmentFlag.AlignBottom)
        columns = Columns([1, 1], [300, 300])
        columns.add(0, self._country_field)
        columns.add(1, own)
        self.add(columns)
        self._days = QWidget()
        self._flow = FlowLayout(self._days, gap=6)
        self.add(self._days)
        self.add(self._none)

    def refresh(self) -> None:
        """Show what is stored; what is being typed stays."""
        choice = self._ctx.read(working_calendars.choice)
        if not (self.country.is_typed_in() or self._country_field.error()):
            self.country.set_value(choice.country)
        if choice == self._choice:
            return
        self._choice = choice
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = [
            *(self._chip(day, free=True) for day in sorted(self._choice.off)),
            *(self._chip(day, free=False) for day in sorted(self._choice.on)),
        ]
        for chip in self.chips:
            self._flow.addWidget(chip)
            chip.show()
        self._none.setVisible(not self.chips)

    def _chip(self, day: date, *, free: bool) -> ChipButton:
        word = self.tr("free") if free else self.tr("worked")
        chip = ChipButton(
            f"{formats.day(day)} {word}  \N{MULTIPLICATION SIGN}", "warn" if free else "good"
        )
        chip.setToolTip(self.tr("Take this day away"))
        chip.clicked.connect(lambda: self._remove(day))
        return chip

    def _add(self, *, free: bool) -> None:
        try:
            day = self.day.value()
        except ValueError:
            told = {"field": self.tr("Own day"), "value": self.day.text()}
            self._field.set_error(self._ctx.word("error.not_a_date", **told))
            return
        if day is None:
            told = {"field": self.tr("Own day")}
            self._field.set_error(self._ctx.word("error.required", **told))
            return
        off, on = self._choice.off, self._choice.on
        new = (
            replace(self._choice, off=off | {day}) if free else replace(self._choice, on=on | {day})
        )
        if self._store(new):
            self.day.set_value(None)

    def _remove(self, day: date) -> None:
        self._store(replace(self._choice, off=self._choice.off - {day}, on=self._choice.on - {day}))

    def _choose_country(self) -> None:
        try:
            code = self.country.value()
        except ValueError:
            told = {"country": self.country.text()}
            self._country_field.set_error(self._ctx.word("error.unknown_country", **told))
            return
        self._country_field.set_error("")
        self._store(replace(self._choice, country=code))

    def _store(self, new: CalendarChoice) -> bool:
        try:
            self._ctx.write("working_calendar", lambda s: working_calendars.choose(s, new), self)
        except ValidationError as error:
            self._field.set_error(" ".join(map(self._ctx.problem_text, error.problems)))
            return False
        self._field.set_error("")
        self.refresh()
        return True
