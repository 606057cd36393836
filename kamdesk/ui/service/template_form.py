"""The editor of one process: its name, its steps in order, whether it asks for a survey."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.errors import FieldProblem, ValidationError
from kamdesk.models.kinds import ServiceKind, StepOwner, Tier
from kamdesk.services import service_templates
from kamdesk.services.service_templates import Step, Template
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.forms import Toggle, choices
from kamdesk.ui.service.step_form import StepForm
from kamdesk.ui.widgets import Card, ComboBox, Field, Label, LineEdit, button

_NEW_LIMITS = {Tier.PLATINUM: 1, Tier.GOLD: 2, Tier.IRON: 3, None: 5}


class TemplateForm(Card):
    """What is typed is kept with ``store``; ``stored(key)`` follows. Ctrl+S stores too."""

    stored = Signal(str)
    put_back = Signal(str)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._ctx = ctx
        self._shown: Template | None = None
        self.forms: list[StepForm] = []
        self.name = LineEdit("", self.tr("For example: samples and trials"))
        self.name_field = Field(self.tr("Process"), self.name, required=True)
        self.kind = ComboBox(choices(ctx, ServiceKind, clearable=False))
        self.asks = Toggle(self.tr("Ask how satisfied they are when a case closes"))
        self.add_step = button(self.tr("Add a step"), small=True, icon="plus")
        self.back = button("", "quiet", small=True)
        self.save = button(self.tr("Save"), small=True, hint="Ctrl+S")
        self.save.setShortcut("Ctrl+S")
        self._error = Label("", "small", "bad")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(theme.px(8))
        top.addWidget(self.name_field, 2)
        self._kind_field = Field(self.tr("Kind"), self.kind)
        top.addWidget(self._kind_field, 1)
        self._steps = QWidget()
        self._column = QVBoxLayout(self._steps)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(8))
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(8))
        foot.addWidget(self.add_step)
        foot.addStretch(1)
        self.add_action(self.back)
        self.add_action(self.save)
        self.add(top)
        self.add(self.asks)
        self.add(Label(self.tr("Limits are working days, by the account's tier."), "small",
                       "muted"))  # fmt: skip
        self.add(self._steps)
        self.add(self._error)
        self.add(foot)
        self._error.hide()

    def _connect(self) -> None:
        self.add_step.clicked.connect(self._append)
        self.save.clicked.connect(self.store)
        self.back.clicked.connect(self._put_back)
        self.name.textEdited.connect(lambda _text: self._mark())
        self.kind.edited.connect(self._mark)
        self.asks.edited.connect(self._mark)

    def show_template(self, template: Template) -> None:
        """Show this process; what was typed into another one is gone. Steps that stand there as
        they are keep the cursor."""
        self._shown = template
        self.set_title(template.name or self.tr("New process"))
        self.name.set_value(template.name)
        self.kind.set_value(template.kind)
        own = template.is_own or not template.key
        self._kind_field.setVisible(own)
        self.asks.set_value(template.asks_survey)
        self.back.setText(self.tr("Remove the process") if own else self.tr("Put back as shipped"))
        self.back.updateGeometry()
        self.back.setVisible(bool(template.key) and (own or template.changed))
        if tuple(form.step() for form in self.forms) != template.steps:
            self._show_steps(template)
        self._show_problems([])
        self._mark()

    def _show_steps(self, template: Template) -> None:
        for form in self.forms:
            self._drop(form)
        self.forms = []
        for step in template.steps:
            self._take(step)

    def template(self) -> Template | None:
        """As typed."""
        if self._shown is None:
            return None
        return replace(
            self._shown,
            name=self.name.value(),
            kind=self.kind.value(),
            asks_survey=self.asks.value(),
            steps=tuple(form.step() for form in self.forms),
        )

    def is_changed(self) -> bool:
        """Whether something is typed that is not stored."""
        return self.template() != self._shown

    def store(self) -> bool:
        """Keep what is typed; what is wrong is said beside it. Whether all is kept."""
        typed = self.template()
        if typed is None or not self.is_changed():
            return True
        try:
            key = self._ctx.write(
                "save_service_template", lambda s: service_templates.save(s, typed)
            )
        except ValidationError as error:
            self._show_problems(error.problems)
            return False
        self._show_problems([])
        self._shown = replace(typed, key=key)
        self.stored.emit(key)
        return True

    def _put_back(self) -> None:
        if self._shown is None:
            return
        key = self._shown.key
        self._ctx.write("reset_service_template", lambda s: service_templates.reset(s, key))
        self.put_back.emit(key)

    def _take(self, step: Step) -> StepForm:
        form = StepForm(self._ctx, step, self._steps)
        form.edited.connect(self._mark)
        form.moved.connect(lambda way: self._move(form, self.forms.index(form) + way))
        form.removed.connect(lambda: self._remove(form))
        form.dragged.connect(lambda y: self._drag(form, y))
        self.forms.append(form)
        self._column.addWidget(form)
        form.show()
        return form

    def _append(self) -> None:
        form = self._take(Step("", StepOwner.REP, _NEW_LIMITS))
        form.step_title.setFocus(Qt.FocusReason.OtherFocusReason)
        self._mark()

    def _remove(self, form: StepForm) -> None:
        self.forms.remove(form)
        self._drop(form)
        self._mark()

    def _drop(self, form: StepForm) -> None:
        self._column.removeWidget(form)
        form.hide()
        form.deleteLater()

    def _drag(self, form: StepForm, y: int) -> None:
        """Let it change places with the one that the pointer is over the middle of."""
        at = self.forms.index(form)
        for place, other in enumerate(self.forms):
            middle = other.geometry().center().y()
            if (place < at and y < middle) or (place > at and y > middle):
                self._move(form, place)
                return

    def _move(self, form: StepForm, place: int) -> None:
        if 0 <= place < len(self.forms):
            self.forms.remove(form)
            self.forms.insert(place, form)
            self._column.removeWidget(form)
            self._column.insertWidget(place, form)
            self._mark()

    def _mark(self) -> None:
        self.save.setEnabled(self.is_changed())

    def _show_problems(self, problems: list[FieldProblem]) -> None:
        self._say("")
        self.name_field.set_error("")
        for form in self.forms:
            form.title_field.set_error("")
            form.refuse_limits("")
        wrong: list[QWidget] = []
        for problem in problems:
            text = self._ctx.problem_text(replace(problem, field=_word(problem.field)))
            place, _, what = problem.field.partition(".")
            if problem.field == "name":
                self.name_field.set_error(text)
                wrong.append(self.name)
            elif what == "title":
                self.forms[int(place)].title_field.set_error(text)
                wrong.append(self.forms[int(place)].step_title)
            elif what == "limits":
                wrong.append(self.forms[int(place)].refuse_limits(text))
            else:
                self._say(text)
        if wrong:
            wrong[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, text: str) -> None:
        self._error.setText(text)
        self._error.setVisible(bool(text))


def _word(field: str) -> str:
    """The field as the book calls it."""
    known = {"name": "name", "steps": "service_steps", "title": "title", "limits": "step_limits"}
    return known[field.rpartition(".")[2]]
