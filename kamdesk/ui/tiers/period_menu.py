"""Which period: the ready ones, everything, or one from–to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from kamdesk.errors import ValidationError
from kamdesk.method.periods import Period
from kamdesk.services.tier_periods import PeriodChoice, PeriodKind
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Button, DateEdit, Dialog, Field


def shown(period: Period) -> str:
    """A period for the eye: months where it is whole months, else days."""
    pattern = "%Y-%m" if period.whole_months else "%Y-%m-%d"
    first, last = f"{period.first:{pattern}}", f"{period.last:{pattern}}"
    return first if first == last else f"{first} – {last}"


class PeriodButton(Button):
    """A button whose menu offers the periods. ``picked(choice)``."""

    picked = Signal(object)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(icon="calendar", parent=parent)
        self._ctx = ctx
        self._choices: Sequence[PeriodChoice] = ()
        self._current: PeriodChoice | None = None
        self._list = QMenu(self)
        self.set_menu(self._list)

    def set_choices(self, choices: Sequence[PeriodChoice], current: PeriodChoice) -> None:
        """Offer these, with one of them (or a custom period) in use."""
        self._choices, self._current = choices, current
        self.setText(self._name(current))
        self.setAccessibleName(self.tr("Period: %1").replace("%1", self._name(current)))
        self.updateGeometry()
        self._list.clear()
        group = QActionGroup(self._list)
        for choice in choices:
            action = QAction(f"{self._name(choice)}    {shown(choice.period)}", self._list)
            action.setCheckable(True)
            action.setChecked(choice == current)
            action.setActionGroup(group)
            action.triggered.connect(lambda _=False, picked=choice: self.picked.emit(picked))
            self._list.addAction(action)
        self._list.addSeparator()
        custom = self._list.addAction(self.tr("From … to …"))
        custom.triggered.connect(self._ask)

    def menu_actions(self) -> list[QAction]:
        """What the menu offers."""
        return self._list.actions()

    def _name(self, choice: PeriodChoice) -> str:
        if choice.kind is PeriodKind.LAST_12:
            return self.tr("Last 12 closed months")
        if choice.kind is PeriodKind.EVERYTHING:
            return self.tr("Everything in the book")
        if choice.kind is PeriodKind.CUSTOM:
            return shown(choice.period)
        return self.tr("Year %1").replace("%1", str(choice.period.first.year))

    def _ask(self) -> None:
        period = PeriodDialog.ask(self._ctx, self, self._current.period if self._current else None)
        if period is not None:
            self.picked.emit(PeriodChoice(PeriodKind.CUSTOM, period))


class PeriodDialog(Dialog):
    """Two days, both included."""

    def __init__(self, ctx: Context, parent: QWidget | None, period: Period | None) -> None:
        super().__init__(parent, self.tr("Evaluate a period"), self.tr("Both days are included."))
        self._ctx = ctx
        self.period: Period | None = None
        self.first = DateEdit(period.first if period else None)
        self.last = DateEdit(period.last if period else None)
        self._first_field = Field(self.tr("First day"), self.first)
        self._last_field = Field(self.tr("Last day"), self.last)
        self.add(self._first_field)
        self.add(self._last_field)
        self.add_cancel()
        self.add_button(self.tr("Evaluate"), "primary").clicked.connect(self.accept)

    @classmethod
    def ask(cls, ctx: Context, parent: QWidget | None, period: Period | None) -> Period | None:
        """The period chosen, or None."""
        dialog = cls(ctx, parent, period)
        return dialog.period if dialog.exec() == QDialog.DialogCode.Accepted else None

    def accept(self) -> None:
        """Close with a period, or say what is wrong beside the field."""
        first = self._day(self.first, self._first_field)
        last = self._day(self.last, self._last_field)
        if first is None or last is None:
            return
        try:
            self.period = Period(first, last)
        except ValidationError as error:
            problem = error.problems[0]
            self._last_field.set_error(self._ctx.word(f"error.{problem.code}", **problem.params))
            return
        super().accept()

    def _day(self, editor: DateEdit, field: Field) -> date | None:
        label = editor.accessibleName()
        field.set_error("")
        try:
            day = editor.value()
        except ValueError:
            field.set_error(self._ctx.word("error.not_a_date", field=label, value=editor.text()))
            return None
        if day is None:
            field.set_error(self._ctx.word("error.required", field=label))
        return day
