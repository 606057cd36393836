"""The accounts of the sample and the people in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from kamdesk.models import Account, AccountContact, Contact
from kamdesk.money import to_units
from kamdesk.services import accounts
from kamdesk.services.sample.content import Content, Table, of_accounts
from kamdesk.services.sample.days import Days
from kamdesk.services.sample.rows import Rows
from kamdesk.text import company, pinyin

_MET = {"brief", "several", "deep"}


def add_accounts(
    rows: Rows, content: Content, days: Days, chosen: list[Table], planned: Iterable[Table]
) -> dict[str, int]:
    """Take the chosen accounts; ids by code. Parents that are not chosen are left out.

    An account whose next step is a meeting shows that meeting as its next step.
    """
    ids = {one["code"]: number for number, one in enumerate(chosen, start=1)}
    meetings = {one["account"]: one for one in reversed(list(planned))}
    for number, one in enumerate(chosen, start=1):
        rows.add(
            Account,
            **_profile(content, one),
            **_contact_data(content, one, number),
            **_next_step(content, days, one, meetings.get(one["code"])),
            parent_id=ids.get(one.get("parent", "")),
            contract_end=days.maybe(one.get("contract_end")),
        )
    return ids


def _profile(content: Content, one: Table) -> dict[str, Any]:
    nature, position, channel = one["axes"].split()
    name = content.say(one["name"])
    return {
        "code": one["code"],
        "name": name,
        "short_name": content.say(one["short"]),
        "other_name": content.other(one["name"]),
        "name_key": company.company_key(name),
        "sort_key": accounts.sort_key(name),
        "industry": content.say(one["industry"]),
        "employees": one["employees"],
        "note": content.say(one["note"]),
        "nature": nature,
        "position": position,
        "channel_type": None if channel == "-" else channel,
        "product_category": content.line(one["category"]),
        "service_content": content.word("service", one["service"]),
        "expected_monthly": to_units(one["expected"]),
        "stage": one["stage"],
        "target_tier": one.get("target_tier"),
        "currency": content.house["company"]["currency"],
    }


def _contact_data(content: Content, one: Table, number: int) -> dict[str, str]:
    city, region, area = content.house["city"][one["city"]]
    return {
        "city": content.say(city),
        "region": content.word("region", region),
        "address": content.say(one["address"]),
        "phone": f"{area}-5550 {number:04d}",
        "website": f"www.{one['slug']}.example",
        "owner": owner(content, one),
    }


def owner(content: Content, one: Table) -> str:
    """Which of our people looks after an account."""
    east = content.house["city"][one["city"]][1] == "yrd"
    return content.word("staff", "rep_east" if east else "rep")


def _next_step(content: Content, days: Days, one: Table, meeting: Table | None) -> dict[str, Any]:
    if meeting is not None:
        return {
            "next_step": content.say(meeting["title"]),
            "next_date": days.working(meeting["day"]),
        }
    due = one.get("next_day")
    return {
        "next_step": content.say(one.get("next")),
        "next_date": None if due is None else days.working(due),
    }


def add_contacts(
    rows: Rows, content: Content, days: Days, account_ids: dict[str, int]
) -> dict[str, int]:
    """Take the people of the given accounts; ids by romanised name."""
    firms = {one["code"]: one for one in content.accounts}
    people = of_accounts(content.contacts, account_ids)
    ids = {row["name_en"]: number for number, row in enumerate(people, start=1)}
    emails: Counter[str] = Counter()
    for number, row in enumerate(people, start=1):
        firm = firms[row["account"]]
        rows.add(Contact, **_person(content, days, row, number, firm["slug"], emails))
        rows.add(
            AccountContact,
            account_id=account_ids[row["account"]],
            contact_id=number,
            reports_to_id=ids.get(row["reports_to"]),
            **_part(content, days, row, owner(content, firm)),
        )
    return ids


def _person(
    content: Content,
    days: Days,
    row: dict[str, str],
    number: int,
    slug: str,
    emails: Counter[str],
) -> dict[str, Any]:
    last, first = _split(content, row)
    birthday, lunar = days.birthday(row["birthday"])
    mailbox = ".".join(reversed(row["name_en"].lower().replace("'", "").split()))
    emails[f"{mailbox}@{slug}"] += 1
    again = emails[f"{mailbox}@{slug}"]
    known = row["coverage"] in _MET
    name = content.cell(row, "name")
    return {
        "name": name,
        "first_name": first,
        "last_name": last,
        "other_name": row["name_zh" if content.language == "en" else "name_en"],
        "sort_key": pinyin.keys(name, person=True).sort_key,
        "phone": "",
        "mobile": f"100 5550 {number:04d}" if known else "",
        "email": f"{mailbox}{again if again > 1 else ''}@{slug}.example" if known else "",
        "birthday": birthday,
        "birthday_lunar": lunar,
    }


def _split(content: Content, row: dict[str, str]) -> tuple[str, str]:
    """Family and given name. A middle dot marks a foreign name, whose given name comes first."""
    if "\u00b7" in row["name_zh"]:
        mark = " " if content.language == "en" else "\u00b7"
        first, last = content.cell(row, "name").split(mark)
        return last, first
    if content.language == "en":
        last, first = row["name_en"].split()
        return last, first
    double = row["name_zh"].startswith("\u95fb\u4eba")
    return row["name_zh"][: 1 + double], row["name_zh"][1 + double :]


def _part(content: Content, days: Days, row: dict[str, str], ours: str) -> dict[str, Any]:
    met = row["coverage"] in _MET
    tie = row["tie"]
    return {
        "department": content.word("department", row["department"]),
        "title": content.word("title", row["title"]),
        "role": row["role"],
        "influence": int(row["influence"]),
        "support": int(row["support"]) if row["support"] else None,
        "coverage": row["coverage"],
        "drive": row["drive"] or None,
        "personal_win": content.cell(row, "personal"),
        "business_win": content.cell(row, "business"),
        "competitor_tie": content.word("competitor", tie) if tie else "",
        "our_owner": ours if met else "",
        "checked_on": days.working(-30) if met else None,
    }
