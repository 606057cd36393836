"""The sample territory: complete in both languages, told consistently, spread as in life."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from kamdesk.db.book import Book
from kamdesk.db.opening import open_book
from kamdesk.errors import Cancelled, RefusedError
from kamdesk.method.periods import add_months, last_closed_months
from kamdesk.models import (
    Account,
    AccountContact,
    Attendee,
    Base,
    Contact,
    FinancialStatement,
    InfluenceLine,
    Invoice,
    Meeting,
    Need,
    Objection,
    Placeholder,
    Promise,
    Question,
    SalesLine,
    ServiceCost,
    Statement,
    Touch,
)
from kamdesk.models.kinds import (
    BuyingRole,
    Light,
    MeetingState,
    NeedKind,
    Outcome,
    PromiseSide,
    PromiseState,
    QuestionKind,
    Tier,
    TierRule,
)
from kamdesk.services import accounts, buying_map, figures_page, receivables, sample, tiers
from kamdesk.services.sample import content as files
from kamdesk.services.sample.days import Days
from kamdesk.text import company, pinyin
from kamdesk.words import Lang
from tests import factories

TODAY = date(2026, 11, 25)

# Well-known firms of the trades and places that the sample plays in.
REAL = (
    *(
        "华为",
        "中兴",
        "招商",
        "齐心",
        "得力",
        "顺丰",
        "晨光",
        "中通",
        "圆通",
        "申通",
        "韵达",
        "京东",
    ),
    *(
        "天威",
        "纳思达",
        "格力",
        "美的",
        "万科",
        "碧桂园",
        "腾讯",
        "阿里",
        "网易",
        "比亚迪",
        "富士康",
    ),
    *("大族", "康佳", "沃尔玛", "麦德龙", "永辉", "平安", "史泰博", "欧菲斯", "科力普", "德邦"),
    *("Huawei", "ZTE", "Deli", "Comix", "Haier", "Midea", "Vanke", "Tencent", "Alibaba", "Staples"),
)
DATES = [date(2026, 11, 25), date(2027, 1, 1), date(2028, 2, 29), date(2027, 6, 27)]


def build(book: Book, **options: Any) -> sample.SampleCounts:
    options = {"today": TODAY, **options}
    return book.write("demo", lambda session: sample.build(session, **options))[0]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Lang], Path]:
    """Files of the sample, built once per language."""
    made: dict[Lang, Path] = {}

    def file(language: Lang) -> Path:
        if language not in made:
            made[language] = tmp_path_factory.mktemp("sample") / f"{language}.kamdesk"
            book = open_book(made[language])
            build(book, language=language)
            book.close()
        return made[language]

    return file


@pytest.fixture(params=["zh", "en"])
def territory(
    request: pytest.FixtureRequest,
    open_copy: Callable[[Path], Book],
    built: Callable[[Lang], Path],
) -> Iterator[Session]:
    """The sample in one language, to read."""
    with open_copy(built(request.param)).read() as session:
        yield session


def count(session: Session, model: type[Base], *where: Any) -> int:
    return session.scalar(select(func.count()).select_from(model).where(*where)) or 0


def test_amount_of_everything(territory: Session) -> None:
    assert count(territory, Account) == 60
    assert count(territory, Contact) >= 150
    assert count(territory, Meeting, Meeting.state == MeetingState.HELD) >= 25
    assert count(territory, Meeting, Meeting.state == MeetingState.PLANNED) >= 6
    assert count(territory, SalesLine) > 3000
    assert set(territory.scalars(select(AccountContact.role))) == set(BuyingRole)
    assert set(territory.scalars(select(Meeting.outcome))) == {None, *Outcome}


@pytest.mark.parametrize("today", DATES, ids=str)
def test_tiers_are_spread_as_in_life_on_any_day(book: Book, today: date) -> None:
    build(book, today=today, seed=today.year)
    with book.read() as session:
        preview = tiers.preview(session, last_closed_months(today), today=today)
        by_rule = Counter(j.verdict.rule for j in preview.accounts)
        assert by_rule == {
            TierRule.FIRST_PLATINUM: 6,
            TierRule.KEY_PLATINUM: 1,
            TierRule.FIRST_GOLD: 6,
            TierRule.KEY_GOLD: 1,
            TierRule.REST: 30,
            TierRule.SMALLEST_TAIL: 11,
            TierRule.NOT_POSITIVE: 2,
            None: 3,
        }
        kept = {j.verdict.figures.code: j for j in preview.accounts if j.verdict.override}
        assert set(kept) == {"LD013"}
        assert (kept["LD013"].verdict.tier, kept["LD013"].verdict.computed) == (
            (Tier.PLATINUM, Tier.GOLD)
        )
        assert [j.verdict.figures.code for j in preview.accounts if j.expired] == ["LD015"]
        assert preview.not_rated == 3
        losers = [j.verdict.figures for j in preview.accounts if j.verdict.rank]
        negative = {f.code for f in losers if (f.contribution or 0) < 0}
        assert negative == {"LD011", "LD056"}
        in_force = Counter(session.scalars(select(Account.tier)))
        assert in_force == {**preview.evaluation.counts, None: 3}


def test_some_accounts_moved_since_last_quarter(territory: Session) -> None:
    moves = territory.execute(
        text("SELECT previous_tier, tier FROM tier_result WHERE run_id = 2")
    ).all()
    moved = {(old, new) for old, new in moves if old != new}
    assert ("gold", "platinum") in moved and ("platinum", "gold") in moved


def test_churner_fell_by_half(territory: Session) -> None:
    huajing = accounts.by_code(territory, "LD006").id

    def sold(first: date, last: date) -> int:
        query = select(func.sum(SalesLine.amount)).where(
            SalesLine.account_id == huajing, SalesLine.date >= first, SalesLine.date <= last
        )
        return territory.scalar(query) or 0

    recent = last_closed_months(TODAY, 3)
    ratio = sold(recent.first, recent.last) / sold(
        add_months(recent.first, -12), recent.year_before().last
    )
    assert 0.4 < ratio < 0.65
    assert count(territory, Meeting, Meeting.account_id == huajing, Meeting.outcome.is_(None)) == 0


def test_three_years_of_months_up_to_today(territory: Session) -> None:
    months = territory.scalars(
        select(func.substr(SalesLine.date, 1, 7)).distinct().order_by(SalesLine.date)
    ).all()
    assert len(set(months)) == 37
    assert max(months) == f"{TODAY:%Y-%m}"
    assert territory.scalar(select(func.max(SalesLine.date))) <= TODAY
    assert count(territory, SalesLine, SalesLine.amount <= 0) == 0
    broken = SalesLine.amount != SalesLine.gross_profit + SalesLine.cost
    assert count(territory, SalesLine, broken) == 0
    assert count(territory, ServiceCost, ServiceCost.amount < 0) == 0


def test_every_chain_is_whole_except_the_gaps_meant(territory: Session) -> None:
    questions = {one.id: one for one in territory.scalars(select(Question))}
    needs = Counter(territory.scalars(select(Need.difficulty_id)))
    kinds: dict[int, Counter[QuestionKind]] = {}
    for one in questions.values():
        if one.difficulty_id is not None:
            above = questions[one.difficulty_id]
            assert above.kind is QuestionKind.DIFFICULTY
            assert above.meeting_id == one.meeting_id
            kinds.setdefault(above.id, Counter())[one.kind] += 1
        if one.kind in (QuestionKind.IMPLICATION, QuestionKind.BENEFIT):
            assert one.difficulty_id is not None
    held = set(territory.scalars(select(Meeting.id).where(Meeting.state == MeetingState.HELD)))
    gaps = []
    for one in questions.values():
        if one.kind is not QuestionKind.DIFFICULTY:
            continue
        chain = kinds.get(one.id, Counter())
        whole = chain[QuestionKind.IMPLICATION] and chain[QuestionKind.BENEFIT] == 1
        if not whole:
            gaps.append(one.meeting_id)
        assert one.topic and one.text
        if one.meeting_id in held:
            assert whole and needs[one.id] == 1 and one.answer
    assert len(gaps) == 1
    first = territory.scalars(
        select(Meeting.id).where(Meeting.state == MeetingState.PLANNED).order_by(Meeting.starts_at)
    ).first()
    assert gaps == [first]


def test_benefits_answer_explicit_needs(territory: Session) -> None:
    for statement in territory.scalars(select(Statement)):
        need = territory.get(Need, statement.need_id)
        meeting = territory.get(Meeting, statement.meeting_id)
        assert need is not None and meeting is not None
        assert need.kind is NeedKind.EXPLICIT
        assert need.account_id == meeting.account_id
    assert count(territory, Need, Need.client_words == "") == 0


def test_advances_are_person_action_and_date(territory: Session) -> None:
    for meeting in territory.scalars(select(Meeting)):
        assert meeting.advance_contact_id and meeting.advance_action and meeting.advance_date
        got = (meeting.got_contact_id, meeting.got_action or None, meeting.got_date)
        binding = meeting.outcome in (Outcome.ORDER, Outcome.ADVANCE)
        assert all(got) if binding else not any(got)


def test_people_belong_to_the_account_they_act_for(territory: Session) -> None:
    parts = set(territory.execute(select(AccountContact.account_id, AccountContact.contact_id)))
    met = {row.id: row.account_id for row in territory.scalars(select(Meeting))}
    acting = [(met[row.meeting_id], row.contact_id) for row in territory.scalars(select(Attendee))]
    for model in (Promise, Touch, Need, Objection):
        acting += [
            (row.account_id, row.contact_id)
            for row in territory.scalars(select(model))
            if row.contact_id
        ]
    acting += [
        (row.account_id, row.reports_to_id)
        for row in territory.scalars(select(AccountContact))
        if row.reports_to_id
    ]
    assert set(acting) <= {tuple(part) for part in parts}
    assert territory.execute(text("PRAGMA foreign_key_check")).all() == []


def test_maps_have_lines_gaps_and_something_to_say(territory: Session) -> None:
    assert count(territory, InfluenceLine) >= 8 and count(territory, Placeholder) >= 3
    lines = territory.scalars(select(InfluenceLine)).all()
    parts = set(territory.execute(select(AccountContact.account_id, AccountContact.contact_id)))
    ends = {(line.account_id, end) for line in lines for end in (line.from_id, line.to_id)}
    assert ends <= {tuple(part) for part in parts}
    codes = set()
    for code in ("LD001", "LD002", "LD003", "LD006", "LD009", "LD012"):
        page = buying_map.load(territory, accounts.by_code(territory, code).id, TODAY)
        codes |= {remark.code for remark in page.remarks(TODAY)}
        assert all(member.level_wanted for member in page.present)
    assert {"stale", "stance_unknown", "decider_never_met"} <= codes
    assert "ring" not in codes
    serving = territory.execute(
        select(AccountContact.contact_id)
        .group_by(AccountContact.contact_id)
        .having(func.count() > 1)
    ).all()
    assert serving, "somebody acts for two companies"


def test_days_count_from_today(territory: Session) -> None:
    planned = territory.scalars(
        select(Meeting).where(Meeting.state == MeetingState.PLANNED).order_by(Meeting.starts_at)
    ).all()
    local = [meeting.starts_at.astimezone() for meeting in planned]
    assert [f"{when:%d %H:%M}" for when in local[:4]] == [
        "25 10:30",
        "25 15:00",
        "26 09:30",
        "26 14:00",
    ]
    assert all(when.weekday() < 5 for when in local)
    for meeting in territory.scalars(select(Meeting).where(Meeting.state == MeetingState.HELD)):
        assert meeting.held_at is not None and meeting.held_at.date() < TODAY
    late = Promise.state == PromiseState.OPEN, Promise.due_on < TODAY
    sides = set(territory.scalars(select(Promise.side).where(*late)))
    assert sides == set(PromiseSide)
    assert count(territory, Promise, Promise.due_on == TODAY) >= 2
    assert set(territory.scalars(select(Promise.state))) == set(PromiseState)


def test_figures_and_payers_are_told_as_in_life(territory: Session) -> None:
    years = Counter(territory.scalars(select(FinancialStatement.account_id)))
    assert len(years) >= 15 and min(years.values()) >= 3
    pages = [figures_page.load(territory, account_id, TODAY) for account_id in years]
    lights = Counter(reading.light for page in pages for reading in page.years[-1].readings)
    assert set(lights) == set(Light) and lights[Light.GOOD] > lights[Light.BAD]
    assert sum(bool(page.concerns) for page in pages) >= 8
    overdue = receivables.overdue_by_account(territory, TODAY)
    assert len(overdue) >= 20 and 6 <= sum(amount > 0 for amount in overdue.values()) < 20
    day = func.substr(Invoice.issued_on, 1, 7)
    sold = func.substr(SalesLine.date, 1, 7)
    billed = select(Invoice.account_id, day, func.sum(Invoice.amount)).where(Invoice.amount > 0)
    for account_id, month, amount in territory.execute(billed.group_by(Invoice.account_id, day)):
        lines = select(func.sum(SalesLine.amount)).where(SalesLine.account_id == account_id)
        assert amount == territory.scalar(lines.where(sold == month)), "what is sold is invoiced"


def test_weekends_are_left_for_working_days() -> None:
    saturday = date(2026, 11, 28)
    days = Days(saturday)
    assert days.working(0) == saturday
    assert days.working(7) == date(2026, 12, 7)
    assert days.working(8) == date(2026, 12, 7)
    assert days.working(-7) == date(2026, 11, 20)
    assert days.working(-6) == date(2026, 11, 20)


def test_birthday_near_a_leap_day() -> None:
    assert Days(date(2028, 2, 20)).birthday("+9/1981") == (date(1981, 2, 28), False)
    assert Days(TODAY).birthday("L1990-12-24") == (date(1990, 12, 24), True)


def _pairs(value: Any) -> Iterator[list[str]]:
    """All bilingual texts within a data file: lists of an even number of strings."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key != "who":
                yield from _pairs(inner)
    elif isinstance(value, list):
        if value and all(isinstance(one, str) for one in value):
            assert len(value) % 2 == 0, value
            yield from (value[start : start + 2] for start in range(0, len(value), 2))
        else:
            for inner in value:
                yield from _pairs(inner)


