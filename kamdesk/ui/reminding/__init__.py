"""Reminders: looked for by the clock, told by the system's tray, listed in one panel."""

from kamdesk.ui.reminding.choice import ReminderChoice
from kamdesk.ui.reminding.desk import ReminderDesk
from kamdesk.ui.reminding.panel import ReminderPanel
from kamdesk.ui.reminding.schedule import ReminderSchedule
from kamdesk.ui.reminding.tray import can_tell

__all__ = ["ReminderChoice", "ReminderDesk", "ReminderPanel", "ReminderSchedule", "can_tell"]
