"""The three percentages of the rules, each with what it decides."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal, InvalidOperation

from PySide6.QtWidgets import QWidget

from kamdesk.errors import ValidationError
from kamdesk.method.tier_parameters import TierParameters
from kamdesk.services import method_settings
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Dialog, Field, Label, LineEdit, LinkButton

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
        rules = ctx.read(method_settings.parameters)
        self.editors: dict[str, LineEdit] = {}
        self.fields: dict[str, Field] = {}
        for name in NAMES:
            editor = LineEdit(_plain(getattr(rules, name)))
            self.editors[name] = editor
            self.fields[name] = Field(
                ctx.word(f"tier_rules.{name}"), editor, hint=ctx.word(f"tier_rules.{name}_hint")
            )
            self.add(self.fields[name])
        self.add(Label(ctx.word("tier_rules.rest"), "small", "muted"))
        self.more = LinkButton(self.tr("Criteria, key accounts and guard in the settings"), "small")
        self.more.clicked.connect(lambda: self.done(MORE))
        self.add(self.more)
        self.add_button(self.tr("Defaults")).clicked.connect(self._defaults)
        self.add_cancel()
        self.add_button(self.tr("Use these rules"), "primary").clicked.connect(self.accept)

    @classmethod
    def ask(cls, ctx: Context, parent: QWidget | None) -> bool:
        """Store other rules; True where the user wants all settings of the method instead."""
        return cls(ctx, parent).exec() == MORE

    def accept(self) -> None:
        """Store and close, or say beside the field what is wrong."""
        for field in self.fields.values():
            field.set_error("")
        try:
            rules = self._read()
            self._ctx.write("tier_rules", lambda s: method_settings.set_parameters(s, rules), self)
        except ValidationError as error:
            for problem in error.problems:
                label = self._ctx.word(f"tier_rules.{problem.field}")
                sentence = self._ctx.word(
                    f"error.{problem.code}", **{"field": label, **problem.params}
                )
                self.fields[problem.field].set_error(sentence)
            self.adjustSize()
            return
        super().accept()

    def _read(self) -> TierParameters:
        values = {}
        for name, editor in self.editors.items():
            text = editor.text().strip().rstrip("%％").strip()
            try:
                number = Decimal(text)
            except InvalidOperation:
                number = Decimal("NaN")
            if not number.is_finite():
                raise ValidationError.of(name, "not_a_number", value=editor.text())
            values[name] = number.normalize() if number else Decimal(0)
        stored = self._ctx.read(method_settings.parameters)
        platinum, gold, tail = (Decimal(_plain(values[name])) for name in NAMES)
        return replace(stored, platinum_share=platinum, gold_share=gold, lead_tail=tail)

    def _defaults(self) -> None:
        for name in NAMES:
            self.editors[name].setText(_plain(getattr(TierParameters(), name)))


def _plain(number: Decimal) -> str:
    """Decimal text without an exponent or zeros at its end."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
