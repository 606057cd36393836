"""Service templates and cases: shipped in both languages, limits by tier, late steps, causes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy.orm import Session

from kamdesk.db.book import Book
from kamdesk.errors import NotFoundError, ValidationError
from kamdesk.models.kinds import ComplaintCause, ServiceKind, StepOwner, Tier
from kamdesk.services import service_cases, service_templates
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
    friday = date(2026, 9, 25)  # the week before the golden week
    for account_id in accounts.values():
        book.write("c", lambda s, a=account_id: start(s, a, ServiceKind.COMPLAINT, friday))
    with book.read() as session:
        due = {
            case.tier: [step.due_on for step in case.steps][:3]
            for case in service_cases.listed(session)
        }
    assert (
        due[Tier.PLATINUM] == [date(2026, 9, 28), date(2026, 9, 29), date(2026, 10, 8)]
        or due[Tier.PLATINUM][0] == friday
    )
    assert all(a < b for a, b in zip(due[Tier.PLATINUM][1:], due[Tier.LEAD][1:], strict=True))


def test_a_late_step_shows_until_it_is_done(book: Book, accounts: dict[Tier | None, int]) -> None:
    account_id = accounts[Tier.PLATINUM]
    book.write("c", lambda s: start(s, account_id, ServiceKind.ORDER, date(2026, 11, 9)))
    with book.read() as session:
        case = service_cases.of_account(session, account_id)[0]
    first = case.steps[0]
    assert case.days_late(TODAY) == (TODAY - first.due_on).days > 0 if first.due_on else False
    for step in case.steps:
        book.write("s", lambda s, step=step: service_cases.finish_step(s, step.id, TODAY))
    with book.read() as session:
        case = service_cases.of_account(session, account_id)[0]
    assert case.days_late(TODAY) == 0 and case.next_step is None


def test_a_complaint_closes_with_its_cause(book: Book, accounts: dict[Tier | None, int]) -> None:
    account_id = accounts[Tier.LEAD]
    case_id = book.write("c", lambda s: start(s, account_id, ServiceKind.COMPLAINT))[0]
    with pytest.raises(ValidationError):
        book.write("x", lambda s: service_cases.close(s, case_id, TODAY))

    def finish(session: Session) -> None:
        service_cases.update(session, case_id, {"cause": ComplaintCause.DELIVERY})
        service_cases.close(session, case_id, TODAY)

    book.write("x", finish)
    with book.read() as session:
        assert service_cases.listed(session) == []
        assert len(service_cases.listed(session, closed_since=TODAY)) == 1
        assert service_cases.causes(session, TODAY) == {ComplaintCause.DELIVERY: 1}


def test_a_shipped_template_can_be_changed_and_put_back(book: Book) -> None:
    with book.read() as session:
        order = service_templates.of_key(session, "shipped.order", "en")
    new = replace(order, name="Ours", steps=order.steps[:2])
    book.write("t", lambda s: service_templates.save(s, new))
    with book.read() as session:
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
