"""A win-back plan, edited in place: cause, offer, owner, date, tasks, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.errors import ValidationError
from kamdesk.models.kinds import WinBackState
from kamdesk.services import win_back
from kamdesk.services.tasks import TaskLine
from kamdesk.services.win_back import PlanLine
from kamdesk.ui import formats, theme
from kamdesk.ui.context import Context
from kamdesk.ui.forms import FormBinder, FormGrid
from kamdesk.ui.keeping.deeds import KeepingDeeds
from kamdesk.ui.keeping.reason_ask import ReasonAsk
from kamdesk.ui.keeping.task_list import TaskList
from kamdesk.ui.widgets import DateEdit, Label, LineEdit, TextEdit, button


class WinBackForm(QWidget):
    """An open plan. Fields are stored as they are left; closing asks for the result in a line."""

    def __init__(self, ctx: Context, deeds: KeepingDeeds, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx, self._deeds = ctx, deeds
        self.plan: PlanLine | None = None
        self.binder = FormBinder(ctx, self, self._store)
        self._since = Label("", "small", "muted")
        self.tasks = TaskList(ctx, deeds)
        self.kept = button(self.tr("Kept"), icon="check")
        self.lost = button(self.tr("Lost"))
        self.result = ReasonAsk(ctx)
        self._build_ui()
        self.kept.clicked.connect(lambda: self._ask(WinBackState.KEPT))
        self.lost.clicked.connect(lambda: self._ask(WinBackState.LOST))
        self.result.answered.connect(self._close)

    def _build_ui(self) -> None:
        grid = FormGrid(least=200, most=2)
        cause = TextEdit("", self.tr("Why are they leaving?"), least=1, most=4)
        offer = TextEdit("", self.tr("What do we offer to keep them?"), least=1, most=4)
        grid.add(self.binder.add("cause", cause, self.tr("Cause")))
        grid.add(self.binder.add("offer", offer, self.tr("Offer")))
        grid.add(self.binder.add("owner", LineEdit("", self.tr("Who")), self.tr("Who")))
        grid.add(self.binder.add("due_on", DateEdit(), self.tr("By when")))
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(8))
        foot.addWidget(self._since, 1)
        foot.addWidget(self.lost)
        foot.addWidget(self.kept)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addWidget(grid)
        column.addWidget(Label(self.tr("What we do"), "small_strong", "muted"))
        column.addWidget(self.tasks)
        column.addLayout(foot)
        column.addWidget(self.result)

    def show_plan(self, plan: PlanLine, tasks: Sequence[TaskLine]) -> None:
        """Show a plan; what is being typed stays unless it is another one."""
        anew = self.plan is None or self.plan.id != plan.id
        self.plan = plan
        values = {name: getattr(plan, name) for name in ("cause", "offer", "owner", "due_on")}
        self.binder.load(values, anew=anew)
        own = [task for task in tasks if task.win_back_id == plan.id]
        self.tasks.show_tasks(plan.account_id, own, plan.id)
        self._since.setText(self._opened(plan))
        if anew:
            self.result.hide()

    def start_typing(self) -> None:
        """Put the cursor into the first field."""
        self.binder.editor("cause").setFocus()

    def leave(self) -> bool:
        """Store what is being typed; False where that is refused, or a result is half typed."""
        return self.plan is None or (self._put_away() and self.result.leave())

    def is_unfinished(self) -> bool:
        """Whether something is typed that is not stored."""
        typed = self.result.is_unfinished() or bool(self.tasks.what.value())
        return self.plan is not None and (typed or bool(self.binder.changes()))

    def forget(self) -> None:
        """Give up what is typed: the next plan is shown as it is stored."""
        self.plan = None
        self.tasks.forget()
        self.result.hide()

    def _put_away(self) -> bool:
        return self.binder.leave() and self.tasks.leave()

    def _opened(self, plan: PlanLine) -> str:
        day = formats.day(plan.opened_on)
        if plan.score is None:
            return self.tr("Open since {day}").format(day=day)
        return self.tr("Open since {day}, at score {score}").format(day=day, score=plan.score)

    def _ask(self, state: WinBackState) -> None:
        if not self._put_away():
            return
        typed = self.result.text.value() if self.result.is_unfinished() else ""
        if state is WinBackState.KEPT:
            self.result.ask(state, self.tr("What kept them?"), self.tr("Close as kept"))
        else:
            self.result.ask(state, self.tr("What lost them?"), self.tr("Close as lost"))
        if typed:  # the other answer was begun
            self.result.text.set_value(typed)

    def _close(self, state: object, result: str) -> None:
        assert self.plan is not None and isinstance(state, WinBackState)
        try:
            self._deeds.close_plan(self.plan.id, state, result)
        except ValidationError as error:
            self.result.refuse(error)
        else:
            self.result.hide()

    def _store(self, changes: dict[str, Any], was: dict[str, Any]) -> None:
        assert self.plan is not None
        plan_id = self.plan.id
        self._ctx.write("edit_win_back", lambda s: win_back.update(s, plan_id, changes, was), self)
