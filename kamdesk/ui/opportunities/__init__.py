"""The screen of opportunities: board, list, forecast, and the page of one of them."""

from kamdesk.ui.opportunities.screen import OpportunitiesScreen

__all__ = ["OpportunitiesScreen"]
