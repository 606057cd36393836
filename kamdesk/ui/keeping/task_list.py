"""Tasks of an account: a line to write one down, each ticked off in its place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.errors import ValidationError
from kamdesk.services.tasks import TaskLine
from kamdesk.ui import formats, theme
from kamdesk.ui.context import Context
from kamdesk.ui.forms import FormBinder
from kamdesk.ui.keeping.deeds import KeepingDeeds
from kamdesk.ui.widgets import DateEdit, LineEdit, Row, RowList, Span, button

DAY_WIDTH, WHO_WIDTH = 132, 96
_EMPTY = {"what": "", "owner": "", "due_on": None}


class TaskList(QWidget):
    """Open tasks by date, then done ones. ``show_tasks`` says of which account, and of which
    win-back plan a new one is."""

    def __init__(self, ctx: Context, deeds: KeepingDeeds, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx, self._deeds = ctx, deeds
        self._home: tuple[int, int | None] = (0, None)
        self.binder = FormBinder(ctx, self)
        self.what = LineEdit("", self.tr("What is to be done? Enter adds it"))
        self.who = LineEdit("", self.tr("Who"))
        self.day = DateEdit()
        self.rows = RowList()
        self._add = button(self.tr("Add"), icon="plus")
        self._build_ui()
        self._add.clicked.connect(self.write_down)
        for editor in (self.what, self.who, self.day):
            editor.returnPressed.connect(self.write_down)

    def _build_ui(self) -> None:
        top = Qt.AlignmentFlag.AlignTop
        line = QHBoxLayout()
        line.setSpacing(theme.px(8))
        what = self.binder.add("what", self.what, self.tr("Task"), bare=True)
        who = self.binder.add("owner", self.who, self.tr("Who"), bare=True)
        who.setFixedWidth(theme.px(WHO_WIDTH))
        day = self.binder.add("due_on", self.day, self.tr("By when"), bare=True)
        day.setFixedWidth(theme.px(DAY_WIDTH))
        line.addWidget(what, 1, top)
        line.addWidget(who, 0, top)
        line.addWidget(day, 0, top)
        line.addWidget(self._add, 0, top)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(self.rows)
        column.addLayout(line)

    def show_tasks(
        self, account_id: int, tasks: Sequence[TaskLine], plan_id: int | None = None
    ) -> None:
        """Show these; what is being typed stays unless it is another account."""
        home = (account_id, plan_id)
        if home != self._home:
            self.binder.load(_EMPTY, anew=True)
        self._home = home
        self.rows.set_rows([self._row(task) for task in tasks])
        self.rows.setVisible(bool(tasks))

    def write_down(self) -> bool:
        """Write down what is typed; False where that is refused."""
        if any(one.is_composing() for one in (self.what, self.who, self.day)):
            return False
        values = self.binder.values()
        if values is None:
            return False
        account_id, plan_id = self._home
        try:
            self._deeds.add_task(account_id, values, plan_id)
        except ValidationError as error:
            self.binder.show_problems(error.problems)
            return False
        self.binder.load(_EMPTY, anew=True)
        self.what.setFocus()
        return True

    def leave(self) -> bool:
        """Write down what is typed, as when the screen is left."""
        return not self.what.value() or self.write_down()

    def forget(self) -> None:
        """Give up what is typed."""
        self.binder.load(_EMPTY, anew=True)

    def _row(self, task: TaskLine) -> Row:
        done = task.done_on is not None
        tick = button(
            icon="undo" if done else "check",
            small=True,
            role="quiet" if done else "secondary",
            hint=self.tr("Open again") if done else self.tr("Done"),
        )
        gone = button(icon="close", role="quiet", small=True, hint=self.tr("Remove task"))
        tick.clicked.connect(lambda: self._deeds.tick(task))
        gone.clicked.connect(lambda: self._deeds.remove_task(task))
        first = [Span(task.what, "muted" if done else "")]
        return Row(first, self._when(task), actions=[tick, gone])

    def _when(self, task: TaskLine) -> list[Span]:
        owner = f" · {task.owner}" if task.owner else ""
        if task.done_on is not None:
            text = self.tr("done {day}").format(day=formats.day(task.done_on))
            return [Span(text + owner, "good")]
        late = task.days_late(self._ctx.today())
        if late > 0:
            return [Span(self.tr("%n day(s) late", "", late), "bad", True), Span(owner, "muted")]
        if task.due_on is None:
            return [Span(self.tr("no date") + owner, "muted")]
        return [Span(self.tr("by {day}").format(day=formats.day(task.due_on)) + owner, "muted")]
