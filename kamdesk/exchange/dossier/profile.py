"""The sheets about the account itself: profile with segmentation."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from kamdesk import words
from kamdesk.exchange.dossier.grid import Grid
from kamdesk.exchange.dossier.paper import Paper, moment, money
from kamdesk.models.kinds import CustomType

_BASICS = (
    "code", "name", "short_name", "other_name", "tax_no", "industry", "city", "region", "address",
    "phone", "website", "employees", "owner", "created_at",
)  # fmt: skip
_SEGMENTATION = (
    "nature", "product_category", "service_content", "position", "channel_type",
    "expected_monthly", "stage", "tier", "target_tier", "contract_end",
)  # fmt: skip
_OURS_ALONE = frozenset({"expected_monthly", "stage", "tier", "target_tier"})
_MONEY = frozenset({"expected_monthly"})


def write_profile(paper: Paper) -> None:
    """Fields as label and value; empty ones stay, so that gaps are seen."""
    grid = Grid(paper, paper.word("sheet_profile"), landscape=False)
    fields = paper.content.page.fields
    grid.section(paper.word("section_basics"))
    grid.pairs(_entry(paper, name) for name in _BASICS)
    grid.section(paper.word("section_segmentation"))
    shown = [n for n in _SEGMENTATION if not (paper.client_safe and n in _OURS_ALONE)]
    grid.pairs(_entry(paper, name) for name in shown)
    own = [] if paper.client_safe else paper.content.own
    if own:
        grid.section(paper.word("section_own"))
        grid.pairs(_own_entry(*field) for field in own)
    if fields["note"] and not paper.client_safe:
        grid.section(paper.field("note"))
        grid.pairs([(paper.field("note"), fields["note"], "text")])
    grid.finish()


def field_value(paper: Paper, name: str) -> tuple[Any, str]:
    """A field of the account as a cell takes it, and its kind."""
    value = paper.content.page.fields[name]
    if name in _MONEY:
        return money(value), "money"
    if name == "employees":
        return value, "whole"
    if name == "created_at":
        return moment(value), "moment"
    if name == "contract_end":
        return value, "date"
    if isinstance(value, StrEnum):
        return words.of(value, paper.lang), "text"
    if name == "tier" and value is None:
        return words.text("tier.not_rated", paper.lang), "text"
    return value, "text"


def _entry(paper: Paper, name: str) -> tuple[str, Any, str]:
    value, kind = field_value(paper, name)
    label = paper.field(name)
    if name in _MONEY:
        label = paper.word("amount_in", name=label, currency=paper.content.currency)
    return label, value, kind


def _own_entry(name: str, kind: CustomType, stored: str) -> tuple[str, Any, str]:
    if not stored or kind in (CustomType.TEXT, CustomType.CHOICE):
        return name, stored, "text"
    if kind is CustomType.DATE:
        return name, date.fromisoformat(stored), "date"
    number = Decimal(stored)
    return name, number, "whole" if number == number.to_integral_value() else "number"