def _is_chinese(words: str) -> bool:
    return any("\u4e00" <= letter <= "\u9fff" for letter in words)


def test_both_languages_say_everything() -> None:
    told = files.load("zh")
    house = {name: table for name, table in told.house.items() if name not in ("season", "city")}
    lists = [
        house,
        told.accounts,
        told.held,
        told.planned,
        told.promises,
        told.cases,
        told.crowd,
        told.centre,
    ]
    pairs = list(_pairs(lists)) + [city[0] for city in told.house["city"].values()]
    assert len(pairs) > 1500
    for chinese, english in pairs:
        assert _is_chinese(chinese), chinese
        assert english.strip() and not _is_chinese(english), chinese
    for row in [*told.contacts, *told.touches]:
        for name in (name for name in row if name.endswith("_zh")):
            english = row[f"{name[:-3]}_en"]
            assert bool(row[name]) == bool(english)
            assert not _is_chinese(english)


def test_the_book_is_in_its_language(territory: Session) -> None:
    language = "zh" if _is_chinese(accounts.by_code(territory, "LD001").name) else "en"
    told = (
        territory.execute(
            select(Meeting.title, Meeting.purpose, Meeting.opening, Meeting.fallback)
        ).all()
        + territory.execute(select(Account.name, Account.industry, Account.address)).all()
    )
    for words in (word for row in told for word in row):
        assert words and _is_chinese(words) == (language == "zh")


