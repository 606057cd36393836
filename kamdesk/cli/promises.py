"""``promises``: the ledger of both sides, and how well each keeps its promises."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from kamdesk.cli.call import Answer, Call
from kamdesk.cli.options import Commands, command
from kamdesk.words import Lang

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from kamdesk.services.promise_rates import Rates
    from kamdesk.services.promises import KeptRate, PromiseLine

_ALL = 10**9


def add(commands: Commands) -> None:
    """Add the command."""
    made = command(commands, "promises", "list promises of both sides, late ones first", _promises)
    made.add_argument("--open", action="store_true", help="only those that are open")
    made.add_argument("--late", action="store_true", help="only those that are late")
    made.add_argument("--account", metavar="CODE", help="of one account")


def _promises(call: Call) -> Answer:
    with call.book.read() as session:
        data = _read(session, call)
    return Answer(data, lambda language: _lines(data, language))


def _read(session: Session, call: Call) -> dict[str, Any]:
    from kamdesk.services import accounts, promise_ledger, promise_rates

    args, today = call.args, date.today()
    account_id = accounts.by_code(session, args.account).id if args.account else None
    groups: tuple[promise_ledger.Group, ...] = ()
    if args.late:
        groups = (promise_ledger.Group.LATE,)
    elif args.open:
        groups = promise_ledger.OPEN_GROUPS
    wanted = promise_ledger.Wanted(account_id=account_id, groups=groups)
    sections = promise_ledger.sections(session, today, wanted, _ALL)
    lines = [line for section in sections for line in section.lines]
    codes = account_codes(session)
    by_account = promise_rates.by_account(session, today)
    if account_id is None:
        rates = promise_rates.of_book(session, today)
    else:
        rates = promise_rates.of_account(session, account_id, today)
        by_account = [one for one in by_account if one.account_id == account_id]
    return {
        "promises": [promise_line(line, codes[line.account_id], today) for line in lines],
        "rates": {
            **_rates(rates),
            "accounts": [{"account_code": one.code, **_rates(one.rates)} for one in by_account],
        },
    }


def account_codes(session: Session) -> dict[int, str]:
    """The code of every account by id."""
    from sqlalchemy import select

    from kamdesk.models import Account

    return {row.id: row.code for row in session.execute(select(Account.id, Account.code))}


def promise_line(line: PromiseLine, code: str, today: date) -> dict[str, Any]:
    """A promise as the commands tell it."""
    return {
        "id": line.id,
        "account_code": code,
        "side": line.side.value,
        "contact": line.contact or None,
        "our_person": line.our_person or None,
        "what": line.what,
        "due_on": line.due_on.isoformat() if line.due_on else None,
        "state": line.state.value,
        "days_late": max(line.days_late(today), 0),
        "closed_on": line.closed_on.isoformat() if line.closed_on else None,
        "meeting_id": line.meeting_id,
    }


def _rates(rates: Rates) -> dict[str, Any]:
    return {"ours": _rate(rates.ours), "theirs": _rate(rates.theirs)}


def _rate(rate: KeptRate) -> dict[str, int]:
    return {"kept": rate.kept, "decided": rate.decided, "late": rate.late}


def _lines(data: dict[str, Any], language: Lang) -> Iterator[str]:
    from kamdesk import words
    from kamdesk.cli.table import table

    names = ("side", "code", "contact", "what", "due_on", "state")
    heads = ["ID", *(words.text(f"field.{name}", language) for name in names)]
    rows = [
        [
            str(one["id"]),
            words.text(f"promise.{one['side']}", language),
            one["account_code"],
            one["contact"] or "",
            one["what"],
            one["due_on"] or "",
            words.text("promise.late_days", language, days=one["days_late"])
            if one["days_late"]
            else words.text(f"promise.{one['state']}", language),
        ]
        for one in data["promises"]
    ]
    yield from table(heads, rows, numbers=(0,))
    ours, theirs = data["rates"]["ours"], data["rates"]["theirs"]
    yield words.text(
        "promise.kept_rate",
        language,
        ours=ours["kept"],
        ours_all=ours["decided"],
        theirs=theirs["kept"],
        theirs_all=theirs["decided"],
    )
