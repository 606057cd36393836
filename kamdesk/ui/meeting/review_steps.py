"""How far a review has come, as its rail shows it: one step a card, with what each holds."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kamdesk.method import advance
from kamdesk.models.kinds import NeedKind, ObjectionState, Outcome
from kamdesk.services.meeting_page import MeetingPage
from kamdesk.services.reviewing import ReviewPage
from kamdesk.ui import formats
from kamdesk.ui.context import Context
from kamdesk.ui.meeting.order import planned_questions
from kamdesk.ui.widgets import Step

translate = QCoreApplication.translate


def review_steps(page: MeetingPage, review: ReviewPage, ctx: Context) -> list[Step]:
    """Outcome, promises, needs and objections, questions and facts, the next meeting."""
    return [
        _outcome(page, ctx),
        _promises(page),
        _needs(page, review),
        _questions(page, review),
        _next(page, review),
    ]


def _outcome(page: MeetingPage, ctx: Context) -> Step:
    fields = page.fields
    outcome = fields["outcome"]
    got = (fields["got_contact_id"], fields["got_action"], fields["got_date"])
    dressed = outcome is Outcome.ADVANCE and not advance.is_advance(*got)
    summary = ctx.word(f"outcome.{outcome.value if outcome else 'none'}")
    state = "gap" if dressed else "done" if outcome else "open"
    return Step("outcome", translate("ReviewSteps", "Outcome"), summary, state)  # type: ignore[arg-type]


def _promises(page: MeetingPage) -> Step:
    made = page.made_here
    undated = any(line.due_on is None for line in made)
    count = len(made)
    number = translate("ReviewSteps", "%n promise(s)", "", count)
    summary = number if made else translate("ReviewSteps", "none yet")
    state = "gap" if undated else "done" if made else "open"
    return Step("promise", translate("ReviewSteps", "Promises"), summary, state)  # type: ignore[arg-type]


def _needs(page: MeetingPage, review: ReviewPage) -> Step:
    needs = review.needs
    explicit = sum(one.kind is NeedKind.EXPLICIT for one in needs)
    unread = any(not one.heard_here and one.trend is None for one in needs)
    open_ = sum(one.state is ObjectionState.OPEN for one in page.objections)
    parts = [
        translate("ReviewSteps", "{explicit} / {all} explicit").format(
            explicit=explicit, all=len(needs)
        )
        if needs
        else "",
        translate("ReviewSteps", "%n open", "", open_) if open_ else "",
    ]
    summary = " · ".join(filter(None, parts)) or translate("ReviewSteps", "none yet")
    state = "done" if needs and not unread and not open_ else "open"
    return Step("need", translate("ReviewSteps", "Needs"), summary, state)  # type: ignore[arg-type]


def _questions(page: MeetingPage, review: ReviewPage) -> Step:
    questions = list(planned_questions(page))
    asked = sum(one.asked for one in questions)
    waiting = sum(one.taken_on is None for one in review.facts)
    parts = [
        translate("ReviewSteps", "{asked} / {all} asked").format(asked=asked, all=len(questions))
        if questions
        else "",
        translate("ReviewSteps", "%n to file", "", waiting) if waiting else "",
    ]
    summary = " · ".join(filter(None, parts)) or translate("ReviewSteps", "none yet")
    judged = any(one.mattered for one in questions)
    state = "done" if judged and not waiting else "open"
    return Step("asked", translate("ReviewSteps", "Questions"), summary, state)  # type: ignore[arg-type]


def _next(page: MeetingPage, review: ReviewPage) -> Step:
    day = page.fields["next_date"]
    if review.following is not None:
        day = formats.local_day(review.following.starts_at)
    state = "done" if review.following or page.fields["next_step"] else "open"
    summary = formats.month_day(day) if day else translate("ReviewSteps", "proposed")
    return Step("next", translate("ReviewSteps", "Next"), summary, state)  # type: ignore[arg-type]
