"""Tasks: something of ours to do for an account that is no contact and no promise (method §5)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from kamdesk.models import Account, Task
from kamdesk.services import editing

_REQUIRED = frozenset({"what"})


@dataclass(frozen=True, slots=True)
class TaskLine:
    """A task in a list."""

    id: int
    account_id: int
    account: str
    what: str
    owner: str
    due_on: date | None
    done_on: date | None
    win_back_id: int | None

    def days_late(self, today: date) -> int:
        """How many days past its date an open task is; 0 or less is not late."""
        return (today - self.due_on).days if self.due_on and self.done_on is None else 0


def add(
    session: Session,
    account_id: int,
    what: str,
    due_on: date | None,
    *,
    owner: str = "",
    win_back_id: int | None = None,
) -> Task:
    """Write a task down; what is to be done is ``required``."""
    account = editing.get(session, Account, account_id)
    clean = editing.check(Task, {"what": what, "owner": owner}, _REQUIRED)
    task = Task(account_id=account.id, due_on=due_on, win_back_id=win_back_id, **clean)
    session.add(task)
    session.flush()
    return task


def update(
    session: Session,
    task_id: int,
    changes: Mapping[str, Any],
    was: Mapping[str, Any] | None = None,
) -> Task:
    """Change a task."""
    return editing.update(session, Task, task_id, changes, was, _REQUIRED)


def close(session: Session, task_id: int, on: date | None) -> None:
    """Tick a task off; None opens it again."""
    editing.get(session, Task, task_id).done_on = on


def remove(session: Session, task_id: int) -> None:
    """Take a task out."""
    session.delete(editing.get(session, Task, task_id))
    session.flush()


def of_account(session: Session, account_id: int) -> list[TaskLine]:
    """Tasks of one account: open ones by date, then the newest that are done."""
    found = [TaskLine(*r) for r in session.execute(_lines().where(Task.account_id == account_id))]
    return sorted(found, key=_open_first)


def open_until(session: Session, day: date | None = None) -> list[TaskLine]:
    """Open tasks of all living accounts, oldest date first; up to a day, or all."""
    query = _lines().where(Task.done_on.is_(None), Account.deleted_at.is_(None))
    if day is not None:
        query = query.where(Task.due_on <= day)
    return [TaskLine(*row) for row in session.execute(query.order_by(Task.due_on, Task.id))]


def _open_first(line: TaskLine) -> tuple[bool, int]:
    if line.done_on is not None:
        return True, -line.done_on.toordinal()
    return False, (line.due_on or date.max).toordinal()


def _lines() -> Select[*tuple[Any, ...]]:
    return select(
        Task.id,
        Task.account_id,
        Account.name,
        Task.what,
        Task.owner,
        Task.due_on,
        Task.done_on,
        Task.win_back_id,
    ).join(Account, Account.id == Task.account_id)
