"""The rules of the relationship map, each in both directions, and the tree it is laid out by."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk import words
from kamdesk.method import map_layout
from kamdesk.method.buying_map import Limits, MapPerson, balance, must_move, remarks, ring_of
from kamdesk.method.map_layout import Node, lay_out
from kamdesk.models.kinds import BuyingRole, Tier

TODAY = date(2026, 11, 25)
DECIDER = BuyingRole.DECISION_MAKER
USER = BuyingRole.USER


def person(number: int, **values: Any) -> MapPerson:
    return MapPerson(number, f"P{number}", **{"role": USER, "support": 1, "influence": 3, **values})


BOSS = person(1, role=DECIDER, support=1, influence=5, last_met=TODAY, contacts=3)
FOE = person(2, support=-1, influence=2, reports_to=1, contacts=1)


def codes(*people: MapPerson, tier: Tier | None = None, limits: Limits | None = None) -> set[str]:
    return {remark.code for remark in remarks(people, tier, TODAY, limits)}


def test_a_map_that_holds_is_praised() -> None:
    assert codes(BOSS, FOE) == {"sound"}
    assert codes() == {"no_decider"}


@pytest.mark.parametrize(
    ("code", "broken", "whole"),
    [
        ("no_decider", [person(1), FOE], [BOSS, FOE]),
        ("no_opponent", [BOSS, person(2)], [BOSS, FOE]),
        ("no_opponent", [BOSS, person(2, support=None)], [BOSS]),
        (
            "outweighed",  # 5 × 1 for us; 3 × 2 against, then 5
            [BOSS, person(2, support=-2, influence=3)],
            [BOSS, person(2, support=-1, influence=5)],
        ),
        (
            "outweighed",  # nobody knows their influence: the middle counts
            [BOSS, person(2, support=-2, influence=None)],
            [BOSS, person(2, support=-1, influence=None)],
        ),
        (
            "one_way_in",
            [BOSS, person(2, support=-1)],
            [BOSS, person(2, support=-1, contacts=1)],
        ),
        (
            "one_way_in",  # a single contact must be with one person
            [person(1, contacts=2), person(2)],
            [person(1, contacts=1), person(2)],
        ),
        ("decider_never_met", [person(1, role=DECIDER)], [BOSS]),
        (
            "ring",
            [person(1, reports_to=2), person(2, reports_to=1)],
            [person(1), person(2, reports_to=1)],
        ),
        ("ring", [person(1, reports_to=1)], [person(1, reports_to=7)]),
        ("role_unknown", [BOSS, person(2, role=None)], [BOSS, FOE]),
        (
            "stance_unknown",
            [BOSS, person(2, support=None, influence=4)],
            [BOSS, person(2, support=None, influence=3)],
        ),
        (
            "stale",
            [person(1, checked_on=TODAY - timedelta(days=181))],
            [person(1, checked_on=TODAY - timedelta(days=180))],
        ),
    ],
)
def test_each_rule_speaks_and_is_silent(
    code: str, broken: list[MapPerson], whole: list[MapPerson]
) -> None:
    assert code in codes(*broken)
    assert code not in codes(*whole)


@pytest.mark.parametrize(
    ("tier", "allowed"),
    [(Tier.PLATINUM, 28), (Tier.GOLD, 42), (Tier.IRON, 90), (Tier.LEAD, 180), (None, 60)],
)
def test_the_tier_says_how_long_a_decider_may_wait(tier: Tier | None, allowed: int) -> None:
    def met(days: int) -> MapPerson:
        return person(1, role=DECIDER, last_met=TODAY - timedelta(days=days))

    assert "decider_unmet" not in codes(met(allowed), tier=tier)
    assert "decider_unmet" in codes(met(allowed + 1), tier=tier)
    strict = Limits(days={}, no_tier=5)
    assert "decider_unmet" in codes(met(6), tier=tier, limits=strict)


def test_grave_remarks_come_first_and_name_their_people() -> None:
    crowd = (person(3, role=None, influence=4), person(4, role=None, influence=5))
    told = remarks(crowd, None, TODAY)
    assert [remark.severity for remark in told] == ["bad", "warn", "warn"]
    unknown = next(remark for remark in told if remark.code == "role_unknown")
    assert unknown.people == (4, 3)
    assert unknown.params["names"] == ("P4", "P3")


def test_balance_weighs_by_influence() -> None:
    crowd = (BOSS, FOE, person(3, support=2, influence=None), person(4, support=None))
    assert balance(crowd) == (5 + 6, 2)


def test_who_must_move_and_through_whom() -> None:
    boss = person(1, role=DECIDER, support=0, influence=5)
    foe = person(2, support=-2, influence=3, reports_to=1)
    light = person(3, support=-2, influence=2)
    friend = person(4, support=2, influence=4, reports_to=1)
    dark = person(5, support=None, influence=4)
    crowd = (boss, foe, light, friend, dark)
    moves = {move.person: move for move in must_move(crowd, frozenset({(4, 2)}))}
    assert list(moves) == [1, 5, 2]
    assert moves[1].code == "move_neutral_through" and moves[1].through == 4
    assert moves[2].code == "move_opponent_through" and moves[2].params["helper"] == "P4"
    assert moves[5].code == "move_unknown" and moves[5].through == 0
    assert must_move(crowd)[-1].code == "move_opponent"


@pytest.mark.parametrize("lang", words.LANGUAGES)
def test_every_remark_and_move_has_its_words(lang: words.Lang) -> None:
    crowd = (
        person(1, role=None, support=-2, reports_to=2, contacts=4),
        person(2, support=None, influence=5, reports_to=1, checked_on=date(2020, 1, 1)),
        person(3, role=DECIDER, support=0, influence=5, last_met=date(2020, 1, 1)),
        person(4, role=DECIDER, support=0),
    )
    told = [*remarks(crowd, None, TODAY), *remarks((BOSS, FOE), None, TODAY)]
    told += [*remarks((person(1), person(2)), None, TODAY)]
    assert len({remark.code for remark in told}) == 11
    for remark in told:
        assert "{" not in words.text(f"buying_map.{remark.code}", lang, **remark.params)
        assert "{" not in words.text(f"buying_map.{remark.code}_why", lang, **remark.params)
    for influences in (frozenset[tuple[int, int]](), frozenset({(7, 1), (7, 2), (7, 3)})):
        for move in must_move((*crowd, person(7)), influences):
            assert "{" not in words.text(f"buying_map.{move.code}", lang, **move.params)


lines = st.dictionaries(st.integers(0, 14), st.integers(0, 14) | st.none(), max_size=15)


@given(lines)
def test_a_ring_leads_back_to_where_it_starts(superiors: dict[int, int | None]) -> None:
    for one in superiors:
        ring = ring_of(one, superiors)
        for here, above in zip(ring, (*ring[1:], *ring[:1]), strict=True):
            assert superiors[here] == above


@given(lines, st.sets(st.integers(0, 14)))
def test_no_two_cards_overlap_whoever_reports_to_whom(
    superiors: dict[int, int | None], moved: set[int]
) -> None:
    nodes = [
        Node(
            str(one),
            None if above is None else str(above),
            (one * 300, 0) if one in moved else None,
        )
        for one, above in superiors.items()
    ]
    places = lay_out(nodes)
    assert set(places) == {node.key for node in nodes}
    for node in nodes:
        assert node.place in (None, places[node.key])
    for one, other in combinations(places.values(), 2):
        assert (
            abs(one[0] - other[0]) >= map_layout.CARD_WIDTH
            or abs(one[1] - other[1]) >= map_layout.CARD_HEIGHT
        )


def test_superiors_stand_above_and_in_the_middle() -> None:
    tree = [Node("boss"), *(Node(key, "boss") for key in "abc")]
    places = lay_out(tree)
    assert places["boss"] == (places["b"][0], 0)
    assert {places[key][1] for key in "abc"} == {map_layout.STEP_Y}


@pytest.mark.parametrize(("crowd", "across", "high"), [(3, 3, 2), (7, 3, 4), (12, 4, 4)])
def test_many_below_one_stand_in_rows(crowd: int, across: int, high: int) -> None:
    places = lay_out([Node("boss"), *(Node(f"{n}", "boss") for n in range(crowd))])
    assert len({x for key, (x, _y) in places.items() if key != "boss"}) == across
    assert len({y for _x, y in places.values()}) == high


def test_single_people_stand_beside_a_branch() -> None:
    tree = [Node("boss"), Node("head", "boss"), *(Node(key, "head") for key in "abc")]
    places = lay_out([*tree, Node("x", "boss"), Node("y", "boss")])
    assert places["x"][0] == places["y"][0] > places["head"][0]
    assert {places["x"][1], places["y"][1]} == {map_layout.STEP_Y, 2 * map_layout.STEP_Y}


def test_people_without_a_line_fill_the_room_beside_a_tree() -> None:
    tree = [Node("boss"), Node("a", "boss"), Node("b", "boss")]
    places = lay_out([*tree, *(Node(key) for key in "wxyz")])
    assert max(x for x, _y in places.values()) < map_layout.MOST_ACROSS * map_layout.STEP_X
    assert len({y for _x, y in places.values()}) == 2
