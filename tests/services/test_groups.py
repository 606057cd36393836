"""Groups rolled up, to any depth and around circles."""

from __future__ import annotations

from datetime import date

import pytest

from kamdesk.errors import NotFoundError
from kamdesk.method.periods import Period
from kamdesk.models import Account
from kamdesk.models.base import now
from kamdesk.money import to_units
from kamdesk.services import groups
from tests import factories
from tests.statements import counted

DAY = date(2026, 3, 4)


@pytest.fixture
def ids(book):
    """A over B and C, B over D, D over E; X alone. Revenue 1, 2, 4, 8, 16, 32 in this order."""

    def work(session):
        found = {}
        parents = {"A": None, "B": "A", "C": "A", "D": "B", "E": "D", "X": None}
        for power, (name, parent) in enumerate(parents.items()):
            own = factories.account(session, name=name, parent_id=found.get(parent))
            found[name] = own.id
            profit = None if name in "CX" else str(2**power)
            factories.sale(session, own.id, DAY, str(10 * 2**power), profit)
        return found

    return book.write("test", work)[0]


def shown(member):
    return {
        m.name: (depth, m.own.revenue, m.rolled.revenue, m.rolled.contribution, m.rolled.accounts)
        for depth, m in member.walk()
    }


def money(*values):
    return tuple(to_units(value) for value in values)


def test_each_figure_alone_and_rolled_up(book, ids):
    with book.read() as session:
        member = groups.of_account(session, ids["E"])
    assert shown(member) == {
        "A": (0, *money(10, 310, 27), 5),  # 1 + 2 + 8 + 16 of profit; C's is unknown
        "B": (1, *money(20, 260, 26), 3),
        "D": (2, *money(80, 240, 24), 2),
        "E": (3, *money(160, 160, 16), 1),
        "C": (1, *money(40, 40), None, 1),
    }


def test_only_the_period_counts(book, ids):
    later = Period(date(2026, 4, 1), date(2026, 4, 30))
    with book.read() as session:
        member = groups.of_account(session, ids["A"], later)
    assert (member.rolled.revenue, member.rolled.gross_profit, member.rolled.accounts) == (
        (0, None, 5)
    )


def test_all_groups_of_the_book(book, ids):
    with book.read() as session:
        assert [member.name for member in groups.tops(session)] == ["A"]
        with pytest.raises(NotFoundError):
            groups.of_account(session, 999)


def test_a_circle_of_parents_ends_where_it_closes(book, ids):
    def close(session):
        session.get(Account, ids["A"]).parent_id = ids["E"]

    book.write("circle", close)
    with book.read() as session:
        member = groups.of_account(session, ids["D"])
        (top,) = groups.tops(session)
    assert len(shown(member)) == 5
    assert top == member
    assert member.rolled.revenue == to_units(310)


def test_a_parent_in_the_bin_is_no_parent(book, ids):
    def away(session):
        session.get(Account, ids["B"]).deleted_at = now()

    book.write("bin", away)
    with book.read() as session:
        assert set(shown(groups.of_account(session, ids["E"]))) == {"D", "E"}
        assert set(shown(groups.of_account(session, ids["C"]))) == {"A", "C"}


def test_a_fixed_number_of_statements(book, ids):
    with book.read() as session, counted(session) as statements:
        groups.of_account(session, ids["A"])
        groups.tops(session)
    assert len(statements) == 4
