"""The service of an account told: a headline, the facts of a year, what came to pass."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kamdesk import words
from kamdesk.charts.satisfaction import mark_text
from kamdesk.services.care_page import CarePage
from kamdesk.services.service_cases import CaseLine
from kamdesk.ui import formats, theme
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Label, Row, Span

translate = QCoreApplication.translate
_DAY_WIDTH = 72


def headline(ctx: Context, care: CarePage) -> Span:
    """What matters most now: the step that is longest late, else a low mark that nobody saw to,
    else what runs. In front of a client only how many cases run."""
    today, running = ctx.today(), len(care.running)
    late = [case for case in care.running if case.days_late(today) > 0]
    if late and not ctx.client_safe:
        worst = max(late, key=lambda case: case.days_late(today))
        days = worst.days_late(today)
        said = translate("ServiceStory", "“{case}” is %n day(s) late", "", days)
        return Span(said.format(case=worst.title), "bad")
    waiting = next((line for line in care.surveys if line.asks_for_case), None)
    mean = waiting.answer.mean if waiting and waiting.answer else None
    if waiting is not None and mean is not None:
        said = translate("ServiceStory", "{who} marked {mark}, and nobody has seen to it yet")
        who = waiting.person or translate("ServiceStory", "Somebody")
        return Span(said.format(who=who, mark=mark_text(mean)), "warn")
    if running:
        on_time = translate("ServiceStory", "%n case(s) running, all on time", "", running)
        plain = translate("ServiceStory", "%n case(s) running", "", running)
        return Span(plain if ctx.client_safe else on_time)
    return Span(translate("ServiceStory", "No case is running"))


def facts(ctx: Context, care: CarePage) -> str:
    """Complaints of a year with their causes, how long cases took, how satisfied they are."""
    today = ctx.today()
    told = []
    complaints = len(care.complaints(today))
    if complaints:
        said = translate("ServiceStory", "%n complaint(s) in a year", "", complaints)
        known = [] if ctx.client_safe else care.causes(today)
        causes = [f"{words.of(cause, ctx.language)} {n}" for cause, n in known]
        between = translate("ServiceStory", ", ")
        with_causes = translate("ServiceStory", "{said} ({causes})")
        told.append(with_causes.format(said=said, causes=between.join(causes)) if causes else said)
    elif care.cases:
        told.append(translate("ServiceStory", "no complaint in a year"))
    closed = [case.days_open(today) for case in care.cases if case.closed_on]
    if closed and not ctx.client_safe:
        days = round(sum(closed) / len(closed))
        told.append(translate("ServiceStory", "closed after %n day(s) on average", "", days))
    if care.standing is not None and care.standing.standing.mark is not None:
        mark = mark_text(care.standing.standing.mark)
        told.append(translate("ServiceStory", "satisfaction {mark}").format(mark=mark))
    return " · ".join(told)


def past_case(ctx: Context, case: CaseLine) -> Row:
    """A closed case: what it was, what happened, how it ended. Our notes and how late we were are
    not for a client."""
    kind = words.of(case.kind, ctx.language)
    first = [Span(case.title, bold=True), Span(f"   {kind}", "muted")]
    days = case.days_open(ctx.today())
    end = [translate("ServiceStory", "closed after %n day(s)", "", days)]
    if not ctx.client_safe:
        if case.cause is not None:
            first.append(Span(f" · {words.of(case.cause, ctx.language)}", "muted"))
        over = sum(step.days_over > 0 for step in case.steps)
        if over:
            end.append(translate("ServiceStory", "%n step(s) behind time", "", over))
    second = [Span(" · ".join(end))]
    if case.note and not ctx.client_safe:
        second = [Span(case.note.replace("\n", " "), "text"), Span("\n" + second[0].text)]
    key = "" if ctx.client_safe else f"case:{case.id}"
    lead = day_label(ctx, case.closed_on)
    return Row(first, second, lead=lead, key=key)


def day_label(ctx: Context, day: date | None) -> QWidget:
    """When, at the left of what came to pass; the year where it is another one."""
    near = day is not None and day.year == ctx.today().year
    text = formats.month_day(day) if day and near else formats.day(day)
    made = Label(text, "small", "muted", wrap=False)
    made.setMinimumWidth(theme.px(_DAY_WIDTH))
    return made
