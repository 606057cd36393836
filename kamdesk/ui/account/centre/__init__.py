"""The buying centre: relationship map, matrix, advice, and the people themselves."""

from kamdesk.ui.account.centre.tab import CentreTab

__all__ = ["CentreTab"]
