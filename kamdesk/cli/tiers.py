"""``tiers``: evaluate a period, put the result in force, open past runs."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from kamdesk.cli import portfolio, tier_answers
from kamdesk.cli.call import Answer, Call
from kamdesk.cli.options import Commands, command, day
from kamdesk.words import Lang

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from kamdesk.method.periods import Period
    from kamdesk.method.tier_parameters import TierParameters
    from kamdesk.services.tiers import Preview

CRITERIA = ("profit", "goals", "loss", "stability", "potential", "effort")


def add(commands: Commands) -> None:
    """Add the command."""
    made = command(commands, "tiers", "evaluate the tiers of a period (last 12 months)", _tiers)
    made.add_argument("--from", dest="first", type=day, metavar="DATE")
    made.add_argument("--to", dest="last", type=day, metavar="DATE")
    made.add_argument(
        "--weights", type=weights, default={}, metavar="PROFIT=30,…",
        help="other weights of the six criteria for this evaluation; together they make 100",
    )  # fmt: skip
    made.add_argument("--criteria", action="store_true", help="scores and facts of every account")
    made.add_argument("--apply", action="store_true", help="put the result in force")
    made.add_argument("--runs", action="store_true", help="list past evaluations")
    made.add_argument("--run", dest="past", type=int, metavar="ID", help="a past one as it was")
    made.add_argument(
        "--as-of", dest="day", type=day, metavar="DATE",
        help="tiers, churn and health of all accounts as they were at the end of that day",
    )  # fmt: skip
    made.set_defaults(check=_check)


def weights(text: str) -> dict[str, int]:
    """``NAME=number`` pairs of criteria, separated by commas."""
    found = {}
    for pair in text.split(","):
        name, _, number = (part.strip().lower() for part in pair.partition("="))
        if name not in CRITERIA or not number.isdecimal() or name in found:
            raise argparse.ArgumentTypeError(
                f"{pair!r} is no weight; write them like PROFIT=30,GOALS=15 ({', '.join(CRITERIA)})"
            )
        found[name] = int(number)
    return found


def _check(args: argparse.Namespace) -> str:
    if (args.first is None) != (args.last is None):
        return "--from and --to go together"
    fresh = args.first is not None or args.weights or args.apply
    asked = [args.runs, args.past is not None, args.day is not None]
    if any(asked) and fresh:
        return "--runs, --run and --as-of show the past; they take no period, weights or --apply"
    if args.day is not None and args.criteria:
        return "--as-of names no criteria; --run does"
    return "--runs lists, --run opens one, --as-of tells a day" if sum(asked) > 1 else ""


def _tiers(call: Call) -> Answer:
    if call.args.runs:
        return _runs(call)
    if call.args.past is not None:
        return _past(call)
    if call.args.day is not None:
        return portfolio.answer(call)
    from kamdesk.services import tiers

    def evaluate(session: Session) -> Preview:
        rules = _rules(session, call.args.weights)
        return tiers.preview(session, _period(session, call.args), rules)

    def apply(session: Session) -> Preview:
        found = evaluate(session)
        tiers.apply(session, found)
        return found

    if call.args.apply:
        preview, _written = call.book.write("apply_tiers", apply)
    else:
        with call.book.read() as session:
            preview = evaluate(session)
    data = _data(preview, call.args.criteria)
    return Answer(data, lambda language: _lines(data, call.args.apply, language))


def _rules(session: Session, other: dict[str, Any]) -> TierParameters:
    """The book's rules, with other weights where they were given. Raises ``ValidationError``."""
    from kamdesk.services import method_settings

    rules = method_settings.parameters(session)
    rules = replace(rules, criteria=replace(rules.criteria, **other))
    method_settings.check(rules)
    return rules


def _period(session: Session, args: argparse.Namespace) -> Period:
    from kamdesk.method.periods import Period
    from kamdesk.services import tiers

    if args.first is None:
        return tiers.default_period(session, date.today())
    return Period(args.first, args.last)


def _runs(call: Call) -> Answer:
    from kamdesk.services import tier_runs

    with call.book.read() as session:
        runs = [tier_answers.run(line) for line in tier_runs.lines(session)]
    return Answer({"runs": runs}, lambda language: tier_answers.run_lines(runs, language))


def _past(call: Call) -> Answer:
    from kamdesk.services import tier_runs

    with call.book.read() as session:
        found = tier_runs.load(session, call.args.past)
    data = {"run": tier_answers.run(found.line), **_data(found.preview, call.args.criteria)}
    return Answer(data, lambda language: tier_answers.evaluation_lines(data, language))


def _data(preview: Preview, criteria: bool) -> dict[str, Any]:
    data = tier_answers.evaluation(preview)
    return data | {"accounts": tier_answers.criteria(preview)} if criteria else data


def _lines(data: dict[str, Any], applied: bool, language: Lang) -> Iterator[str]:
    from kamdesk import words

    yield from tier_answers.evaluation_lines(data, language)
    yield words.text("cli.applied" if applied else "cli.not_applied", language)
