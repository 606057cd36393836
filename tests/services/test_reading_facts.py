"""What a book says of an account on a day: every fact behind churn, health and the life cycle."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from fractions import Fraction

import pytest
from sqlalchemy.orm import Session

from kamdesk.db.opening import open_book
from kamdesk.method import churn, health, lifecycle
from kamdesk.method.periods import add_months
from kamdesk.models import (
    Competitor,
    Invoice,
    Need,
    Payment,
    Presence,
    Promise,
    ServiceCase,
    ServiceStep,
    Survey,
    Touch,
)
from kamdesk.models.kinds import (
    BuyingRole,
    Channel,
    ChurnLevel,
    ChurnSignal,
    Coverage,
    HealthPart,
    MeetingState,
    NeedKind,
    PresenceTrend,
    PromiseSide,
    PromiseState,
    ServiceKind,
    Tier,
    TouchState,
)
from kamdesk.services import lifecycle_facts, readings
from tests import factories

TODAY = date(2026, 11, 25)
MARKS = ("product", "delivery", "response", "price", "people")


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def bought(session: Session, account_id: int) -> None:
    """Twice a month, the less the nearer: in the month that is so many back so many hundreds. The
    margin was a half and is a quarter now."""
    for back in range(1, 28):
        month = add_months(TODAY.replace(day=1), -back)
        share = Fraction(1, 4) if back <= 12 else Fraction(1, 2)
        for day, amount, line in ((5, back * 60, "Paper"), (7, back * 40, "Ink")):
            profit = str(amount * share.numerator / share.denominator)
            factories.sale(session, account_id, month.replace(day=day), str(amount), profit, line)


def people(session: Session, account_id: int) -> int:
    """A decision maker against us, an evaluator for us; three left, one of them lately and of
    weight. The decision maker's id."""
    known = {"influence": 5, "support": -1, "coverage": Coverage.DEEP}
    ann = factories.contact(
        session, account_id, name="Ann", role=BuyingRole.DECISION_MAKER, **known
    ).id
    known = {"influence": 3, "support": 2, "coverage": Coverage.BRIEF}
    factories.contact(session, account_id, name="Cy", role=BuyingRole.EVALUATOR, **known)
    for name, role, days in (
        ("Bob", BuyingRole.PURCHASER, 55), ("Long ago", BuyingRole.APPROVER, 181),
        ("Light", BuyingRole.USER, 55),
    ):  # fmt: skip
        factories.contact(session, account_id, name=name, role=role, left_on=ago(days))
    return ann


def dealt(session: Session, account_id: int, ann: int) -> None:
    """A touch late and one due today, two made and one skipped; promises; money owed; rivals."""
    for on, state in (
        (ago(9), TouchState.PLANNED), (TODAY, TouchState.PLANNED), (ago(70), TouchState.DONE),
        (ago(80), TouchState.DONE), (ago(40), TouchState.SKIPPED), (ago(91), TouchState.SKIPPED),
    ):  # fmt: skip
        done_on = on if state is TouchState.DONE else None
        session.add(
            Touch(account_id=account_id, contact_id=ann, channel=Channel.VISIT, state=state,
                  planned_on=on, done_on=done_on)
        )  # fmt: skip
    made = datetime(2026, 9, 1, tzinfo=UTC)
    for side, kept, due, closed in (
        (PromiseSide.OURS, PromiseState.KEPT, ago(20), ago(21)),
        (PromiseSide.OURS, PromiseState.OPEN, ago(3), None),
        (PromiseSide.OURS, PromiseState.OPEN, ago(-3), None),
        (PromiseSide.THEIRS, PromiseState.KEPT, ago(20), ago(21)),
    ):
        session.add(
            Promise(account_id=account_id, side=side, what="x", due_on=due, closed_on=closed,
                    state=kept, created_at=made)
        )  # fmt: skip
    own = {"account_id": account_id}
    session.add(Invoice(**own, issued_on=ago(120), due_on=ago(90), amount=5_000_000))
    session.add(Invoice(**own, issued_on=ago(20), due_on=ago(-10), amount=9_000_000))
    session.add(Payment(**own, paid_on=ago(80), amount=1_000_000))
    for name, trend in (("Up", PresenceTrend.GAINING), ("Down", PresenceTrend.LOSING),
                        ("Level", PresenceTrend.STEADY)):  # fmt: skip
        rival = Competitor(name=name)
        session.add(rival)
        session.flush()
        session.add(Presence(**own, competitor_id=rival.id, trend=trend))


