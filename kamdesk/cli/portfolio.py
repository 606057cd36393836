"""``tiers --as-of``: all accounts as they were at the end of a day, beside now."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from kamdesk.cli.call import Answer, Call
from kamdesk.words import Lang

if TYPE_CHECKING:
    from kamdesk.services.past import Kept, PortfolioThen


def answer(call: Call) -> Answer:
    """Raises ``RefusedError`` for a day that is yet to come or before the book."""
    from kamdesk.services import past

    day, today = call.args.day, date.today()
    with call.book.read() as session:
        past.check_day(day, past.book_begins(session), today)
        found = past.portfolio_as_of(session, day)
        then, now = past.kept_as_of(session, day), past.kept_as_of(session, today)
    data = _data(found, then, now)
    return Answer(data, lambda language: _lines(data, language))


def _data(found: PortfolioThen, then: Kept, now: Kept) -> dict[str, Any]:
    return {
        "day": found.day.isoformat(),
        "evaluation_of": found.applied_on.isoformat() if found.applied_on else None,
        "then": {"tiers": _by_name(found.then), **_kept(then)},
        "now": {"tiers": _by_name(found.now), **_kept(now)},
        "came": found.came,
        "went": found.went,
        "moved": [
            {"code": one.code, "name": one.name, "before": one.before, "after": one.after}
            for one in found.movement.moved
        ],
    }


def _kept(kept: Kept) -> dict[str, Any]:
    return {
        "mean_health": kept.mean,
        "churn": _by_name(kept.levels),
        "stages": _by_name(kept.stages),
    }


def _by_name(counts: Any) -> dict[str, int]:
    return {str(name or "none"): number for name, number in counts.items()}


def _lines(data: dict[str, Any], language: Lang) -> Iterator[str]:
    from kamdesk import words
    from kamdesk.cli.table import table

    then, now = data["then"], data["now"]
    mean = _pair(then["mean_health"], now["mean_health"])
    rows = [[words.text("cli.mean_health", language), *mean]]
    for group, prefix in (("tiers", "tier"), ("churn", "churn"), ("stages", "stage")):
        for name, number in then[group].items():
            if name == "none" and not number + now[group][name]:
                continue
            rows.append([_name(prefix, name, language), *_pair(number, now[group][name])])
    heads = ["", data["day"], words.text("cli.now", language)]
    yield from table(heads, rows, numbers=(1, 2))
    moves = [
        [one["code"], one["name"], _name("tier", one["before"] or "none", language),
         _name("tier", one["after"] or "none", language)]
        for one in data["moved"]
    ]  # fmt: skip
    if moves:
        yield ""
        names = ("code", "name")
        heads = [words.text(f"field.{name}", language) for name in names]
        yield from table([*heads, data["day"], words.text("cli.now", language)], moves)


def _pair(then: int | None, now: int | None) -> list[str]:
    return ["-" if one is None else str(one) for one in (then, now)]


def _name(prefix: str, name: str, language: Lang) -> str:
    from kamdesk import words

    if name == "none":
        return words.text("tier.not_rated", language) if prefix == "tier" else "-"
    said = words.text(f"{prefix}.{name}", language)
    return words.text("cli.churn_level", language, level=said) if prefix == "churn" else said
