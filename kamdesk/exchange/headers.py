"""Which column of somebody's file is which of our fields, judged by headings and samples."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from kamdesk import paths
from kamdesk.exchange.cells import Cell, CellError, is_empty
from kamdesk.exchange.dates import detect_date_order
from kamdesk.exchange.fields import (
    ACCOUNT_PREFIX,
    CUSTOM_PREFIX,
    Field,
    Kind,
    Type,
    fields_of,
)
from kamdesk.exchange.values import parse

_BRACKETS = re.compile(r"[(\[【〔<][^)\]】〕>]*[)\]】〕>]")
_UNIT_TAIL = re.compile(r"(?:[十百千]?[万亿]|千)?元$|[万亿]$|%$")
_UNITS = (
    (re.compile(r"十亿|十億|billion|\bbn\b"), Decimal(10) ** 9),
    (re.compile(r"百万|million|\bmio\b|\bmln\b|\bmn\b|\bm\b"), Decimal(10) ** 6),
    (re.compile(r"千万|千萬"), Decimal(10) ** 7),
    (re.compile(r"万|萬"), Decimal(10_000)),
    (re.compile(r"亿|億"), Decimal(10) ** 8),
    (re.compile(r"千|thousand|\bk\b|\b000s?\b"), Decimal(1000)),
    (re.compile(r"%|percent"), Decimal("0.01")),
)
_PREFIXES = ("客户", "公司", "单位", "customer", "account", "company", "client")
_OWN_PERSON = frozenset({"code", "name", "other_name", "note", "currency"})
"""Account fields whose bare heading, in a sheet of sales or contacts, means something else."""

_LISTS = {Kind.CARDS: Kind.CONTACTS}
"""Kinds that use the lists of another one."""

_RANK, _DERIVED, _BARE, _MISFIT, _FILLED, _OWN = 0.2, 5.0, 15.0, 50.0, 4.0, 99.0


def fold(text: str) -> str:
    """A heading without what does not count: case, width, spaces, underscores, punctuation."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text).casefold())


def unit_of(header: str) -> Decimal:
    """The factor that a heading's unit means: 10,000 for 金额(万元), 0.01 for 折扣(%), else 1."""
    text = unicodedata.normalize("NFKC", header).casefold().strip()
    places = _BRACKETS.findall(text) + re.findall(r"[/:,]\s*(\w+%?)$", text)
    tail = _UNIT_TAIL.search(text)
    for place in places + ([tail[0]] if tail else []):
        for pattern, factor in _UNITS:
            if pattern.search(place):
                return factor
    return Decimal(1)


def recognised(header: str) -> bool:
    """Whether any kind of import knows the heading; used to find the header row."""
    return any(key in _known(kind) for kind in Kind for key, _ in _keys(header))


def figure_of(item: str, kind: Kind) -> str | None:
    """The figure that an item of a sheet with one figure a row means, by the same words."""
    best: tuple[float, str] | None = None
    for name, points in _matches(item, kind, ()).items():
        if fields_of(kind)[name].type is Type.MONEY and (best is None or points > best[0]):
            best = points, name
    return best[1] if best else None


def suggest(
    headers: Sequence[str],
    kind: Kind | str,
    sample_rows: Sequence[Sequence[Cell]] = (),
    custom: Sequence[Field] = (),
) -> dict[str, str]:
    """The mapping field → header that can be told from the headings, checked by samples.

    Each header serves one field and each field takes one header: the better synonym wins,
    then the column that is filled and whose cells can be read as the field's type. Where a
    file has an amount as well as price and quantity, all three are mapped; amounts count.
    ``custom`` are the user's own fields, known by their names.
    """
    fields = fields_of(kind, custom)
    candidates = []
    for position, header in enumerate(headers):
        column = [row[position] for row in sample_rows if position < len(row)]
        for name, points in _matches(header, Kind(kind), tuple(fields)).items():
            score = points + _fit(fields[name], header, column)
            candidates.append((-score, position, name))
    mapping: dict[str, str] = {}
    used: set[int] = set()
    for _, position, name in sorted(candidates):
        if name not in mapping and position not in used:
            mapping[name] = headers[position]
            used.add(position)
    return {name: mapping[name] for name in fields if name in mapping}


def _matches(header: str, kind: Kind, names: Sequence[str]) -> dict[str, float]:
    """Fields that the heading may mean, with points."""
    own = {fold(n.removeprefix(CUSTOM_PREFIX)): n for n in names if n.startswith(CUSTOM_PREFIX)}
    found: dict[str, float] = {}
    for key, penalty in _keys(header):
        for name, points in _known(kind).get(key, {}).items():
            found[name] = max(found.get(name, 0.0), points - penalty)
        if key in own:
            found[own[key]] = _OWN
    return found


def _keys(header: str) -> Iterator[tuple[str, float]]:
    """Folded forms of a heading, the fullest first, with what each costs."""
    text = unicodedata.normalize("NFKC", header).strip()
    bare = _BRACKETS.sub("", text)
    forms = (text, bare, _UNIT_TAIL.sub("", bare))
    seen = set()
    for penalty, form in enumerate(forms):
        key = fold(form)
        if key and key not in seen:
            seen.add(key)
            yield key, float(penalty)


@cache
def _synonyms() -> dict[str, dict[str, list[str]]]:
    path = paths.resources() / "import" / "headers.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def _known(kind: Kind) -> dict[str, dict[str, float]]:
    """Folded heading → fields with points, for one kind."""
    table: dict[str, dict[str, float]] = {}
    own, accounts = _synonyms()[_LISTS.get(kind, kind)], _synonyms()[Kind.ACCOUNTS]

    def learn(name: str, words: Sequence[str], points: float) -> None:
        for rank, word in enumerate(words):
            entry = table.setdefault(fold(word), {})
            entry[name] = max(entry.get(name, 0.0), points - rank * _RANK)

    for name in fields_of(kind):
        learn(name, [name], 100.0)
        if name in own:
            learn(name, own[name], 100.0)
            continue
        base = name.removeprefix(ACCOUNT_PREFIX)
        words = accounts[base]
        if base == name:
            learn(name, words, 100.0 - _DERIVED)
            continue
        learn(name, [prefix + word for prefix in _PREFIXES for word in words], 100.0 - _DERIVED)
        if base in _OWN_PERSON:
            prefixed = [word for word in words if fold(word).startswith(_PREFIXES)]
            learn(name, prefixed, 100.0 - _BARE)
        else:
            learn(name, words, 100.0 - _BARE)
    return table


def _fit(field: Field, header: str, column: Sequence[Cell]) -> float:
    """Points for a filled column, and against one whose cells are of another type."""
    filled = [cell for cell in column if not is_empty(cell)]
    if not filled:
        return 0.0
    orders = detect_date_order(filled) if field.type is Type.DATE else set()
    order = min(orders, default=None)
    good = 0
    for cell in filled:
        try:
            parse(field, cell, scale=unit_of(header), date_order=order)
            good += 1
        except CellError:
            pass
    misfit = _MISFIT if good * 2 < len(filled) else 0.0
    return _FILLED * len(filled) / len(column) - misfit
