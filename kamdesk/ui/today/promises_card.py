"""Promises that are due: ours to keep or move, theirs to note as kept or to ask after."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from kamdesk.models.kinds import PromiseSide
from kamdesk.services.promises import PromiseLine
from kamdesk.services.today import Today
from kamdesk.ui import formats
from kamdesk.ui.context import Context
from kamdesk.ui.promising import PostponeMenu, who_to_whom
from kamdesk.ui.widgets import Card, Label, LinkButton, Row, RowList, Span, button

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
        lines = day.promises.lines[:SHOWN]
        self._accounts = {str(line.id): line.account_id for line in lines}
        self.list = RowList([self._row(line) for line in lines])
        self.list.activated.connect(
            lambda key: self.open_requested.emit("account", self._accounts[key])
        )
        self.add(self.list)
        self.list.setVisible(bool(lines))
        if not lines:
            self.add(Label(self.tr("No promise is due."), "body", "muted"))
        rest = day.promises.count - len(lines)
        every = LinkButton(
            self.tr("and %n more", "", rest) if rest > 0 else self.tr("All promises"),
            "small",
        )
        every.setObjectName("all_promises")
        every.clicked.connect(lambda: self.open_requested.emit("promises", None))
        self.body.addWidget(every, 0, Qt.AlignmentFlag.AlignLeft)
        every.setHidden(day.ours.decided + day.theirs.decided == 0 and not lines)

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
            [due, Span(f"  {who_to_whom(line)}{line.what}")],
            " · ".join(second),
            actions=self._actions(line),
            key=str(line.id),
        )
        row.setObjectName(f"promise-{line.id}")
        return row

    def _actions(self, line: PromiseLine) -> list[QWidget]:
        ours = line.side is PromiseSide.OURS
        done = button(self.tr("Done") if ours else self.tr("Kept"), small=True)
        done.setObjectName("done")
        done.clicked.connect(lambda: self.kept.emit(line))
        if ours:
            move = button(self.tr("Postpone"), small=True)
            dates = PostponeMenu(self._ctx, line, move)
            dates.picked.connect(lambda day: self.postponed.emit(line, day))
            move.set_menu(dates)
            return [done, move]
        remind = button(self.tr("Remind"), small=True, hint=self.tr("Copies a polite reminder"))
        remind.setObjectName("remind")
        remind.clicked.connect(lambda: self.reminded.emit(line))
        return [done, remind]
