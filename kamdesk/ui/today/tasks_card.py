"""Tasks that are due: something of ours to do that is no contact and no promise."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kamdesk.services.tasks import TaskLine
from kamdesk.services.today import Today
from kamdesk.ui.widgets import Card, Row, RowList, Span, button

TASKS_SHOWN = 4


class TasksCard(Card):
    """The one that waits longest first; ``Done`` ticks it off."""

    open_requested = Signal(str, object)
    asked = Signal(str, object)

    def __init__(self, day: Today, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._day = day
        self.set_title(self.tr("Tasks due"), f"{len(day.tasks):,}")
        shown = day.tasks[:TASKS_SHOWN]
        self._accounts = {str(line.id): line.account_id for line in shown}
        rows = RowList([self._row(line) for line in shown])
        rows.activated.connect(lambda key: self.open_requested.emit("account", self._accounts[key]))
        self.add(rows)

    def _row(self, line: TaskLine) -> Row:
        late = line.days_late(self._day.day)
        due = (
            Span(self.tr("%n day(s) late", "", late), "bad", bold=True)
            if late > 0
            else Span(self.tr("Today"), "warn", bold=True)
        )
        done = button(self.tr("Done"), small=True)
        done.setObjectName("done")
        done.clicked.connect(lambda: self.asked.emit("task", line))
        row = Row([due, Span(f"  {line.what}")], line.account, actions=[done], key=str(line.id))
        row.setObjectName(f"task-{line.id}")
        return row
