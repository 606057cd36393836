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
_LATIN_FORM = re.compile(
    r"""[ ](?:
      s\ a\ de\ c\ v | s\ de\ r\ l | s\ p\ a | s\ r\ l | s\ a\ r\ l | s\ a\ s | sp\ z\ o\ o
    | l\ l\ c | p\ l\ c | s\ a | s\ l | b\ v | n\ v | c\ v | a\ g | k\ k | a\ s | e\ v
    | ltd | limited | inc | incorporated | co | company | corp | corporation | group
    | llc | llp | lp | plc | pte | pty | bhd | sdn | gmbh | mbh | ag | kg | kgaa | ohg | ug | ev
    | sa | sas | sarl | sl | srl | spa | snc | bv | nv | cv | oy | oyj | ab | as | asa | aps | kk
    | kft | sro | ltda | eirl
    )$""",
    re.VERBOSE,
)
_JOINER = re.compile(r" (?:and|und|et|y|e)$")


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
    shorter = _LATIN_FORM.sub("", key)
    return key if shorter == key else _JOINER.sub("", shorter)
