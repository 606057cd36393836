"""Stages, win-back plans, tasks and monthly readings in a real book."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.db.book import Book
from kamdesk.db.opening import open_book
from kamdesk.errors import RefusedError, ValidationError
from kamdesk.method import lifecycle as rules
from kamdesk.method.periods import add_months
from kamdesk.models import Account, AccountReading, Contact, SalesLine, Touch, WinBackPlan
from kamdesk.models.base import now
from kamdesk.models.kinds import BuyingRole, ChurnLevel, LifecycleStage, WinBackState
from kamdesk.services import accounts, bulk, lifecycle, readings, tasks, win_back
from kamdesk.services.contact_plan.weightiest import weightiest
from kamdesk.services.readings import history, lessons
from kamdesk.words import Lang
from tests import factories
from tests.statements import counted

TODAY = date(2026, 11, 25)
S = LifecycleStage


@pytest.fixture(scope="module")
def sample_file(
    tmp_path_factory: pytest.TempPathFactory, territory_file: Callable[[Lang], Path]
) -> Path:
    file = tmp_path_factory.mktemp("kept") / "sample.kamdesk"
    return Path(shutil.copy(territory_file("zh"), file))


@pytest.fixture
def one(book: Book) -> int:
    def work(session: Session) -> int:
        account = factories.account(session, name="One", stage=S.CONTACT, owner="An").id
        factories.contact(session, account, name="Ann", role=BuyingRole.DECISION_MAKER)
        return account

    return book.write("one", work)[0]


def test_the_falling_account_is_proposed_for_win_back(sample_file: Path) -> None:
    book = open_book(sample_file)
    with book.read() as session:
        found = lifecycle.standings(session, TODAY, readings.of_book(session, TODAY))
        by_code = {standing.code: standing for standing in found}
        leaving = by_code["LD028"].proposal
        assert leaving is not None and leaving.to is S.WIN_BACK
        assert by_code["LD006"].stage is S.WIN_BACK and by_code["LD006"].proposal is None
        assert {s.stage for s in found} == set(lifecycle.funnel(session)) - {
            stage for stage, count in lifecycle.funnel(session).items() if not count
        }
        account_id = by_code["LD002"].account_id
        assert lifecycle.of_account(session, account_id, TODAY) == by_code["LD002"]
    book.close()


def test_readings_are_kept_once_a_month_and_learned_from(sample_file: Path) -> None:
    book = open_book(sample_file)
    with book.read() as session:
        assert history.missing(session, TODAY) == []
        leaver = session.scalar(select(Account.id).where(Account.code == "LD028")) or 0
        kept = history.of_account(session, leaver)
        assert [one.month for one in kept] == [
            date(2025 + month // 12, month % 12 + 1, 1) for month in range(10, 22)
        ]
        assert ChurnLevel.HIGH in {one.level for one in kept}
        lesson = lessons.tally(lessons.outcomes(session, TODAY))
        assert lesson.warned == lesson.kept + lesson.lost + lesson.open >= 1
    book.close()


def test_a_move_needs_a_reason_and_is_remembered(book: Book, one: int) -> None:
    with pytest.raises(ValidationError):
        book.write("move", lambda s: lifecycle.move(s, one, S.DEEPEN, " ", TODAY))
    _, written = book.write("move", lambda s: lifecycle.move(s, one, S.DEEPEN, "order", TODAY))
    with book.read() as session:
        assert [(m.from_stage, m.to_stage) for m in lifecycle.moves(session, one)] == [
            (S.CONTACT, S.DEEPEN)
        ]
    book.undo(written.scope_id or 0)
    with book.read() as session:
        assert lifecycle.moves(session, one) == []
        assert session.get_one(Account, one).stage is S.CONTACT


def test_a_stage_set_by_hand_is_remembered_too(book: Book, one: int) -> None:
    book.write("edit", lambda s: accounts.update(s, one, {"stage": S.DEEPEN, "city": "Zhuhai"}))
    book.write("bulk", lambda s: bulk.apply(s, [one], {"stage": S.MAINTAIN}))
    book.write("edit", lambda s: accounts.update(s, one, {"stage": S.MAINTAIN}))
    with book.read() as session:
        found = lifecycle.moves(session, one)
        assert [(m.from_stage, m.to_stage) for m in found] == [
            (S.DEEPEN, S.MAINTAIN), (S.CONTACT, S.DEEPEN),
        ]  # fmt: skip


def test_what_was_declined_comes_back_when_the_facts_change(book: Book, one: int) -> None:
    def buys(session: Session) -> None:
        for back in range(4, 30):
            day = add_months(date(2026, 11, 5), -back)
            session.add(SalesLine(account_id=one, date=day, amount=10_000_000))

    def proposed(day: date) -> rules.Proposal | None:
        with book.read() as session:
            found = lifecycle.of_account(session, one, day)
            return found.proposal if found else None

    book.write("sales", buys)
    leaving = proposed(TODAY)
    assert leaving is not None and leaving.to is S.WIN_BACK
    book.write("stay", lambda s: lifecycle.stay(s, one, "they move house", TODAY))
    assert proposed(TODAY) is None
    assert proposed(date(2027, 3, 20)) is None, "time alone is no news"
    year = date(2027, 1, 31)
    book.write("file", lambda s: accounts.update(s, one, {"contract_end": year}))
    assert proposed(TODAY) == leaving, "another signal is"


def test_actions_become_a_touch_with_the_decider_or_a_task(book: Book, one: int) -> None:
    saturday = date(2026, 11, 28)
    book.write("met", lambda s: factories.contact(s, one, name="Loud", influence=5))
    book.write("gone", lambda s: _binned_decider(s, one))
    touch, task = rules.ACTIONS[S.CONTACT][0], rules.ACTIONS[S.CONTACT][1]
    book.write("act", lambda s: lifecycle.act(s, one, touch, "Visit", saturday))
    book.write("act", lambda s: lifecycle.act(s, one, task, "Find out", TODAY))
    with book.read() as session:
        made = session.scalars(select(Touch)).one()
        monday = date(2026, 12, 7)  # seven days on is a Saturday again
        assert (made.note, made.planned_on, made.channel) == ("Visit", monday, touch.channel)
        assert made.contact_id is not None
        assert session.get_one(Contact, made.contact_id).name == "Ann"
        (line,) = tasks.of_account(session, one)
        assert (line.what, line.due_on) == ("Find out", TODAY + timedelta(days=task.days))


def _binned_decider(session: Session, account_id: int) -> None:
    role = BuyingRole.DECISION_MAKER
    gone = factories.contact(session, account_id, name="Gone", role=role, influence=5)
    gone.deleted_at = now()


def test_the_weightiest_needs_no_role(book: Book) -> None:
    def people(session: Session) -> tuple[int, int]:
        account = factories.account(session, name="Two").id
        factories.contact(session, account, name="User", role=BuyingRole.USER, influence=1)
        return account, factories.contact(session, account, name="Loud", influence=5).id

    account, loud = book.write("people", people)[0]
    with book.read() as session:
        assert weightiest(session, [account]) == {account: loud}


def test_a_win_back_plan_from_warning_to_result(book: Book, one: int) -> None:
    plan = book.write("win", lambda s: win_back.start(s, one, "falls", TODAY, 60).id)[0]
    with pytest.raises(RefusedError):
        book.write("win", lambda s: win_back.start(s, one, "again", TODAY))
    book.write("task", lambda s: tasks.add(s, one, "Call", TODAY, win_back_id=plan))
    with pytest.raises(ValidationError):
        book.write("end", lambda s: win_back.close(s, plan, WinBackState.KEPT, "", S.DEEPEN, TODAY))
    book.write(
        "end", lambda s: win_back.close(s, plan, WinBackState.KEPT, "new price", S.DEEPEN, TODAY)
    )
    with book.read() as session:
        line = win_back.of_account(session, one)[0]
        assert (line.state, line.result, line.owner) == (WinBackState.KEPT, "new price", "An")
        assert session.get_one(Account, one).stage is S.DEEPEN
        assert [m.to_stage for m in lifecycle.moves(session, one)] == [S.DEEPEN, S.WIN_BACK]
    book.write("win", lambda s: win_back.start(s, one, "falls again", TODAY))
    with pytest.raises(RefusedError):
        book.write("again", lambda s: win_back.reopen(s, plan))


def test_statements_do_not_grow_with_accounts(book: Book, one: int) -> None:
    def cost() -> int:
        with book.read() as session:
            rows = readings.of_book(session, TODAY)
            with counted(session) as seen:
                lifecycle.standings(session, TODAY, rows)
            return len(seen)

    book.write("second", lambda s: factories.account(s, name="Two"))
    few = cost()
    book.write("more", lambda s: [factories.account(s, name=f"More {n}") for n in range(20)])
    assert cost() == few


def test_nothing_is_read_twice(book: Book, one: int) -> None:
    months = [date(2026, 9, 1), date(2026, 10, 1)]
    book.write("readings", lambda s: history.keep(s, months))
    with book.read() as session:
        assert history.missing(session, TODAY) == []
        assert len(session.scalars(select(AccountReading)).all()) == 2


def test_what_came_of_a_warning_is_known_after_its_time(book: Book, one: int) -> None:
    def fill(session: Session) -> None:
        other = factories.account(session, name="Other").id
        for account_id, last in ((one, date(2026, 2, 3)), (other, date(2026, 11, 3))):
            session.add(SalesLine(account_id=account_id, date=last, amount=10_000))
        for account_id, month in ((one, 3), (other, 4), (other, 5)):
            session.add(
                AccountReading(
                    account_id=account_id, month=date(2026, month, 1), read_on=TODAY,
                    churn_level=ChurnLevel.HIGH, churn_score=40 + month, signals={}, parts={},
                )
            )  # fmt: skip

    book.write("fill", fill)
    with book.read() as session, counted(session) as seen:
        found = lessons.outcomes(session, TODAY)
        early = lessons.outcomes(session, date(2026, 5, 20))
    assert [(o.name, o.month.month, o.score, o.kept) for o in found] == [
        ("Other", 4, 44, True), ("One", 3, 43, False),
    ]  # fmt: skip
    with book.read() as session:
        other = next(o.account_id for o in found if o.name == "Other")
        assert lessons.outcomes(session, TODAY, {other})[0].kept is None, "still at high risk"
    assert {o.name: o.kept for o in early} == {"One": None, "Other": False}
    assert lessons.tally(found) == lessons.Lesson(2, kept=1, lost=1, open=0, months_ahead=0)
    assert len(seen) == 6


@pytest.mark.parametrize(
    ("state", "last", "day", "kept"),
    [
        (WinBackState.OPEN, date(2026, 11, 1), TODAY, None),
        (WinBackState.OPEN, date(2026, 7, 1), TODAY, False),
        (WinBackState.KEPT, date(2026, 7, 1), TODAY, True),
        (WinBackState.KEPT, date(2026, 7, 1), date(2027, 4, 1), False),
        (WinBackState.LOST, date(2026, 11, 1), TODAY, False),
        (WinBackState.LOST, date(2026, 11, 24), TODAY, True),
    ],
)
def test_a_closed_plan_says_what_came_of_the_warning(
    book: Book, one: int, state: WinBackState, last: date, day: date, kept: bool | None
) -> None:
    def fill(session: Session) -> None:
        session.add(SalesLine(account_id=one, date=last, amount=10_000))
        session.add(
            WinBackPlan(
                account_id=one, opened_on=date(2026, 4, 9), state=state, score=60, cause="price",
                closed_on=None if state is WinBackState.OPEN else date(2026, 11, 20),
                result="" if state is WinBackState.OPEN else "new terms",
            )
        )  # fmt: skip

    book.write("fill", fill)
    with book.read() as session:
        (found,) = lessons.outcomes(session, day)
    assert (found.month, found.score, found.cause) == (date(2026, 4, 1), 60, "price")
    assert found.kept is kept
    months = {True: None, None: None, False: last.month - 4}[kept]
    assert found.months_ahead == months


def test_a_kept_account_goes_back_to_where_it_came_from(book: Book, one: int) -> None:
    plan_id = book.write("plan", lambda s: win_back.start(s, one, "fell", TODAY).id)[0]
    book.write("stay", lambda s: lifecycle.stay(s, one, "not yet", TODAY))
    with book.read() as session:
        assert win_back.stage_after(session, plan_id, WinBackState.KEPT) is S.CONTACT
        assert win_back.stage_after(session, plan_id, WinBackState.LOST) is S.WIN_BACK
