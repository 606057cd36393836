"""Giving a promise another date: some days on, or a day of one's own."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from kamdesk.services.promises import PromiseLine
from kamdesk.ui import formats
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import DateEdit, Dialog, Field


class PostponeMenu(QMenu):
    """``picked(day)``: days count from the promise's date, from today where that is past."""

    picked = Signal(object)

    def __init__(self, ctx: Context, line: PromiseLine, parent: QWidget) -> None:
        super().__init__(parent)
        self._ctx, self._line = ctx, line
        start = max(line.due_on or ctx.today(), ctx.today())
        steps = (
            (self.tr("One day on"), 1),
            (self.tr("Three days on"), 3),
            (self.tr("A week on"), 7),
            (self.tr("A month on"), 30),
        )
        for text, days in steps:
            day = start + timedelta(days=days)
            action = self.addAction(f"{text}    {formats.month_day(day)}")
            action.triggered.connect(lambda _on=False, day=day: self.picked.emit(day))
        self.addSeparator()
        self.addAction(self.tr("Another day …")).triggered.connect(self._ask)

    def _ask(self, _checked: bool = False) -> None:
        owner = self.parent()
        assert isinstance(owner, QWidget)
        day = PostponeDialog.ask(self._ctx, self._line, owner)
        if day is not None:
            self.picked.emit(day)


class PostponeDialog(Dialog):
    """One date for one promise."""

    def __init__(self, ctx: Context, line: PromiseLine, parent: QWidget | None = None) -> None:
        super().__init__(parent, self.tr("Postpone the promise"), line.what)
        self._ctx = ctx
        self.day: date | None = None
        self.editor = DateEdit(line.due_on)
        self._label = self.tr("New date")
        self.field = Field(self._label, self.editor, hint=self.tr("12-5, or +7 for days from now"))
        self.add(self.field)
        self.add_cancel()
        self.add_button(self.tr("Postpone"), "primary").clicked.connect(self.accept)

    @classmethod
    def ask(cls, ctx: Context, line: PromiseLine, parent: QWidget | None) -> date | None:
        """The date chosen, or None."""
        dialog = cls(ctx, line, parent)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return dialog.day if accepted else None

    def accept(self) -> None:
        """Close with a date, or say what is wrong."""
        try:
            self.day = self.editor.value()
        except ValueError:
            sentence = self._ctx.word(
                "error.not_a_date", field=self._label, value=self.editor.text()
            )
            self.field.set_error(sentence)
            return
        if self.day is None:
            self.field.set_error(self._ctx.word("error.required", field=self._label))
            return
        super().accept()
