"""Further accounts for a large book: plain, many, quickly made."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from random import Random
from typing import Any

from kamdesk.method.pareto import Figures
from kamdesk.method.periods import last_closed_months
from kamdesk.method.tiers import evaluate
from kamdesk.models import Account, AccountContact, Contact, SalesLine, ServiceCost
from kamdesk.models.kinds import BuyingRole, Coverage, LifecycleStage, Nature, Position, Tier
from kamdesk.services import accounts
from kamdesk.services.sample.content import Content
from kamdesk.services.sample.purchases import Purchases, draw
from kamdesk.services.sample.rows import Rows
from kamdesk.text import company, pinyin

_BATCH = 4000
_STRIDE = 7919
"""A prime that shares no factor with the number of names, so that each comes up once."""


class Crowd:
    """Makes accounts from name parts: one contact, a few sales lines, one cost each."""

    def __init__(self, rows: Rows, content: Content, today: date, seed: int) -> None:
        self._rows = rows
        self._content = content
        self._dice = Random(f"{seed}:crowd")
        self._cities = list(content.house["city"].values())
        self._period = last_closed_months(today)

    def add(self, count: int, story: list[Figures], advance: Callable[[int], None]) -> None:
        """Make and write that many accounts; ``advance`` is told after each batch how many.

        ``story`` are the figures of the accounts that are there already: tiers are judged over
        all of them together.
        """
        lines = self._content.house["line"]
        bought = [draw(self._dice, lines) for _ in range(count)]
        tiers = self._judge(bought, story)
        for start in range(0, count, _BATCH):
            stop = min(start + _BATCH, count)
            for number in range(start, stop):
                self._add_one(number, tiers.get(_code(number)), bought[number])
            self._rows.write()
            advance(stop)

    def _judge(self, bought: list[Purchases | None], story: list[Figures]) -> dict[str, Tier]:
        first = self._rows.counts[Account] + 1
        crowd = [
            one.figures(first + number, _code(number))
            for number, one in enumerate(bought)
            if one is not None
        ]
        verdicts = evaluate([*story, *crowd]).verdicts if crowd else ()
        return {v.figures.code: v.tier for v in verdicts if v.tier is not None}

    def _add_one(self, number: int, tier: Tier | None, bought: Purchases | None) -> None:
        account_id = self._rows.add(Account, tier=tier, **self._account(number))
        contact_id = self._rows.add(Contact, **self._person(account_id))
        self._rows.add(
            AccountContact,
            account_id=account_id,
            contact_id=contact_id,
            title=self._content.word("title", "purchasing_manager"),
            department=self._content.word("department", "purchasing"),
            role=BuyingRole.PURCHASER,
            influence=3,
            coverage=Coverage.BRIEF,
        )
        if bought is not None:
            self._add_sales(account_id, bought)

    def _account(self, number: int) -> dict[str, Any]:
        content, dice = self._content, self._dice
        city, region, area = self._cities[number % len(self._cities)]
        parts = self._parts(number)
        chinese = [city, *parts]
        work = parts[-1]
        english = f"{parts[0][1]}{parts[1][1]} {work[1]} ({city[1]})"
        pair = ["".join(part[0] for part in chinese), english]
        name = content.say(pair)
        return {
            "code": _code(number),
            "name": name,
            "other_name": content.other(pair),
            "name_key": company.company_key(name),
            "sort_key": self._sort_key(name, chinese),
            "industry": content.say(work),
            "city": content.say(city),
            "region": content.word("region", region),
            "phone": f"{area}-5551 {number % 10_000:04d}",
            "owner": content.word("staff", "rep_east" if region == "yrd" else "rep"),
            "employees": dice.randrange(12, 900),
            "nature": Nature.PRIVATE,
            "position": Position.VERTICAL,
            "stage": LifecycleStage.MAINTAIN,
            "currency": content.house["company"]["currency"],
        }

    def _parts(self, number: int) -> list[list[str]]:
        """Two characters and a trade; with the city no name comes twice below 147,456."""
        parts = self._content.crowd
        first, second, trade = parts["first"], parts["second"], parts["trade"]
        turn = number // len(self._cities) * _STRIDE % (len(first) * len(second) * len(trade))
        turn, one = divmod(turn, len(first))
        turn, two = divmod(turn, len(second))
        return [first[one], second[two], trade[turn]]

    def _sort_key(self, name: str, chinese: list[list[str]]) -> str:
        """The same as ``accounts.sort_key`` but put together from the parts' keys, which is
        right because none of the characters has a second reading."""
        if self._content.language == "en":
            return accounts.sort_key(name)
        return " ".join(_part_key(part[0]) for part in chinese)

    def _person(self, number: int) -> dict[str, Any]:
        parts, dice = self._content.crowd, self._dice
        last = dice.choice(parts["surname"])
        one, two = dice.choice(parts["first"]), dice.choice(parts["second"])
        given = [one[0] + two[0], one[1] + two[1]]
        pair = [last[0] + given[0], f"{last[1]} {given[1]}"]
        return {
            "name": self._content.say(pair),
            "last_name": self._content.say(last),
            "first_name": self._content.say(given),
            "other_name": self._content.other(pair),
            "sort_key": self._person_key(pair, [last, one, two]),
            "email": f"p{number}@crowd.example",
        }

    def _person_key(self, pair: list[str], chinese: list[list[str]]) -> str:
        if self._content.language == "en":
            return pinyin.keys(pair[1], person=True).sort_key
        return " ".join(_part_key(part[0], person=part is chinese[0]) for part in chinese)

    def _add_sales(self, account_id: int, bought: Purchases) -> None:
        for one in bought.lines:
            self._rows.add(
                SalesLine,
                account_id=account_id,
                date=self._period.last - timedelta(days=one.days_before),
                amount=one.amount,
                gross_profit=one.profit,
                cost=one.amount - one.profit,
                product_line=self._content.line(one.line),
            )
        month = self._period.last.replace(day=1)
        self._rows.add(ServiceCost, account_id=account_id, month=month, amount=bought.cost)


def _code(number: int) -> str:
    return f"LX{number + 1:06d}"


@cache
def _part_key(part: str, person: bool = False) -> str:
    return pinyin.keys(part, person).sort_key
