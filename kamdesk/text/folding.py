"""Folding: one spelling for what people take to be the same text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache

# Han with extensions and compatibility forms, 々〇, kana, hangul.
CJK = "㐀-䶿一-鿿豈-﫿\U00020000-\U000323af々〇぀-ヿ가-힯"
_SEPARATORS = re.compile(r"[\W_]+")
_APOSTROPHES = {ord(mark): None for mark in "'’‘ʼ`´"}
_UNDECOMPOSED = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"}
)


@cache
def pattern(template: str) -> re.Pattern[str]:
    """A pattern in which ``CJK`` stands for the range; compiled when first asked for, since so
    wide a range takes milliseconds that start-up need not spend."""
    return re.compile(template.replace("CJK", CJK))


class _Simplified(dict[int, int | str]):
    """Translation table that learns one character at a time, loading opencc when first needed.

    Character by character on purpose: phrase rules would fold a name differently from a part of
    it, and a search for the part would miss.
    """

    def __init__(self) -> None:
        super().__init__()
        self._convert: Callable[[str], str] | None = None

    def __missing__(self, code: int) -> int | str:
        char = chr(code)
        folded = self._load()(char) if has_cjk(char) else char
        self[code] = folded
        return folded

    def _load(self) -> Callable[[str], str]:
        if self._convert is None:
            import opencc

            self._convert = opencc.OpenCC("t2s").convert
        return self._convert


_simplified = _Simplified()


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Lower case, half width, simplified characters, no accents, single spaces.

    Punctuation counts as space, an apostrophe as nothing, and a space between two Chinese
    characters is dropped, so that 启航（集团） and 启航集團 fold alike. Folding twice changes
    nothing.
    """
    if not text.isascii():
        text = _fold_wide(text)
    folded = _SEPARATORS.sub(" ", text.translate(_APOSTROPHES).lower()).strip()
    return folded if folded.isascii() else pattern("(?<=[CJK]) (?=[CJK])").sub("", folded)


def has_cjk(text: str) -> bool:
    """Whether any Chinese, Japanese or Korean character occurs."""
    return pattern("[CJK]").search(text) is not None


def _fold_wide(text: str) -> str:
    text = unicodedata.normalize("NFKC", text).translate(_APOSTROPHES).casefold()
    decomposed = unicodedata.normalize("NFKD", text)
    bare = "".join(char for char in decomposed if unicodedata.category(char) != "Mn")
    text = unicodedata.normalize("NFKC", bare).casefold().translate(_UNDECOMPOSED)
    return text.translate(_simplified) if has_cjk(text) else text
