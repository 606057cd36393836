"""The sample's data files, read once, in one language."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Container, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from kamdesk.paths import resources
from kamdesk.words import Lang

Table = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Content:
    """What lies in ``resources/demo``; a text there is a pair, Chinese and English."""

    language: Lang
    house: Table
    accounts: list[Table]
    contacts: list[dict[str, str]]
    centre: Table
    sales: dict[str, dict[str, str]]
    held: list[Table]
    planned: list[Table]
    promises: list[Table]
    opportunities: list[Table]
    libraries: Table
    reviews: Table
    cases: list[Table]
    keeping: Table
    touches: list[dict[str, str]]
    surveys: list[dict[str, str]]
    past: list[dict[str, str]]
    contact_plan: list[dict[str, str]]
    statements: list[dict[str, str]]
    benchmarks: list[dict[str, str]]
    payers: list[dict[str, str]]
    segments: Table
    judgements: Table
    product_lines: Table
    rivalry: Table
    presences: list[dict[str, str]]
    wallet: list[dict[str, str]]
    crowd: Table

    def say(self, pair: list[str] | None) -> str:
        """The text of a pair in the language of the book; nothing gives nothing."""
        return "" if not pair else pair[self.language == "en"]

    def other(self, pair: list[str]) -> str:
        """The text of a pair in the other language."""
        return pair[self.language == "zh"]

    def cell(self, row: dict[str, str], name: str) -> str:
        """A cell of a table that has one column per language."""
        return row[f"{name}_{self.language}"]

    def word(self, table: str, key: str) -> str:
        """A word that the data files share, such as a title or a city."""
        return self.say(self.house[table][key])

    def line(self, key: str) -> str:
        """Name of a product line."""
        return self.say(self.house["line"][key]["name"])


_HELD = ("held_winter", "held_pearl", "held_yangtze")


def load(language: Lang) -> Content:
    """Read all data files."""
    sales = {row["code"]: row for row in _rows("sales")}
    return Content(
        language=language,
        house=_toml("house"),
        accounts=_toml("accounts")["account"],
        contacts=_rows("contacts"),
        centre=_toml("centre"),
        sales=sales,
        held=[one for name in _HELD for one in _toml(name)["meeting"]],
        planned=_toml("planned")["meeting"],
        promises=_toml("promises")["promise"],
        opportunities=_toml("opportunities")["opportunity"],
        libraries=_toml("libraries"),
        reviews=_toml("reviews"),
        cases=_toml("cases")["case"],
        keeping=_toml("keeping"),
        touches=_rows("touches"),
        surveys=_rows("surveys"),
        past=_rows("past"),
        contact_plan=_rows("contact_plan"),
        statements=_rows("statements"),
        benchmarks=_rows("benchmarks"),
        payers=_rows("payers"),
        segments=_toml("segments"),
        judgements=_toml("judgements"),
        product_lines=_toml("product_lines"),
        rivalry=_toml("competitors"),
        presences=_rows("presences"),
        wallet=_rows("wallet"),
        crowd=_toml("crowd"),
    )


def of_accounts(told: Iterable[Table], account_ids: Container[str]) -> list[Table]:
    """What is told of the accounts that were taken, by their codes."""
    return [one for one in told if one["account"] in account_ids]


@cache
def _toml(name: str) -> Table:
    return tomllib.loads((resources() / "demo" / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def _rows(name: str) -> list[dict[str, str]]:
    file = resources() / "demo" / f"{name}.csv"
    with file.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))
