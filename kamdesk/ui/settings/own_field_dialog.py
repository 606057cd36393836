"""Making or changing a field of the user's own."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from kamdesk import words
from kamdesk.errors import ValidationError
from kamdesk.models.kinds import CustomType
from kamdesk.services import custom_fields
from kamdesk.services.custom_fields import Definition
from kamdesk.ui.context import Context
from kamdesk.ui.forms import FormBinder
from kamdesk.ui.widgets import Dialog, Field, LineEdit, Segmented, TextEdit


class OwnFieldDialog(Dialog):
    """Name, type and, for the choice type, one choice a line. The type of a field stays."""

    def __init__(self, parent: QWidget | None, ctx: Context, field: Definition | None) -> None:
        title = self.tr("Change field") if field else self.tr("New field")
        super().__init__(parent, title, width=480)
        self._ctx = ctx
        self._field = field
        self._binder = FormBinder(ctx, self)
        kinds = [(str(kind), words.of(kind, ctx.language)) for kind in CustomType]
        self.name = LineEdit(field.name if field else "")
        self.kind = Segmented(kinds, str(field.type if field else CustomType.TEXT))
        self.kind.setEnabled(field is None)
        self.choices = TextEdit(least=4)
        self.choices.set_value("\n".join(field.choices) if field else "")
        self.add(self._binder.add("name", self.name, required=True))
        self.add(Field(self.tr("Type"), self.kind))
        hint = self.tr("One a line")
        self._choices = self._binder.add("choices", self.choices, hint=hint)
        self.add(self._choices)
        self.add_cancel()
        self.add_button(self.tr("Keep"), "primary").clicked.connect(self._store)
        self.kind.edited.connect(self._show_choices)
        self._show_choices()
        self.name.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None, ctx: Context, field: Definition | None = None) -> bool:
        """Whether a field was made or changed."""
        return cls(parent, ctx, field).exec() == QDialog.DialogCode.Accepted

    def _show_choices(self) -> None:
        self._choices.setVisible(self.kind.value() == CustomType.CHOICE)

    def _store(self) -> None:
        name, lines = self.name.value(), self.choices.value().splitlines()
        kind, field = CustomType(self.kind.value()), self._field
        try:
            if field is None:
                self._ctx.write(
                    "custom_fields", lambda s: custom_fields.define(s, name, kind, lines), self
                )
            else:
                self._ctx.write(
                    "custom_fields",
                    lambda s: custom_fields.redefine(s, field.id, name, lines),
                    self,
                )
        except ValidationError as error:
            self._binder.show_problems(error.problems)
        else:
            self.accept()
