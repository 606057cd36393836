"""The clients' own yearly statements, and what their industries are measured by."""

from __future__ import annotations

from kamdesk.models import Benchmark, FinancialStatement
from kamdesk.models.kinds import Ratio
from kamdesk.money import SCALE
from kamdesk.services.sample.content import Content, of_accounts
from kamdesk.services.sample.days import Days
from kamdesk.services.sample.rows import Rows

YEARS = 4
_THOUSAND = 1000 * SCALE
Told = dict[str, float | None]


def add_statements(rows: Rows, content: Content, days: Days, account_ids: dict[str, int]) -> None:
    """Yearly statements, the newest of last year, worked out from each firm's ratios. What a firm
    does not tell, such as a bank its inventory, stays unknown."""
    for row in of_accounts(content.statements, account_ids):
        told: Told = {
            name: float(value) if value else None
            for name, value in row.items()
            if name != "account"
        }
        for back in range(YEARS):
            rows.add(
                FinancialStatement,
                account_id=account_ids[row["account"]],
                year=days.today.year - 1 - back,
                currency=content.house["company"]["currency"],
                unit="ten_thousand",
                **_statement(told, back),
            )


def add_benchmarks(rows: Rows, content: Content, account_ids: dict[str, int]) -> None:
    """Benchmarks of the industries whose accounts have statements."""
    industries = {told["code"]: content.say(told["industry"]) for told in content.accounts}
    for row in of_accounts(content.benchmarks, account_ids):
        for ratio in Ratio:
            if row[ratio]:
                industry = industries[row["account"]]
                rows.add(Benchmark, industry=industry, ratio=ratio, value=row[ratio])


def _statement(told: Told, back: int) -> dict[str, int | None]:
    """Balance figures of the year ``back`` years before the newest; shifts are the newest
    year's change in days."""
    growth = told["growth"] or 0
    revenue = (told["revenue"] or 0) / (1 + growth / 100) ** back
    assets = _of(revenue, 1 / (told["assets_turn"] or 1))
    cost = _of(revenue, told["cost_share"], 100)
    share = told["current_share"]
    current = _of(assets, None if share is None else share - 0.01 * back)
    debts = told["current_ratio"]
    margin = (told["net_margin"] or 0) - growth / 40 * back
    figures = {
        "revenue": revenue,
        "net_profit": revenue * margin / 100,
        "cost_of_goods_sold": cost,
        "total_assets": assets,
        "current_assets": current,
        "current_liabilities": _of(current, 1 / debts if debts else None),
        "receivables": _of(revenue, _days(told, "receivable", back, drift=1), 365),
        "inventory": _of(cost, _days(told, "inventory", back, drift=0), 365),
    }
    return {
        name: None if value is None else round(value / 1000) * _THOUSAND
        for name, value in figures.items()
    }


def _days(told: Told, name: str, back: int, drift: int) -> float | None:
    usual, shift = told[f"{name}_days"], told[f"{name}_shift"]
    if usual is None:
        return None
    return usual + ((shift or 0) if back == 0 else 0) - drift * back


def _of(whole: float | None, share: float | None, parts: int = 1) -> float | None:
    return None if whole is None or share is None else whole * share / parts
