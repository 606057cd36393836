"""Churn, health and life cycle of one account."""

from kamdesk.ui.account.health.tab import AccountHealthTab

__all__ = ["AccountHealthTab"]
