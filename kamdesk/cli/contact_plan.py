"""``touches`` and ``coverage``: the contact plan of a period, and how much of it was done."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from kamdesk.cli.call import Answer, Call
from kamdesk.cli.options import Commands, command, day
from kamdesk.words import Lang

if TYPE_CHECKING:
    from kamdesk.models.kinds import Tier
    from kamdesk.services.contact_plan.coverage import Coverage, Covered
    from kamdesk.services.contact_plan.lines import TouchLine

_WEEK = timedelta(days=6)
_QUARTER = timedelta(days=90)
_COUNTED = ("done", "planned", "skipped", "missed")
"""Numbers of a line of coverage; what was planned is the other three together."""


def add(commands: Commands) -> None:
    """Add the commands."""
    touches = command(commands, "touches", "contacts planned and done, by day", _touches)
    touches.add_argument("--from", dest="first", type=day, metavar="DATE", help="default: today")
    touches.add_argument("--to", dest="last", type=day, metavar="DATE", help="default: a week on")
    touches.add_argument("--account", metavar="CODE", help="of this account alone")
    covered = command(commands, "coverage", "done against planned, those behind first", _coverage)
    covered.add_argument("--from", dest="first", type=day, metavar="DATE", help="90 days before")
    covered.add_argument("--to", dest="last", type=day, metavar="DATE", help="default: today")


def _touches(call: Call) -> Answer:
    from kamdesk.method.periods import Period
    from kamdesk.services import accounts
    from kamdesk.services.contact_plan import lines

    today, first, last = date.today(), call.args.first, call.args.last
    if first is None:
        first = today if last is None or last >= today else last - _WEEK
    period = Period(first, last or first + _WEEK)
    with call.book.read() as session:
        code = call.args.account
        account_id = accounts.by_code(session, code).id if code else None
        found = lines.between(session, period.first, period.last, account_id)
    return Answer(
        {"touches": [_touch(one) for one in found]}, lambda language: _lines(found, language)
    )


def _touch(one: TouchLine) -> dict[str, Any]:
    return {
        "id": one.id,
        "date": one.day.isoformat(),
        "account_code": one.code,
        "contact": one.contact or None,
        "channel": one.channel.value,
        "state": one.state.value,
        "minutes": one.minutes,
        "note": one.note,
        "skip_reason": one.skip_reason or None,
    }


def _lines(found: list[TouchLine], language: Lang) -> Iterator[str]:
    from kamdesk import words
    from kamdesk.cli.table import table

    heads = [words.text(f"field.{name}", language) for name in ("date", "code", "account")]
    heads += [words.text(f"field.{name}", language) for name in ("contact", "channel", "state")]
    rows = [
        [
            one.day.isoformat(),
            one.code,
            one.account,
            one.contact,
            words.of(one.channel, language),
            words.of(one.state, language),
        ]
        for one in found
    ]
    yield from table(heads, rows)


def _coverage(call: Call) -> Answer:
    from kamdesk.method.periods import Period
    from kamdesk.services.contact_plan import coverage as service

    today = date.today()
    last = call.args.last or today
    period = Period(call.args.first or last - _QUARTER, last)
    with call.book.read() as session:
        found = service.coverage(session, period.first, period.last, today)
    return Answer(_coverage_data(found), lambda language: _coverage_lines(found, language))


def _coverage_data(found: Coverage) -> dict[str, Any]:
    return {
        **_covered(found.whole),
        "tiers": {tier.value if tier else "none": _covered(one) for tier, one in _by_tier(found)},
        "owners": {owner: _covered(one) for owner, one in found.by_owner().items()},
        "accounts": [
            {
                "code": one.code,
                **_covered(one.covered),
                "next": one.next_on.isoformat() if one.next_on else None,
                "nothing_planned": one.is_bare,
            }
            for one in found.accounts
        ],
    }


def _covered(one: Covered) -> dict[str, Any]:
    share = None if one.share is None else f"{one.share:.3f}"
    return {
        "done": one.done,
        "planned": one.planned,
        "skipped": one.skipped,
        "missed": one.missed,
        "share": share,
    }


def _coverage_lines(found: Coverage, language: Lang) -> Iterator[str]:
    from kamdesk import words
    from kamdesk.cli.table import table

    counted = [words.text(f"cli.{name}", language) for name in _COUNTED]
    counted.insert(0, words.text("coverage.coverage", language))
    none = words.text("plan_notice.nothing_planned", language)
    heads = [words.text("field.code", language), words.text("field.account", language), *counted]
    rows = [
        [one.code, one.account, *_counts(one.covered),
         none if one.is_bare else one.next_on.isoformat() if one.next_on else ""]
        for one in found.accounts
    ]  # fmt: skip
    next_ = words.text("coverage.next", language)
    yield from table([*heads, next_], rows, numbers=(2, 3, 4, 5, 6))
    parts = [
        (words.of(tier, language) if tier else words.text("coverage.not_rated", language), one)
        for tier, one in _by_tier(found)
    ]
    parts += [
        (owner or words.text("coverage.no_owner", language), one)
        for owner, one in found.by_owner().items()
    ]
    yield ""
    parts.append((words.text("cli.all_accounts", language), found.whole))
    groups = [[name, *_counts(one)] for name, one in parts]
    yield from table(["", *counted], groups, numbers=(1, 2, 3, 4, 5))


def _by_tier(found: Coverage) -> list[tuple[Tier | None, Covered]]:
    """Coverage of each tier from the top, what is not rated last."""
    from kamdesk.models.kinds import Tier

    groups = found.by_tier()
    return [(tier, groups[tier]) for tier in (*Tier, None) if tier in groups]


def _counts(one: Covered) -> list[str]:
    share = "-" if one.share is None else f"{one.share:.0%}"
    return [share, *(str(getattr(one, name)) for name in _COUNTED)]
