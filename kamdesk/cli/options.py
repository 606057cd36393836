"""Kinds of option values, and the options that every command takes."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from kamdesk.cli.call import Answer, Call

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
Run: TypeAlias = "Callable[[Call], Answer]"


def command(commands: Commands, name: str, summary: str, run: Run) -> argparse.ArgumentParser:
    """A new command with the options that all of them share, wherever they are written."""
    made = commands.add_parser(name, help=summary, description=summary)
    add_shared(made)
    made.set_defaults(run=run)
    return made


def add_shared(parser: argparse.ArgumentParser) -> None:
    """``--book``, ``--json`` and ``--language``; not given here, they keep what was given before
    the command's name."""
    nothing = argparse.SUPPRESS
    parser.add_argument(
        "--book", metavar="FILE", default=nothing,
        help="the book's file, made if missing (default: the workbench's own)",
    )  # fmt: skip
    parser.add_argument(
        "--json", action="store_true", default=nothing, help="answer with one JSON object"
    )
    parser.add_argument(
        "--language", choices=("zh", "en"), default=nothing,
        help="of messages and documents (default: the system's)",
    )  # fmt: skip


def day(text: str) -> date:
    """An ISO date."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date; write it like 2026-11-23") from None


def between(least: int, most: int) -> Callable[[str], int]:
    """A whole number within limits."""

    def number(text: str) -> int:
        if not text.isdecimal() or not least <= int(text) <= most:
            raise argparse.ArgumentTypeError(f"{text!r} is no number from {least} to {most}")
        return int(text)

    return number
