"""What the six criteria are scored from, for the whole book in a fixed number of statements
(method §2)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

from sqlalchemy import func, literal, select, union_all
from sqlalchemy.orm import Session

from kamdesk.method import wallet
from kamdesk.method.carried import FEW, WEIGHTY, CarriedLine, carriers
from kamdesk.method.criteria import Assessment, CriteriaParameters
from kamdesk.method.pareto import Figures
from kamdesk.method.periods import Period, add_months
from kamdesk.method.scoring import STABLE_MONTHS, Evidence, Totals, assess
from kamdesk.models import Account, SalesLine, ServiceCase, WalletLine
from kamdesk.models.cost_to_serve import logged_effort
from kamdesk.models.kinds import Basis
from kamdesk.services import criteria


@dataclass(frozen=True, slots=True)
class Effort:
    """Time logged for an account: minutes of touches and held meetings, service cases opened."""

    minutes: int = 0
    cases: int = 0


def assessments(
    session: Session,
    period: Period,
    figures: Sequence[Figures],
    basis: Basis,
    parameters: CriteriaParameters,
) -> dict[int, Assessment]:
    """Every account by the six criteria. ``figures`` are those of all accounts of the evaluation;
    on the basis of revenue nobody's contribution is known."""
    profitable = basis is Basis.CONTRIBUTION
    spent = effort(session, period)
    since = _relationships(session, period)
    room = _rooms(session, period)
    totals = _totals(figures, profitable, spent, period)
    carried = _carried(session, period, totals.revenue)
    by_hand = criteria.given(session)
    found = {}
    for one in figures:
        own = one.account_id
        first, active = since.get(own, (None, 0))
        potential, lines = room.get(own, (None, 0))
        logged = spent.get(own, Effort())
        evidence = Evidence(
            account_id=own,
            contribution=one.contribution if profitable else None,
            revenue=one.revenue,
            has_sales=bool(one.revenue) or one.gross_profit is not None,
            carried=tuple(carried.get(own, ())),
            first_sale=first,
            months_known=_months_between(first, period.last) if first else 0,
            active_months=active,
            room=potential,
            room_lines=lines,
            minutes=logged.minutes,
            cases=logged.cases,
            cost=one.cost_to_serve,
        )
        found[own] = assess(evidence, totals, by_hand.get(own, {}), parameters)
    return found


def effort(session: Session, period: Period | None) -> dict[int, Effort]:
    """Time logged within a period (ever without one), by account, in one statement."""
    days = (period.first, period.last) if period else (date.min, date.max)
    done = logged_effort()
    minutes = select(done.c.account_id, func.sum(done.c.minutes), literal(0)).where(
        done.c.day.between(*days)
    )
    cases = select(ServiceCase.account_id, literal(0), func.count()).where(
        ServiceCase.opened_on.between(*days)
    )
    query = union_all(minutes.group_by(done.c.account_id), cases.group_by(ServiceCase.account_id))
    found: dict[int, Effort] = defaultdict(Effort)
    for account, time, opened in session.execute(query):
        so_far = found[account]
        found[account] = Effort(so_far.minutes + time, so_far.cases + opened)
    return found


def _totals(
    figures: Sequence[Figures], profitable: bool, spent: Mapping[int, Effort], period: Period
) -> Totals:
    earned = [c for f in figures if (c := f.contribution) is not None and c > 0 and profitable]
    bought = [f.revenue for f in figures if f.revenue > 0]
    logged = [spent.get(f.account_id, Effort()) for f in figures]
    active = sum(
        bool(f.revenue or f.gross_profit or f.cost_to_serve or e.minutes or e.cases)
        for f, e in zip(figures, logged, strict=True)
    )
    return Totals(
        contribution=sum(earned),
        contributing=len(earned),
        revenue=sum(bought),
        buying=len(bought),
        minutes=sum(e.minutes for e in logged),
        cases=sum(e.cases for e in logged),
        cost=sum(f.cost_to_serve for f in figures),
        active=active,
        yearly=period.yearly,
    )


