"""``service``: cases that run, with their next step; ``--late`` only those behind."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from kamdesk.cli.call import Answer, Call
from kamdesk.cli.options import Commands, command
from kamdesk.words import Lang

if TYPE_CHECKING:
    from kamdesk.services.service_cases import CaseLine


def add(commands: Commands) -> None:
    """Add the command."""
    made = command(commands, "service", "list running service cases with their next step", _service)
    made.add_argument("--late", action="store_true", help="only those with a late step")


def _service(call: Call) -> Answer:
    from kamdesk.services import service_cases

    today = date.today()
    with call.book.read() as session:
        cases = service_cases.listed(session)
    told = [_case(case, today) for case in cases]
    if call.args.late:
        told = [one for one in told if one["days_late"] > 0]
    data = {"cases": told}
    return Answer(data, lambda language: _lines(data, language))


def _case(case: CaseLine, today: date) -> dict[str, Any]:
    step, late = case.next_step, case.late_step(today)
    return {
        "id": case.id,
        "account_code": case.code,
        "account": case.account,
        "kind": case.kind.value,
        "title": case.title,
        "next_step": step.title if step else None,
        "owner_role": step.owner_role.value if step and step.owner_role else None,
        "due": step.due_on.isoformat() if step and step.due_on else None,
        "late_step": late.title if late else None,
        "late_since": late.due_on.isoformat() if late and late.due_on else None,
        "days_late": max(case.days_late(today), 0),
    }


def _lines(data: dict[str, Any], language: Lang) -> Iterator[str]:
    from kamdesk import words
    from kamdesk.cli.table import table

    if not data["cases"]:
        yield words.text("case.none", language)
        return
    keys = ("field.code", "field.kind", "case.title", "case.next_step", "field.due_on")
    heads = ["ID", *(words.text(key, language) for key in keys)]
    heads.append(words.text("case.days_late", language))
    rows = [
        [
            str(one["id"]),
            one["account_code"],
            words.text(f"service.{one['kind']}", language),
            one["title"],
            one["late_step"] or one["next_step"] or "",
            one["late_since"] or one["due"] or "",
            str(one["days_late"] or ""),
        ]
        for one in data["cases"]
    ]
    yield from table(heads, rows, numbers=(0, 6))