def test_companies_and_people_are_invented(territory: Session) -> None:
    names = territory.execute(select(Account.name, Account.other_name, Account.short_name)).all()
    for name in (name for row in names for name in row):
        assert not any(
            real in name.split() or (real in name and _is_chinese(real)) for real in REAL
        )
    assert len({row.name for row in names}) == 60
    addresses = territory.execute(select(Account.website)).scalars().all()
    emails = territory.execute(select(Contact.email).where(Contact.email != "")).scalars().all()
    assert all(address.endswith(".example") for address in [*addresses, *emails])
    assert len(set(emails)) == len(emails)


def _rows(book: Book) -> dict[str, list[tuple[Any, ...]]]:
    """All content of a book but what names a row or the moment it was written."""
    skip = {"uid", "created_at", "applied_at", "device", "clock", "done_at", "value"}
    with book.read() as session:
        return {
            name: sorted(
                session.execute(select(*(c for c in table.c if c.name not in skip))).all(), key=repr
            )
            for name, table in Base.metadata.tables.items()
            if name not in ("scope", "change")
        }


def test_same_seed_same_book_other_seed_other_sales(
    open_copy: Callable[[Path], Book], empty_book_file: Path
) -> None:
    books = [open_copy(empty_book_file) for _ in range(3)]
    for book, seed in zip(books, (7, 7, 8), strict=True):
        build(book, seed=seed, accounts=75)
    one, two, other = (_rows(book) for book in books)
    assert one == two
    assert one["sales_line"] != other["sales_line"]
    assert one["meeting"] == other["meeting"]


