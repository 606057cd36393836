"""Further accounts for a large book: plain, many, quickly made."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from random import Random
from typing import Any

from kamdesk.models import Account, AccountContact, Contact, SalesLine, ServiceCost
from kamdesk.models.kinds import BuyingRole, Coverage, LifecycleStage, Nature, Position
from kamdesk.money import SCALE
from kamdesk.services import accounts
from kamdesk.services.sample.content import Content
from kamdesk.services.sample.rows import Rows
from kamdesk.text import company, pinyin

_BATCH = 4000
_STRIDE = 7919
"""A prime that shares no factor with the number of names, so that each comes up once."""
_MONTHS = 12
_SMALLEST_YEAR = 6000
_LARGEST_YEAR = 900_000
_SILENT = 0.03


class Crowd:
    """Makes accounts from name parts: one contact, a few sales lines, one cost each."""

    def __init__(self, rows: Rows, content: Content, today: date, seed: int) -> None:
        self._rows = rows
        self._content = content
        self._today = today
        self._dice = Random(f"{seed}:crowd")
        self._cities = list(content.house["city"].values())
        self._lines = list(content.house["line"].values())
        self._period = today.replace(day=1) - timedelta(days=1)

    def add(self, count: int, advance: Callable[[int], None]) -> None:
        """Make and write that many accounts; ``advance`` is told after each batch how many."""
        for start in range(0, count, _BATCH):
            stop = min(start + _BATCH, count)
            for number in range(start, stop):
                self._add_one(number)
            self._rows.write()
            advance(stop)

    def _add_one(self, number: int) -> None:
        account_id = self._rows.add(Account, **self._account(number))
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
        if self._dice.random() > _SILENT:
            self._add_sales(account_id)

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
            "code": f"LX{number + 1:06d}",
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

    def _add_sales(self, account_id: int) -> None:
        dice = self._dice
        yearly = min(int(_SMALLEST_YEAR * dice.paretovariate(1.1)), _LARGEST_YEAR)
        count = dice.randint(2, 5)
        for _ in range(count):
            line = dice.choice(self._lines)
            amount = max(1, int(yearly / count * dice.uniform(0.6, 1.4)))
            profit = int(amount * (line["margin"] + dice.uniform(-0.04, 0.04))) * SCALE
            self._rows.add(
                SalesLine,
                account_id=account_id,
                date=self._period - timedelta(days=dice.randrange(_MONTHS * 30)),
                amount=amount * SCALE,
                gross_profit=profit,
                cost=amount * SCALE - profit,
                product_line=self._content.say(line["name"]),
            )
        self._rows.add(
            ServiceCost,
            account_id=account_id,
            month=self._period.replace(day=1),
            amount=int(yearly * dice.uniform(0.04, 0.14)) * SCALE,
        )


@cache
def _part_key(part: str, person: bool = False) -> str:
    return pinyin.keys(part, person).sort_key
