"""The advance is a person, an action of theirs and a date."""

from __future__ import annotations

from datetime import date

import pytest

from kamdesk import words
from kamdesk.method.advance import (
    advance_gaps,
    counted_outcome,
    is_advance,
    is_vague,
    outcome_remark,
)
from kamdesk.models.kinds import Outcome

DAY = date(2026, 12, 5)
REAL = "安排三家分公司试用当日达"


@pytest.mark.parametrize(
    ("contact", "action", "day", "gaps"),
    [
        (7, REAL, DAY, ()),
        ("Ann Example", "gives us the monthly usage of three branches", DAY, ()),
        (None, REAL, DAY, ("no_person",)),
        (" ", REAL, None, ("no_person", "no_date")),
        (7, "  ", DAY, ("no_action",)),
        (7, "建立良好关系", None, ("vague_action", "no_date")),
        (None, "", None, ("no_person", "no_action", "no_date")),
    ],
)
def test_gaps(contact: object, action: str, day: date | None, gaps: tuple[str, ...]) -> None:
    assert advance_gaps(contact, action, day) == gaps
    assert is_advance(contact, action, day) is (not gaps)


def test_a_date_before_the_meeting_is_past() -> None:
    assert advance_gaps(1, REAL, DAY, not_before=DAY) == ()
    assert advance_gaps(1, REAL, DAY, not_before=date(2026, 12, 6)) == ("past_date",)


@pytest.mark.parametrize(
    "action",
    [
        "建立关系",
        "与客户建立长期合作关系",
        "收集信息",
        "进一步了解客户的情况",
        "保持联系",
        "再联系",
        "Build the relationship",
        "build a long-term relationship with the client",
        "Collect more information",
        "stay in touch",
        "will call us back",
        "think about it",
        "看了很满意，会再联系",
        "they liked it and will call",
    ],
)
def test_empty_phrases_are_vague(action: str) -> None:
    assert is_vague(action)


@pytest.mark.parametrize(
    "action",
    [
        "把近三个月的用量情况发给我们",
        "向财务副总介绍我们，约 20 分钟电话会",
        "考虑后在周五前确认试用名单",
        "Invites the finance director to a call",
        "Sends the information on usage per branch",
        "signs the trial agreement",
    ],
)
def test_something_they_do_is_not_vague(action: str) -> None:
    assert not is_vague(action)


@pytest.mark.parametrize(
    "action",
    [
        "我们给客户发报价",
        "向客户演示新系统",
        "把样品寄给对方",
        "We send the quote",
        "Send them the price list",
        "present our plan to the client",
    ],
)
def test_what_we_do_is_no_advance(action: str) -> None:
    assert advance_gaps(1, action, DAY) == ("our_action",)


@pytest.mark.parametrize(
    "action",
    [
        "给我们一次比价",
        "把近三个月的用量发给我们",
        "约禹总看倒排计划",
        "我方样品试用两周",
        "我们的方案提交采购委员会",
        "Our samples are tried for two weeks",
        "Show the plan to Mr Yu",
        "Let us ride along and watch loading",
        "Send us the usage of three branches",
        "Put us on the March shortlist",
    ],
)
def test_what_they_do_is_theirs(action: str) -> None:
    assert advance_gaps(1, action, DAY) == ()


def test_a_continuation_dressed_as_an_advance_is_called_by_its_name() -> None:
    dressed = (Outcome.ADVANCE, 1, "很满意，会再联系", None)
    assert counted_outcome(*dressed) is Outcome.CONTINUATION
    assert outcome_remark(*dressed) == "continuation_dressed"
    assert counted_outcome(Outcome.ADVANCE, 1, REAL, DAY) is Outcome.ADVANCE
    assert outcome_remark(Outcome.ADVANCE, 1, REAL, DAY) is None
    assert outcome_remark(Outcome.CONTINUATION, 1, REAL, DAY) == "advance_unclaimed"
    assert counted_outcome(Outcome.NO_SALE, None, "", None) is Outcome.NO_SALE


def test_every_code_has_a_sentence() -> None:
    codes = {*advance_gaps(None, "", None), *advance_gaps(1, "收集信息", DAY, date(2027, 1, 1))}
    codes |= set(advance_gaps(1, "We send the quote", DAY))
    for code in codes | {"continuation_dressed", "advance_unclaimed"}:
        assert words.has(f"advance.{code}")
