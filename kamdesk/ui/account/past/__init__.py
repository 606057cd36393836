"""The account as it was on a day, beside what it is now."""

from kamdesk.ui.account.past.page import PastPage

__all__ = ["PastPage"]
