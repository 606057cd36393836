"""Service templates and cases: shipped in both languages, limits by tier, late steps, causes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kamdesk.db.book import Book
from kamdesk.errors import NotFoundError, ValidationError
from kamdesk.models import ServiceStep
from kamdesk.models.kinds import ComplaintCause, ServiceKind, StepOwner, Tier
from kamdesk.services import (
    account_list,
    bin,
    meeting_coach,
    meeting_page,
    merging,
    purging,
    same_people,
    service_cases,
    service_templates,
    surveys,
    working_calendars,
)
from kamdesk.services.account_spec import ListSpec
from kamdesk.services.service_cases import CaseLine
from kamdesk.services.service_templates import Step, Template
from tests import factories
from tests.statements import counted

TODAY = date(2026, 11, 25)


@pytest.fixture
def accounts(book: Book) -> dict[Tier | None, int]:
    def work(session: Session) -> dict[Tier | None, int]:
        return {
            tier: factories.account(session, name=f"{tier}", tier=tier).id
            for tier in (Tier.PLATINUM, Tier.LEAD)
        }

    return book.write("made", work)[0]


def test_five_templates_ship_equal_in_both_languages(book: Book) -> None:
    with book.read() as session:
        chinese = service_templates.listed(session, "zh")
        english = service_templates.listed(session, "en")
    assert [one.kind for one in chinese] == list(ServiceKind)
    for mine, theirs in zip(chinese, english, strict=True):
        assert mine.name != theirs.name and len(mine.steps) == len(theirs.steps) >= 4
        for step, other in zip(mine.steps, theirs.steps, strict=True):
            assert (step.owner, step.limits) == (other.owner, other.limits)
            assert len(step.checklist) == len(other.checklist) >= 1 and step.deliverable
            assert step.days(Tier.PLATINUM) <= step.days(Tier.LEAD)


def start(session: Session, account_id: int, kind: ServiceKind, day: date = TODAY) -> int:
    template = service_templates.of_key(session, f"shipped.{kind}", "en")
    return service_cases.start(session, account_id, template, day, {}).id


def test_limits_are_working_days_by_tier(book: Book, accounts: dict[Tier | None, int]) -> None:
    friday = date(2026, 9, 25)  # a day off; the golden week follows from October 1 to 7
    for account_id in accounts.values():
        book.write("c", lambda s, a=account_id: start(s, a, ServiceKind.COMPLAINT, friday))
    with book.read() as session:
        due = {
            case.tier: [step.due_on for step in case.steps][:3]
            for case in service_cases.listed(session)
        }
    assert due[Tier.PLATINUM] == [date(2026, 9, 28), date(2026, 9, 29), date(2026, 10, 8)]
    assert due[Tier.LEAD] == [date(2026, 9, 28), date(2026, 9, 30), date(2026, 10, 10)]


def test_limits_follow_the_days_off_of_the_book(
    book: Book, accounts: dict[Tier | None, int]
) -> None:
    off = working_calendars.CalendarChoice("DE", frozenset({date(2026, 11, 26)}))
    book.write("c", lambda s: working_calendars.choose(s, off))
    book.write("c", lambda s: start(s, accounts[Tier.LEAD], ServiceKind.ORDER))
    with book.read() as session:
        (case,) = service_cases.of_account(session, accounts[Tier.LEAD])
    assert case.steps[0].due_on == date(2026, 11, 27)


def test_a_late_step_shows_until_it_is_done(book: Book, accounts: dict[Tier | None, int]) -> None:
    account_id = accounts[Tier.PLATINUM]
    book.write("c", lambda s: start(s, account_id, ServiceKind.ORDER, date(2026, 11, 9)))
    with book.read() as session:
        case = service_cases.of_account(session, account_id)[0]
    first = case.steps[0]
    assert first.due_on is not None
    assert case.days_late(TODAY) == (TODAY - first.due_on).days > 0
    for step in case.steps:
        book.write("s", lambda s, step=step: service_cases.finish_step(s, step.id, TODAY))
    with book.read() as session:
        case = service_cases.of_account(session, account_id)[0]
    assert case.days_late(TODAY) == 0 and case.next_step is None


def test_a_step_gets_another_date_and_the_rest_follows(
    book: Book, accounts: dict[Tier | None, int]
) -> None:
    account_id = accounts[Tier.PLATINUM]
    book.write("c", lambda s: start(s, account_id, ServiceKind.ORDER))

    def case() -> CaseLine:
        with book.read() as session:
            return service_cases.of_account(session, account_id)[0]

    before = [step.due_on for step in case().steps]
    first, second = case().steps[:2]
    book.write("f", lambda s: service_cases.finish_step(s, first.id, TODAY))
    to = date(2026, 11, 30)  # two working days on, over a weekend
    book.write(
        "p", lambda s: service_cases.postpone(s, second.id, to, "Van broke down", follow=True)
    )
    after = case()
    calendar = working_calendars.of(working_calendars.CalendarChoice(), TODAY, to)
    assert before[1] == date(2026, 11, 26) and after.steps[1].due_on == to
    assert after.steps[0].due_on == before[0], "what is done stays"
    for was, step in zip(before[2:], after.steps[2:], strict=True):
        assert was is not None and step.due_on == calendar.add(was, 2)
    assert "2026-11-26 → 2026-11-30 Van broke down" in after.steps[1].note
    third = after.steps[2]
    book.write("p", lambda s: service_cases.postpone(s, third.id, TODAY, "Early", follow=False))
    assert [step.due_on for step in case().steps[3:]] == [s.due_on for s in after.steps[3:]]
    for to, reason, field in ((date(2027, 1, 4), " ", "reason"), (TODAY, "x", "due_on")):
        with pytest.raises(ValidationError) as refused:
            book.write(
                "p",
                lambda s, to=to, reason=reason: service_cases.postpone(
                    s, third.id, to, reason, follow=False
                ),
            )
        assert refused.value.problems[0].field == field
    with pytest.raises(ValidationError):
        tomorrow = {"done_on": date(2026, 11, 26)}
        book.write("d", lambda s: service_cases.change_step(s, third.id, tomorrow, TODAY))


def test_late_service_is_found_by_account(book: Book, accounts: dict[Tier | None, int]) -> None:
    late, soon = accounts[Tier.PLATINUM], accounts[Tier.LEAD]
    today = date.today()

    def fill(session: Session) -> None:
        for account_id, day in ((late, today - timedelta(days=30)), (soon, today)):
            start(session, account_id, ServiceKind.ORDER, day)

    book.write("c", fill)
    wanted = ListSpec(late_service=True)

    def found() -> list[int]:
        with book.read() as session:
            return account_list.ids(session, wanted)

    assert ListSpec.from_json(wanted.to_json()) == wanted and wanted.narrowed()
    assert found() == [late]
    with book.read() as session:
        (told,) = service_cases.late_of(session, today, [late, soon]).values()
        (case,) = service_cases.of_account(session, late)
        rows = account_list.rows(session, [late, soon])
        order = account_list.ids(session, ListSpec(sort="late_service"))
        due = case.steps[0].due_on
        assert due is not None and service_cases.late_of(session, due, [late]) == {}, "on its day"
        assert service_cases.late_of(session, due + timedelta(days=1), [late])[late].days == 1
    assert (told.case_id, told.step, told.count) == (case.id, case.steps[0].title, 5)
    assert told.days == case.days_late(today) > 20
    assert rows[late].late_since == case.steps[0].due_on and rows[soon].late_since is None
    assert order[0] == late
    book.write("x", lambda s: service_cases.close(s, case.id, today))
    assert found() == []


def test_a_case_leaves_its_survey_and_its_person(
    book: Book, accounts: dict[Tier | None, int]
) -> None:
    account_id = accounts[Tier.LEAD]

    def fill(session: Session) -> tuple[int, int, int]:
        keep, drop = (
            factories.contact(session, account_id, name=name).id for name in ("Ann", "Anne")
        )
        made = start(session, account_id, ServiceKind.REVIEW)
        service_cases.update(session, made, {"contact_id": drop})
        survey = surveys.ask(session, account_id, drop, TODAY).id
        surveys.link_case(session, survey, made)
        return keep, drop, made

    keep, drop, made = book.write("c", fill)[0]
    book.write("m", lambda s: same_people.merge(s, keep, drop))
    with book.read() as session:
        assert service_cases.of_id(session, made).contact_id == keep
    _none, removed = book.write("r", lambda s: service_cases.remove(s, made))
    with book.read() as session:
        (line,) = surveys.listed(session, account_id)
        assert line.case_id is None and service_cases.listed(session) == []
    book.undo(removed.scope_id)
    with book.read() as session:
        assert surveys.listed(session, account_id)[0].case_id == made
        assert len(service_cases.of_id(session, made).steps) == 5
    book.write("p", lambda s: purging.REMOVERS["contact"](s, keep))
    with book.read() as session:
        assert service_cases.of_id(session, made).contact_id is None


def test_merged_accounts_keep_all_cases(book: Book, accounts: dict[Tier | None, int]) -> None:
    keep, drop = accounts[Tier.PLATINUM], accounts[Tier.LEAD]
    for account_id in (keep, drop):
        book.write("c", lambda s, a=account_id: start(s, a, ServiceKind.ORDER))
    book.write("m", lambda s: merging.merge(s, keep, drop, {}))
    with book.read() as session:
        assert [len(one.steps) for one in service_cases.of_account(session, keep)] == [5, 5]
        assert service_cases.of_account(session, drop) == []
    book.write("p", lambda s: purging.REMOVERS["account"](s, keep))
    with book.read() as session:
        assert session.scalar(select(func.count()).select_from(ServiceStep)) == 0


def test_a_complaint_closes_with_its_cause(book: Book, accounts: dict[Tier | None, int]) -> None:
    account_id = accounts[Tier.LEAD]
    case_id = book.write("c", lambda s: start(s, account_id, ServiceKind.COMPLAINT))[0]
    with pytest.raises(ValidationError):
        book.write("x", lambda s: service_cases.close(s, case_id, TODAY))

    def finish(session: Session) -> None:
        service_cases.update(session, case_id, {"cause": ComplaintCause.DELIVERY})
        service_cases.close(session, case_id, TODAY)

    def others(session: Session) -> None:
        for kind, cause, day in (
            (ServiceKind.COMPLAINT, ComplaintCause.QUALITY, TODAY),
            (ServiceKind.COMPLAINT, ComplaintCause.DELIVERY, TODAY),
            (ServiceKind.COMPLAINT, None, TODAY),
            (ServiceKind.COMPLAINT, ComplaintCause.PRICE, TODAY - timedelta(days=1)),
            (ServiceKind.ORDER, ComplaintCause.PEOPLE, TODAY),
        ):
            service_cases.update(session, start(session, account_id, kind, day), {"cause": cause})

    book.write("x", finish)
    with book.read() as session:
        assert service_cases.listed(session) == []
        assert len(service_cases.listed(session, closed_since=TODAY)) == 1
    book.write("c", others)
    with book.read() as session:
        found = service_cases.causes(session, TODAY)
    assert [*found.items()] == [(ComplaintCause.DELIVERY, 2), (ComplaintCause.QUALITY, 1)]


def test_a_shipped_template_can_be_changed_and_put_back(
    book: Book, accounts: dict[Tier | None, int]
) -> None:
    with book.read() as session:
        order = service_templates.of_key(session, "shipped.order", "en")
    new = replace(order, name="Ours", steps=order.steps[:2])
    running = book.write("c", lambda s: start(s, accounts[Tier.LEAD], ServiceKind.ORDER))[0]
    book.write("t", lambda s: service_templates.save(s, new))
    with book.read() as session:
        kept = [step.title for step in service_cases.of_id(session, running).steps]
        assert kept == [step.title for step in order.steps], "a running case keeps its steps"
        changed = service_templates.of_key(session, "shipped.order", "zh")
    assert (changed.name, len(changed.steps), changed.changed) == ("Ours", 2, True)
    book.write("t", lambda s: service_templates.reset(s, "shipped.order"))
    with book.read() as session:
        assert service_templates.of_key(session, "shipped.order", "en") == order


def test_one_of_ones_own_comes_and_goes(book: Book) -> None:
    step = Step("Ring", StepOwner.REP, {Tier.PLATINUM: 1, None: 3}, ("heard",), "note")
    own = Template("", ServiceKind.REVIEW, "Own", (step,))
    key = book.write("t", lambda s: service_templates.save(s, own))[0]
    with book.read() as session:
        found = service_templates.of_key(session, key, "zh")
    assert found.is_own and found.steps == (step,) and step.days(Tier.GOLD) == 3
    book.write("t", lambda s: service_templates.reset(s, key))
    with book.read() as session, pytest.raises(NotFoundError):
        service_templates.of_key(session, key, "zh")
    with book.read() as session:
        (gone,) = bin.listed(session)
    assert (gone.kind, gone.title) == ("service_template", "Own")
    book.write("b", lambda s: bin.restore(s, gone.kind, [gone.id]))
    with book.read() as session:
        assert service_templates.of_key(session, key, "en").steps == (step,)
    book.write("t", lambda s: service_templates.reset(s, key))
    book.write("p", lambda s: bin.purge(s, [(gone.kind, gone.id)]))
    with book.read() as session:
        assert bin.listed(session) == []


@pytest.mark.parametrize(
    ("template", "field"),
    [
        (Template("", ServiceKind.ORDER, " ", ()), "name"),
        (Template("", ServiceKind.ORDER, "x", ()), "steps"),
        (Template("", ServiceKind.ORDER, "x", (Step("", StepOwner.REP, {None: 1}),)), "0.title"),
        (
            Template("", ServiceKind.ORDER, "x", (Step("a", StepOwner.REP, {None: 999}),)),
            "0.limits",
        ),
    ],
)
def test_what_makes_no_sense_is_refused(template: Template, field: str) -> None:
    with pytest.raises(ValidationError) as refused:
        service_templates.check(template)
    assert field in {problem.field for problem in refused.value.problems}


def test_statements_do_not_grow_with_cases(book: Book, accounts: dict[Tier | None, int]) -> None:
    def cost() -> int:
        with book.read() as session, counted(session) as seen:
            service_cases.listed(session)
        return len(seen)

    account_id = accounts[Tier.LEAD]
    book.write("c", lambda s: start(s, account_id, ServiceKind.ORDER))
    few = cost()
    for _ in range(5):
        book.write("c", lambda s: start(s, account_id, ServiceKind.REVIEW))
    assert cost() == few == 2


def test_the_plan_of_a_meeting_hears_of_it_and_of_its_end(
    book: Book, accounts: dict[Tier | None, int]
) -> None:
    account_id = accounts[Tier.PLATINUM]

    def fill(session: Session) -> int:
        start(session, account_id, ServiceKind.ORDER, date(2026, 11, 9))
        return factories.meeting(session, account_id).id

    meeting_id = book.write("c", fill)[0]
    with book.read() as session:
        page = meeting_page.load(session, meeting_id, TODAY)
        (case,) = service_cases.of_account(session, account_id)
    said = [one for one in meeting_coach.remarks(page, TODAY) if one.code == "service_late"]
    assert [(one.target, one.params["what"]) for one in said] == [(case.id, case.steps[0].title)]
    for step in case.steps:
        book.write("s", lambda s, step=step: service_cases.finish_step(s, step.id, TODAY))
    with book.read() as session:
        page = meeting_page.again(session, page, frozenset({"service_step"}), TODAY)
    assert "service_late" not in [one.code for one in meeting_coach.remarks(page, TODAY)]
