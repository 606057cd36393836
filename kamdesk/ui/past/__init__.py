"""Choosing a day of the past: the button that leads there, the bar that says where one is."""

from kamdesk.ui.past.day_bar import PastBar
from kamdesk.ui.past.day_button import PastButton, step_days

__all__ = ["PastBar", "PastButton", "step_days"]
