"""Writing down what somebody answered: five marks, a recommendation, a comment; by keyboard."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from kamdesk.errors import FieldProblem, KamDeskError, ValidationError
from kamdesk.method.satisfaction import Answer
from kamdesk.models.kinds import Dimension
from kamdesk.services import survey_cases, survey_wording, surveys
from kamdesk.services.surveys import SurveyLine
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.forms import AccountPicker, FormBinder, FormGrid, Toggle
from kamdesk.ui.servicing.people import people_of
from kamdesk.ui.surveying.mark_picker import MarkPicker
from kamdesk.ui.widgets import ComboBox, DateEdit, Dialog, Field, Label, Span, TextEdit


class SurveyDialog(Dialog):
    """Digits mark, Tab goes on. ``line`` is a survey to answer or to correct. What was filled in
    of a new answer is kept when the dialog is left, to be gone on with later."""

    def __init__(
        self,
        parent: QWidget | None,
        ctx: Context,
        account_id: int | None = None,
        line: SurveyLine | None = None,
    ) -> None:
        super().__init__(parent, self.tr("What they answered"), width=600)
        self._ctx, self._line = ctx, line
        self._corrects = line is not None and line.answered_on is not None
        self.survey_id: int | None = None
        self.binder = FormBinder(ctx, self)
        first = line.account_id if line else account_id
        self.account = AccountPicker(ctx, self.tr("Name, pinyin or initials"))
        self.account.set_value(first)
        self.account.setEnabled(line is None)
        self.person = ComboBox(people_of(ctx, first), line.contact_id if line else None)
        self.day = DateEdit(line.answered_on if line and line.answered_on else ctx.today())
        self.marks = {one: MarkPicker(1, 5) for one in Dimension}
        self.recommend = MarkPicker(0, 10)
        self.comment = TextEdit("", self.tr("In their own words"), least=2)
        self.case = Toggle("")
        self._chosen = False
        self._build_ui()
        if line is not None:
            for picker, mark in zip(self.marks.values(), line.marks, strict=True):
                picker.set_value(mark)
            self.recommend.set_value(line.recommend)
            self.comment.set_value(line.comment)
        self._begun = self._filled_in()
        self._connect()
        self._offer_case()
        (self.account if first is None else self.person).setFocus()

    def _build_ui(self) -> None:
        who = FormGrid(least=200, most=2)
        who.add(self.binder.add("account_id", self.account, required=True), wide=True)
        who.add(self.binder.add("contact_id", self.person))
        who.add(self.binder.add("answered_on", self.day, required=True))
        self.add(who)
        ctx = self._ctx
        asked = ctx.read(lambda s: survey_wording.wording(s, ctx.language))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(16))
        grid.setVerticalSpacing(theme.px(8))
        grid.addWidget(Label(ctx.word("survey.form_scale"), "small", "muted"), 0, 1)
        rows: list[tuple[str, MarkPicker]] = [(d.value, p) for d, p in self.marks.items()]
        for place, (name, picker) in enumerate([*rows, ("recommend", self.recommend)], 1):
            wide = name == "recommend"
            label = Label(asked[name])
            if wide:
                scale = ctx.word("survey.form_scale_recommend")
                label.set_spans([Span(asked[name]), Span(f"  {scale}", "muted")])
            field = self.binder.add(name, picker, asked[name], bare=True)
            grid.addWidget(label, 2 * place, 0, 1, 2 if wide else 1)
            grid.addWidget(field, 2 * place + wide, 0 if wide else 1, 1, 2 if wide else 1)
        grid.setColumnStretch(0, 1)
        self.add(grid)
        self.add(Field(asked["comment"], self.comment))
        self.add(self.case)
        self.add_cancel(self.tr("Cancel") if self._corrects else self.tr("Later"))
        self.add_button(self.tr("Write down"), "primary").clicked.connect(self._store)

    def _connect(self) -> None:
        ctx = self._ctx
        self.account.picked.connect(lambda one: self.person.set_options(people_of(ctx, one)))
        for picker in (*self.marks.values(), self.recommend):
            picker.edited.connect(self._offer_case)
        self.case.edited.connect(self._choose_case)

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        ctx: Context,
        account_id: int | None = None,
        line: SurveyLine | None = None,
    ) -> int | None:
        """Id of the survey written down, None where it was left for later or given up."""
        dialog = cls(parent, ctx, account_id, line)
        done = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return dialog.survey_id if done else None

    def reject(self) -> None:
        """Leave it; what was filled in stays for later."""
        if not self._corrects and self._filled_in() != self._begun:
            self._keep_half()
        super().reject()

    def _filled_in(self) -> dict[str, Any]:
        marks = {one.value: picker.value() for one, picker in self.marks.items()}
        return {**marks, "recommend": self.recommend.value(), "comment": self.comment.value()}

    def _keep_half(self) -> None:
        try:
            account_id = self.account.value()
        except ValueError:
            return
        if account_id is None:
            return
        values = {**self._filled_in(), "contact_id": self.person.value()}
        known = self._line.id if self._line else None
        try:
            kept = self._ctx.write(
                "add_survey", lambda s: surveys.keep_half(s, account_id, values, known) is not None
            )
        except KamDeskError as error:
            self._ctx.notice.emit(self._ctx.error_text(error), False)
            return
        if kept:
            self._ctx.notice.emit(self.tr("Kept half filled in, to go on with later"), True)

    def _offer_case(self) -> None:
        """Low marks open a case, unless that is taken off; a low recommendation may."""
        marks = tuple(picker.value() for picker in self.marks.values())
        answer = Answer(self._ctx.today(), marks, self.recommend.value())
        opened = self._line is not None and self._line.case_id is not None
        title = survey_cases.title_for(answer, self._ctx.language)
        text = self.tr("Open a complaint: {what}").format(what=title)
        if not title:
            text = self.tr("Open a review, since they would hardly recommend us")
        self.case.setText(text)
        self.case.setVisible(answer.is_low and not opened)
        if not self._chosen:
            self.case.set_value(bool(title))

    def _choose_case(self) -> None:
        self._chosen = True

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
        opens = not self.case.isHidden() and self.case.value()
        today, lang = self._ctx.today(), self._ctx.language

        def work(session: Any) -> int:
            made = surveys.answer(session, account_id, values, known).id
            if opens:
                survey_cases.open_case(session, made, today, lang)
            return made

        try:
            label = "edit_survey" if self._corrects else "add_survey"
            self.survey_id = self._ctx.write(label, work)
        except ValidationError as error:
            self.binder.show_problems(error.problems)
        else:
            self.accept()
