"""The panel that explains a verdict; the tiers screen and the account page both show it."""

from kamdesk.ui.verdict.panel import VerdictPanel

__all__ = ["VerdictPanel"]
