"""The wrong-choice guard and the ranks by revenue and by profit, worked out by hand."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from kamdesk.method.guard import GuardKind, GuardParameters, Situation, cautions
from kamdesk.method.pareto import Figures
from kamdesk.method.ranks import compare
from kamdesk.models.kinds import Tier

SOUND = Situation(
    account_id=1,
    tier=Tier.GOLD,
    gross_profit=1000,
    cost_to_serve=100,
    contribution=900,
    minutes=600,
    overdue=0,
    yearly_profit=1000,
    need=True,
    decision_maker=True,
    plan=True,
)
ALL_MINUTES, ALL_CONTRIBUTION = 6000, 9000


def kinds(situation: Situation, **limits: object) -> list[GuardKind]:
    parameters = replace(GuardParameters(), **limits)  # type: ignore[arg-type]
    return [c.kind for c in cautions(situation, parameters, ALL_MINUTES, ALL_CONTRIBUTION)]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"cost_to_serve": 500}, []),  # 50% exactly
        ({"cost_to_serve": 501}, [GuardKind.COST_HIGH]),
        ({"gross_profit": 0}, [GuardKind.COST_HIGH]),
        ({"gross_profit": -5, "cost_to_serve": 0}, []),
        ({"gross_profit": None, "contribution": None, "yearly_profit": None, "overdue": 9}, []),
        # 10% of the contribution: from above 30% of the hours.
        ({"minutes": 1800}, []),
        ({"minutes": 1801}, [GuardKind.HOURS_HIGH]),
        ({"minutes": 600, "contribution": -4}, [GuardKind.HOURS_HIGH]),
        ({"minutes": 599, "contribution": -4}, []),  # less than ten hours
        ({"overdue": 250}, []),  # 25% exactly
        ({"overdue": 251}, [GuardKind.OVERDUE_HIGH]),
        ({"overdue": 1, "yearly_profit": 0}, [GuardKind.OVERDUE_HIGH]),
        ({"need": False, "plan": False}, [GuardKind.NO_NEED, GuardKind.NO_PLAN]),
        ({"decision_maker": False, "tier": Tier.IRON}, []),
        ({"decision_maker": False, "tier": Tier.PLATINUM}, [GuardKind.NO_DECISION_MAKER]),
        ({"need": False, "tier": None}, []),
    ],
)
def test_what_speaks_against_a_choice(
    changes: dict[str, object], expected: list[GuardKind]
) -> None:
    assert kinds(replace(SOUND, **changes)) == expected  # type: ignore[arg-type]


def test_limits_are_the_users() -> None:
    assert kinds(SOUND, cost_percent=Decimal(9)) == [GuardKind.COST_HIGH]
    assert kinds(replace(SOUND, minutes=601), hours_multiple=Decimal(1)) == [GuardKind.HOURS_HIGH]
    limits = GuardParameters(Decimal(40), Decimal("2.5"), 4, Decimal(10))
    assert GuardParameters.from_json(limits.to_json()) == limits


def test_cautions_carry_their_numbers() -> None:
    bad = replace(SOUND, cost_to_serve=800, contribution=200, minutes=3000, overdue=400)
    found = cautions(bad, GuardParameters(), ALL_MINUTES, ALL_CONTRIBUTION)
    assert [c.facts for c in found] == [
        {"cost": 800, "gross": 1000, "limit": "50", "percent": "80"},
        {"hours": "50", "share": "50.0", "brought": "2.2", "multiple": "3"},
        {"overdue": 400, "profit": 1000, "limit": "25", "percent": "40"},
    ]


def test_top_by_revenue_not_by_profit() -> None:
    # Revenue 1000: A and B bring 80%. Contribution net 290: D, C and A bring 80% (232 of it).
    rows = [("A", 500, 60), ("B", 300, 10), ("C", 150, 90), ("D", 50, 140), ("E", 0, -10)]
    figures = [Figures(n, code, revenue, own) for n, (code, revenue, own) in enumerate(rows)]
    ranks = compare(figures)
    assert [r.figures.code for r in ranks.rows] == ["A", "B", "C", "D", "E"]
    assert [r.by_contribution for r in ranks.rows] == [3, 4, 2, 1, 5]
    assert [r.lost for r in ranks.rows] == [2, 2, -1, -3, 0]
    assert (ranks.accounts_for_80_revenue, ranks.accounts_for_80_contribution) == (2, 3)
    assert [r.figures.code for r in ranks.not_by_profit] == ["B"]
    assert [r.figures.code for r in ranks.losing] == ["E"]


def test_ranks_without_any_profit_say_nothing_of_it() -> None:
    ranks = compare([Figures(1, "A", 500, None), Figures(2, "B", 100, None)])
    assert (ranks.not_by_profit, ranks.losing) == ((), ())
    assert [r.by_contribution for r in ranks.rows] == [None, None]
    assert compare([]).rows == ()
