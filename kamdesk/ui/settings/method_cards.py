"""Settings of the method: cards made from the table of settings."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kamdesk.errors import FieldProblem, ValidationError
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.forms import FormBinder, FormGrid
from kamdesk.ui.forms.decimal_edit import DecimalEdit
from kamdesk.ui.settings import method_table
from kamdesk.ui.settings.method_table import CRITERIA, GUARD, MONEY, TIER_RULES, WEIGHTS, Setting
from kamdesk.ui.widgets import Card, Columns, IntEdit, Label, LinkButton, MoneyEdit


class MethodCards(QWidget):
    """Each setting is stored as it is left; the six weights together, once they make 100."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self.binder = FormBinder(ctx, self, self._store)
        self.weights = FormBinder(ctx, self)
        self.sum = Label("", "small", "muted")
        self._shipped = LinkButton(self.tr("Defaults"), "small")
        columns = Columns([1, 1], [420, 420])
        for place, group in ((0, TIER_RULES), (0, GUARD), (1, CRITERIA), (1, MONEY)):
            columns.add(place, self._card(group))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(columns)
        self._shipped.clicked.connect(self._use_defaults)

    def _card(self, group: str) -> Card:
        card = Card(self._ctx.word(f"method_setting.{group}"))
        grid = FormGrid(least=180, most=2)
        for setting in method_table.TABLE:
            if setting.group == group:
                grid.add(self._field(setting))
        card.add(grid)
        if group == CRITERIA:
            foot = QHBoxLayout()
            foot.setSpacing(theme.px(12))
            foot.addWidget(self.sum, 1)
            foot.addWidget(self._shipped)
            card.add(foot)
        return card

    def _field(self, setting: Setting) -> QWidget:
        word = self._ctx.word
        label, hint = (word(f"method_setting.{setting.name}{end}") for end in ("", "_hint"))
        editor = self._editor(setting.kind)
        if setting.name in WEIGHTS:
            editor.textChanged.connect(self._show_sum)
            editor.edited.connect(self._store_weights)
            return self.weights.add(setting.name, editor, label, hint=hint)
        return self.binder.add(setting.name, editor, label, hint=hint)

    @staticmethod
    def _editor(kind: str) -> Any:
        if kind == "money":
            return MoneyEdit()
        return IntEdit(0, 1000) if kind == "whole" else DecimalEdit()

    def refresh(self) -> None:
        """Show what is stored; a sum under way stays as typed."""
        values = self._ctx.read(method_table.read)
        self.binder.load(values)
        self.weights.load(values)
        self._show_sum()

    def leave(self) -> bool:
        """Store what is being typed; False where that can't be done."""
        return self.binder.leave()

    def _total(self) -> int | None:
        """The weights as typed, or None where one can't be read."""
        try:
            return sum(self.weights.editor(name).value() or 0 for name in WEIGHTS)
        except ValueError:
            return None

    def _show_sum(self) -> None:
        total = self._total()
        if total is None:
            return
        key = "sum" if total == 100 else "sum_more" if total < 100 else "sum_less"
        self.sum.setText(self._ctx.word(f"method_setting.{key}", sum=total, rest=abs(100 - total)))
        self.sum.set_tone("muted" if total == 100 else "warn")

    def _store_weights(self) -> None:
        changed = self.weights.changes()
        if changed and self._total() == 100:
            self._store(changed, {})

    def _use_defaults(self) -> None:
        self.weights.load(method_table.defaults(), anew=True)
        self._store(dict(method_table.defaults()), {})

    def _store(self, changes: dict[str, Any], _was: dict[str, Any]) -> None:
        missing = [name for name, value in changes.items() if value is None]
        if missing:
            raise ValidationError([FieldProblem(name, "required") for name in missing])
        self._ctx.write("method_settings", lambda s: method_table.write(s, changes), self)
        self.refresh()
