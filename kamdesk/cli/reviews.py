"""``review``: what a meeting brought, by the rules, with the promises made in it."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from kamdesk.cli.call import Answer, Call
from kamdesk.cli.options import Commands, between, command, day
from kamdesk.words import Lang

if TYPE_CHECKING:
    from datetime import date

    from kamdesk.services.review_record import NewPromise, Recorded

_OUTCOMES = ("order", "advance", "continuation", "no_sale")


def add(commands: Commands) -> None:
    """Add the command."""
    made = command(commands, "review", "record what a meeting brought", _review)
    made.add_argument("meeting_id", type=between(1, 2**62), metavar="MEETING_ID")
    made.add_argument("--outcome", required=True, choices=_OUTCOMES)
    made.add_argument(
        "--person", default="", metavar="ID/NAME", help="who at the client will do it"
    )
    made.add_argument("--action", default="", metavar="TEXT", help="what they agreed to do")
    made.add_argument("--date", type=day, metavar="DATE", help="by when, an ISO date")
    made.add_argument("--words", default="", metavar="TEXT", help="how the client put it")
    made.add_argument("--next-date", type=day, metavar="DATE", help="of the next meeting")
    for side in ("ours", "theirs"):
        made.add_argument(
            f"--promise-{side}", type=promised, action="append", default=[],
            metavar="TEXT@DATE", help="may be given more than once; @DATE may be left out",
        )  # fmt: skip


def promised(text: str) -> tuple[str, date | None]:
    """What was promised and by when, from ``TEXT@DATE`` or ``TEXT``."""
    what, at, until = text.rpartition("@")
    if not at:
        what, until = text, ""
    if not what.strip():
        raise argparse.ArgumentTypeError(
            f"{text!r} promises nothing; write it like TEXT@2026-12-05"
        )
    return what.strip(), day(until) if until else None


def _review(call: Call) -> Answer:
    from kamdesk.models.kinds import Outcome
    from kamdesk.services import review_record

    args = call.args
    told = review_record.Told(
        outcome=Outcome(args.outcome),
        person=args.person,
        action=args.action,
        on=args.date,
        client_words=args.words,
        next_date=args.next_date,
        promises=_promises(args),
    )
    recorded, _ = call.book.write(
        "review_meeting", lambda s: review_record.record(s, args.meeting_id, told)
    )
    data = _data(recorded)
    return Answer(data, lambda language: _lines(data, language))


def _promises(args: argparse.Namespace) -> list[NewPromise]:
    from kamdesk.models.kinds import PromiseSide
    from kamdesk.services.review_record import NewPromise

    told = [(PromiseSide.OURS, one) for one in args.promise_ours]
    told += [(PromiseSide.THEIRS, one) for one in args.promise_theirs]
    return [NewPromise(side, what, until) for side, (what, until) in told]


def _data(recorded: Recorded) -> dict[str, Any]:
    meeting = recorded.meeting
    got = None
    if meeting.got_action or recorded.person:
        got = {
            "person": recorded.person,
            "action": meeting.got_action,
            "date": meeting.got_date.isoformat() if meeting.got_date else None,
        }
    return {
        "id": meeting.id,
        "state": meeting.state.value,
        "outcome": meeting.outcome.value if meeting.outcome else None,
        "got": got,
        "client_words": meeting.client_words,
        "next_date": meeting.next_date.isoformat() if meeting.next_date else None,
        "promises": list(recorded.promise_ids),
        "remark": recorded.remark,
    }


def _lines(data: dict[str, Any], language: Lang) -> Iterator[str]:
    from kamdesk import words

    outcome = words.text(f"outcome.{data['outcome']}", language)
    count = len(data["promises"])
    yield words.text("cli_review.done", language, outcome=outcome, count=count)
    if data["remark"]:
        yield words.text(f"advance.{data['remark']}", language)
