"""Service cases: opened from a template, worked step by step, closed (method §8)."""

from kamdesk.services.service_cases.late import LateService
from kamdesk.services.service_cases.late import of_accounts as late_of
from kamdesk.services.service_cases.lines import CaseLine, StepLine
from kamdesk.services.service_cases.reading import causes, listed, of_account, of_id, size
from kamdesk.services.service_cases.working import (
    change_step,
    close,
    due_dates,
    finish_step,
    postpone,
    preview,
    remove,
    start,
    tick,
    update,
)

__all__ = [
    "CaseLine",
    "LateService",
    "StepLine",
    "causes",
    "change_step",
    "close",
    "due_dates",
    "finish_step",
    "late_of",
    "listed",
    "of_account",
    "of_id",
    "postpone",
    "preview",
    "remove",
    "size",
    "start",
    "tick",
    "update",
]
