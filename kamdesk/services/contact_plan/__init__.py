"""The contact plan: rules, the touches that follow from them, and what is done with a touch
(method §7)."""

from kamdesk.services.contact_plan.ahead import PlanState, Stale, plan_ahead, state
from kamdesk.services.contact_plan.bare import Bare, bare, plan_bare
from kamdesk.services.contact_plan.free_days import FreeDay, free_day
from kamdesk.services.contact_plan.planning import (
    HORIZON_DAYS,
    PlanCounts,
    replan,
)
from kamdesk.services.contact_plan.rules import reset_rules, rules, set_rules
from kamdesk.services.contact_plan.touches import (
    add,
    done,
    move,
    pull_forward,
    reopen,
    skip,
)

__all__ = [
    "HORIZON_DAYS",
    "Bare",
    "FreeDay",
    "PlanCounts",
    "PlanState",
    "Stale",
    "add",
    "bare",
    "done",
    "free_day",
    "move",
    "plan_ahead",
    "plan_bare",
    "pull_forward",
    "reopen",
    "replan",
    "reset_rules",
    "rules",
    "set_rules",
    "skip",
    "state",
]
