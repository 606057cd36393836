"""The words of the translators, and the files of Qt Linguist that are made from them."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as Xml

from i18n_calls import Call

PLACEHOLDER = re.compile(r"%\d|%L?n|{\w*}")
PLURAL = re.compile("%L?n")
"""The number of a plural; with ``L`` it is written as the language groups its digits."""
FILE_PATTERN = re.compile(r" \(\*[^)]*\)(;;)?")
HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Word:
    """A translation: one form, or one for each number that the language tells apart."""

    forms: tuple[str, ...]
    file: str


def read(folder: Path, root: Path) -> tuple[dict[Key, Word], list[str]]:
    """All words of a language by context and source, and the faults in their files."""
    words: dict[Key, Word] = {}
    faults = []
    for path in sorted(folder.glob("*.toml")):
        file = path.relative_to(root).as_posix()
        try:
            tables = tomllib.loads(path.read_text("utf-8"))
        except tomllib.TOMLDecodeError as error:
            faults.append(f"{file}: {error}")
            continue
        for context, table in tables.items():
            for source, value in table.items():
                forms = tuple(value) if isinstance(value, list) else (value,)
                if (context, source) in words:
                    faults.append(f'{file}: [{context}] "{source}" is in another file too')
                words[context, source] = Word(forms, file)
    return words, faults


def texts(ts: str) -> set[Key]:
    """Context and source of every message."""
    return {(context, _source(message)) for context, message in _messages(Xml.fromstring(ts))}


def with_plurals(ts: str, forms: int, only: bool) -> str:
    """The ``.ts`` text in which each ``%n`` is a plural; ``only`` leaves out everything else.

    lupdate knows the plurals of ``tr``, but not those of ``translate`` in Python.
    """
    tree = Xml.fromstring(ts)
    for context in tree.findall("context"):
        for message in context.findall("message"):
            if PLURAL.search(_source(message)):
                _make_plural(message, forms)
            elif only:
                context.remove(message)
        if context.find("message") is None:
            tree.remove(context)
    return Xml.tostring(tree, "unicode")


def fill(
    ts: str, words: dict[Key, Word], language: str, calls: list[Call]
) -> tuple[str, list[str]]:
    """The ``.ts`` text with its translations, and what is missing, stale or does not fit."""
    tree = Xml.fromstring(ts)
    places = {(call.context, call.source): call.place for call in calls}
    faults = []
    stale = dict(words)
    for context, message in _messages(tree):
        source = _source(message)
        word = words.get((context, source))
        stale.pop((context, source), None)
        if word is None:
            place = places.get((context, source), "kamdesk")
            faults.append(f'{place}: [{context}] "{source}" has no line in {language}/*.toml')
            continue
        problem = _put(message, word) or _misfit(source, word, language)
        if problem:
            faults.append(f'{word.file}: [{context}] "{source}" {problem}')
    faults += [
        f'{word.file}: [{context}] "{source}" is no text of the screens any more'
        for (context, source), word in stale.items()
    ]
    Xml.indent(tree, "    ")
    return HEAD + Xml.tostring(tree, "unicode") + "\n", faults


def _messages(tree: Xml.Element) -> list[tuple[str, Xml.Element]]:
    return [
        (context.findtext("name", ""), message)
        for context in tree.iter("context")
        for message in context.iter("message")
    ]


def _source(message: Xml.Element) -> str:
    return message.findtext("source", "")


def _make_plural(message: Xml.Element, forms: int) -> None:
    message.set("numerus", "yes")
    translation = message.find("translation")
    assert translation is not None
    for _ in range(forms - len(translation)):
        Xml.SubElement(translation, "numerusform")


def _put(message: Xml.Element, word: Word) -> str:
    """Enter the forms into the message; answers why that can't be, or an empty string."""
    translation = message.find("translation")
    assert translation is not None
    slots = translation.findall("numerusform") or [translation]
    if len(slots) != len(word.forms) or not all(word.forms):
        return f"needs {len(slots)} forms, has {len(word.forms)}"
    for slot, form in zip(slots, word.forms, strict=True):
        slot.text = form
    translation.attrib.pop("type", None)
    return ""


def _misfit(source: str, word: Word, language: str) -> str:
    """What is wrong with a translation. The singular may say "one" instead of %n."""
    wanted = set(PLACEHOLDER.findall(source))
    for place, form in enumerate(word.forms):
        singular = {"%n", "%Ln"} if len(word.forms) > 1 and place == 0 else set()
        if wanted - singular != set(PLACEHOLDER.findall(form)) - singular:
            return f'has other placeholders than "{form}"'
        if language == "zh":
            bare = FILE_PATTERN.sub("", PLACEHOLDER.sub("", form))
            if re.search("[一-鿿] ?[,;:!?()]|[,;:!?(] ?[一-鿿]", bare):
                return f'takes full-width punctuation in Chinese: "{form}"'
            if re.search("[一-鿿][0-9A-Za-z]|[0-9A-Za-z%][一-鿿]", bare):
                return f'takes a space between Chinese and Latin letters or digits: "{form}"'
    return ""
