"""The facts of the brief."""

from __future__ import annotations

from datetime import date, timedelta

from kamdesk.db.book import Book
from kamdesk.exchange import briefing
from kamdesk.exchange.briefing.around import Around
from kamdesk.models.kinds import MeetingState, ObjectionKind, PromiseSide
from kamdesk.money import to_units
from kamdesk.services import brief, competitors, meetings, presences, receivables
from tests import factories, meeting_story

TODAY = date(2026, 11, 25)


def test_the_brief_knows_who_is_missing_and_what_is_late(book: Book) -> None:
    meeting_id, _ = book.write("test", lambda s: meeting_story.rich_meeting(s, TODAY))
    with book.read() as session:
        facts = brief.load(session, meeting_id, TODAY)
    assert facts.decider_known
    assert [person.name for person in facts.unmet] == ["陆知远"]
    late = [line for line in facts.page.open_promises if line.days_late(TODAY) > 0]
    assert [(line.side, line.days_late(TODAY)) for line in late] == [(PromiseSide.OURS, 2)]
    assert (facts.kept.ours.kept, facts.kept.ours.decided) == (0, 1)
    assert [(case.title, case.late_step, case.days_late) for case in facts.cases] == [
        ("配送迟到", "书面答复", 1)
    ]
    assert [said.kind for said in facts.objections] == [ObjectionKind.PRICE, ObjectionKind.RISK]


def test_sales_are_twelve_closed_months_and_the_quarter_a_year_before(book: Book) -> None:
    meeting_id, _ = book.write("test", lambda s: meeting_story.rich_meeting(s, TODAY))
    with book.read() as session:
        sales = brief.load(session, meeting_id, TODAY).sales
    assert [sales.months[0].month, sales.months[-1].month] == [date(2025, 11, 1), date(2026, 10, 1)]
    earlier = sum(460_000 + 10_000 * back for back in range(4, 13))
    assert sales.revenue == to_units(3 * 300_000 + earlier)
    before = sum(460_000 + 10_000 * back for back in (13, 14, 15))
    assert sales.change_percent == round(100 * (900_000 - before) / before)


def test_an_account_without_anything_has_a_brief_too(book: Book) -> None:
    def bare(session):  # type: ignore[no-untyped-def]
        return factories.meeting(session, factories.account(session).id).id

    meeting_id, _ = book.write("test", bare)
    with book.read() as session:
        facts = brief.load(session, meeting_id, TODAY)
    assert not facts.decider_known
    assert facts.sales.revenue == 0 and facts.sales.change_percent is None
    assert facts.sales.contribution is None


def test_a_meeting_that_was_never_held_counts_for_none(book: Book) -> None:
    def arrange(session):  # type: ignore[no-untyped-def]
        home = factories.account(session)
        when = meeting_story.at(TODAY)
        held = factories.meeting(session, home.id, when - timedelta(days=9))
        factories.meeting(session, home.id, when - timedelta(days=5))
        return held.id, factories.meeting(session, home.id, when).id

    (earlier, meeting_id), _ = book.write("test", arrange)
    with book.read() as session:
        facts = brief.load(session, meeting_id, TODAY)
    assert facts.page.number == 1 and facts.page.last is None
    book.write("test", lambda s: meetings.update(s, earlier, {"state": MeetingState.HELD}))
    with book.read() as session:
        assert brief.load(session, meeting_id, TODAY).page.number == 2
    agenda = briefing.compose(facts, "zh", client_safe=True)
    assert "client_who" not in {block.key for block in agenda.blocks()}


def test_birthdays_by_sun_and_moon_are_told_three_weeks_ahead(book: Book) -> None:
    day = date(2026, 12, 28)

    def arrange(session):  # type: ignore[no-untyped-def]
        home = factories.account(session)
        moon = {"birthday": date(1984, 12, 3), "birthday_lunar": True}  # 2027-01-10
        people = [
            factories.contact(session, home.id, name="Ada Fern", birthday=date(1984, 1, 3)),
            factories.contact(session, home.id, name="Ben Oak", birthday=date(1984, 7, 3)),
            factories.contact(session, home.id, name="Aki Elm", **moon),
        ]
        meeting_id = factories.meeting(session, home.id, meeting_story.at(day)).id
        meetings.set_attendees(session, meeting_id, [person.id for person in people])
        return meeting_id

    meeting_id, _ = book.write("test", arrange)
    with book.read() as session:
        facts = brief.load(session, meeting_id, day)
    told = {b.name: b.day for b in facts.birthdays}
    assert told == {"Ada Fern": date(2027, 1, 3), "Aki Elm": date(2027, 1, 10)}


def test_competitors_inside_are_told_with_those_who_gain_first(book: Book) -> None:
    def arrange(session):  # type: ignore[no-untyped-def]
        home = factories.account(session)
        for name, share, trend in (("Suda", "50", "steady"), ("Lianyi", "", "gaining")):
            made = competitors.create(session, {"name": name})
            values = {"product_line": "Paper", "share": share, "trend": trend}
            presences.add(session, home.id, made.id, values)
        return factories.meeting(session, home.id).id

    meeting_id, _ = book.write("test", arrange)
    with book.read() as session:
        facts = brief.load(session, meeting_id, TODAY)
    assert [(one.competitor, one.share) for one in facts.rivals] == [("Lianyi", None), ("Suda", 50)]
    told = [item.text for item in Around(facts, "en").going_on().items]
    assert [text.split("(")[0] for text in told[-2:]] == [
        "\N{BULLET}  Lianyi ",
        "\N{BULLET}  Suda ",
    ]


def test_a_competitor_with_two_lines_is_named_once_and_the_overdue_is_told(book: Book) -> None:
    def arrange(session):  # type: ignore[no-untyped-def]
        home = factories.account(session)
        suda = competitors.create(session, {"name": "Suda"}).id
        for line, share in (("Paper", "31"), ("Pens", "22")):
            values = {"product_line": line, "share": share, "trend": "gaining"}
            presences.add(session, home.id, suda, values)
        for number, ago, amount in (("R1", 95, "298000"), ("R2", 1, "50")):
            issued = TODAY - timedelta(days=ago)
            bill = {"number": number, "issued_on": issued, "amount": to_units(amount)}
            receivables.add(session, "invoice", home.id, bill)
        return factories.meeting(session, home.id).id

    meeting_id, _ = book.write("test", arrange)
    with book.read() as session:
        facts = brief.load(session, meeting_id, TODAY)
    around = Around(facts, "en")
    told = " ".join(item.text for item in (*around.business().items, *around.going_on().items))
    told = told.replace("\N{NO-BREAK SPACE}", " ")
    assert "Suda (Paper 31% Gaining, Pens 22% Gaining)" in told
    assert facts.owed is not None
    assert (facts.owed.overdue, facts.owed.oldest) == (to_units(298_000), 65)
    assert "the oldest by 65 days" in told
