"""Pinyin keys of names: full, initials and a key that sorts as Chinese readers expect."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice, product
from typing import NamedTuple

from kamdesk.text.folding import CJK, fold

MAX_VARIANTS = 16
MAX_SORT_KEY = 200
_UNITS = re.compile(f"[{CJK}]|[^{CJK} ]+")

# Readings that a surname takes where the common one differs.
_SURNAMES = {
    "万俟": ("mo", "qi"),
    "尉迟": ("yu", "chi"),
    "澹台": ("tan", "tai"),
    "长孙": ("zhang", "sun"),
    "单于": ("chan", "yu"),
    "令狐": ("ling", "hu"),
    "宰父": ("zai", "fu"),
    "单": ("shan",),
    "解": ("xie",),
    "仇": ("qiu",),
    "区": ("ou",),
    "曾": ("zeng",),
    "查": ("zha",),
    "朴": ("piao",),
    "盖": ("ge",),
    "葛": ("ge",),
    "乐": ("yue",),
    "任": ("ren",),
    "种": ("chong",),
    "翟": ("zhai",),
    "秘": ("bi",),
    "冼": ("xian",),
    "缪": ("miao",),
    "员": ("yun",),
    "召": ("shao",),
    "折": ("she",),
    "纪": ("ji",),
    "黑": ("he",),
    "逄": ("pang",),
    "洗": ("xian",),
    "卜": ("bu",),
    "尹": ("yin",),
    "华": ("hua",),
    "燕": ("yan",),
    "宁": ("ning",),
    "应": ("ying",),
    "车": ("che",),
    "句": ("gou",),
    "牟": ("mu",),
    "那": ("na",),
    "繁": ("po",),
    "覃": ("qin",),
    "隗": ("wei",),
    "祭": ("zhai",),
    "哈": ("ha",),
    "干": ("gan",),
    "冯": ("feng",),
    "重": ("chong",),
    "少": ("shao",),
    "相": ("xiang",),
}
# Characters of names that people type in more than one way.
_POLYPHONES = {
    char: tuple(readings.split())
    for char, readings in (
        entry.split(":")
        for entry in (
            "长:chang zhang;重:chong zhong;行:hang xing;乐:le yue;朝:chao zhao;会:hui kuai;"
            "厦:xia sha;单:shan dan chan;解:xie jie;曾:zeng ceng;都:du dou;调:diao tiao;"
            "传:chuan zhuan;宿:su xiu;省:sheng xing;藏:cang zang;盛:sheng cheng;车:che ju;"
            "觉:jue jiao;降:jiang xiang;便:bian pian;柏:bai bo;薄:bo bao;参:can shen;差:cha chai;"
            "率:lv shuai;露:lu lou;蚌:beng bang;堡:bao pu bu;泊:bo po;铅:qian yan;尉:wei yu;"
            "六:liu lu;番:fan pan;莘:xin shen;荥:xing ying;阿:a e;仇:qiu chou;区:qu ou;查:cha zha;"
            "盖:gai ge;朴:pu piao;圈:quan juan;校:xiao jiao;大:da dai;石:shi dan;强:qiang jiang;"
            "识:shi zhi;弹:dan tan;奇:qi ji;角:jiao jue;数:shu shuo;系:xi ji;当:dang;和:he huo;"
            "种:zhong chong;翟:zhai di;覃:qin tan;牟:mu mou;缪:miao mou;隗:wei kui;卡:ka qia;"
            "咖:ka ga;茄:qie jia;芥:jie gai;拓:tuo ta;提:ti di;适:shi;伽:jia qie ga;什:shi shen;"
            "尺:chi;地:di de;分:fen;更:geng;正:zheng;中:zhong;发:fa;兴:xing;为:wei;万:wan mo;"
            "俞:yu shu;员:yuan yun;褚:chu zhu;谌:chen shen;乜:nie mie;冼:xian sheng;叶:ye xie;"
            "臧:zang;靓:jing liang;港:gang;浒:hu xu;涡:wo guo;枞:zong cong;丽:li;亳:bo;歙:she xi;"
            "婺:wu;黟:yi;陂:pi bei;蔚:wei yu;乘:cheng sheng;畜:chu xu;模:mo mu;折:zhe she;"
            "尽:jin;劲:jin jing;纤:xian qian;绿:lv lu;旋:xuan;晟:sheng cheng;济:ji;衡:heng"
        ).split(";")
    )
}


@dataclass(frozen=True, slots=True)
class PinyinKeys:
    """Ways to type a name. The first of ``full`` and ``initials`` is the likeliest reading."""

    full: tuple[str, ...]
    initials: tuple[str, ...]
    sort_key: str
    suffixes: tuple[str, ...]
    """Full pinyin and initials from every later character on, so that 广州华为 is found by *hw*."""


class _Unit(NamedTuple):
    """One character or Latin word with its readings and what it may leave in the initials."""

    text: str
    readings: tuple[str, ...]
    short: tuple[str, ...]


@lru_cache(maxsize=8192)
def keys(text: str, person: bool = False) -> PinyinKeys:
    """Keys of a name in any script; ``person`` reads the beginning as a surname first.

    Polyphones give at most ``MAX_VARIANTS`` variants of each key. Latin words stay as they are.
    """
    units = _units(fold(text), person)
    if not units:
        return PinyinKeys((), (), "", ())
    full = _variants([unit.readings for unit in units])
    initials = _variants([unit.short for unit in units])
    later: dict[str, None] = {}
    for start in range(1, len(units)):
        for key in _variants([unit.readings for unit in units[start:]]):
            later[key] = None
        for key in _variants([unit.short for unit in units[start:]]):
            later[key] = None
    return PinyinKeys(full, initials, _sort_key(units), tuple(later))


def _variants(choices: list[tuple[str, ...]]) -> tuple[str, ...]:
    """Joined choices, likeliest first, each once."""
    joined = ("".join(parts) for parts in islice(product(*choices), MAX_VARIANTS))
    return tuple(dict.fromkeys(joined))


def _units(folded: str, person: bool) -> list[_Unit]:
    parts = _UNITS.findall(folded)
    chinese = [part for part in parts if _is_han(part)]
    likely = _likely_readings("".join(chinese), person)
    units: list[_Unit] = []
    for part in parts:
        if _is_han(part):
            first = likely.pop(0)
            readings = tuple(dict.fromkeys((first, *_POLYPHONES.get(part, ()))))
            units.append(_Unit(part, readings, tuple(dict.fromkeys(r[0] for r in readings))))
        elif chinese and not part.isdigit():
            units.append(_Unit(part, (part,), tuple(dict.fromkeys((part, part[0])))))
        else:
            units.append(_Unit(part, (part,), (part if part.isdigit() else part[0],)))
    return units


def _likely_readings(chinese: str, person: bool) -> list[str]:
    if not chinese:
        return []
    readings = list(_phrase_readings(chinese))
    if person:
        for length in (2, 1):
            surname = _SURNAMES.get(chinese[:length])
            if surname:
                readings[: len(surname)] = surname
                break
    return readings


@lru_cache(maxsize=8192)
def _phrase_readings(chinese: str) -> tuple[str, ...]:
    """One toneless reading per character, chosen by the words that pypinyin knows."""
    from pypinyin import Style, lazy_pinyin

    read = tuple(lazy_pinyin(chinese, style=Style.NORMAL, errors=lambda rest: list(rest)))
    if len(read) == len(chinese):
        return read
    return tuple(lazy_pinyin(char, style=Style.NORMAL)[0] for char in chinese)


def _sort_key(units: list[_Unit]) -> str:
    """Reading before character, so that names with the same surname stay together."""
    parts = (
        f"{unit.readings[0]} {unit.text}" if _is_han(unit.text) else unit.text for unit in units
    )
    return " ".join(parts)[:MAX_SORT_KEY]


@cache
def _han() -> re.Pattern[str]:
    return re.compile(f"[{CJK}]")


def _is_han(part: str) -> bool:
    return len(part) == 1 and _han().match(part) is not None
