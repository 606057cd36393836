"""One account's file: the page and its tabs."""

from kamdesk.ui.account.screen import AccountScreen

__all__ = ["AccountScreen"]
