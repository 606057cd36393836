"""Index and query terms, against the real FTS5 that the book uses."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlcipher3 import dbapi2

from kamdesk.text.folding import fold
from kamdesk.text.grams import contains, index_terms, match_expression, pinyin_terms

NAMES = (
    "广州云岚技术有限公司",
    "重庆长江汽配",
    "嶺南啟航文儀集團",
    "Taquería del Puerto, S.A.",
    "KVL 电子（惠州）",
)
NOTE = "GZ-0012 电话 138-0013-8000"


@pytest.fixture(scope="module")
def index() -> Iterator[Any]:
    with closing(dbapi2.connect(":memory:")) as db:
        db.execute(
            "create virtual table doc using fts5(terms, pinyin, tokenize='unicode61', detail=none)"
        )
        for rowid, name in enumerate(NAMES):
            terms = index_terms(fold(name if rowid else f"{name} {NOTE}"))
            db.execute(
                "insert into doc(rowid, terms, pinyin) values(?, ?, ?)",
                (rowid, terms, pinyin_terms([name])),
            )
        yield db


def found(index: Any, query: str) -> list[str]:
    expression = match_expression(query)
    if not expression:
        return []
    rows = index.execute("select rowid from doc where doc match ? order by rowid", (expression,))
    return [NAMES[rowid] for (rowid,) in rows]


@pytest.mark.parametrize(
    ("query", "position"),
    [
        ("云", 0),
        ("岚技术", 0),
        ("雲嵐", 0),
        ("yunlan", 0),
        ("yunlanj", 0),
        ("yljs", 0),
        ("gzyl", 0),
        ("guangzhou", 0),
        ("gz0012", 0),
        ("GZ-0012", 0),
        ("1380013", 0),
        ("138 0013", 0),
        ("电话 yl", 0),
        ("cqcj", 1),
        ("zqcj", 1),
        ("zhongqing", 1),
        ("lnqh", 2),
        ("启航 集团", 2),
        ("taqueria", 3),
        ("ＴＡＱＵＥ", 3),
        ("taqueriadel", 3),
        ("kvl电子", 4),
        ("kvldz", 4),
        ("dz", 4),
    ],
)
def test_found_as_people_type_it(index: Any, query: str, position: int) -> None:
    assert found(index, query) == [NAMES[position]]


@pytest.mark.parametrize("query", ["术技", "云江", "xyz", "长亭", "unlan"])
def test_not_found_where_it_does_not_occur(index: Any, query: str) -> None:
    assert found(index, query) == []


@given(st.text(max_size=20))
def test_whatever_is_typed_is_a_valid_query(text: str) -> None:
    with closing(dbapi2.connect(":memory:")) as db:
        db.execute("create virtual table t using fts5(a, tokenize='unicode61', detail=none)")
        expression = match_expression(text)
        if expression:
            db.execute("select count(*) from t where t match ?", (expression,)).fetchone()


@given(
    st.text(alphabet="岭南启航文仪东屿精密ABc 1（）·", min_size=1, max_size=12),
    st.integers(0, 11),
    st.integers(1, 6),
)
def test_every_chinese_part_of_a_name_is_found(name: str, start: int, length: int) -> None:
    part = "".join(c for c in fold(name)[start : start + length] if c > "z")
    if not part or part not in fold(name):
        return
    with closing(dbapi2.connect(":memory:")) as db:
        db.execute("create virtual table t using fts5(a, tokenize='unicode61', detail=none)")
        db.execute("insert into t values(?)", (index_terms(fold(name)),))
        hit = db.execute("select count(*) from t where t match ?", (match_expression(part),))
        assert hit.fetchone() == (1,)
        assert contains(fold(name), part)


def test_recheck_drops_pairs_in_another_order() -> None:
    assert contains(fold("启航文仪"), "文仪 启航")
    assert not contains(fold("航启航文"), "启航文仪")
