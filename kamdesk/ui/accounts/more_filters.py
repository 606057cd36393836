"""Every way to narrow the accounts in one dialog, with a live count of what would be left."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QWidget

from kamdesk.models.kinds import CustomType
from kamdesk.services import account_filter, account_list, book_settings, custom_fields
from kamdesk.services.account_spec import AXES, RANGES, CustomCondition, ListSpec
from kamdesk.services.custom_fields import Definition
from kamdesk.ui import formats, theme
from kamdesk.ui.accounts import bounds
from kamdesk.ui.accounts.conditions import SECRET, value_word
from kamdesk.ui.context import Context
from kamdesk.ui.forms import FormGrid, ManyChoice, Toggle, field_editor
from kamdesk.ui.forms.field_editor import CHOICES
from kamdesk.ui.widgets import DateEdit, Dialog, Field, LineEdit

COUNTING_MS = 150
WIDTH = 760
MOST_OPTIONS = 40


class MoreFiltersDialog(Dialog):
    """Axes, amounts and days, fields of the user's own."""

    def __init__(self, parent: QWidget | None, ctx: Context, spec: ListSpec) -> None:
        super().__init__(parent, self.tr("Filters"), width=WIDTH)
        self._ctx = ctx
        self._spec = spec
        self._axes: dict[str, ManyChoice] = {}
        self._ranges: dict[str, bounds.Between] = {}
        self._own: list[tuple[Definition, Any]] = []
        self._bounds: list[tuple[str, Field, bounds.Between, Definition | None]] = []
        self._timer = QTimer(self, singleShot=True, interval=COUNTING_MS)
        self._timer.timeout.connect(self._count)
        self._build_ui()
        self._count()

    @classmethod
    def ask(cls, parent: QWidget | None, ctx: Context, spec: ListSpec) -> ListSpec | None:
        """The filter as the user leaves it, None where it stays as it was."""
        dialog = cls(parent, ctx, spec)
        done = dialog.exec() == QDialog.DialogCode.Accepted
        return dialog.spec() if done else None

    def _build_ui(self) -> None:
        grid = FormGrid(least=210, most=3)
        grid.resize(theme.px(WIDTH - 40), theme.px(100))
        for axis, options in self._offered().items():
            choice = ManyChoice(self.tr("Any"))
            choice.set_options(options)
            choice.set_value(self._spec.values.get(axis, frozenset()))
            choice.edited.connect(self._timer.start)
            self._axes[axis] = choice
            grid.add(Field(self._ctx.word(f"field.{axis}"), choice))
        for name in RANGES:
            if name not in self._hidden():
                grid.add(self._range_field(name))
        for definition in self._ctx.read(custom_fields.definitions):
            grid.add(self._own_field(definition))
        self._candidates = Toggle(self._candidate_words())
        self._candidates.set_value(self._spec.candidates)
        self._candidates.edited.connect(self._timer.start)
        self._candidates.setVisible("candidates" not in self._hidden())
        self._keys = Toggle(self.tr("Key accounts: the six criteria reach the threshold"))
        self._keys.set_value(self._spec.keys)
        self._keys.edited.connect(self._timer.start)
        self._keys.setVisible("keys" not in self._hidden())
        self._late = Toggle(self.tr("Service late: a step of a case is past its date"))
        self._late.set_value(self._spec.late_service)
        self._late.edited.connect(self._timer.start)
        self._late.setVisible("late_service" not in self._hidden())
        self.add(grid)
        self.add(self._keys)
        self.add(self._candidates)
        self.add(self._late)
        clear = self.add_button(self.tr("Clear all"), "quiet")
        clear.clicked.connect(self._clear)
        self.add_cancel()
        self._show = self.add_button(self.tr("Show"), "primary")
        self._show.clicked.connect(self._accept_readable)

    def _accept_readable(self) -> None:
        if self._all_readable():
            self.accept()

    def spec(self) -> ListSpec:
        """The filter as it stands; what can't be read narrows nothing."""
        values = {axis: choice.value() for axis, choice in self._axes.items() if choice.value()}
        ranges = {name: ends for name, row in self._ranges.items() if any(ends := bounds.ends(row))}
        custom = {
            field.id: held for field, editor in self._own if (held := bounds.held(field, editor))
        }
        return replace(
            self._spec,
            values=values,
            ranges=ranges,
            custom=custom,
            keys=self._keys.value(),
            candidates=self._candidates.value(),
            late_service=self._late.value(),
        )

    def _hidden(self) -> frozenset[str]:
        return SECRET if self._ctx.client_safe else frozenset()

    def _offered(self) -> dict[str, list[tuple[str, str]]]:
        """Axis → values that occur, with how many accounts; closed vocabularies in their order."""

        def read(session: Any) -> dict[str, list[tuple[str, int]]]:
            return {axis: account_list.choices(session, axis) for axis in AXES}

        found = self._ctx.read(read)
        offered = {}
        for axis in AXES:
            if axis in self._hidden():
                continue
            counts = {value: 0 for value in self._spec.values.get(axis, ()) if value}
            counts |= dict(found[axis][:MOST_OPTIONS])
            order = list(CHOICES[axis]) if axis in CHOICES else list(counts)
            listed = [
                (str(value), f"{value_word(self._ctx, axis, value)}  {counts.get(value, 0)}")
                for value in order
                if value in counts
            ]
            offered[axis] = [*listed, ("", value_word(self._ctx, axis, ""))]
        return offered

    def _range_field(self, name: str) -> Field:
        row = bounds.Between(field_editor(self._ctx, name), field_editor(self._ctx, name))
        least, most = self._spec.ranges.get(name, (None, None))
        for editor, end in ((row.least, least), (row.most, most)):
            editor.set_value(bounds.day(end) if isinstance(editor, DateEdit) else end)
            editor.edited.connect(self._timer.start)
        self._ranges[name] = row
        return self._bounded(self._ctx.word(f"field.{name}"), row, None)

    def _own_field(self, definition: Definition) -> Field:
        held = self._spec.custom.get(definition.id, CustomCondition())
        editor: Any
        if definition.type is CustomType.DATE:
            editor = bounds.Between(
                DateEdit(bounds.day(held.least)), DateEdit(bounds.day(held.most))
            )
        elif definition.type is CustomType.NUMBER:
            editor = bounds.Between(LineEdit(held.least), LineEdit(held.most))
        else:
            editor = ManyChoice(self.tr("Any"))
            used = self._ctx.read(lambda s: custom_fields.in_use(s, definition.id, MOST_OPTIONS))
            listed = dict.fromkeys([*definition.choices, *used, *(held.values - {""})])
            nothing = value_word(self._ctx, "", "")
            editor.set_options([*((value, value) for value in listed), ("", nothing)])
            editor.set_value(held.values)
        for part in (
            (editor.least, editor.most) if isinstance(editor, bounds.Between) else (editor,)
        ):
            part.edited.connect(self._timer.start)
        self._own.append((definition, editor))
        if isinstance(editor, bounds.Between):
            return self._bounded(definition.name, editor, definition)
        return Field(definition.name, editor)

    def _bounded(self, label: str, row: bounds.Between, own: Definition | None) -> Field:
        field = Field(label, row)
        self._bounds.append((label, field, row, own))
        return field

    def _all_readable(self) -> bool:
        """Say beside each range what can't be read in it; whether there is nothing to say."""
        fine = True
        for label, field, row, own in self._bounds:
            wrong = bounds.problem(row, own)
            named = replace(wrong, params={**wrong.params, "field": label}) if wrong else None
            field.set_error(self._ctx.problem_text(named) if named else "")
            fine = fine and wrong is None
        return fine

    def _candidate_words(self) -> str:
        bar = self._ctx.read(account_filter.candidate_bar)
        currency = self._ctx.read(book_settings.currency)
        words = self.tr("Candidate key accounts: expected monthly purchase from %1")
        return words.replace("%1", formats.money(bar, currency))

    def _count(self) -> None:
        readable = self._all_readable()
        self._show.setEnabled(readable)
        if not readable:
            return
        spec = self.spec()
        found = self._ctx.read(lambda s: account_list.count(s, spec))
        self._show.setText(self.tr("Show %n account(s)", "", found))
        self._show.updateGeometry()

    def _clear(self) -> None:
        for choice in self._axes.values():
            choice.set_value(frozenset())
        for row in self._ranges.values():
            row.least.set_value(None)
            row.most.set_value(None)
        for definition, editor in self._own:
            if isinstance(editor, bounds.Between):
                empty = None if definition.type is CustomType.DATE else ""
                editor.least.set_value(empty)
                editor.most.set_value(empty)
            else:
                editor.set_value(frozenset())
        self._keys.set_value(False)
        self._candidates.set_value(False)
        self._late.set_value(False)
        self._count()
