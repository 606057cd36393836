"""Where the fact behind a point is kept: the screen and what it is to show."""

from __future__ import annotations

from kamdesk.method.lifecycle import Check
from kamdesk.models.kinds import ChurnSignal, HealthPart

Place = tuple[str, object]

_SIGNALS = {
    ChurnSignal.PURCHASES_YEAR: "sales",
    ChurnSignal.PURCHASES_MEAN: "sales",
    ChurnSignal.ORDER_GAP: "sales",
    ChurnSignal.PLAN_BEHIND: "overview",
    ChurnSignal.SATISFACTION: "service",
    ChurnSignal.COMPLAINT: "service",
    ChurnSignal.OVERDUE: "figures",
    ChurnSignal.KEY_CONTACT_LEFT: "contacts",
    ChurnSignal.KEY_CONTACT_SILENT: "contacts",
    ChurnSignal.COMPETITOR_GAINED: "rivals",
    ChurnSignal.CONTRACT_ENDS: "profile",
}
_PARTS = {
    HealthPart.SALES: "sales",
    HealthPart.MARGIN: "sales",
    HealthPart.PAYMENT: "figures",
    HealthPart.RELATIONSHIP: "contacts",
    HealthPart.CONTACT: "overview",
    HealthPart.SATISFACTION: "service",
    HealthPart.COMPLAINTS: "service",
    HealthPart.COMPETITORS: "rivals",
    HealthPart.CONTRACT: "profile",
    HealthPart.FILE: "profile",
}
_CHECKS = {
    Check.PROFILE: "profile",
    Check.SOMEBODY_KNOWN: "contacts",
    Check.WORTH: "profile",
    Check.DECIDER: "contacts",
    Check.FIRST_ORDER: "sales",
    Check.EXPLICIT_NEED: "talks",
    Check.MEETINGS: "talks",
    Check.TWO_LINES: "sales",
    Check.YEAR_OF_SALES: "sales",
    Check.COVERED: "overview",
    Check.CHURN_HIGH: "health",
}
"""Tabs of the account; the contact plan stands on its overview, what they owe beside the five
figures."""


def of_signal(signal: ChurnSignal, account_id: int) -> Place:
    """Where what raised a signal of churn is kept."""
    return "account", (account_id, _SIGNALS[signal])


def of_part(part: HealthPart, account_id: int) -> Place:
    """Where what a part of health rests on is kept."""
    if part is HealthPart.PROMISES:
        return "promises", account_id
    return "account", (account_id, _PARTS[part])


def of_check(check: Check, account_id: int) -> Place:
    """Where a point of the life cycle's checklist is filled in."""
    return "account", (account_id, _CHECKS[check])
