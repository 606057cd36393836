"""Finding a command by its name in either language, by pinyin too."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QTranslator

from kamdesk import paths
from kamdesk.text import folding, pinyin
from kamdesk.ui.shell.commands import Command, commands


def found(typed: str) -> list[Command]:
    """Commands whose name holds what is typed, those named so on the screen first; nothing typed
    finds all."""
    wanted = folding.fold(typed)
    shown = commands()
    if not wanted:
        return shown
    here = [one for one in shown if wanted in folding.fold(one.text)]
    known = {one.key for one in here}
    others = _other_names()
    return here + [
        one for one in shown if one.key not in known and _answers(others.get(one.key, ()), wanted)
    ]


def _answers(names: tuple[str, ...], wanted: str) -> bool:
    """Whether a name holds it, or its pinyin begins with it somewhere."""
    if any(wanted in folding.fold(name) for name in names):
        return True
    joined = wanted.replace(" ", "")
    return joined.isascii() and any(
        key.startswith(joined) for name in names for key in _pinyin(name)
    )


@cache
def _pinyin(name: str) -> tuple[str, ...]:
    return pinyin.search_keys(name) if folding.has_cjk(name) else ()


@cache
def _other_names() -> dict[str, tuple[str, ...]]:
    """Each command's English and Chinese name, whichever of them the screen shows."""
    chinese = QTranslator()
    chinese.load("kamdesk_zh_CN", str(paths.resources() / "translations"))
    english = {one.key: one.text for one in commands(lambda _context, text: text)}
    named = {one.key: one.text for one in commands(lambda *text: chinese.translate(*text) or "")}
    return {key: tuple(filter(None, (english[key], named[key]))) for key in english}
