"""A case as a row of a list: what it is, its next step, where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from kamdesk import words
from kamdesk.services.service_cases import CaseLine
from kamdesk.ui.context import Context
from kamdesk.ui.servicing.phrases import due_span, owner_word, state_chip
from kamdesk.ui.widgets import Row, Span


def case_row(
    ctx: Context,
    case: CaseLine,
    today: date,
    *,
    with_account: bool = True,
    actions: Sequence[QWidget] = (),
) -> Row:
    """The row of a case. A client sees what it is and whether it runs, and can't press it: steps,
    causes and what is late are ours."""
    kind = words.of(case.kind, ctx.language)
    first = [Span(case.title, bold=True), Span(f"   {kind}", "muted")]
    chips = [state_chip(case, today, client_safe=ctx.client_safe)]
    if ctx.client_safe:
        return Row(first, "", chips=chips, actions=actions)
    second: list[Span] = [Span(case.account)] if with_account else []
    if case.cause is not None:
        second.append(Span(words.of(case.cause, ctx.language)))
    step = case.next_step
    if case.closed_on is None and step is not None:
        second += [Span(step.title), Span(owner_word(ctx, step))]
        if step.days_late(today) <= 0 or case.late_step(today) is not step:
            second.append(due_span(step, today))  # the chip says it of the step that is latest
    return Row(first, _joined(second), chips=chips, actions=actions, key=str(case.id))


def _joined(spans: list[Span]) -> list[Span]:
    told = [span for span in spans if span.text]
    between = Span(" · ")
    return [part for span in told for part in (between, span)][1:]
