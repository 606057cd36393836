"""Folding and company keys."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.text.company import company_key
from kamdesk.text.folding import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Taquería  O’Brien", "taqueria obrien"),
        ("ＡＢＣ１２３", "abc123"),
        ("雲嵐", "云岚"),
        ("岭南启航（集团）", "岭南启航集团"),
        ("岭南 · 启航", "岭南启航"),
        ("KVL 電子", "kvl 电子"),
        ("Straße, ŁÓDŹ", "strasse lodz"),
        ("a_b-c", "a b c"),
        ("  ", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text(max_size=30))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet="為雲乾隆後裡臺灣髮發著", min_size=2, max_size=8))
def test_a_part_folds_as_it_does_within_the_whole(name: str) -> None:
    assert fold(name[1:]) == fold(name)[-len(fold(name[1:])) :]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("岭南启航文仪（集团）股份有限公司", "岭南启航文仪"),
        ("岭南启航文仪集团有限公司", "嶺南啟航文儀"),
        ("启航(集团)广州有限责任公司", "启航广州"),
        ("东屿精密有限公司", "东屿 精密 有限 公司"),
        ("Harbour Office Supply Co., Ltd.", "HARBOUR OFFICE SUPPLY"),
        ("Alpen Papier GmbH & Co. KG", "Alpen Papier"),
        ("Papeles del Sur, S.A. de C.V.", "papeles del sur"),
        ("Northern Freight L.L.C.", "Northern Freight Inc"),
    ],
)
def test_company_key_ignores_the_legal_form(left: str, right: str) -> None:
    assert company_key(left) == company_key(right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("启航文仪广州有限公司", "启航文仪深圳有限公司"),
        ("启航文仪有限公司", "启航文仪广州分公司"),
        ("华景置业", "华景物业"),
        ("Co Ltd", ""),
    ],
)
def test_company_key_keeps_what_tells_companies_apart(left: str, right: str) -> None:
    assert company_key(left) != company_key(right)
