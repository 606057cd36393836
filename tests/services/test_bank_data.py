"""What ships in the two libraries: complete, in both languages, said as people say it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

import pytest

from kamdesk.models.kinds import ObjectionKind, QuestionKind
from kamdesk.services.objection_library import catalogue as objections
from kamdesk.services.question_bank import industries, shipped
from kamdesk.text.folding import fold, has_cjk

QUESTIONS = shipped.questions()
FOLLOWERS = (QuestionKind.IMPLICATION, QuestionKind.BENEFIT)
HALF_WIDTH = re.compile(r"[一-鿿][,;:!?()]|[,;:!?()][一-鿿]")
GLUED = re.compile(r"[一-鿿][A-Za-z0-9]|[A-Za-z0-9][一-鿿]")
"""Chinese and Latin want a space between them."""
SAYABLE = {"zh": 34, "en": 120}
"""Characters that can be said in one breath."""


def test_every_industry_has_twenty_questions_of_each_kind() -> None:
    counted = Counter((one.industry, one.kind) for one in QUESTIONS)
    few = {
        (industry, kind.value): counted[industry, kind]
        for industry in industries.codes()
        for kind in QuestionKind
        if counted[industry, kind] < 20
    }
    assert len(industries.codes()) == 4
    assert not few


def test_keys_and_texts_are_all_different() -> None:
    for values in (
        [one.key for one in QUESTIONS],
        [fold(one.text.zh) for one in QUESTIONS],
        [fold(one.text.en) for one in QUESTIONS],
    ):
        assert [value for value, times in Counter(values).items() if times > 1] == []


def test_implications_and_benefits_find_their_difficulty() -> None:
    kinds: dict[str, set[QuestionKind]] = defaultdict(set)
    for one in QUESTIONS:
        kinds[one.topic_key].add(one.kind)
    industry_topics = {one.topic_key for one in QUESTIONS if one.industry}
    lonely = [
        topic
        for topic in industry_topics
        if kinds[topic] & {*FOLLOWERS} and QuestionKind.DIFFICULTY not in kinds[topic]
    ]
    unfinished = [
        topic
        for topic in industry_topics
        if QuestionKind.DIFFICULTY in kinds[topic] and not kinds[topic] >= {*FOLLOWERS}
    ]
    assert (lonely, unfinished) == ([], [])


@pytest.mark.parametrize("one", QUESTIONS, ids=lambda one: one.key)
def test_a_question_is_one_question_in_each_language(one: shipped.Shipped) -> None:
    zh, en = one.text.zh, one.text.en
    assert zh.endswith("？") and zh.count("？") == 1
    assert en.endswith("?") and en.count("?") == 1 and en[0].isupper()
    assert has_cjk(zh) and not has_cjk(en)
    assert not HALF_WIDTH.search(zh) and not GLUED.search(zh)
    assert len(zh) <= SAYABLE["zh"] and len(en) <= SAYABLE["en"]
    assert one.topic.zh and one.topic.en


@pytest.mark.parametrize("kind", ObjectionKind)
def test_every_kind_has_eight_objections_with_answers(kind: ObjectionKind) -> None:
    zh = [one for one in objections.shipped("zh") if one.kind is kind]
    en = [one for one in objections.shipped("en") if one.kind is kind]
    assert len(zh) >= 8
    assert [one.key for one in zh] == [one.key for one in en]
    for mine, theirs in zip(zh, en, strict=True):
        assert mine.answers and len(mine.answers) == len(theirs.answers)
        assert has_cjk(mine.text) and not has_cjk(theirs.text)
        for answer, its_english in zip(mine.answers, theirs.answers, strict=True):
            assert not HALF_WIDTH.search(answer.text) and not GLUED.search(answer.text)
            assert not has_cjk(its_english.text)


def test_answers_are_all_different() -> None:
    for lang in ("zh", "en"):
        texts = Counter(fold(a.text) for one in objections.shipped(lang) for a in one.answers)
        assert [text for text, times in texts.items() if times > 1] == []


@pytest.mark.parametrize(
    ("industry", "lines", "found"),
    [
        ("国际货运代理", [], {"post_logistics"}),
        ("Freight forwarding", [], {"post_logistics"}),
        ("Precision components", ["Office paper"], {"industrial_components", "office_supply"}),
        ("软件与信息服务", ["物流配送"], {"it_services", "post_logistics"}),
        ("Banking", [], {"it_services"}),
        ("Institution of unity", [], set()),
        ("", ["仓储"], {"post_logistics"}),
        ("茶叶零售", [], set()),
        ("", [], set()),
    ],
)
def test_an_account_finds_its_industries(industry: str, lines: list[str], found: set[str]) -> None:
    assert set(industries.weights(industry, lines)) == found


def test_what_an_account_buys_counts_for_more_than_its_trade() -> None:
    weights = industries.weights("国际货运代理", ["办公用纸"])
    assert weights["office_supply"] > weights["post_logistics"] > 0
