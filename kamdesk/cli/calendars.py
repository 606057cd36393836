"""``calendar`` and ``import-calendar``: meetings to other calendars, events from them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kamdesk.cli.call import Answer, Call
from kamdesk.cli.options import Commands, command, day
from kamdesk.words import Lang

if TYPE_CHECKING:
    from kamdesk.exchange.calendars import Plan, Window

_AHEAD = 90
"""Days from the first, where the last is not given."""


def add(commands: Commands) -> None:
    """Add the commands."""
    out = command(commands, "calendar", "write meetings as a calendar file", _calendar)
    out.add_argument("--out", required=True, type=Path, metavar="FILE.ics")
    out.add_argument("--touches", action="store_true", help="the plan's contacts as well")
    taken = command(commands, "import-calendar", "take events of a calendar file in", _import)
    taken.add_argument("file", type=Path, metavar="FILE.ics")
    taken.add_argument("--dry-run", action="store_true", help="tell what would be done, do nothing")
    for made in (out, taken):
        made.add_argument(
            "--from", dest="first", type=day, metavar="DATE", help="first day (default: today)"
        )
        made.add_argument(
            "--to", dest="last", type=day, metavar="DATE",
            help=f"last day (default: {_AHEAD} days after the first)",
        )  # fmt: skip


def _window(call: Call) -> Window:
    from kamdesk.exchange.calendars import Window

    first = call.args.first or date.today()
    return Window(first, call.args.last or first + timedelta(days=_AHEAD))


def _calendar(call: Call) -> Answer:
    from kamdesk import words
    from kamdesk.exchange import calendars
    from kamdesk.services import meeting_list
    from kamdesk.services.contact_plan import lines

    window, out = _window(call), call.args.out
    start = datetime.combine(window.first, time()).astimezone()
    end = datetime.combine(window.last + timedelta(days=1), time()).astimezone()
    edition = calendars.Edition(call.language, datetime.now().astimezone())
    with call.book.read() as session:
        ids = [row.id for row in meeting_list.between(session, start, end)]
        planned = lines.planned_ids(session, window.first, window.last) if call.args.touches else []
        count = calendars.write(session, ids, out, edition, planned)
    return Answer(
        {"file": str(out), "meetings": count - len(planned), "touches": len(planned)},
        lambda language: iter([words.text("cli.written", language, file=out)]),
    )


def _import(call: Call) -> Answer:
    from kamdesk.exchange import calendars

    window = _window(call)
    found = calendars.read(call.args.file, window)
    with call.book.read() as session:
        plan = calendars.plan(session, found, window)
    if not call.args.dry_run:
        call.book.write("import_calendar", lambda s: calendars.apply(s, plan, call.language))
    return Answer(_told(plan, call.args.dry_run), lambda language: _lines(plan, language))


def _told(plan: Plan, dry_run: bool) -> dict[str, Any]:
    from kamdesk.exchange.calendars import Change

    counts = plan.counts()
    unmatched = plan.unmatched()
    told: dict[str, Any] = {change.value: counts[change] for change in Change}
    told["new"] -= len(unmatched)
    return told | {
        "unmatched": [
            {
                "date": line.event.starts_at.astimezone().isoformat(timespec="minutes"),
                "title": line.event.title,
            }
            for line in unmatched
        ],
        "unreadable": plan.broken,
        "dry_run": dry_run,
    }


def _lines(plan: Plan, language: Lang) -> Iterator[str]:
    from kamdesk import words

    for change, count in plan.counts().items():
        yield f"{words.text(f'calendar.{change.value}', language)}: {count}"
    for line in plan.unmatched():
        moment = line.event.starts_at.astimezone()
        yield words.text(
            "calendar.unmatched", language, at=f"{moment:%Y-%m-%d %H:%M}", title=line.event.title
        )
