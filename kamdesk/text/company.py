"""Company names without their legal form, for finding that two files are one company."""

from __future__ import annotations

import re

from kamdesk.text.folding import fold

_BRACKETED = re.compile(
    r"[(\uff08\[\u3010]\s*"
    r"(集团|集團|股份|有限|有限合伙|普通合伙|特殊普通合伙|个体工商户)"
    r"\s*[)\uff09\]\u3011]"
)
_CHINESE_FORMS = (
    "股份有限公司",
    "有限责任公司",
    "股份合作公司",
    "有限公司",
    "集团公司",
    "总公司",
    "有限合伙",
    "普通合伙",
    "个体工商户",
    "股份",
    "集团",
)
_LATIN_FORMS = frozenset(
    """
    ltd limited inc incorporated co company corp corporation llc llp lp plc gmbh mbh ag kg kgaa ohg
    ug ev sa sas sarl sl srl spa snc bv nv cv oy oyj ab as asa aps kk kft sro zoo pte pty sdn bhd
    ltda eirl group
    """.split()
)
_SPELLED_FORMS = (
    "s a de c v",
    "s de r l",
    "s p a",
    "s r l",
    "s a r l",
    "s a s",
    "l l c",
    "p l c",
    "sp z o o",
    "s a",
    "s l",
    "b v",
    "n v",
    "c v",
    "a g",
    "k k",
    "a s",
    "e v",
)
_JOINERS = frozenset({"and", "und", "et", "y", "e", "de"})


def company_key(name: str) -> str:
    """Folded name without legal form, bracketed 集团 or group words.

    Places, industries and branch names (分公司) stay: they tell companies apart. A name that is
    nothing but a legal form is kept as it is.
    """
    folded = fold(_BRACKETED.sub("", name)) or fold(name)
    key = folded
    while True:
        shorter = _without_last_form(key)
        if not shorter or shorter == key:
            return key
        key = shorter


def _without_last_form(key: str) -> str:
    for form in _CHINESE_FORMS:
        if key.endswith(form):
            return key.removesuffix(form).rstrip()
    for spelled in _SPELLED_FORMS:
        if key.endswith(f" {spelled}"):
            return key.removesuffix(spelled).rstrip()
    head, _, last = key.rpartition(" ")
    if not head or last not in _LATIN_FORMS:
        return key
    before, _, joiner = head.rpartition(" ")
    return before if before and joiner in _JOINERS else head
