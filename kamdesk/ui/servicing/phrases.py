"""How a service case is told: who does a step, when it is due, where the case stands."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from kamdesk import words
from kamdesk.services.service_cases import CaseLine, StepLine
from kamdesk.ui import formats
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Chip, Span

translate = QCoreApplication.translate


def owner_word(ctx: Context, step: StepLine) -> str:
    """Who does it: the name where one is written down, else the role; with both, both."""
    role = words.of(step.owner_role, ctx.language) if step.owner_role else ""
    return " · ".join(filter(None, (role, step.owner)))


def due_span(step: StepLine, today: date) -> Span:
    """When a step is due or was done; a late one stands out."""
    if step.done_on is not None:
        day = formats.month_day(step.done_on)
        done = translate("CaseWords", "done {day}").format(day=day)
        if not step.days_over:
            return Span(done, "muted")
        days = step.days_over
        over = translate("CaseWords", "%n day(s) behind", "", days)
        return Span(f"{done} · {over}", "warn")
    if step.due_on is None:
        return Span(translate("CaseWords", "no date"), "muted")
    late = step.days_late(today)
    if late > 0:
        return Span(translate("CaseWords", "%n day(s) late", "", late), "bad", bold=True)
    if late == 0:
        return Span(translate("CaseWords", "due today"), "warn", bold=True)
    return Span(formats.month_day(step.due_on), "text")


def state_chip(case: CaseLine, today: date, *, client_safe: bool = False) -> Chip:
    """Closed, late by days, waiting to be closed, or how many steps of how many are done; to a
    client only whether it runs."""
    if case.closed_on is not None:
        day = formats.month_day(case.closed_on)
        return Chip(translate("CaseWords", "closed {day}").format(day=day), "neutral")
    if client_safe:
        return Chip(translate("CaseWords", "in progress"), "accent")
    late = case.days_late(today)
    if late > 0:
        return Chip(translate("CaseWords", "%n day(s) late", "", late), "bad")
    if case.next_step is None:
        return Chip(translate("CaseWords", "ready to close"), "good")
    return Chip(progress(case), "accent")


def progress(case: CaseLine) -> str:
    """Steps done of steps in all."""
    said = translate("CaseWords", "{done} of {all} steps")
    return said.format(done=case.done, all=len(case.steps))
