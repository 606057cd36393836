"""File names that every system takes."""

from __future__ import annotations

import re

from kamdesk import words

_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\ud800-\udfff]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
_MOST_BYTES = 180
"""Room for ` (2)` and the suffix within the 255 bytes that file systems allow."""
SUFFIX = ".xlsx"


def file_name(code: str, name: str, language: words.Lang) -> str:
    """``<code> <name> dossier.xlsx`` without characters that Windows refuses."""
    wanted = words.text("dossier.file_name", language, code=_safe(code), name=_safe(name))
    return _cut(_safe(wanted)) + SUFFIX


def numbered(name: str, number: int) -> str:
    """The same name with a number, for when the plain one is taken."""
    return f"{name.removesuffix(SUFFIX)} ({number}){SUFFIX}"


def _safe(text: str) -> str:
    plain = " ".join(_UNSAFE.sub(" ", text).split()).rstrip(". ")
    return f"_{plain}" if _RESERVED.match(plain) else plain


def _cut(text: str) -> str:
    return text.encode()[:_MOST_BYTES].decode(errors="ignore").rstrip(". ")
