"""What can be done to keep an account, wherever it is shown: each one undoable, told in a toast."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from kamdesk import words
from kamdesk.errors import KamDeskError, RefusedError
from kamdesk.method.lifecycle import Action, ActionKind
from kamdesk.models.kinds import LifecycleStage, WinBackState
from kamdesk.services import lifecycle, tasks, win_back
from kamdesk.services.lifecycle import Standing
from kamdesk.services.readings import Reading
from kamdesk.services.tasks import TaskLine
from kamdesk.ui.context import Context
from kamdesk.ui.keeping.sentences import proposal_reason, warning_reason


class KeepingDeeds(QObject):
    """Win-back plans, moves of the life cycle, recommended actions, tasks."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx

    def open_plan(self, reading: Reading) -> bool:
        """Open a win-back plan; the reason of the move is what raised the warning."""
        today, reason = self._ctx.today(), warning_reason(self._ctx, reading)
        score, account_id = reading.churn.score, reading.account_id
        try:
            self._ctx.write(
                "open_win_back", lambda s: win_back.start(s, account_id, reason, today, score)
            )
        except RefusedError as error:
            self._ctx.notice.emit(self._ctx.error_text(error), False)
            return False
        text = self.tr("Win-back plan opened: {account}")
        self._ctx.notice.emit(text.format(account=reading.name), True)
        return True

    def close_plan(self, plan_id: int, state: WinBackState, result: str) -> None:
        """Close a plan as kept or lost. Raises ``ValidationError``."""
        today = self._ctx.today()
        self._ctx.write(
            "close_win_back",
            lambda s: win_back.close(
                s, plan_id, state, result, win_back.stage_after(s, plan_id, state), today
            ),
        )
        self._ctx.notice.emit(words.of(state, self._ctx.language), True)

    def reopen_plan(self, plan_id: int) -> None:
        """Take a closed plan up again."""
        try:
            self._ctx.write("reopen_win_back", lambda s: win_back.reopen(s, plan_id))
        except KamDeskError as error:
            self._ctx.notice.emit(self._ctx.error_text(error), False)

    def accept(self, standing: Standing, reason: str) -> None:
        """Move an account as proposed. Raises ``ValidationError`` without a reason."""
        assert standing.proposal is not None
        self.move(standing.account_id, standing.proposal.to, reason)

    def move(self, account_id: int, to: LifecycleStage, reason: str) -> None:
        """Move an account to a stage. Raises ``ValidationError`` without a reason."""
        today = self._ctx.today()
        self._ctx.write("accept_stage", lambda s: lifecycle.move(s, account_id, to, reason, today))
        text = self.tr("Moved to “{stage}”")
        self._ctx.notice.emit(text.format(stage=words.of(to, self._ctx.language)), True)

    def leave(self, standing: Standing, reason: str) -> None:
        """Leave an account where it is. Raises ``ValidationError`` without a reason."""
        today, account_id = self._ctx.today(), standing.account_id
        self._ctx.write("leave_stage", lambda s: lifecycle.stay(s, account_id, reason, today))
        text = self.tr("Left in “{stage}” until the facts change")
        stage = words.of(standing.stage, self._ctx.language)
        self._ctx.notice.emit(text.format(stage=stage), True)

    def reason_of(self, standing: Standing) -> str:
        """The reason of a proposal, from the facts."""
        return proposal_reason(self._ctx, standing)

    def act(self, account_id: int, action: Action) -> None:
        """Turn a recommended action into a touch or a task."""
        today, what = self._ctx.today(), self._ctx.word(f"lifecycle_action.{action.code}")
        self._ctx.write(
            "lifecycle_act", lambda s: lifecycle.act(s, account_id, action, what, today)
        )
        planned = action.kind is ActionKind.TOUCH
        text = self.tr("In the contact plan: {what}") if planned else self.tr("Task: {what}")
        self._ctx.notice.emit(text.format(what=what), True)

    def add_task(
        self, account_id: int, values: Mapping[str, Any], plan_id: int | None = None
    ) -> None:
        """Write a task down: ``what``, ``owner``, ``due_on``. Raises ``ValidationError`` without
        words."""
        what, due_on, owner = values["what"], values["due_on"], values["owner"].strip()
        self._ctx.write(
            "add_task",
            lambda s: tasks.add(s, account_id, what, due_on, owner=owner, win_back_id=plan_id).id,
        )

    def tick(self, line: TaskLine) -> None:
        """Tick a task off, or open it again."""
        day = self._ctx.today() if line.done_on is None else None
        self._ctx.write("tick_task", lambda s: tasks.close(s, line.id, day))
        text = self.tr("Done: {what}") if day else self.tr("Open again: {what}")
        self._ctx.notice.emit(text.format(what=line.what), True)

    def remove_task(self, line: TaskLine) -> None:
        """Take a task out."""
        self._ctx.write("remove_task", lambda s: tasks.remove(s, line.id))
        self._ctx.notice.emit(self.tr("Removed: {what}").format(what=line.what), True)
