"""Fonts of the design's scale, in a family that has Chinese."""

from __future__ import annotations

import sys
from functools import cache

from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont, QFontDatabase

from kamdesk.ui.theme.state import px

# Latin first where the system's own Latin face goes with its Chinese one; both in one elsewhere.
_WISHES = {
    "win32": ("Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "SimHei", "SimSun"),
    "darwin": (".AppleSystemUIFont", "PingFang SC", "Hiragino Sans GB", "Heiti SC"),
}
_WISHES_ELSEWHERE = (
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "Droid Sans Fallback",
)
_MONO = ("Cascadia Mono", "Consolas", "Menlo", "DejaVu Sans Mono", "Noto Sans Mono")

# role: (pixels at scale 1, bold)
_SCALE = {
    "display": (26, False),
    "large": (18, False),
    "title": (20, True),
    "hero": (16, True),
    "block": (14, True),
    "body": (13, False),
    "strong": (13, True),
    "small": (12, False),
    "small_strong": (12, True),
    "tiny": (11, False),
    "tiny_strong": (11, True),
    "keycap": (11, False),
}


@cache
def families() -> tuple[str, ...]:
    """Installed families in order of preference; empty leaves the choice to Qt."""
    wishes = _WISHES.get(sys.platform, _WISHES_ELSEWHERE)
    return tuple(name for name in wishes if name.startswith(".") or _installed(name))


def has_chinese() -> bool:
    """Whether a Chinese-capable font is installed; the start-up says so when none is."""
    if any(_installed(name) for name in _WISHES_ELSEWHERE):
        return True
    return bool(QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese))


def font(role: str = "body") -> QFont:
    """The font of a role, scaled; ``KeyError`` for an unknown role. A copy: change it freely.

    Quotes and dots are as wide as a Chinese character only where the language in use is Chinese.
    """
    size, bold = _SCALE[role]
    chinese = QLocale().language() == QLocale.Language.Chinese
    return QFont(_font(px(size), bold, role == "keycap", not chinese))


@cache
def _font(pixels: int, bold: bool, mono: bool, narrow: bool) -> QFont:
    made = QFont()
    names = [name for name in _MONO if _installed(name)][:1] if mono else []
    names += families()
    if names:
        made.setFamilies(names)
    made.setPixelSize(pixels)
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    made.setFeature(QFont.Tag("tnum"), 1)
    made.setFeature(QFont.Tag("palt"), int(narrow))  # said even when 0: features are inherited
    return made


@cache
def _installed(name: str) -> bool:
    return QFontDatabase.hasFamily(name)