def _relationships(session: Session, period: Period) -> dict[int, tuple[date, int]]:
    """First day with a sale, and how many of the last 24 months have one, up to the period's
    end. A line that is not positive is no sale."""
    months = add_months(period.last.replace(day=1), 1 - STABLE_MONTHS)
    month = func.substr(SalesLine.date, 1, 7)
    query = (
        select(
            SalesLine.account_id,
            func.min(SalesLine.date),
            func.count(month.distinct()).filter(SalesLine.date >= months),
        )
        .where(SalesLine.amount > 0, SalesLine.date <= period.last)
        .group_by(SalesLine.account_id)
    )
    rows = session.connection().execute(query).all()
    return {account: (first, active) for account, first, active in rows}


def _rooms(session: Session, period: Period) -> dict[int, tuple[int, int]]:
    """Yearly room for more by account, and of how many product lines it is known. The line without
    a name is all that they buy; it speaks where no other does."""
    first = add_months(period.last.replace(day=1), -11)
    sold = (
        select(func.coalesce(func.sum(SalesLine.amount), 0))
        .where(
            SalesLine.account_id == WalletLine.account_id,
            (SalesLine.product_line == WalletLine.product_line) | (WalletLine.product_line == ""),
            SalesLine.date.between(first, period.last),
        )
        .correlate(WalletLine)
        .scalar_subquery()
    )
    query = select(
        WalletLine.account_id,
        WalletLine.product_line,
        WalletLine.yearly_spend,
        sold,
        WalletLine.our_share,
        WalletLine.in_house_share,
        WalletLine.potential,
    ).order_by(WalletLine.product_line.desc())
    found: dict[int, tuple[int, int]] = {}
    for account, line, spend, sales, ours, in_house, potential in session.execute(query):
        if not line and account in found:
            continue
        facts = wallet.Facts(line, spend, sales, _share(ours), _share(in_house), (), potential)
        room = wallet.share_out(facts).potential
        if room is not None:
            so_far, lines = found.get(account, (0, 0))
            found[account] = (so_far + room, lines + 1)
    return found


def _carried(session: Session, period: Period, revenue: int) -> dict[int, list[CarriedLine]]:
    """Product lines that hang on few accounts, by account."""
    if revenue <= 0:
        return {}
    bought = func.sum(SalesLine.amount)
    sums = (
        select(SalesLine.account_id, SalesLine.product_line, bought.label("bought"))
        .join(Account, Account.id == SalesLine.account_id)
        .where(
            SalesLine.date.between(period.first, period.last),
            SalesLine.product_line != "",
            Account.deleted_at.is_(None),
        )
        .group_by(SalesLine.account_id, SalesLine.product_line)
        .having(bought > 0)
        .subquery()
    )
    window: dict[str, Any] = {
        "partition_by": sums.c.product_line,
        "order_by": sums.c.bought.desc(),
        "rows": (None, None),  # of the whole line, though one sorting serves both
    }
    places = select(
        sums,
        func.row_number().over(**window).label("place"),
        func.sum(sums.c.bought).over(**window).label("line_total"),
    ).subquery()
    query = select(places).where(places.c.place <= FEW + 1).order_by(places.c.place)
    largest: dict[tuple[str, int], list[tuple[int, int]]] = defaultdict(list)
    for account, line, amount, _place, total in session.execute(query):
        largest[line, total].append((account, amount))
    found: dict[int, list[CarriedLine]] = defaultdict(list)
    for (line, total), ranked in largest.items():
        if total < WEIGHTY * revenue:
            continue
        few = carriers(ranked, total)
        for account in few:
            found[account].append(CarriedLine(line, len(few), Fraction(total, revenue)))
    return found


def _share(text: str) -> Decimal | None:
    return Decimal(text) if text else None


def _months_between(first: date, last: date) -> int:
    """Whole months from a day up to the end of another."""
    end = last + timedelta(days=1)
    return (end.year - first.year) * 12 + end.month - first.month - (end.day < first.day)
