"""Filled-in forms: shown first what each would do, then kept."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from kamdesk.errors import KamDeskError
from kamdesk.exchange import survey_answers
from kamdesk.services import survey_reading
from kamdesk.services.survey_reading import NEW_PERSON, Coming, State
from kamdesk.ui import formats
from kamdesk.ui.context import Context
from kamdesk.ui.servicing.people import people_of
from kamdesk.ui.widgets import Card, Chip, ComboBox, Dialog, Row, RowList

_TONES = {State.NEW: "good", State.CHANGED: "accent", State.WRONG: "bad", State.FOREIGN: "bad"}


class AnswersDialog(Dialog):
    """Whoever the account does not know by that name is chosen here, or becomes a contact."""

    def __init__(self, parent: QWidget | None, ctx: Context, files: list[Path]) -> None:
        super().__init__(parent, self.tr("Answers that came back"), width=640)
        self._ctx = ctx
        self.coming: list[Coming] = []
        self.kept: list[int] = []
        self.pickers: dict[int, ComboBox] = {}
        rows = self._refused(files)
        rows += [self._row(place, one) for place, one in enumerate(self.coming)]
        card = Card()
        card.add(RowList(rows))
        self.add(card)
        count = sum(one.counts for one in self.coming)
        self.set_message(
            self.tr("%n answer(s) will be kept.", "", count)
            if count
            else self.tr("There is nothing new in them.")
        )
        self.add_cancel(self.tr("Cancel") if count else self.tr("Close"))
        self.keep_button = self.add_button(self.tr("Keep the answers"), "primary")
        self.keep_button.setVisible(count > 0)
        self.keep_button.clicked.connect(self._keep)

    def _refused(self, files: list[Path]) -> list[Row]:
        """Read the files; a row for each that can't be read."""
        told, rows = [], []
        for file in files:
            try:
                told.append(survey_answers.read(file))
            except KamDeskError as error:
                chips = [Chip(self.tr("not read"), "bad")]
                rows.append(Row(file.name, self._ctx.error_text(error), chips=chips))
        self.coming = self._ctx.read(lambda s: survey_reading.plan(s, told))
        return rows

    def _row(self, place: int, one: Coming) -> Row:
        names = {
            State.NEW: self.tr("new"),
            State.CHANGED: self.tr("corrected"),
            State.KNOWN: self.tr("already there"),
            State.EMPTY: self.tr("not filled in"),
            State.WRONG: self.tr("can't be read"),
            State.FOREIGN: self.tr("not of this book"),
        }
        facts = [one.survey.account] if one.survey else []
        if one.told.day is not None:
            facts.append(formats.day(one.told.day))
        facts += [self._mark(name, mark) for name, mark in one.told.marks.items() if mark]
        if one.told.wrong:
            wrong = ", ".join(self._ctx.word(f"field.{name}") for name in one.told.wrong)
            facts.append(self.tr("wrong: {fields}").format(fields=wrong))
        actions: list[QWidget] = []
        if one.counts and one.stranger and one.survey is not None:
            actions.append(self._picker(place, one, one.survey.account_id))
        who = one.told.person or (one.survey.person if one.survey else "") or one.told.file
        chips = [Chip(names[one.state], _TONES.get(one.state, "neutral"))]
        return Row(who, " · ".join(facts), chips=chips, actions=actions)

    def _mark(self, name: str, mark: int | None) -> str:
        return f"{self._ctx.word(f'field.{name}')} {mark}"

    def _picker(self, place: int, one: Coming, account_id: int) -> ComboBox:
        new = (NEW_PERSON, self.tr("New contact: {name}").format(name=one.stranger))
        picker = ComboBox([new, *people_of(self._ctx, account_id)], NEW_PERSON)
        self.pickers[place] = picker
        return picker

    def _keep(self) -> None:
        for place, picker in self.pickers.items():
            self.coming[place] = survey_reading.choose(self.coming[place], picker.value())
        today = self._ctx.today()
        self.kept = self._ctx.write(
            "read_surveys", lambda s: survey_reading.keep(s, self.coming, today)
        )
        told = self.tr("%n answer(s) kept", "", len(self.kept))
        self._ctx.notice.emit(told, True)
        self.accept()
