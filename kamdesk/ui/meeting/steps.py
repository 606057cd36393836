"""The four steps of a plan as the rail shows them: how far each is."""

from __future__ import annotations

from kamdesk.method import advance
from kamdesk.models.kinds import NeedKind
from kamdesk.services.meeting_page import MeetingPage
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Step


def plan_steps(page: MeetingPage, ctx: Context) -> list[Step]:
    """Open, discover, prove, commit, with their state and what each holds."""
    return [_open(page, ctx), _discover(page, ctx), _prove(page, ctx), _commit(page, ctx)]


def _open(page: MeetingPage, ctx: Context) -> Step:
    ready = bool(page.fields["purpose"] and page.fields["opening"])
    summary = page.fields["purpose"] or ctx.word("plan.no_purpose")
    return Step("open", ctx.word("meeting.step_open"), summary, "done" if ready else "open")


def _discover(page: MeetingPage, ctx: Context) -> Step:
    counts = {
        "background": len(page.background),
        "difficulty": len(page.chains),
        "implication": sum(len(chain.implications) for chain in page.chains),
        "benefit": sum(len(chain.benefits) for chain in page.chains),
    }
    summary = " · ".join(f"{ctx.word(f'question.{k}')} {n}" for k, n in counts.items() if n)
    gap = any(not chain.implications for chain in page.chains)
    complete = bool(page.chains) and all(chain.benefits for chain in page.chains)
    state = "gap" if gap else "done" if complete else "open"
    text = summary or ctx.word("plan.no_questions")
    return Step("discover", ctx.word("meeting.step_discover"), text, state)  # type: ignore[arg-type]


def _prove(page: MeetingPage, ctx: Context) -> Step:
    explicit = {need.id for need in page.needs if need.kind is NeedKind.EXPLICIT}
    bare = any(said.need_id not in explicit for said in page.statements)
    state = "gap" if bare else "done" if page.statements else "open"
    count = len(page.statements)
    key = "plan.no_statements" if not count else "plan.statements"
    summary = ctx.word(key, count=count)
    return Step("prove", ctx.word("meeting.step_prove"), summary, state)  # type: ignore[arg-type]


def _commit(page: MeetingPage, ctx: Context) -> Step:
    fields = page.fields
    gaps = advance.advance_gaps(
        fields["advance_contact_id"], fields["advance_action"], fields["advance_date"]
    )
    started = bool(fields["advance_action"] or fields["advance_date"])
    state = "done" if not gaps else "gap" if started else "open"
    key = {"done": "plan.advance_set", "gap": "plan.advance_gap", "open": "plan.advance_none"}
    summary = ctx.word(key[state])
    return Step("commit", ctx.word("meeting.step_commit"), summary, state)  # type: ignore[arg-type]