def test_fewer_accounts_keep_the_story(book: Book) -> None:
    counts = build(book, accounts=3)
    assert counts.accounts == 3
    with book.read() as session:
        codes = set(session.scalars(select(Account.code)))
        assert codes == {"LD001", "LD002", "LD003"}
        assert count(session, Meeting) == counts.meetings > 5


@pytest.mark.parametrize("language", ["zh", "en"])
def test_crowd_joins_the_story(book: Book, language: Lang) -> None:
    told: list[tuple[int, int]] = []
    counts = build(
        book, accounts=500, language=language, progress=lambda done, of: told.append((done, of))
    )
    assert counts.accounts == 500
    assert told[0] == (60, 500) and told[-1] == (500, 500)
    with book.read() as session:
        crowd = session.scalars(select(Account).where(Account.code.like("LX%"))).all()
        assert len(crowd) == 440
        preview = tiers.preview(session, last_closed_months(TODAY))
        assert preview.in_force
        assert {account.revision for account in crowd} == {1}, "written with the right tier"
        assert len({account.name for account in crowd}) == 440
        for account in crowd:
            assert account.sort_key == accounts.sort_key(account.name)
            assert account.name_key == company.company_key(account.name)
        for person in session.scalars(select(Contact).order_by(Contact.id.desc()).limit(200)):
            assert person.sort_key == pinyin.keys(person.name, person=True).sort_key


def test_a_book_that_holds_data_is_left_alone(book: Book) -> None:
    book.write("new", lambda session: factories.account(session).id)
    with pytest.raises(RefusedError, match="not_empty"):
        build(book)
    with book.read() as session:
        assert count(session, Account) == 1 and count(session, Contact) == 0


def test_cancelling_leaves_nothing(book: Book) -> None:
    def stop(_done: int, _of: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        build(book, accounts=100, progress=stop)
    with book.read() as session:
        assert count(session, Account) == 0 and count(session, SalesLine) == 0
