"""``tiers``: evaluate a period, and put the result in force."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from kamdesk.cli.accounts import money_text
from kamdesk.cli.call import Answer, Call
from kamdesk.cli.options import Commands, command, day
from kamdesk.words import Lang

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from kamdesk.services.tiers import Preview


def add(commands: Commands) -> None:
    """Add the command."""
    made = command(commands, "tiers", "evaluate the tiers of a period (last 12 months)", _tiers)
    made.add_argument("--from", dest="first", type=day, metavar="DATE")
    made.add_argument("--to", dest="last", type=day, metavar="DATE")
    made.add_argument("--apply", action="store_true", help="put the result in force")
    made.set_defaults(check=_check)


def _check(args: argparse.Namespace) -> str:
    return "--from and --to go together" if (args.first is None) != (args.last is None) else ""


def _tiers(call: Call) -> Answer:
    from kamdesk.services import tiers

    def evaluate(session: Session) -> Preview:
        return tiers.preview(session, _period(session, call.args))

    def apply(session: Session) -> Preview:
        found = evaluate(session)
        tiers.apply(session, found)
        return found

    if call.args.apply:
        preview, _written = call.book.write("apply_tiers", apply)
    else:
        with call.book.read() as session:
            preview = evaluate(session)
    data = _data(preview)
    return Answer(data, lambda language: _lines(data, call.args.apply, language))


def _period(session: Session, args: argparse.Namespace) -> Any:
    from kamdesk.method.periods import Period
    from kamdesk.services import tiers

    if args.first is None:
        return tiers.default_period(session, date.today())
    return Period(args.first, args.last)


def _data(preview: Preview) -> dict[str, Any]:
    evaluation = preview.evaluation
    return {
        "period": preview.period.label,
        "basis": evaluation.basis.value,
        "rated": evaluation.rated,
        "not_rated": preview.not_rated,
        "negative": evaluation.curve.losing,
        "revenue": money_text(evaluation.revenue),
        "contribution": money_text(evaluation.contribution),
        "accounts_for_80": evaluation.curve.accounts_for_80,
        "tiers": {tier.value: number for tier, number in evaluation.counts.items()},
    }


def _lines(data: dict[str, Any], applied: bool, language: Lang) -> Iterator[str]:
    from kamdesk import words
    from kamdesk.cli.table import table

    yield words.text("dossier.period", language, period=data["period"])
    counts = [
        [words.text(f"tier.{name}", language), str(number)]
        for name, number in data["tiers"].items()
    ]
    headers = [words.text(f"field.{name}", language) for name in ("tier", "account")]
    yield from table(headers, counts, numbers=(1,))
    for name in ("revenue", "contribution"):
        if data[name] is not None:
            yield f"{words.text(f'field.{name}', language)}: {data[name]}"
    yield words.text(
        "cli.tiers",
        language,
        rated=data["rated"],
        not_rated=data["not_rated"],
        negative=data["negative"],
        count=data["accounts_for_80"],
    )
    yield words.text("cli.applied" if applied else "cli.not_applied", language)
