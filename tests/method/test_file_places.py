"""Places of the file: their codes, and which gaps are asked for first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.method import file_places
from kamdesk.method.file_places import LONGEST, Gap, mixed, ranked
from kamdesk.models import Question

LINES = st.text(min_size=1, max_size=80)


@given(line=LINES)
def test_a_place_is_taken_apart_whatever_its_line_is_called(line: str) -> None:
    where = file_places.place(f"wallet:{line}.yearly_spend")
    assert (where.kind, where.key, where.field) == ("wallet", line, "yearly_spend")
    assert where.code == "wallet_yearly_spend"


@pytest.mark.parametrize("text", ["", "account", ".industry", "account."])
def test_what_names_no_place_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no place"):
        file_places.place(text)


GAPS = st.lists(
    st.builds(
        Gap,
        about=st.sampled_from(
            [
                "role.user",
                "role.approver",
                "role.evaluator",
                "wallet:A.rest",
                "account.nature",
                "wallet:A.yearly_spend",
                "wallet:B.rest",
                "wallet:C.rest",
                "contact:1.role",
                "contact:1.support",
                "contact:2.support",
                "contact:3.support",
            ]
        ),
        weight=st.integers(0, 100),
    ),
    max_size=20,
)


@given(gaps=GAPS)
def test_the_weightiest_comes_first_and_each_place_once(gaps: list[Gap]) -> None:
    found = ranked(gaps)
    assert {gap.about for gap in found} == {gap.about for gap in gaps}
    assert len({gap.about for gap in found}) == len(found)
    weights = [gap.weight for gap in found]
    assert weights == sorted(weights, reverse=True)
    assert all(gap.weight == max(o.weight for o in gaps if o.about == gap.about) for gap in found)


@given(gaps=GAPS, most=st.integers(1, 5))
def test_one_meeting_does_not_ask_about_one_thing_only(gaps: list[Gap], most: int) -> None:
    order = ranked(gaps)
    chosen = mixed(order, most)
    assert len(chosen) <= most
    assert list(chosen) == [gap for gap in order if gap in chosen]
    kinds = [file_places.place(gap.about).kind for gap in chosen]
    assert all(kinds.count(kind) <= 2 for kind in kinds)
    owners = [gap.about.rpartition(".")[0] for gap in chosen if ":" in gap.about]
    assert len(set(owners)) == len(owners)
    assert not order or order[0] in chosen


def test_a_code_too_long_for_a_question_is_left_out() -> None:
    assert Question.about.type.length == LONGEST
    fits = Gap("wallet:" + "x" * 180 + ".rest", 5)
    assert ranked([Gap("wallet:" + "x" * 200 + ".rest", 9), fits]) == (fits,)
