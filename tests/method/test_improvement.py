"""What would make it Gold, and what would lose it: exact to the cent and to the point."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from kamdesk.method.criteria import Assessment, CriteriaParameters, Scored
from kamdesk.method.improvement import CENT, Change, Lever, improve, moved
from kamdesk.method.pareto import Figures
from kamdesk.method.standing import Standing
from kamdesk.method.tiers import Evaluation, evaluate
from kamdesk.models.kinds import Basis, Criterion, Tier, TierRule

ORDER = list(Tier)


def yuan(amount: int) -> int:
    return amount * 100 * CENT


def account(number: int, gross: int, cost: int = 0) -> Figures:
    return Figures(number, f"A{number}", yuan(5 * gross), yuan(gross), yuan(cost))


def of_scores(*scores: int | None) -> Assessment:
    parts = zip(Criterion, scores, strict=True)
    return Assessment(tuple(Scored(c, s) for c, s in parts), CriteriaParameters())


def one(changes: tuple[Change, ...], lever: Lever, criterion: Criterion | None = None) -> Change:
    return next(c for c in changes if c.lever is lever and c.criterion is criterion)


def test_what_would_make_it_gold() -> None:
    # 500, 250, 150, 100: net 1000; 50% is reached by the first, 80% by the third (900).
    # The fourth becomes Gold when it outranks the third (by revenue where both bring 150).
    four = [account(1, 500), account(2, 250), account(3, 150), account(4, 120, cost=20)]
    found = improve(evaluate(four), 4)
    assert found is not None
    assert (found.present, found.wanted) == (Tier.IRON, Tier.GOLD)
    gross = one(found.gains, Lever.GROSS_PROFIT)
    assert gross.by == yuan(50) + CENT  # at 150 the third has more revenue and comes first
    assert (gross.tier, gross.rule) == (Tier.GOLD, TierRule.FIRST_GOLD)
    revenue = one(found.gains, Lever.REVENUE)
    assert revenue.by == yuan(250)  # a fifth of it is profit; then it has more revenue too
    assert [c.lever for c in found.gains] == [Lever.REVENUE, Lever.GROSS_PROFIT]
    loss = one(found.losses, Lever.COST_TO_SERVE)
    # Contribution 100 falls below half a percent of the positive total: x < 0.005 × (900 + x).
    assert loss.then == yuan(120) - 45_226 + 45_226 % CENT
    assert loss.rule is TierRule.SMALLEST_TAIL


def test_a_score_alone_may_lift_and_lose() -> None:
    figures = [account(1, 800), account(2, 150), account(3, 50)]
    criteria = {3: of_scores(3, 3, 3, 4, None, 2)}  # 30×3 + 15×3 + 15×3 + 15×4 + 10×2 = 260 → 52
    found = improve(evaluate(figures, criteria=criteria), 3)
    assert found is not None
    potential = one(found.gains, Lever.SCORE, Criterion.POTENTIAL)
    assert (potential.now, potential.then) == (None, 3)  # + 9 makes 61
    assert potential.rule is TierRule.KEY_GOLD
    profit = one(found.gains, Lever.SCORE, Criterion.PROFIT)
    assert (profit.now, profit.then) == (3, 5)  # + 12 makes 64
    assert {c.criterion for c in found.gains if c.lever is Lever.SCORE} == (
        {Criterion.PROFIT, Criterion.POTENTIAL}
    )
    key = improve(evaluate(figures, criteria={3: of_scores(3, 3, 3, 4, 3, 2)}), 3)
    assert key is not None
    assert one(key.losses, Lever.SCORE, Criterion.STABILITY).then == 3
    assert one(key.losses, Lever.SCORE, Criterion.EFFORT).then == 1


def test_nothing_is_better_than_platinum_nor_worse_than_lead() -> None:
    evaluation = evaluate([account(1, 900), account(2, -20)])
    best, worst = improve(evaluation, 1), improve(evaluation, 2)
    assert best is not None and worst is not None
    assert (best.wanted, best.gains) == (None, ())
    assert (worst.wanted, worst.losses) == (Tier.IRON, ())
    assert improve(evaluation, 77) is None
    unrated = evaluate([account(1, 900), Figures(2, "A2", yuan(90), None)])
    assert improve(unrated, 2) is None


amounts = st.integers(0, 3_000).map(lambda n: n * 1_234_567)
scores = st.builds(of_scores, *[st.none() | st.integers(0, 5)] * 6)
books = st.lists(st.tuples(amounts, amounts, amounts, st.none() | scores), min_size=2, max_size=12)


@st.composite
def evaluations(draw: st.DrawFn) -> tuple[list[Figures], dict[int, Assessment]]:
    rows = draw(books)
    profitable = draw(st.booleans())
    figures = [
        Figures(n, f"A{n:02}", revenue, gross if profitable else None, cost // 8)
        for n, (revenue, gross, cost, _scores) in enumerate(rows, start=1)
    ]
    return figures, {n: row[3] for n, row in enumerate(rows, start=1) if row[3] is not None}


def tier_with(
    figures: list[Figures], criteria: dict[int, Assessment], own: Figures, change: Change, then: int
) -> Tier | None:
    """The tier that a whole new evaluation gives with another amount or score."""
    others = dict(criteria)
    if change.criterion is not None:
        others[own.account_id] = criteria[own.account_id].with_score(change.criterion, then)
    else:
        own = moved(own, change.lever, then)
    changed = [own if f.account_id == own.account_id else f for f in figures]
    found: Evaluation = evaluate(changed, basis=evaluate(figures).basis, criteria=others)
    return next(v.tier for v in found.verdicts if v.account_id == own.account_id)


@settings(deadline=None)
@given(evaluations(), st.integers(0, 11))
def test_with_the_change_it_is_reached_and_with_a_cent_less_it_is_not(
    book: tuple[list[Figures], dict[int, Assessment]], pick: int
) -> None:
    figures, criteria = book
    own = figures[pick % len(figures)]
    found = improve(evaluate(figures, criteria=criteria), own.account_id)
    if found is None:
        return
    place = ORDER.index(found.present)
    for change in (*found.gains, *found.losses):
        step = 1 if change.lever is Lever.SCORE else CENT
        nearly = change.then - step if change.by > 0 else change.then + step
        better = change in found.gains
        then = tier_with(figures, criteria, own, change, change.then)
        before = tier_with(figures, criteria, own, change, nearly)
        assert then is change.tier and before is not None
        assert (ORDER.index(then) < place) is better and then is not found.present
        assert ORDER.index(before) >= place if better else ORDER.index(before) <= place


@settings(deadline=None)
@given(evaluations())
def test_more_profit_or_revenue_always_lifts_up_to_platinum(
    book: tuple[list[Figures], dict[int, Assessment]],
) -> None:
    figures, criteria = book
    evaluation = evaluate(figures, criteria=criteria)
    for verdict in evaluation.verdicts:
        found = improve(evaluation, verdict.account_id)
        if found is None or found.wanted is None:
            continue
        assert found.wanted is ORDER[ORDER.index(found.present) - 1]
        assert {c.lever for c in found.gains} & {Lever.GROSS_PROFIT, Lever.REVENUE}


signed = st.integers(-2_000, 3_000).map(lambda n: n * 1_234_567)


@settings(deadline=None)
@given(
    st.lists(st.tuples(signed, st.none() | signed, st.none() | scores), max_size=14),
    st.sampled_from(list(Basis)),
)
def test_standing_says_what_a_whole_evaluation_says(
    rows: list[tuple[int, int | None, Assessment | None]], basis: Basis
) -> None:
    figures = [
        Figures(n, f"A{n:02}", revenue, gross) for n, (revenue, gross, _s) in enumerate(rows)
    ]
    criteria = {n: row[2] for n, row in enumerate(rows) if row[2] is not None}
    found = evaluate(figures, basis=basis, criteria=criteria)
    for verdict in found.verdicts:
        others = [f for f in figures if f.account_id != verdict.account_id]
        standing = Standing(others, basis, found.parameters)
        assert standing.rule(verdict.figures, verdict.criteria) is verdict.rule
