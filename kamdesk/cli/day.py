"""``today``: what the day asks for, as the first screen shows it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from kamdesk.cli.call import Answer, Call
from kamdesk.cli.options import Commands, command, day
from kamdesk.words import Lang

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from kamdesk.method.churn import ChurnWarning
    from kamdesk.services.today import Today, Warned

_SAID = ("what", "contact")
"""What tells a thing, in the first of these that it has."""


def add(commands: Commands) -> None:
    """Add the command."""
    made = command(commands, "today", "what is due, late, silent, about to leave, coming", _today)
    made.add_argument("--date", type=day, metavar="DATE", help="as of that day (default: today)")


def _today(call: Call) -> Answer:
    with call.book.read() as session:
        data = _read(session, call.args.date or date.today())
    return Answer(data, lambda language: _lines(data, language))


def _read(session: Session, on: date) -> dict[str, Any]:
    from kamdesk.cli.promises import account_codes, promise_line
    from kamdesk.services import today
    from kamdesk.services.today import coming

    start = datetime.combine(on, time()).astimezone()
    found, ahead = today.load(session, on, start, None), coming.load(session, on)
    warned = today.as_of(session, on, [one.account_id for one in found.warnings.lines])
    codes = account_codes(session)
    return {
        "date": on.isoformat(),
        "meetings": _meetings(session, found),
        "promises": [promise_line(one, codes[one.account_id], on) for one in found.promises.lines],
        "service": [
            {
                "id": one.id,
                "case_id": one.case_id,
                "account_code": one.code,
                "kind": one.kind.value,
                "step": one.title,
                "owner": one.owner or None,
                "owner_role": one.owner_role.value if one.owner_role else None,
                "due_on": one.due_on.isoformat(),
                "days_late": one.days,
            }
            for one in found.late_steps.lines
        ],
        "touches": [
            {
                "id": one.id,
                "date": one.planned_on.isoformat(),
                "account_code": one.code,
                "contact": one.contact or None,
                "channel": one.channel.value,
                "days_late": one.days,
            }
            for one in found.touches.lines
        ],
        "tasks": [
            {
                "id": one.id,
                "account_code": codes[one.account_id],
                "what": one.what,
                "due_on": one.due_on.isoformat() if one.due_on else None,
                "days_late": max(one.days_late(on), 0),
            }
            for one in found.tasks
        ],
        "unplanned": [
            {"code": one.code, "tier": one.tier.value, "days": one.days} for one in found.unplanned
        ],
        "churn": sorted(
            (_warning(one, warned[one.account_id]) for one in found.warnings.lines),
            key=lambda one: (one["win_back"], -one["score"], one["code"]),
        ),
        "birthdays": [
            {
                "date": one.day.isoformat(),
                "contact": one.contact,
                "account_code": one.code,
                "lunar": one.lunar,
            }
            for one in ahead.birthdays
        ],
        "contracts": [
            {"date": one.day.isoformat(), "account_code": one.code} for one in ahead.contracts
        ],
    }


def _warning(kept: Warned, now: ChurnWarning) -> dict[str, Any]:
    """An account that was warned of at the end of the month ``read_on``, and what warns of it on
    the day; ``low`` where nothing does any more."""
    return {
        "code": kept.code,
        "level": now.level.value,
        "score": now.score,
        "read_on": kept.read_on.isoformat(),
        "win_back": kept.in_hand,
        "signals": [{"signal": one.signal.value, "points": one.points} for one in now.raised],
    }


def _meetings(session: Session, found: Today) -> list[dict[str, Any]]:
    """Those of today and tomorrow in order, with what each plan lacks first; None for nothing."""
    from kamdesk.services import meeting_lacks
    from kamdesk.services.today.meetings import day_of, planned

    last = found.day + timedelta(days=1)
    rows = [
        row for row in planned(session, found.day) if found.day <= day_of(row.starts_at) <= last
    ]
    lacks = meeting_lacks.first_of(session, [row.id for row in rows])
    return [
        {
            "id": row.id,
            "date": row.starts_at.astimezone().isoformat(timespec="minutes"),
            "minutes": row.minutes,
            "account_code": row.code,
            "title": row.title,
            "lacks": None if lacks[row.id] == meeting_lacks.READY else lacks[row.id],
        }
        for row in rows
    ]


def _lines(data: dict[str, Any], language: Lang) -> Iterator[str]:
    from kamdesk import words

    yield data["date"]
    if not any(data[name] for name in data if name != "date"):
        yield words.text("cli.nothing_due", language)
    for name in ("meetings", "promises", "service", "touches", "tasks", "unplanned", "churn",
                 "birthdays", "contracts"):  # fmt: skip
        if data[name]:
            yield f"{words.text(f'cli_today.{name}', language)} ({len(data[name])})"
            yield from (f"  {_line(name, one, language)}" for one in data[name])


def _line(name: str, one: dict[str, Any], language: Lang) -> str:
    """One thing: its day, its account, what it is and who is in it."""
    when = str(one.get("date") or one.get("due_on") or "")
    head = (when[:16].replace("T", " "), one.get("account_code") or one.get("code"))
    return "  ".join(part for part in (*head, *_said(name, one, language)) if part)


def _said(name: str, one: dict[str, Any], language: Lang) -> tuple[str | None, ...]:
    from kamdesk import words

    def word(key: str, code: str | None) -> str:
        return words.text(f"{key}.{code}", language) if code else ""

    match name:
        case "meetings":
            return one["title"], word("plan_lack", one["lacks"])
        case "promises":
            return word("promise", one["side"]), one["contact"], one["what"]
        case "service":
            return one["step"], word("step_owner", one["owner_role"]), one["owner"]
        case "touches":
            return word("channel", one["channel"]), one["contact"]
        case "unplanned":
            return (word("tier", one["tier"]),)
        case "churn":
            level = f"{word('churn', one['level'])} {one['score']}"
            if one["level"] == "low":
                level = words.text("cli.no_longer", language)
            return level, words.text("cli.in_hand", language) if one["win_back"] else None
        case _:
            return (next((one[key] for key in _SAID if key in one), ""),)
