"""Fields of the house's own, their values, and smart lists of the sample territory."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from kamdesk.models import Account, CustomValue
from kamdesk.models.base import new_uid
from kamdesk.models.kinds import CustomType
from kamdesk.services import custom_fields, smart_lists
from kamdesk.services.account_spec import ListSpec
from kamdesk.services.sample.content import Content, Table


def add_segments(session: Session, told: Content, today: date) -> None:
    """Define the fields, fill them for the accounts that are there, and keep the lists."""
    query = select(Account.code, Account.id)
    account_ids = {code: account_id for code, account_id in session.execute(query)}
    for field in told.segments["field"]:
        _add_field(session, told, field, account_ids, today)
    for kept in told.segments["list"]:
        spec = dict(kept["spec"])
        if "within_days" in kept:
            until = today + timedelta(days=kept["within_days"])
            spec["ranges"] = {"contract_end": [today.isoformat(), until.isoformat()]}
        smart_lists.save(
            session, told.say(kept["name"]), ListSpec.from_json(spec), kept.get("pinned", True)
        )


def _add_field(
    session: Session, told: Content, field: Table, account_ids: dict[str, int], today: date
) -> None:
    kind = CustomType(field["type"])
    choices = [told.say(pair) for pair in field.get("choices", ())]
    field_id = custom_fields.define(session, told.say(field["name"]), kind, choices)
    rows: list[dict[str, Any]] = []
    for code, value in _values(told, field, choices, today).items():
        if code in account_ids:
            number = float(value) if kind is CustomType.NUMBER else None
            rows.append(
                {
                    "uid": new_uid(),
                    "revision": 1,
                    "account_id": account_ids[code],
                    "field_id": field_id,
                    "value": value,
                    "number": number,
                }
            )
    if rows:
        session.execute(insert(CustomValue), rows)


def _values(told: Content, field: Table, choices: list[str], today: date) -> dict[str, str]:
    if choices:
        return {code: choices[place] for code, place in field["values"].items()}
    if "days_ago" in field:
        ago = field["days_ago"].items()
        return {code: (today - timedelta(days=days)).isoformat() for code, days in ago}
    if "texts" in field:
        return {code: told.say(pair) for code, pair in field["texts"].items()}
    return {code: str(number) for code, number in field["values"].items()}
