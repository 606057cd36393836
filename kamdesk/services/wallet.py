"""What an account spends with everybody, line by line, and how much of it is ours (method §9)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session

from kamdesk.errors import NotFoundError, ValidationError
from kamdesk.method import wallet as method
from kamdesk.method.periods import Period, last_closed_months
from kamdesk.method.wallet import Share, Total
from kamdesk.models import Account, WalletLine
from kamdesk.services import editing, ledger, percents, presences
from kamdesk.services.presences import PresenceLine

FIELDS = ("yearly_spend", "our_share", "in_house_share", "potential")
WHOLE = ""
"""The line that stands for all that an account buys."""
_SHARES = ("our_share", "in_house_share")


@dataclass(frozen=True, slots=True)
class WalletRow:
    """One line shared out; ``checked_on`` and ``note`` are empty where nothing was typed yet."""

    share: Share
    typed: bool
    checked_on: date | None
    note: str

    @property
    def line(self) -> str:
        """Name of the product line; empty is all that they buy."""
        return self.share.facts.line


@dataclass(frozen=True, slots=True)
class Wallet:
    """An account's wallet: lines by their spend, then by our sales, and all of them together."""

    rows: list[WalletRow]
    total: Total
    presences: list[PresenceLine]
    period: Period
    """The twelve closed months that our sales are of."""

    @property
    def names(self) -> dict[int, str]:
        """Names of the competitors by their id."""
        return {one.competitor_id: one.competitor for one in self.presences}

    @property
    def largest(self) -> WalletRow | None:
        """The line that they spend most on, None where no spend is known."""
        known = [row for row in self.rows if row.share.facts.spend]
        return max(known, key=lambda row: row.share.facts.spend or 0, default=None)


def load(session: Session, account_id: int, today: date) -> Wallet:
    """Read a wallet. Lines are those that were typed, that a competitor sits in, or that we sold
    within twelve months; where none has a name, everything is one line."""
    period = last_closed_months(today)
    lines = session.scalars(_lines(), {"account_id": account_id})
    typed = {row.product_line: row for row in lines}
    there = presences.of_account(session, account_id)
    sold = {
        figure.product_line: figure.revenue
        for figure in ledger.product_lines(session, [account_id], period.first, period.last)
    }
    names = {name for name in {*typed, *sold, *(one.product_line for one in there)} if name}
    noted = WHOLE in typed or any(one.product_line == WHOLE for one in there)
    if noted or (sold and not names):
        names.add(WHOLE)
    rows = [_row(name, typed.get(name), there, sold) for name in names]
    rows.sort(key=_weight)
    return Wallet(rows, _total(rows), there, period)


@cache
def _lines() -> Select[WalletLine]:
    return select(WalletLine).where(WalletLine.account_id == bindparam("account_id"))


def set_line(
    session: Session,
    account_id: int,
    product_line: str,
    changes: Mapping[str, Any],
    today: date,
    was: Mapping[str, Any] | None = None,
) -> None:
    """Note figures of a line; the line is made with the first of them.

    Shares are percent as decimals or text. Whoever changes figures has checked them today, unless
    ``changes`` tells another day. Raises ``ValidationError`` and ``ConflictError``.
    """
    taken = percents.as_text(changes, _SHARES)
    before = percents.as_text(was or {}, _SHARES)
    line = _line(session, account_id, product_line) or _make(session, account_id, product_line)
    if changes.keys() & set(FIELDS):
        taken.setdefault("checked_on", today)
    editing.update(session, WalletLine, line.id, taken, before)


def add_line(session: Session, account_id: int, product_line: str) -> None:
    """Take a line into the wallet before anything is known of it; its name is needed."""
    name = product_line.strip()
    if not name:
        raise ValidationError.of("product_line", "required")
    if _line(session, account_id, name) is None:
        _make(session, account_id, name)


def remove_line(session: Session, account_id: int, product_line: str) -> None:
    """Forget what was typed of a line; ``NotFoundError`` where nothing was."""
    line = _line(session, account_id, product_line)
    if line is None:
        raise NotFoundError("wallet_line", product_line)
    session.delete(line)
    session.flush()


def _line(session: Session, account_id: int, product_line: str) -> WalletLine | None:
    query = select(WalletLine).where(
        WalletLine.account_id == account_id, WalletLine.product_line == product_line.strip()
    )
    return session.scalars(query).first()


def _make(session: Session, account_id: int, product_line: str) -> WalletLine:
    editing.get(session, Account, account_id)
    named = editing.check(WalletLine, {"product_line": product_line})
    line = WalletLine(account_id=account_id, our_share="", in_house_share="", **named)
    session.add(line)
    session.flush()
    return line


def _row(
    name: str,
    typed: WalletLine | None,
    there: Sequence[PresenceLine],
    sold: Mapping[str, int],
) -> WalletRow:
    facts = method.Facts(
        line=name,
        spend=typed.yearly_spend if typed else None,
        sales=sum(sold.values()) if name == WHOLE else sold.get(name, 0),
        our_share=percents.read(typed.our_share) if typed else None,
        in_house=percents.read(typed.in_house_share) if typed else None,
        rivals=tuple((one.competitor_id, one.share) for one in there if one.product_line == name),
        potential=typed.potential if typed else None,
    )
    return WalletRow(
        share=method.share_out(facts),
        typed=typed is not None,
        checked_on=typed.checked_on if typed else None,
        note=typed.note if typed else "",
    )


def _total(rows: Sequence[WalletRow]) -> Total:
    """The named lines together; the line of everything speaks only where no other does."""
    named = [row.share for row in rows if row.line != WHOLE]
    whole = [row.share for row in rows if row.line == WHOLE]
    tells = any(share.facts.spend for share in named)
    return method.total(named if tells or not whole else whole)


def _weight(row: WalletRow) -> tuple[bool, int, int, str]:
    facts = row.share.facts
    return row.line == WHOLE, -(facts.spend or 0), -facts.sales, row.line
