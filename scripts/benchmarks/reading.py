"""What is read while one works: search answers, the account page, a page of the list."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from benchmarks import books, measure, statements
from benchmarks.report import Line
from kamdesk.db.book import Book
from kamdesk.db.opening import open_book
from kamdesk.method.periods import add_months
from kamdesk.models import Meeting, Question, SalesLine
from kamdesk.models.kinds import MeetingState
from kamdesk.services import (
    account_list,
    account_page,
    brief,
    craft,
    figures_page,
    meeting_page,
    past,
    plan_support,
    promise_ledger,
    question_bank,
    search,
    smart_lists,
    today,
    wallet,
)
from kamdesk.services.promise_ledger import Wanted
from kamdesk.services.today import coming
from kamdesk.ui.accounts.filter_bar import read_facets

# As they come up while one types: a Chinese character, two and more, pinyin and initials letter
# by letter, Latin, digits, a code.
TYPED = (
    *("广", "广州", "广州物", "物流", "科技", "张", "有限公司"),
    *("guangzhou"[:length] for length in range(1, 9)),
    *("shenzhenwuliu"[:length] for length in range(1, 9)),
    *("g", "gz", "gzw", "zh", "l", "ln", "lnq", "lnqh"),
    *("a", "an", "log", "logi", "trading", "east p"),
    *("1", "13", "138", "0755", "8000", "lx0", "lx0001"),
)
_ROUNDS = 9
_PAGE = 100
_FRAME_MS = 16


def lines() -> Iterator[Line]:
    """All of it, in the three sizes."""
    for size in books.SIZES:
        book = open_book(books.book_file(size))
        driver = statements.driver_connection(book)
        yield from _search(book, driver, size)
        yield from _account(book, driver, size)
        yield from _lists(book, driver, size)
        yield from _meetings(book, driver, size)
        yield from _today(book, driver, size)
        driver.close()
        book.close()


def _search(book: Book, driver: Any, size: int) -> Iterator[Line]:
    subjects, floors = [], []
    for typed in TYPED:
        work = _reading(book, partial(search.hits, typed=typed))
        subjects.append(work)
        floors.append(partial(statements.run_bare, driver, statements.of(book, work)))
    pair = measure.p95(subjects, floors, _ROUNDS)
    yield Line("search answer, p95", size, pair.subject * 1000, pair.floor * 1000, bound=3)
    yield Line("search answer, p95, as felt", size, pair.subject * 1000, felt=_FRAME_MS)


def _account(book: Book, driver: Any, size: int) -> Iterator[Line]:
    richest = _richest(book)
    page = _reading(book, partial(account_page.load, account_id=richest))
    pair = _beside_its_sql(book, driver, page)
    yield Line("account page", size, pair.subject * 1000, pair.floor * 1000, bound=4)
    pair = _beside_its_sql(book, driver, _reading(book, partial(_overview, account_id=richest)))
    yield Line("account page with all its blocks", size, pair.subject * 1000, pair.floor * 1000)
    yield Line("account page with all its blocks, as felt", size, pair.subject * 1000, felt=60)
    now = date.today()
    then = add_months(now, -3)
    beside = _reading(book, partial(past.compare, account_id=richest, day=then, today=now))
    taken = measure.medians(beside, lambda: None, _ROUNDS).subject * 1000
    yield Line("account on a day, beside now", size, taken, felt=100)
    every = _reading(book, partial(past.portfolio_as_of, day=then))
    taken = measure.medians(every, lambda: None, _ROUNDS).subject * 1000
    yield Line("tiers of all accounts on a day", size, taken)


def _overview(session: Session, account_id: int) -> None:
    """What the overview reads: the page with its verdict, five figures, share of wallet. The
    second look at the tier comes a moment later in a large book (``evaluating``)."""
    account_page.load(session, account_id)
    figures_page.load(session, account_id, date.today())
    wallet.load(session, account_id, date.today())


def _opened_list(session: Session, spec: account_list.ListSpec) -> None:
    """What the list reads as it is opened: rows, smart lists and filters with their counts."""
    account_list.rows(session, account_list.ids(session, spec)[:_PAGE], whole=True)
    smart_lists.every(session)
    read_facets(session, spec)


def _lists(book: Book, driver: Any, size: int) -> Iterator[Line]:
    opened = _reading(book, partial(_opened_list, spec=account_list.ListSpec(sort="revenue")))
    pair = _beside_its_sql(book, driver, opened)
    yield Line("list with smart lists and filters", size, pair.subject * 1000, pair.floor * 1000)
    with book.read() as session:
        ids = account_list.ids(session, account_list.ListSpec())
    middle = ids[len(ids) // 2 :][:_PAGE] if len(ids) > _PAGE * 2 else ids[:_PAGE]
    rows = _reading(book, partial(account_list.rows, account_ids=middle))
    pair = _beside_its_sql(book, driver, rows)
    yield Line("page of 100 list rows", size, pair.subject * 1000, pair.floor * 1000, bound=3)
    for name, spec in (
        ("ids of the list, by name", account_list.ListSpec()),
        ("ids of the list, by revenue", account_list.ListSpec(sort="revenue", descending=True)),
        ("ids of the list, one letter searched", account_list.ListSpec(search="l")),
    ):
        pair = _beside_its_sql(book, driver, _reading(book, partial(account_list.ids, spec=spec)))
        yield Line(name, size, pair.subject * 1000, pair.floor * 1000)


def _meetings(book: Book, driver: Any, size: int) -> Iterator[Line]:
    """What is read around one meeting, and what is read over all of them."""
    meeting_id = _fullest(book)
    today = date.today()
    year = today.replace(year=today.year - 1, day=1)
    for name, ask in (
        ("plan of a meeting", partial(meeting_page.load, meeting_id=meeting_id)),
        ("plan with bank, gaps and answers", partial(_plan, meeting_id=meeting_id)),
        ("brief", partial(brief.load, meeting_id=meeting_id, today=today)),
        ("promise ledger", partial(promise_ledger.sections, today=today, wanted=Wanted())),
        ("figures of the craft", partial(craft.load, since=year, until=today)),
        ("question bank with its counts", question_bank.counts),
    ):
        pair = _beside_its_sql(book, driver, _reading(book, ask))
        yield Line(name, size, pair.subject * 1000, pair.floor * 1000)


def _plan(session: Session, meeting_id: int) -> None:
    page = meeting_page.load(session, meeting_id)
    plan_support.load(session, page, "en")


def _fullest(book: Book) -> int:
    """The planned meeting with the most questions."""
    query = (
        select(Meeting.id)
        .join(Question, Question.meeting_id == Meeting.id)
        .where(Meeting.state == MeetingState.PLANNED)
        .group_by(Meeting.id)
        .order_by(func.count().desc(), Meeting.id)
    )
    with book.read() as session:
        return int(session.scalars(query.limit(1)).one())


def _today(book: Book, driver: Any, size: int) -> Iterator[Line]:
    """The first screen of the day; birthdays and contract ends come a moment later."""
    day = _reading(book, partial(today.load, today=date.today()))
    pair = _beside_its_sql(book, driver, day)
    yield Line("today", size, pair.subject * 1000, pair.floor * 1000)
    yield Line("today, as felt", size, pair.subject * 1000, felt=100)
    later = _reading(book, partial(coming.load, today=date.today()))
    pair = _beside_its_sql(book, driver, later)
    yield Line("birthdays and contract ends", size, pair.subject * 1000, pair.floor * 1000)


def _reading(book: Book, ask: Callable[[Session], Any]) -> measure.Work:
    def work() -> None:
        with book.read() as session:
            ask(session)

    return work


def _beside_its_sql(book: Book, driver: Any, work: measure.Work) -> measure.Pair:
    floor = partial(statements.run_bare, driver, statements.of(book, work))
    return measure.medians(work, floor, _ROUNDS)


def _richest(book: Book) -> int:
    """The account with the most meetings and sales lines: the worst page to open."""
    with book.read() as session:
        most = select(Meeting.account_id).group_by(Meeting.account_id)
        found = session.scalars(most.order_by(func.count().desc()).limit(5)).all()
        sold = (
            select(SalesLine.account_id)
            .where(SalesLine.account_id.in_(found))
            .group_by(SalesLine.account_id)
            .order_by(func.count().desc())
        )
        return session.scalars(sold).first() or 1
