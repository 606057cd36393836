"""Giving a promise another date: some days on, or a day of one's own."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from kamdesk.ui import formats
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import DateEdit, Dialog, Field


class Dated(Protocol):
    """A promise, or anything else that has a date and says what it is."""

    @property
    def due_on(self) -> date | None: ...
    @property
    def what(self) -> str: ...


class PostponeMenu(QMenu):
    """``picked(day)``: days count from the promise's date, from today where that is past. ``title``
    is that of the dialog that asks for another day."""

    picked = Signal(object)

    def __init__(self, ctx: Context, line: Dated, parent: QWidget, title: str = "") -> None:
        super().__init__(parent)
        self._ctx, self._line, self._title = ctx, line, title
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
        day = PostponeDialog.ask(self._ctx, self._line, owner, self._title)
        if day is not None:
            self.picked.emit(day)


class PostponeDialog(Dialog):
    """One date for one promise, or for what the title says."""

    def __init__(
        self, ctx: Context, line: Dated, parent: QWidget | None = None, title: str = ""
    ) -> None:
        super().__init__(parent, title or self.tr("Postpone the promise"), line.what)
        self._ctx = ctx
        self.day: date | None = None
        self.editor = DateEdit(line.due_on)
        self._label = self.tr("New date")
        self.field = Field(self._label, self.editor, hint=self.tr("12-5, or +7 for days from now"))
        self.add(self.field)
        self.add_cancel()
        self.add_button(self.tr("Postpone"), "primary").clicked.connect(self.accept)

    @classmethod
    def ask(cls, ctx: Context, line: Dated, parent: QWidget | None, title: str = "") -> date | None:
        """The date chosen, or None."""
        dialog = cls(ctx, line, parent, title)
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
