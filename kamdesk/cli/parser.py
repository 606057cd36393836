"""The commands and their options; wrong usage ends with exit code 2."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from kamdesk import __version__
from kamdesk.cli import (
    accounts,
    briefs,
    calendars,
    care,
    contact_plan,
    day,
    demo,
    dossiers,
    importing,
    keeping,
    meetings,
    merging,
    promises,
    ratios,
    reviews,
    service,
    tiers,
)
from kamdesk.cli.options import add_shared

_GROUPS = (
    demo,
    importing,
    accounts,
    merging,
    tiers,
    ratios,
    day,
    meetings,
    keeping,
    contact_plan,
    briefs,
    calendars,
    reviews,
    service,
    promises,
    dossiers,
    care,
)
_EPILOG = (
    "With --json, standard output holds one JSON object; where a command is refused it is "
    '{"error": {"code": "...", "message": "..."}}. Messages go to standard error. '
    "Exit codes: 0 done, 1 refused with a reason, 2 wrong usage."
)


def parse(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Arguments with a ``run`` function; exits with 2 on wrong usage, with 0 after help."""
    parser = _build()
    args = parser.parse_args(argv)
    problem = args.check(args)
    if problem:
        parser.error(problem)
    return args


def _build() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="kamdesk-cli",
        description="KamDesk without a window: the same book, for scripts and checks.",
        epilog=_EPILOG,
    )
    parser.add_argument("--version", action="version", version=f"KamDesk {__version__}")
    add_shared(parser)
    parser.set_defaults(book=None, json=False, language=None, check=lambda _args: "")
    commands = parser.add_subparsers(
        title="commands", metavar="COMMAND", required=True, dest="command"
    )
    for group in _GROUPS:
        group.add(commands)
    return parser
