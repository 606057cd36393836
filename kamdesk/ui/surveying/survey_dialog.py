"""Writing down what somebody answered: five marks, a recommendation, a comment; by keyboard."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from kamdesk.errors import FieldProblem, ValidationError
from kamdesk.models.kinds import Dimension
from kamdesk.services import surveys
from kamdesk.services.surveys import SurveyLine
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.forms import AccountPicker, FormBinder, FormGrid
from kamdesk.ui.servicing.people import people_of
from kamdesk.ui.surveying.mark_picker import MarkPicker
from kamdesk.ui.widgets import ComboBox, DateEdit, Dialog, Field, Label, TextEdit


class SurveyDialog(Dialog):
    """Digits mark, Tab goes on. ``line`` is a survey to answer or to correct."""

    def __init__(
        self,
        parent: QWidget | None,
        ctx: Context,
        account_id: int | None = None,
        line: SurveyLine | None = None,
    ) -> None:
        super().__init__(parent, self.tr("What they answered"), width=560)
        self._ctx, self._line = ctx, line
        self.survey_id: int | None = None
        self.binder = FormBinder(ctx, self)
        first = line.account_id if line else account_id
        self.account = AccountPicker(ctx, self.tr("Name, pinyin or initials"))
        self.account.set_value(first)
        self.account.setEnabled(line is None)
        self.person = ComboBox(people_of(ctx, first), line.contact_id if line else None)
        answered = line.answered_on if line and line.answered_on else ctx.today()
        self.day = DateEdit(answered)
        self.marks = {one: MarkPicker(1, 5) for one in Dimension}
        self.recommend = MarkPicker(0, 10)
        self.comment = TextEdit("", self.tr("In their own words"), least=2)
        self._build_ui()
        if line is not None:
            for picker, mark in zip(self.marks.values(), line.marks, strict=True):
                picker.set_value(mark)
            self.recommend.set_value(line.recommend)
            self.comment.set_value(line.comment)
        self.account.picked.connect(lambda one: self.person.set_options(people_of(ctx, one)))
        (self.account if first is None else self.person).setFocus()

    def _build_ui(self) -> None:
        who = FormGrid(least=200, most=2)
        who.add(self.binder.add("account_id", self.account, required=True), wide=True)
        who.add(self.binder.add("contact_id", self.person))
        who.add(self.binder.add("answered_on", self.day, required=True))
        self.add(who)
        self.add(Label(self.tr("1 very dissatisfied, 5 very satisfied"), "small", "muted"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(16))
        grid.setVerticalSpacing(theme.px(8))
        rows: list[tuple[str, MarkPicker]] = [(d.value, p) for d, p in self.marks.items()]
        for place, (name, picker) in enumerate([*rows, ("recommend", self.recommend)]):
            asked = self._ctx.word(f"survey.form_{name}")
            field = self.binder.add(name, picker, self._ctx.word(f"field.{name}"), bare=True)
            wide = name == "recommend"
            grid.addWidget(Label(asked), 2 * place, 0, 1, 2 if wide else 1)
            grid.addWidget(field, 2 * place + wide, 0 if wide else 1, 1, 2 if wide else 1)
        grid.setColumnStretch(0, 1)
        self.add(grid)
        self.add(Field(self._ctx.word("field.comment"), self.comment))
        self.add_cancel()
        self.add_button(self.tr("Write down"), "primary").clicked.connect(self._store)

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        ctx: Context,
        account_id: int | None = None,
        line: SurveyLine | None = None,
    ) -> int | None:
        """Id of the survey written down, None where the user thought better of it."""
        dialog = cls(parent, ctx, account_id, line)
        done = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return dialog.survey_id if done else None

    def _store(self) -> None:
        values: dict[str, Any] | None = self.binder.values()
        if values is None:
            return
        account_id = values.pop("account_id")
        if account_id is None:
            self.binder.show_problems([FieldProblem("account_id", "required")])
            return
        values["comment"] = self.comment.value()
        known = self._line.id if self._line else None
        label = "edit_survey" if self._line and self._line.answered_on else "add_survey"
        try:
            self.survey_id = self._ctx.write(
                label, lambda s: surveys.answer(s, account_id, values, known).id
            )
        except ValidationError as error:
            self.binder.show_problems(error.problems)
        else:
            self.accept()
