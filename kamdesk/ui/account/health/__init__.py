"""Churn, health and life cycle of one account."""

from kamdesk.ui.account.health.tab import HealthTab

__all__ = ["HealthTab"]
