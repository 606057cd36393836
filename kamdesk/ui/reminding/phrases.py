"""How a reminder is said, in the panel and by the system."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from kamdesk.services.reminder_sources import BEFORE_MEETING, Due, ReminderKind
from kamdesk.ui import formats
from kamdesk.ui.context import Context

translate = QCoreApplication.translate


def what(ctx: Context, one: Due) -> str:
    """The thing in a phrase."""
    return ctx.word(f"reminder.{one.kind.value}", what=one.what or one.account)


def when(one: Due, today: date) -> tuple[str, str]:
    """When it is or was due, and the tone to say it in."""
    if one.kind is ReminderKind.MEETING:
        return formats.clock(one.at + BEFORE_MEETING), "accent"
    days = (today - one.due_on).days
    if days == 0:
        return translate("ReminderPhrases", "Today"), "warn"
    if days > 0:
        return translate("ReminderPhrases", "%n day(s) late", "", days), "bad"
    return formats.month_day(one.due_on), "text"


def place(one: Due) -> tuple[str, object]:
    """Which screen shows it."""
    if one.kind is ReminderKind.MEETING:
        return "meeting", one.target
    if one.kind is ReminderKind.STEP:
        return "service", one.case_id
    return "account", one.account_id