def served(session: Session, account_id: int) -> None:
    """A complaint open with a step a little late, another case with one later; one is closed.
    Marks fell from 4 to 3.2."""
    for kind, title, due, closed in (
        (ServiceKind.COMPLAINT, "Answer", ago(5), None),
        (ServiceKind.ONBOARDING, "Install", ago(15), None),
        (ServiceKind.COMPLAINT, "Old", ago(200), ago(180)),
    ):
        steps = [ServiceStep(title=title, due_on=due), ServiceStep(title="Next", due_on=TODAY)]
        session.add(
            ServiceCase(account_id=account_id, kind=kind, title="x", opened_on=ago(210),
                        closed_on=closed, steps=steps)
        )  # fmt: skip
    for days, marks in ((55, (3, 3, 3, 3, 4)), (500, (4,) * 5), (731, (1,) * 5), (-1, (1,) * 5)):
        given = dict(zip(MARKS, marks, strict=True))
        session.add(Survey(account_id=account_id, answered_on=ago(days), **given))


def met(session: Session, account_id: int) -> None:
    """The decision maker came to one meeting, another is only planned, a third was thrown away; a
    wish in words and two worries."""
    for state, days, binned in (
        (MeetingState.HELD, 66, False), (MeetingState.PLANNED, 2, False),
        (MeetingState.HELD, 2, True),
    ):  # fmt: skip
        start = datetime.combine(ago(days), time(10)).astimezone()
        meeting = factories.meeting(session, account_id, start)
        meeting.state = state
        meeting.deleted_at = datetime(2026, 11, 24, tzinfo=UTC) if binned else None
    for kind in (NeedKind.EXPLICIT, NeedKind.IMPLIED, NeedKind.IMPLIED):
        session.add(Need(account_id=account_id, kind=kind, text="x", heard_on=TODAY))


@pytest.fixture(scope="module")
def alder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """One account that everything warns of, to read."""
    book = open_book(tmp_path_factory.mktemp("facts") / "b.kamdesk")

    def fill(session: Session) -> None:
        made = factories.account(
            session, name="Alder", tier=Tier.GOLD, city="Wuxi", contract_end=ago(-100)
        ).id
        bought(session, made)
        dealt(session, made, people(session, made))
        served(session, made)
        met(session, made)

    book.write("fill", fill)
    with book.read() as session:
        yield session
    book.close()


def test_every_signal_of_churn_is_read_from_the_book(alder: Session) -> None:
    ((name, facts),) = readings.churn_facts(alder, TODAY)
    assert name == "Alder"
    assert facts == churn.Facts(
        recent=6_000_000,
        year_ago=42_000_000,
        usual=28_500_000,
        days_since_order=49,
        usual_gap=2,
        days_behind=9,
        satisfaction=Fraction(16, 5),
        satisfaction_before=Fraction(4),
        open_complaints=1,
        days_late=15,
        late_step="Install",
        overdue=4_000_000,
        year_sales=78_000_000,
        left=("Bob",),
        silent="Ann",
        silent_days=66,
        allowed_silence=42,
        gained=("Up",),
        contract_end=ago(-100),
    )
    (reading,) = readings.of_book(alder, TODAY)
    assert reading.churn == churn.judge(facts, TODAY)
    assert {one.signal for one in reading.churn.raised} == set(ChurnSignal)


def test_every_part_of_health_is_read_from_the_book(alder: Session) -> None:
    (reading,) = readings.of_book(alder, TODAY)
    wanted = health.Facts(
        recent=6_000_000,
        year_ago=42_000_000,
        margin=Fraction(1, 4),
        margin_before=Fraction(1, 2),
        overdue=4_000_000,
        year_sales=78_000_000,
        roles_known=2,
        support=Fraction(1, 8),
        ways_in=1,
        covered=Fraction(1, 2),
        promises_kept=1,
        promises_decided=2,
        satisfaction=Fraction(16, 5),
        open_complaints=1,
        days_late=15,
        gaining=1,
        losing=1,
        contract_end=ago(-100),
        filled=Fraction(1, 5),
    )
    assert reading.health == health.judge(wanted, TODAY)
    assert {one.part for one in reading.health.parts} == set(HealthPart)


def test_every_point_of_the_checklists_is_read_from_the_book(alder: Session) -> None:
    rows = readings.of_book(alder, TODAY)
    (facts,) = lifecycle_facts.facts(alder, TODAY, rows, [rows[0].account_id]).values()
    assert facts == lifecycle.Facts(
        filled=20,
        people=2,
        worth_known=True,
        decider_known=True,
        orders=22,
        explicit_needs=1,
        meetings=1,
        lines=2,
        months_with_sales=11,
        covered=50,
        churn=ChurnLevel.HIGH,
    )
