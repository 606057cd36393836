"""A promise as a row with what can be done about it: kept, postponed, dropped."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QWidget

from kamdesk.models.kinds import PromiseSide, PromiseState
from kamdesk.services.promises import PromiseLine
from kamdesk.ui import formats
from kamdesk.ui.context import Context
from kamdesk.ui.promising import PostponeMenu, PromiseDeeds, due_span
from kamdesk.ui.widgets import Chip, Row, Span, button


class PromiseRow(Row):
    """Open promises carry their actions; decided ones their outcome."""

    def __init__(self, ctx: Context, line: PromiseLine, parent: QWidget | None = None) -> None:
        self._ctx, self._line = ctx, line
        self._deeds = PromiseDeeds(ctx)
        super().__init__(self._first(), self._second(), actions=self._actions(), parent=parent)
        self._deeds.setParent(self)

    def _first(self) -> list[Span]:
        line = self._line
        spans = [Span(line.what)]
        if line.state is PromiseState.OPEN and line.due_on is not None:
            spans = [due_span(self._ctx, line, self._ctx.today()), Span("  "), *spans]
        return spans

    def _second(self) -> str:
        line = self._line
        parts = [self._ctx.word(f"promise.{line.side}"), line.our_person, line.contact]
        if line.state is not PromiseState.OPEN and line.closed_on is not None:
            parts.append(formats.day(line.closed_on))
        elif line.due_on is None:
            parts.append(self._ctx.word("promise.no_date"))
        if not self._ctx.client_safe:
            parts.append(line.note.replace("\n", " "))
        return " · ".join(part for part in parts if part)

    def _actions(self) -> list[QWidget]:
        if self._line.state is not PromiseState.OPEN:
            kept = self._line.state is PromiseState.KEPT
            word = self._ctx.word(f"promise.{self._line.state}")
            return [Chip(word, "good" if kept else "neutral")]
        ours = self._line.side is PromiseSide.OURS
        done = button(self.tr("Done") if ours else self.tr("Kept"), small=True)
        done.clicked.connect(lambda: self._deeds.keep(self._line))
        more = button(icon="more", role="quiet", small=True, hint=self.tr("Postpone or drop"))
        menu = self._menu(more)
        more.clicked.connect(lambda: menu.popup(more.mapToGlobal(more.rect().bottomLeft())))
        return [done, more]

    def _menu(self, parent: QWidget) -> QMenu:
        self.dates = PostponeMenu(self._ctx, self._line, parent)
        self.dates.picked.connect(lambda day: self._deeds.postpone(self._line, day))
        self.dates.addSeparator()
        self.dates.addAction(self.tr("Drop …"), lambda: self._deeds.drop(self._line))
        return self.dates
