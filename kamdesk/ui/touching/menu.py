"""What else can be done to a contact, as a menu."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from kamdesk.models.kinds import TouchState
from kamdesk.services.contact_plan.lines import TouchLine
from kamdesk.ui.context import Context
from kamdesk.ui.promising import PostponeMenu
from kamdesk.ui.touching.deeds import TouchDeeds
from kamdesk.ui.touching.phrases import channel_word

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class _Dated:
    due_on: date | None
    what: str


@dataclass(frozen=True, slots=True)
class Asked:
    """What the list or board does itself when the menu asks for it."""

    done: Callable[[TouchLine], object]
    skip: Callable[[TouchLine], object]
    open_account: Callable[[int], object]


def move_menu(ctx: Context, line: TouchLine, deeds: TouchDeeds, parent: QWidget) -> QMenu:
    """Days to move a contact to."""
    name = f"{channel_word(ctx, line.channel)} · {line.account}"
    title = translate("TouchMenu", "Move the contact")
    menu = PostponeMenu(ctx, _Dated(line.planned_on, name), parent, title)
    menu.setTitle(translate("TouchMenu", "Move"))
    menu.picked.connect(lambda day: deeds.move(line, day))
    return menu


def touch_menu(
    ctx: Context, line: TouchLine, deeds: TouchDeeds, asked: Asked, parent: QWidget
) -> QMenu:
    """Everything that can be done to it."""
    menu = QMenu(parent)
    if line.state is TouchState.PLANNED:
        menu.addAction(translate("TouchMenu", "Done …"), lambda: asked.done(line))
        today = menu.addAction(translate("TouchMenu", "Today"), lambda: deeds.pull_forward(line))
        today.setEnabled(line.day != ctx.today())
        menu.addMenu(move_menu(ctx, line, deeds, parent))
        menu.addAction(translate("TouchMenu", "Skip …"), lambda: asked.skip(line))
    else:
        menu.addAction(translate("TouchMenu", "Plan again"), lambda: deeds.reopen(line))
        if line.state is TouchState.DONE:
            menu.addAction(translate("TouchMenu", "Correct …"), lambda: asked.done(line))
    menu.addSeparator()
    menu.addAction(
        translate("TouchMenu", "Open the account"), lambda: asked.open_account(line.account_id)
    )
    return menu
