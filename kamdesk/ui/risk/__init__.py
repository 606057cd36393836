"""Risk: who is about to leave, how healthy accounts are, where they stand in the life cycle."""

from kamdesk.ui.risk.screen import RiskScreen

__all__ = ["RiskScreen"]
