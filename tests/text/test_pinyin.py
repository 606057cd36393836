"""Pinyin keys of names."""

from __future__ import annotations

import pytest

from kamdesk.text.pinyin import MAX_VARIANTS, keys, search_keys


@pytest.mark.parametrize(
    ("name", "full", "initials"),
    [
        ("云岚技术", "yunlanjishu", "yljs"),
        ("雲嵐技術", "yunlanjishu", "yljs"),
        ("厦门行舟", "xiamenxingzhou", "xmxz"),
        ("渔湾银行", "yuwanyinhang", "ywyh"),
        ("ＫＶＬ电子", "kvldianzi", "kvldz"),
        ("58 桐川", "58tongchuan", "58tc"),
        ("Euro Shopping Channel", "euroshoppingchannel", "esc"),
    ],
)
def test_likeliest_reading_comes_first(name: str, full: str, initials: str) -> None:
    found = keys(name)
    assert (found.full[0], found.initials[0]) == (full, initials)


def test_polyphones_are_found_either_way() -> None:
    found = keys("重庆长江")
    assert found.full[0] == "chongqingchangjiang"
    assert {"cqcj", "zqcj", "cqzj", "zqzj"} == set(found.initials)


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("单小平", "shanxiaoping"),
        ("解文", "xiewen"),
        ("仇禾", "qiuhe"),
        ("区明", "ouming"),
        ("曾一", "zengyi"),
        ("查文", "zhawen"),
        ("朴真", "piaozhen"),
        ("盖明", "geming"),
        ("葛岚", "gelan"),
        ("乐平", "yueping"),
        ("任远", "renyuan"),
        ("尉迟明", "yuchiming"),
    ],
)
def test_surnames_have_their_own_reading(name: str, full: str) -> None:
    assert keys(name, person=True).full[0] == full


def test_a_later_part_is_found_too() -> None:
    found = search_keys("广州云岚")
    assert {"guangzhouyunlan", "gzyl", "yunlan", "yl"} <= set(found)


def test_many_polyphones_stay_bounded() -> None:
    found = keys("长重行乐朝会" * 4)
    assert 1 < len(found.full) <= MAX_VARIANTS
    assert 1 < len(found.initials) <= MAX_VARIANTS


def test_sort_key_orders_by_reading_and_keeps_a_surname_together() -> None:
    names = ["黎明", "李明", "林安", "李安", "黎安", "阿城", "Beta"]
    ordered = sorted(names, key=lambda name: keys(name, person=True).sort_key)
    assert ordered == ["阿城", "Beta", "李安", "李明", "黎安", "黎明", "林安"]


def test_empty_text_has_no_keys() -> None:
    assert keys(" ·").full == ()
    assert search_keys("") == ()
