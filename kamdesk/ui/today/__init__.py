"""Today: the next meeting first, then what is due, then what nobody has planned."""

from kamdesk.ui.today.screen import TodayScreen

__all__ = ["TodayScreen"]
