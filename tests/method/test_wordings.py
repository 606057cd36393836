"""What questions ask for by their wording, in both languages."""

from __future__ import annotations

from datetime import date

import pytest

from kamdesk.method import wordings
from kamdesk.method.file_places import KnownFact

PEOPLE = {"name": "沈嘉禾"}
FACTS = (
    KnownFact("account.contract_end", date(2027, 2, 5)),
    KnownFact("role.decision_maker", ("沈嘉禾",)),
    KnownFact("role.approver", ("陆知远",)),
    KnownFact("contact:7.support", 2, None, PEOPLE),
    KnownFact("contact:7.business_win", "一张价目", None, PEOPLE),
    KnownFact("wallet:办公用纸.yearly_spend", 10_000, None, {"line": "办公用纸"}),
    KnownFact("wallet:Paper.yearly_spend", 10_000, None, {"line": "Paper"}),
    KnownFact("competitor.inside", ("速达",)),
    KnownFact("payment.days", 43),
    KnownFact("account.employees", 1240),
)


@pytest.mark.parametrize(
    ("question", "about"),
    [
        ("你们现在的合同什么时候到期？", "account.contract_end"),
        ("When does your present contract end?", "account.contract_end"),
        ("这件事最后是谁拍板？", "role.decision_maker"),
        ("Who makes the final decision here?", "role.decision_maker"),
        ("方案要哪位签字？", "role.approver"),
        ("沈嘉禾对我们怎么看？", "contact:7.support"),
        ("沈嘉禾最看重什么？", "contact:7.business_win"),
        ("贵公司一年在办公用纸上大约采购多少？", "wallet:办公用纸.yearly_spend"),
        ("Roughly how much do you spend on paper in a year?", "wallet:Paper.yearly_spend"),
        ("除了我们，现在还有哪几家供应商？", "competitor.inside"),
        ("您这边付款周期一般多长？", "payment.days"),
        ("How many people work here?", "account.employees"),
    ],
)
def test_a_question_whose_answer_is_on_file_is_recognised(question: str, about: str) -> None:
    found = wordings.asked_fact(question, FACTS)
    assert found is not None and found.about == about


@pytest.mark.parametrize(
    "question",
    [
        "三家分公司目前各自由谁下单？",
        "季度预算在哪个月锁定？",
        "王经理对我们怎么看？",
        "贵公司一年在印刷上大约采购多少？",
        "In which month is the quarterly budget fixed?",
        "How many orders do you place in a week?",
        "合同里哪一条最难谈？",
    ],
)
def test_what_the_file_does_not_hold_may_be_asked(question: str) -> None:
    assert wordings.asked_fact(question, FACTS) is None


@pytest.mark.parametrize(
    ("said", "puts_off"),
    [
        ("回头再联系", True),
        ("挺满意的", True),
        ("我们考虑一下再说", True),
        ("They liked it and will call us", True),
        ("Looks good, we'll let you know", True),
        ("月底再看", True),
        ("缺一箱纸，整层楼停半天，我要当天补货。", False),
        ("I want it refilled the same day.", False),
        ("下周三带三家的用量过来", False),
    ],
)
def test_what_only_puts_us_off_is_a_continuation(said: str, puts_off: bool) -> None:
    assert wordings.is_continuation(said) is puts_off
