"""``churn`` and ``health``: who is about to leave, and how an account stands, with the facts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from kamdesk.cli.call import Answer, Call
from kamdesk.cli.options import Commands, command, day
from kamdesk.words import Lang

if TYPE_CHECKING:
    from kamdesk.services.readings import Reading

_LEVELS = ("low", "watch", "high")


def add(commands: Commands) -> None:
    """Add the commands."""
    churn = command(commands, "churn", "accounts that are about to leave, loudest first", _churn)
    churn.add_argument("--level", choices=_LEVELS, help="this level alone")
    churn.add_argument("--date", type=day, metavar="DATE", help="as of that day (default: today)")
    health = command(commands, "health", "an account's health and what it is made of", _health)
    health.add_argument("--account", required=True, metavar="CODE")
    health.add_argument("--date", type=day, metavar="DATE", help="as of that day (default: today)")


def _churn(call: Call) -> Answer:
    from kamdesk.services import past, readings

    day = call.args.date
    with call.book.read() as session:
        if day is not None:
            past.check_day(day, day, date.today())
            found = past.readings_as_of(session, day)
        else:
            found = readings.of_book(session, date.today())
    wanted = [one for one in found if call.args.level in (None, one.churn.level.value)]
    data = {"accounts": [_warning(one, call.language) for one in wanted]}
    return Answer(data, lambda language: _warning_lines(wanted, language))


def _warning(one: Reading, language: Lang) -> dict[str, Any]:
    from kamdesk.method import reading_words

    return {
        "code": one.code,
        "level": one.churn.level.value,
        "score": one.churn.score,
        "signals": [
            {
                "signal": raised.signal.value,
                "points": raised.points,
                "fact": reading_words.churn_fact(raised, language),
            }
            for raised in one.churn.raised
        ],
    }


def _warning_lines(found: list[Reading], language: Lang) -> Iterator[str]:
    from kamdesk import words
    from kamdesk.method import reading_words

    if not found:
        yield words.text("cli.nobody_leaves", language)
    for one in found:
        level = words.of(one.churn.level, language)
        yield f"{one.code}  {one.name}  {level}  {one.churn.score}"
        for raised in one.churn.raised:
            yield f"  {raised.points:>3}  {reading_words.churn_fact(raised, language)}"


def _health(call: Call) -> Answer:
    from kamdesk.errors import RefusedError
    from kamdesk.services import accounts, past, readings

    day, today = call.args.date, date.today()
    with call.book.read() as session:
        account = accounts.by_code(session, call.args.account)
        if day is not None:
            past.check_day(day, past.begins(session, account.id), today)
            found = past.reading_as_of(session, account.id, day)
        else:
            found = readings.of_account(session, account.id, today)
    if found is None:
        raise RefusedError("binned_then", account=account.code)
    return Answer(
        _health_data(found, call.language), lambda language: _health_lines(found, language)
    )


def _health_data(one: Reading, language: Lang) -> dict[str, Any]:
    from kamdesk.method import reading_words

    return {
        "account": one.code,
        "score": one.health.score,
        "parts": [
            {
                "part": part.part.value,
                "points": f"{float(part.points):.1f}",
                "of": part.weight,
                "fact": reading_words.health_fact(part, language),
            }
            for part in one.health.parts
        ],
        "unknown": [part.value for part in one.health.unknown],
    }


def _health_lines(one: Reading, language: Lang) -> Iterator[str]:
    from kamdesk import words
    from kamdesk.cli.table import table
    from kamdesk.method import reading_words

    score = words.text("cli.unknown", language) if one.health.score is None else one.health.score
    yield f"{one.name}  {score}"
    rows = [
        [
            words.of(part.part, language),
            f"{float(part.points):.1f}",
            str(part.weight),
            reading_words.health_fact(part, language),
        ]
        for part in one.health.parts
    ]
    heads = ["", words.text("cli.points", language), words.text("cli.of", language), ""]
    yield from table(heads, rows, numbers=(1, 2))
    if one.health.unknown:
        names = ", ".join(words.of(part, language) for part in one.health.unknown)
        yield f"{words.text('cli.unknown', language)}: {names}"
