"""How far away things are, in words."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication

from kamdesk.ui import formats

HOUR = 60


def when(moment: datetime, today: date) -> str:
    """Time of day, with the day where it is not today."""
    day, clock = formats.local_day(moment), formats.clock(moment)
    if day == today:
        return clock
    if day == today + timedelta(days=1):
        return QCoreApplication.translate("Times", "Tomorrow %1").replace("%1", clock)
    return f"{formats.month_day(day)} {clock}"


def until(moment: datetime, now: datetime) -> str:
    """How long until then; empty beyond half a day."""
    minutes = round((moment - now).total_seconds() / 60)
    if minutes > 12 * HOUR:
        return ""
    if minutes <= 0:
        return QCoreApplication.translate("Times", "under way")
    if minutes < HOUR:
        return QCoreApplication.translate("Times", "in %n minute(s)", "", minutes)
    hours = round(minutes / HOUR)
    return QCoreApplication.translate("Times", "in about %n hour(s)", "", hours)
