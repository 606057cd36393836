"""Product lines and competitors of the sample, where they sit, and what accounts spend."""

from __future__ import annotations

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from kamdesk.method.periods import last_closed_months
from kamdesk.models import (
    Account,
    Competitor,
    IntelligenceNote,
    Presence,
    ProductLine,
    SalesLine,
    WalletLine,
)
from kamdesk.money import SCALE
from kamdesk.services.sample.content import Content, Table, of_accounts
from kamdesk.services.sample.days import Days
from kamdesk.services.sample.rows import Rows
from kamdesk.text import pinyin

_ROUND_TO = 1000
"""Yuan: what people know of another's spend is round."""


def add_product_lines(rows: Rows, content: Content) -> None:
    """The library of what the house sells."""
    for key, one in content.product_lines.items():
        pair = content.house["line"][key]["name"]
        rows.add(
            ProductLine,
            name=content.say(pair),
            other_name=content.other(pair),
            category=content.say(one["category"]),
            note=content.say(one["note"]),
        )


def add_competitors(
    rows: Rows,
    content: Content,
    days: Days,
    account_ids: dict[str, int],
    contact_ids: dict[str, int],
) -> None:
    """The library with its notes, then where each of them sits."""
    ids = {one["key"]: _competitor(rows, content, one) for one in content.rivalry["competitor"]}
    for one in content.rivalry["note"]:
        if one.get("account") in (None, *account_ids):
            rows.add(
                IntelligenceNote,
                competitor_id=ids[one["competitor"]],
                account_id=account_ids.get(one.get("account", "")),
                heard_on=days.working(one["day"]),
                text=content.say(one["text"]),
                source=content.say(one["source"]),
                reliability=one["reliability"],
            )
    for row in of_accounts(content.presences, account_ids):
        rows.add(
            Presence,
            account_id=account_ids[row["account"]],
            competitor_id=ids[row["competitor"]],
            product_line=content.line(row["line"]) if row["line"] else "",
            share=row["share"],
            trend=row["trend"] or None,
            sponsor_id=contact_ids[row["sponsor"]] if row["sponsor"] else None,
            counter_move=content.cell(row, "counter"),
            checked_on=days.maybe(row["checked"]),
        )


def add_wallets(session: Session, content: Content, days: Days) -> None:
    """What accounts spend on a line. Where the file tells our share, the spend follows from what
    they bought of us in a year; else it is told, or not known."""
    ids = {code: number for number, code in session.execute(select(Account.id, Account.code))}
    bought = _bought(session, days)
    lines = of_accounts(content.wallet, ids)
    session.execute(
        insert(WalletLine),
        [
            {
                "account_id": ids[row["account"]],
                "product_line": content.line(row["line"]),
                "yearly_spend": _spend(row, bought, ids[row["account"]], content),
                "our_share": row["typed"],
                "in_house_share": row["in_house"],
                "potential": int(row["potential"]) * SCALE if row["potential"] else None,
                "checked_on": days.maybe(row["checked"]),
                "note": "",
            }
            for row in lines
        ],
    )


def _competitor(rows: Rows, content: Content, one: Table) -> int:
    pair = content.house["competitor"][one["key"]]
    name = content.say(pair)
    texts = {
        field: content.say(one[key])
        for field, key in (
            ("strengths", "strengths"),
            ("weaknesses", "weaknesses"),
            ("typical_moves", "moves"),
            ("note", "note"),
        )
    }
    return rows.add(
        Competitor,
        name=name,
        other_name=content.other(pair),
        sort_key=pinyin.keys(name).sort_key[:200],
        website=f"www.{one['key']}.example",
        price_level=one["price"],
        **texts,
    )


def _bought(session: Session, days: Days) -> dict[tuple[int, str], int]:
    period = last_closed_months(days.today)
    query = (
        select(SalesLine.account_id, SalesLine.product_line, func.sum(SalesLine.amount))
        .where(SalesLine.date.between(period.first, period.last))
        .group_by(SalesLine.account_id, SalesLine.product_line)
    )
    return {(account, line): amount for account, line, amount in session.execute(query)}


def _spend(
    row: dict[str, str], bought: dict[tuple[int, str], int], account_id: int, content: Content
) -> int | None:
    """Money units a year, so that what they buy of us makes the wanted share."""
    if row["spend"]:
        return int(row["spend"]) * SCALE
    ours = bought.get((account_id, content.line(row["line"])))
    if not row["ours"] or not ours:
        return None
    return ours * 100 // int(row["ours"]) // (_ROUND_TO * SCALE) * _ROUND_TO * SCALE
