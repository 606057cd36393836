"""What goes on between meetings: touches, service cases; and the clients' own statements."""

from __future__ import annotations

from kamdesk.models import FinancialStatement, ServiceCase, ServiceStep, Touch
from kamdesk.models.kinds import TouchState
from kamdesk.money import SCALE
from kamdesk.services.sample.content import Content
from kamdesk.services.sample.days import Days
from kamdesk.services.sample.rows import Rows

STATEMENT_YEARS = 3
_THOUSAND = 1000 * SCALE


def add_touches(
    rows: Rows,
    content: Content,
    days: Days,
    account_ids: dict[str, int],
    contact_ids: dict[str, int],
) -> None:
    """Calls, messages and visits, done and planned; some planned ones are overdue."""
    for row in content.touches:
        if row["account"] not in account_ids:
            continue
        done = days.working(int(row["done"])) if row["done"] else None
        rows.add(
            Touch,
            account_id=account_ids[row["account"]],
            contact_id=contact_ids[row["contact"]],
            channel=row["channel"],
            state=TouchState.DONE if done else TouchState.PLANNED,
            planned_on=days.working(int(row["planned"])) if row["planned"] else done,
            done_on=done,
            minutes=int(row["minutes"]) if row["minutes"] else None,
            note=content.cell(row, "note"),
            next_step=content.cell(row, "next"),
        )


def add_cases(rows: Rows, content: Content, days: Days, account_ids: dict[str, int]) -> None:
    """Service cases with their steps."""
    for case in content.cases:
        if case["account"] not in account_ids:
            continue
        case_id = rows.add(
            ServiceCase,
            account_id=account_ids[case["account"]],
            kind=case["kind"],
            title=content.say(case["title"]),
            opened_on=days.working(case["opened"]),
            closed_on=days.maybe(case.get("closed")),
            note=content.say(case["note"]),
        )
        for order, step in enumerate(case["steps"], start=1):
            rows.add(
                ServiceStep,
                case_id=case_id,
                order=order,
                title=content.say(step["title"]),
                owner=content.word("staff", step["owner"]),
                due_on=days.at(step["due"]),
                done_on=days.working(step["done"]) if "done" in step else None,
            )


def add_statements(rows: Rows, content: Content, days: Days, account_ids: dict[str, int]) -> None:
    """Three yearly statements, the newest of last year, worked out from each firm's ratios."""
    for row in content.statements:
        if row["account"] not in account_ids:
            continue
        told = {name: float(value) for name, value in row.items() if name != "account"}
        for back in range(STATEMENT_YEARS):
            rows.add(
                FinancialStatement,
                account_id=account_ids[row["account"]],
                year=days.today.year - 1 - back,
                currency=content.house["company"]["currency"],
                **_statement(told, back),
            )


def _statement(told: dict[str, float], back: int) -> dict[str, int]:
    """Balance figures of the year ``back`` years before the newest; shifts are the newest
    year's change in days."""
    revenue = told["revenue"] / (1 + told["growth"] / 100) ** back
    cost = revenue * told["cost_share"] / 100
    assets = revenue / told["assets_turn"]
    current = assets * (told["current_share"] - 0.01 * back)
    newest = 1 if back == 0 else 0
    receivable_days = told["receivable_days"] + told["receivable_shift"] * newest - back
    inventory_days = told["inventory_days"] + told["inventory_shift"] * newest
    figures = {
        "revenue": revenue,
        "net_profit": revenue * (told["net_margin"] - told["growth"] / 40 * back) / 100,
        "cost_of_goods_sold": cost,
        "total_assets": assets,
        "current_assets": current,
        "current_liabilities": current / told["current_ratio"],
        "receivables": revenue * receivable_days / 365,
        "inventory": cost * inventory_days / 365,
    }
    return {name: round(value / 1000) * _THOUSAND for name, value in figures.items()}
