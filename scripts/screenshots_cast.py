"""What the pictures are about, and how a scene is played."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QScrollArea, QWidget
from screenshots_stage import Stage
from sqlalchemy.orm import Session

from kamdesk.services import accounts, meeting_list, meeting_page, meetings


@dataclass(frozen=True, slots=True)
class Cast:
    """An account, its next and its last meeting, a file to import."""

    account: int
    name: str
    planned: int
    held: int
    workbook: Path


Scene = Callable[[Stage, Cast], None]


def cast(session: Session, workbook: Path) -> Cast:
    """The next meeting, its account, and the last meeting held there, or else with anyone.

    An empty book has none of them.
    """
    planned = meetings.next_planned(session)
    if planned is None:
        return Cast(0, "", 0, 0, workbook)
    account = meeting_page.load(session, planned).account_id
    name = accounts.names(session, [account])[account]
    held = meeting_list.past(session, account_id=account) or meeting_list.past(session)
    return Cast(account, name, planned, held[0].id, workbook)


def play(stage: Stage, scenes: list[Scene], workbook: Path) -> None:
    """Take the pictures of these scenes; one that fails is told and leaves the others alone."""
    with stage:
        who = stage.ctx.read(lambda session: cast(session, workbook))
        for scene in scenes:
            try:
                scene(stage, who)
            except Exception as error:
                traceback.print_exc()
                stage.faults.add(f"{type(error).__name__}: {error}")


def opened(name: str, kind: str, target: Callable[[Cast], object] | None = None) -> Scene:
    """A screen as it opens."""

    def scene(stage: Stage, who: Cast) -> None:
        stage.open(kind, target(who) if target else None)
        stage.take(name)

    return scene


def scroll_to(part: QWidget) -> None:
    """Bring a part of the page that scrolls to its top."""
    area = part.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    page = area.widget() if area is not None else None
    if area is not None and page is not None:
        area.verticalScrollBar().setValue(part.mapTo(page, part.rect().topLeft()).y())
