"""A promise as a row with what can be done about it: kept, postponed, dropped."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from kamdesk.models.kinds import PromiseSide, PromiseState
from kamdesk.services import promises
from kamdesk.services.promises import PromiseLine
from kamdesk.ui import formats
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Chip, DateEdit, Dialog, Field, Row, Span, button


class PromiseRow(Row):
    """Open promises carry their actions; decided ones their outcome."""

    def __init__(self, ctx: Context, line: PromiseLine, parent: QWidget | None = None) -> None:
        self._ctx, self._line = ctx, line
        super().__init__(self._first(), self._second(), actions=self._actions(), parent=parent)

    def _first(self) -> list[Span]:
        line, today = self._line, self._ctx.today()
        spans = []
        if line.state is PromiseState.OPEN and line.due_on is not None:
            late = line.days_late(today)
            if late > 0:
                spans.append(Span(self._ctx.word("promise.late_days", days=late), "bad", True))
            elif late == 0:
                spans.append(Span(self._ctx.word("promise.due_today"), "warn", True))
            else:
                spans.append(Span(formats.month_day(line.due_on), "muted"))
            spans.append(Span("  "))
        return [*spans, Span(line.what)]

    def _second(self) -> str:
        line = self._line
        parts = [self._ctx.word(f"promise.{line.side}"), line.contact]
        if line.state is not PromiseState.OPEN and line.closed_on is not None:
            parts.append(formats.day(line.closed_on))
        elif line.due_on is None:
            parts.append(self._ctx.word("promise.no_date"))
        return " · ".join(part for part in parts if part)

    def _actions(self) -> list[QWidget]:
        if self._line.state is not PromiseState.OPEN:
            kept = self._line.state is PromiseState.KEPT
            word = self._ctx.word(f"promise.{self._line.state}")
            return [Chip(word, "good" if kept else "neutral")]
        ours = self._line.side is PromiseSide.OURS
        done = button(self.tr("Done") if ours else self.tr("Kept"), small=True)
        done.clicked.connect(lambda: self._close("keep_promise", PromiseState.KEPT))
        more = button(icon="more", role="quiet", small=True, hint=self.tr("Postpone or drop"))
        menu = self._menu(more)
        more.clicked.connect(lambda: menu.popup(more.mapToGlobal(more.rect().bottomLeft())))
        return [done, more]

    def _menu(self, parent: QWidget) -> QMenu:
        menu = QMenu(parent)
        for text, days in ((self.tr("Postpone a week"), 7), (self.tr("Postpone a month"), 30)):
            action = QAction(text, menu)
            action.triggered.connect(lambda _on=False, days=days: self._postpone(self._later(days)))
            menu.addAction(action)
        pick = menu.addAction(self.tr("Pick a date…"))
        pick.triggered.connect(self._pick_date)
        menu.addSeparator()
        drop = menu.addAction(self.tr("Drop"))
        drop.triggered.connect(lambda: self._close("drop_promise", PromiseState.DROPPED))
        return menu

    def _later(self, days: int) -> date:
        today = self._ctx.today()
        return max(self._line.due_on or today, today) + timedelta(days=days)

    def _close(self, label: str, state: PromiseState) -> None:
        today, promise_id = self._ctx.today(), self._line.id
        self._ctx.write(label, lambda s: promises.close(s, promise_id, state, today))
        self._ctx.notice.emit(self._ctx.action_name(label), True)

    def _postpone(self, to: date) -> None:
        promise_id = self._line.id
        self._ctx.write(
            "postpone_promise", lambda s: promises.update(s, promise_id, {"due_on": to})
        )
        text = self.tr("Postponed to %1").replace("%1", formats.day(to))
        self._ctx.notice.emit(text, True)

    def _pick_date(self) -> None:
        dialog = Dialog(self, self.tr("Postpone"), self._line.what)
        editor = DateEdit(self._later(7))
        field = Field(self._ctx.word("field.due_on"), editor)
        dialog.add(field)
        dialog.add_cancel()
        dialog.add_button(self.tr("Postpone"), "primary").clicked.connect(dialog.accept)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        try:
            picked = editor.value()
        except ValueError:
            picked = None
        if picked is not None:
            self._postpone(picked)
