"""``demo``: the sample territory in an empty book."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from datetime import date

from kamdesk.cli.call import Answer, Call
from kamdesk.cli.options import Commands, between, command
from kamdesk.words import Lang


def add(commands: Commands) -> None:
    """Add the command."""
    made = command(commands, "demo", "fill an empty book with the sample territory", _demo)
    made.add_argument("--seed", type=between(0, 2**31), default=7, metavar="N")
    made.add_argument("--accounts", type=between(1, 100_000), default=60, metavar="N")


def _demo(call: Call) -> Answer:
    from kamdesk import words
    from kamdesk.services import sample

    args = call.args
    counts, _written = call.book.write(
        "sample",
        lambda session: sample.build(
            session,
            today=date.today(),
            seed=args.seed,
            accounts=args.accounts,
            language=call.language,
            progress=call.tell_progress,
        ),
    )
    data = asdict(counts)

    def lines(language: Lang) -> Iterator[str]:
        yield words.text("cli.demo", language, **data)

    return Answer(data, lines)
