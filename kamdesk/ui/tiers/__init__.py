"""The tiers: 20/80 curve, pyramid, movement, and every account with its reason."""

from kamdesk.ui.tiers.screen import TiersScreen

__all__ = ["TiersScreen"]
