"""What goes into the search index and how a query asks for it.

The index is FTS5 with ``tokenize=unicode61`` and ``detail=none``: small and fast, but it knows
neither phrases nor NEAR nor columns. So Chinese runs are stored as single characters and pairs,
Latin words and pinyin keys as whole tokens that a query finds by prefix, all in one space of
tokens. A query may bring a candidate too many (pairs in another order); the caller re-checks the
top ones with ``contains``.

How a name begins is stored once more behind a mark, so that names that start with what was typed
can be asked for first. The mark is of the private use area, which folding takes out of queries.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kamdesk.text.company import company_key
from kamdesk.text.folding import fold, pattern
from kamdesk.text.pinyin import keys, search_keys

MAX_TOKEN = 60
MAX_CODE_LETTERS = 4
START = "\ue000"
_RUNS = "(?P<cjk>[CJK]+)|(?P<word>[^CJK ]+)"


def index_terms(folded: str) -> str:
    """Tokens of an already folded text, space-joined: characters and pairs of Chinese runs, whole
    words, and numbers written in groups once more in one piece (``138 0013`` → ``1380013``)."""
    tokens: dict[str, None] = {}
    for run in pattern(_RUNS).finditer(folded):
        if run["cjk"]:
            tokens.update(dict.fromkeys(run["cjk"]))
            tokens.update(dict.fromkeys(_pairs(run["cjk"])))
        else:
            tokens[run["word"][:MAX_TOKEN]] = None
    tokens.update(dict.fromkeys(_joined_codes(folded.split(" "))))
    return " ".join(tokens)


def pinyin_terms(names: Iterable[str], person: bool = False) -> str:
    """Tokens that let Latin letters find names: full pinyin and initials, whole and from every
    later character on. Company names are read without their legal form."""
    tokens: dict[str, None] = {}
    for name in names:
        stem = name if person else company_key(name)
        tokens.update(dict.fromkeys(key[:MAX_TOKEN] for key in search_keys(stem, person)))
        whole = keys(stem, person)
        starts = [*whole.full, *whole.initials]
        if not person:
            starts += keys(name).full[:1]
            tokens.update(dict.fromkeys(key[:MAX_TOKEN] for key in starts[-1:]))
        tokens.update(dict.fromkeys(_start(key) for key in starts))
    return " ".join(tokens)


def start_terms(names: Iterable[str]) -> str:
    """Tokens that let what was typed find the names that start with it."""
    return " ".join(dict.fromkeys(_start(fold(name)) for name in names))


def query_terms(text: str) -> tuple[str, ...]:
    """Parts of a MATCH expression, all of which must hold; empty when nothing can be asked.

    Chinese of one character asks for it, longer runs for all their pairs; Latin letters and
    digits ask by prefix. Folding leaves no quote or operator that FTS5 could take for syntax.
    """
    parts: dict[str, None] = {}
    for word in text.split():
        for run in pattern(_RUNS).finditer(fold(word)):
            cjk = run["cjk"]
            if not cjk:
                parts[f'"{run["word"][:MAX_TOKEN]}" *'] = None
            elif len(cjk) == 1:
                parts[f'"{cjk}"'] = None
            else:
                parts.update(dict.fromkeys(f'"{pair}"' for pair in _pairs(cjk)))
    return tuple(parts)


def match_expression(text: str) -> str:
    """The whole MATCH expression for what a user typed; empty for an empty query."""
    return " AND ".join(query_terms(text))


def start_expression(text: str) -> str:
    """The MATCH expression for names that start with what a user typed, as written or in pinyin;
    empty for an empty query."""
    start = _start(fold(text))
    return f'"{start}" *' if start != START else ""


def contains(folded: str, text: str) -> bool:
    """Re-check of a candidate: whether every word of the query occurs in the folded text."""
    return all(fold(word) in folded for word in text.split())


def _start(folded: str) -> str:
    return START + folded.replace(" ", "")[:MAX_TOKEN]


def _joined_codes(words: list[str]) -> Iterator[str]:
    """``gz 0012`` → ``gz0012``; groups of digits in one piece, from each group on."""
    for i, word in enumerate(words):
        last = i + 1
        if word.isdigit():
            while last < len(words) and words[last].isdigit():
                last += 1
        elif word.isalpha() and len(word) <= MAX_CODE_LETTERS and words[last : last + 1]:
            last += words[last].isdigit()
        if last > i + 1:
            yield "".join(words[i:last])[:MAX_TOKEN]


def _pairs(run: str) -> Iterator[str]:
    return (run[i : i + 2] for i in range(len(run) - 1))
