"""How a promise is told in a row: who to whom, and when it is due."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from kamdesk.models.kinds import PromiseSide, PromiseState
from kamdesk.services.promises import PromiseLine
from kamdesk.ui import formats
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Span

translate = QCoreApplication.translate


def who_to_whom(line: PromiseLine) -> str:
    """The names before the promise, ready to be followed by what was promised."""
    we = line.our_person or translate("PromiseWords", "We")
    they = line.contact or translate("PromiseWords", "They")
    if line.side is PromiseSide.OURS:
        if not line.contact:
            return translate("PromiseWords", "{who}: ").format(who=we)
        return translate("PromiseWords", "{who} to {whom}: ").format(who=we, whom=line.contact)
    us = line.our_person or translate("PromiseWords", "us")
    return translate("PromiseWords", "{who} to {whom}: ").format(who=they, whom=us)


def due_span(ctx: Context, line: PromiseLine, today: date) -> Span:
    """When an open promise is due, or when it was decided; late ones stand out."""
    if line.state is not PromiseState.OPEN:
        return Span(formats.day(line.closed_on), "muted")
    if line.due_on is None:
        return Span(ctx.word("promise.no_date"), "warn")
    late = line.days_late(today)
    if late > 0:
        return Span(ctx.word("promise.late_days", days=late), "bad", True)
    if late == 0:
        return Span(ctx.word("promise.due_today"), "warn", True)
    return Span(formats.month_day(line.due_on), "text", True)
