"""The contact plan of all accounts: the week, the agenda, and how much of it was done."""

from kamdesk.ui.contact_plan.screen import ContactPlanScreen

__all__ = ["ContactPlanScreen"]
