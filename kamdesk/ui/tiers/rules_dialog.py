"""The three percentages of the rules, each with what it decides."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from kamdesk.errors import FieldProblem, ValidationError
from kamdesk.method.tier_parameters import TierParameters
from kamdesk.services import method_settings
from kamdesk.ui.context import Context
from kamdesk.ui.forms import FormBinder
from kamdesk.ui.forms.decimal_edit import DecimalEdit
from kamdesk.ui.widgets import Dialog, Label, LinkButton

MORE = 2
"""What the dialog ends with where the user goes on to the settings."""
NAMES = ("platinum_share", "gold_share", "lead_tail")


class RulesDialog(Dialog):
    """Edits the book's rules; stores them when all three are in order."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(
            parent,
            ctx.word("tier_rules.title"),
            ctx.word("tier_rules.intro"),
            width=560,
        )
        self._ctx = ctx
        self.binder = FormBinder(ctx, self)
        for name in NAMES:
            label, hint = (ctx.word(f"method_setting.{name}{end}") for end in ("", "_hint"))
            self.add(self.binder.add(name, DecimalEdit(), label, hint=hint))
        self._load(ctx.read(method_settings.parameters))
        self.add(Label(ctx.word("tier_rules.rest"), "small", "muted"))
        self.more = LinkButton(self.tr("Criteria, key accounts and guard in the settings"), "small")
        self.more.clicked.connect(lambda: self.done(MORE))
        self.add(self.more)
        defaults = self.add_button(self.tr("Defaults"))
        defaults.clicked.connect(lambda: self._load(TierParameters()))
        self.add_cancel()
        self.add_button(self.tr("Use these rules"), "primary").clicked.connect(self.accept)

    @classmethod
    def ask(cls, ctx: Context, parent: QWidget | None) -> bool:
        """Store other rules; True where the user wants all settings of the method instead."""
        return cls(ctx, parent).exec() == MORE

    def accept(self) -> None:
        """Store and close, or say beside the field what is wrong."""
        values = self.binder.values()
        if values is None:
            return
        for name in NAMES:
            self.binder.field(name).set_error("")
        try:
            missing = [name for name in NAMES if values[name] is None]
            if missing:
                raise ValidationError([FieldProblem(name, "required") for name in missing])
            rules = replace(self._ctx.read(method_settings.parameters), **values)
            self._ctx.write("tier_rules", lambda s: method_settings.set_parameters(s, rules), self)
        except ValidationError as error:
            self.binder.show_problems(error.problems)
            self.adjustSize()
            return
        super().accept()

    def _load(self, rules: TierParameters) -> None:
        self.binder.load({name: getattr(rules, name) for name in NAMES}, anew=True)
