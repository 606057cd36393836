"""``accounts``: who is in the book, with tier and figures."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from kamdesk.cli.call import Answer, Call
from kamdesk.cli.options import Commands, between, command
from kamdesk.words import Lang

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from kamdesk.services.account_list import AccountRow, ListSpec

_CHUNK = 500
TIERS = ("platinum", "gold", "iron", "lead")


def add(commands: Commands) -> None:
    """Add the command."""
    made = command(commands, "accounts", "list accounts, highest revenue first", _accounts)
    made.add_argument("--search", default="", metavar="TEXT", help="part of a name, pinyin, code …")
    made.add_argument("--filter", metavar="NAME", help="the accounts of a smart list")
    made.add_argument("--tier", choices=TIERS)
    made.add_argument("--limit", type=between(0, 10**9), metavar="N", help="at most so many")


def _accounts(call: Call) -> Answer:
    args = call.args
    with call.book.read() as session:
        spec = _spec(session, args)
        total, rows, period = _read(session, spec, args.limit)
    data = {"total": total, "period": period, "accounts": [_account(row) for row in rows]}
    return Answer(data, lambda language: _lines(total, period, rows, language))


def _spec(session: Session, args: Namespace) -> ListSpec:
    """The smart list asked for, narrowed further by the other options. The order stays one."""
    from kamdesk.models.kinds import Tier
    from kamdesk.services import smart_lists
    from kamdesk.services.account_list import ListSpec

    spec = smart_lists.named(session, args.filter).spec if args.filter else ListSpec()
    if args.tier:
        spec = replace(spec, tiers=frozenset({Tier(args.tier)}))
    if args.search:
        spec = replace(spec, search=args.search)
    return spec.with_sort("revenue", True)


def money_text(units: int | None) -> str | None:
    """Money as decimal text of major units, to the cent."""
    from kamdesk.money import cents

    return None if units is None else str(cents(units))


def _read(
    session: Session, spec: ListSpec, limit: int | None
) -> tuple[int, list[AccountRow], str | None]:
    from kamdesk.method.periods import Period
    from kamdesk.services import account_list, book_settings

    ids = account_list.ids(session, spec)
    chosen = ids if limit is None else ids[:limit]
    rows = []
    for start in range(0, len(chosen), _CHUNK):
        part = chosen[start : start + _CHUNK]
        found = account_list.rows(session, part)
        rows += [found[account_id] for account_id in part]
    stored = book_settings.period(session)
    return len(ids), rows, Period(*stored).label if stored else None


def _account(row: AccountRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "code": row.code,
        "name": row.name,
        "tier": row.tier.value if row.tier else None,
        "revenue": money_text(row.revenue),
        "contribution": money_text(row.contribution),
    }


def _lines(total: int, period: str | None, rows: list[AccountRow], language: Lang) -> Iterator[str]:
    from kamdesk import words
    from kamdesk.cli.table import table

    names = ("code", "name", "tier", "revenue", "contribution")
    headers = [words.text(f"field.{name}", language) for name in names]
    unrated = words.text("tier.not_rated", language)
    cells = [
        [
            row.code,
            row.name,
            words.of(row.tier, language) if row.tier else unrated,
            money_text(row.revenue) or "",
            money_text(row.contribution) or "",
        ]
        for row in rows
    ]
    yield from table(headers, cells, numbers=(3, 4))
    when = period or words.text("cli.everything", language)
    yield words.text("cli.accounts", language, shown=len(rows), total=total, period=when)
