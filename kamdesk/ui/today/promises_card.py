"""Promises that are due: ours to keep or move, theirs to note as kept or to ask after."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from kamdesk.models.kinds import PromiseSide
from kamdesk.services.promises import PromiseLine
from kamdesk.services.today import Today
from kamdesk.ui import formats
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Card, DateEdit, Dialog, Field, Label, Row, RowList, Span, button

SHOWN = 8


class PromisesCard(Card):
    """``kept(line)``, ``postponed(line, day)`` and ``reminded(line)`` from the rows' buttons."""

    open_requested = Signal(str, object)
    kept = Signal(object)
    postponed = Signal(object, object)
    reminded = Signal(object)

    def __init__(self, ctx: Context, day: Today, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._ctx, self._day = ctx, day
        self.set_title(self.tr("Promises"), self.tr("due and late"), self._rates())
        lines = day.promises[:SHOWN]
        self._accounts = {str(line.id): line.account_id for line in lines}
        self.list = RowList([self._row(line) for line in lines])
        self.list.activated.connect(
            lambda key: self.open_requested.emit("account", self._accounts[key])
        )
        self.add(self.list)
        self.list.setVisible(bool(lines))
        if not lines:
            self.add(Label(self.tr("No promise is due."), "body", "muted"))
        if len(day.promises) > SHOWN:
            more = self.tr("and %n more", "", len(day.promises) - SHOWN)
            self.add(Label(more, "small", "muted"))

    def _rates(self) -> str:
        ours, theirs = self._day.ours, self._day.theirs
        parts = []
        if ours.decided:
            kept = formats.percent(100 * ours.kept / ours.decided)
            parts.append(self.tr("We kept %1").replace("%1", kept))
        if theirs.decided:
            kept = formats.percent(100 * theirs.kept / theirs.decided)
            parts.append(self.tr("they kept %1").replace("%1", kept))
        return self.tr(", ").join(parts)

    def _row(self, line: PromiseLine) -> Row:
        late = line.days_late(self._day.day)
        due = (
            Span(self.tr("%n day(s) late", "", late), "bad", bold=True)
            if late > 0
            else Span(self.tr("Today"), "warn", bold=True)
        )
        second = [line.account]
        if line.meeting_at is not None:
            held = formats.month_day(formats.local_day(line.meeting_at))
            second.append(self.tr("meeting of %1").replace("%1", held))
        row = Row(
            [due, Span(f"  {self._who(line)}{line.what}")],
            " · ".join(second),
            actions=self._actions(line),
            key=str(line.id),
        )
        row.setObjectName(f"promise-{line.id}")
        return row

    def _who(self, line: PromiseLine) -> str:
        if line.side is PromiseSide.OURS:
            text = self.tr("We to %1: ") if line.contact else self.tr("We: ")
        else:
            text = self.tr("%1 to us: ") if line.contact else self.tr("They: ")
        return text.replace("%1", line.contact)

    def _actions(self, line: PromiseLine) -> list[QWidget]:
        ours = line.side is PromiseSide.OURS
        done = button(self.tr("Done") if ours else self.tr("Kept"), small=True)
        done.setObjectName("done")
        done.clicked.connect(lambda: self.kept.emit(line))
        if ours:
            move = button(self.tr("Postpone"), small=True)
            move.set_menu(self._dates(line, move))
            return [done, move]
        remind = button(self.tr("Remind"), small=True, hint=self.tr("Copies a polite reminder"))
        remind.setObjectName("remind")
        remind.clicked.connect(lambda: self.reminded.emit(line))
        return [done, remind]

    def _dates(self, line: PromiseLine, owner: QWidget) -> QMenu:
        menu = QMenu(owner)
        for text, days in (
            (self.tr("Tomorrow"), 1),
            (self.tr("In three days"), 3),
            (self.tr("In a week"), 7),
        ):
            day = self._day.day + timedelta(days=days)
            action = menu.addAction(f"{text}    {formats.month_day(day)}")
            action.triggered.connect(partial(self._postpone, line, day))
        menu.addSeparator()
        menu.addAction(self.tr("Another day …")).triggered.connect(partial(self._ask, line))
        return menu

    def _postpone(self, line: PromiseLine, day: date, _checked: bool = False) -> None:
        self.postponed.emit(line, day)

    def _ask(self, line: PromiseLine, _checked: bool = False) -> None:
        day = PostponeDialog.ask(self._ctx, line, self)
        if day is not None:
            self.postponed.emit(line, day)


class PostponeDialog(Dialog):
    """One date for one promise."""

    def __init__(self, ctx: Context, line: PromiseLine, parent: QWidget | None = None) -> None:
        super().__init__(parent, self.tr("Postpone the promise"), line.what)
        self._ctx = ctx
        self.day: date | None = None
        self.editor = DateEdit(line.due_on)
        self._label = self.tr("New date")
        self.field = Field(self._label, self.editor)
        self.add(self.field)
        self.add_cancel()
        self.add_button(self.tr("Postpone"), "primary").clicked.connect(self.accept)

    @classmethod
    def ask(cls, ctx: Context, line: PromiseLine, parent: QWidget | None) -> date | None:
        """The date chosen, or None."""
        dialog = cls(ctx, line, parent)
        return dialog.day if dialog.exec() == QDialog.DialogCode.Accepted else None

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
