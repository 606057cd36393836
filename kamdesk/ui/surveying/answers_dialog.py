"""Filled-in forms: shown first what each would do, then kept."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from kamdesk.errors import KamDeskError, ValidationError
from kamdesk.services import survey_reading
from kamdesk.services.survey_reading import NEW_PERSON, Coming, Told
from kamdesk.ui.context import Context
from kamdesk.ui.forms import Toggle
from kamdesk.ui.servicing.people import people_of
from kamdesk.ui.surveying.coming_words import CHIP_TONES, chip_text, told_of
from kamdesk.ui.widgets import Chip, ComboBox, Dialog, Row, RowList, Span


class AnswersDialog(Dialog):
    """``found`` are files with what they say or why they can't be read. Whoever the account does
    not know by that name is chosen here, or becomes a contact."""

    def __init__(
        self,
        parent: QWidget | None,
        ctx: Context,
        found: Sequence[tuple[str, Told | KamDeskError]],
    ) -> None:
        super().__init__(parent, self.tr("Answers that came back"), width=640)
        self._ctx = ctx
        self.kept: list[int] = []
        self.pickers: dict[int, ComboBox] = {}
        told = [one for _file, one in found if isinstance(one, Told)]
        self.coming: list[Coming] = ctx.read(lambda s: survey_reading.plan(s, told))
        self.rows = RowList(
            [
                *(self._refused(file, e) for file, e in found if isinstance(e, KamDeskError)),
                *(self._row(place, one) for place, one in enumerate(self.coming)),
            ]
        )
        self.cases = Toggle("")
        self._build_ui()

    def _build_ui(self) -> None:
        self.add(self.rows)
        low = sum(one.asks_for_case for one in self.coming)
        self.cases.setText(self.tr("Open a complaint for %n answer(s) with a low mark", "", low))
        self.cases.set_value(True)
        self.cases.setVisible(low > 0)
        self.add(self.cases)
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

    def _refused(self, file: str, error: KamDeskError) -> Row:
        return Row(
            [Span(file, bold=True)],
            self._ctx.error_text(error),
            chips=[Chip(self.tr("not read"), "bad")],
        )

    def _row(self, place: int, one: Coming) -> Row:
        actions: list[QWidget] = []
        if one.counts and one.stranger and one.survey is not None:
            actions.append(self._picker(place, one, one.survey.account_id))
        who = one.told.person or (one.survey.person if one.survey else "") or one.told.file
        first = [Span(who, bold=True)]
        if one.survey is not None:
            first.append(Span(f"   {one.survey.account}", "muted"))
        chips = [Chip(chip_text(one.state), CHIP_TONES.get(one.state, "neutral"))]
        return Row(first, told_of(self._ctx, one), chips=chips, actions=actions)

    def _picker(self, place: int, one: Coming, account_id: int) -> ComboBox:
        new = (NEW_PERSON, self.tr("New contact: {name}").format(name=one.stranger))
        picker = ComboBox([new, *people_of(self._ctx, account_id)], NEW_PERSON)
        picker.setAccessibleName(self.tr("Who answered"))
        self.pickers[place] = picker
        return picker

    def _keep(self) -> None:
        for place, picker in self.pickers.items():
            self.coming[place] = survey_reading.choose(self.coming[place], picker.value())
        today, coming = self._ctx.today(), self.coming
        cases = self._ctx.language if self.cases.value() else None
        try:
            self.kept = self._ctx.write(
                "read_surveys", lambda s: survey_reading.keep(s, coming, today, cases)
            )
        except ValidationError as error:
            self.set_message(" ".join(self._ctx.problem_text(one) for one in error.problems))
            return
        told = self.tr("%n answer(s) kept", "", len(self.kept))
        self._ctx.notice.emit(told, True)
        self.accept()
