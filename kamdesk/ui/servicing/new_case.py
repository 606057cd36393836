"""A new case: for which account, by which process, and when each step would be due."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from kamdesk import words
from kamdesk.errors import FieldProblem, ValidationError
from kamdesk.services import service_cases, service_templates
from kamdesk.services.service_templates import Template
from kamdesk.ui import formats, theme
from kamdesk.ui.context import Context
from kamdesk.ui.forms import AccountPicker, FormBinder, FormGrid
from kamdesk.ui.servicing.people import people_of
from kamdesk.ui.widgets import ComboBox, DateEdit, Dialog, Label, LineEdit, Row, RowList, Span

_LEAST, _HEIGHT = 72, 484
"""Of the list of dates and of the whole, design pixels: it fits a small window with large text."""


class NewCaseDialog(Dialog):
    """The dates below follow account, process and day: so many working days by the tier."""

    def __init__(
        self,
        parent: QWidget | None,
        ctx: Context,
        account_id: int | None = None,
        template_key: str = "",
    ) -> None:
        super().__init__(parent, self.tr("New service case"), width=640)
        self._ctx = ctx
        self.case_id: int | None = None
        listed = ctx.read(lambda s: service_templates.listed(s, ctx.language))
        self._templates = {one.key: one for one in listed}
        self.binder = FormBinder(ctx, self)
        self.account = AccountPicker(ctx, self.tr("Name, pinyin or initials"))
        self.account.set_value(account_id)
        first = template_key if template_key in self._templates else listed[0].key
        self.template = ComboBox([(one.key, one.name) for one in listed], first)
        self.title_line = LineEdit("", self._templates[first].name)
        self.person = ComboBox(people_of(ctx, account_id))
        self.opened = DateEdit(ctx.today())
        self._when = Label("", "small", "muted")
        self.preview = RowList()
        self._build_ui()
        self._connect()
        self._show_dates()
        (self.account if account_id is None else self.template).setFocus()

    def _build_ui(self) -> None:
        grid = FormGrid(least=180, most=3)
        grid.add(self.binder.add("account_id", self.account, required=True))
        grid.add(self.binder.add("template", self.template))
        grid.add(self.binder.add("opened_on", self.opened, required=True))
        grid.add(self.binder.add("title", self.title_line, self.tr("What it is about")))
        grid.add(self.binder.add("contact_id", self.person))
        room = QScrollArea()
        holder = QWidget()
        holder.setAutoFillBackground(False)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.preview)
        column.addStretch(1)
        room.setWidget(holder)
        room.setWidgetResizable(True)
        room.setFrameShape(QFrame.Shape.NoFrame)
        room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        room.setMinimumHeight(theme.px(_LEAST))
        room.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        room.viewport().setAutoFillBackground(False)
        self.add(grid)
        self.add(self._when)
        self.add(room, 1)
        self.resize(theme.px(640), theme.px(_HEIGHT))
        self.add_cancel()
        self.start = self.add_button(self.tr("Open the case"), "primary")

    def _connect(self) -> None:
        self.start.clicked.connect(self._make)
        self.account.picked.connect(self._show_account)
        self.account.edited.connect(self._show_dates)
        self.template.edited.connect(self._show_dates)
        self.opened.edited.connect(self._show_dates)

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        ctx: Context,
        account_id: int | None = None,
        template_key: str = "",
    ) -> int | None:
        """Id of the case opened, None where the user thought better of it."""
        dialog = cls(parent, ctx, account_id, template_key)
        made = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return dialog.case_id if made else None

    def chosen(self) -> Template:
        """The process chosen."""
        return self._templates[self.template.value()]

    def _show_account(self, account_id: int | None) -> None:
        self.person.set_options(people_of(self._ctx, account_id))

    def _show_dates(self) -> None:
        """When each step would be due."""
        template = self.chosen()
        self.title_line.setPlaceholderText(template.name)
        try:
            account_id, day = self.account.value(), self.opened.value()
        except ValueError:
            return
        if day is None:
            return
        tier, dates = self._ctx.read(lambda s: service_cases.preview(s, template, account_id, day))
        rows = [
            Row(
                [Span(formats.day(due), bold=True), Span(f"   {step.title}")],
                actions=[
                    Label(words.of(step.owner, self._ctx.language), "body", "muted", wrap=False)
                ],
            )
            for step, due in zip(template.steps, dates, strict=True)
        ]
        named = words.of(tier, self._ctx.language) if tier else ""
        by = self.tr("Due by working days, as for {tier}").format(tier=named)
        self._when.setText(by if named else self.tr("Due by working days"))
        self.preview.set_rows(rows)

    def _make(self) -> None:
        values = self.binder.values()
        if values is None:
            return
        missing = [name for name in ("account_id", "opened_on") if values[name] is None]
        if missing:
            self.binder.show_problems([FieldProblem(name, "required") for name in missing])
            return
        template, account_id, day = self.chosen(), values["account_id"], values["opened_on"]
        told = {"title": values["title"] or template.name, "contact_id": values["contact_id"]}
        try:
            self.case_id = self._ctx.write(
                "add_service_case",
                lambda s: service_cases.start(s, account_id, template, day, told).id,
            )
        except ValidationError as error:
            self.binder.show_problems(error.problems)
        else:
            self.accept()
