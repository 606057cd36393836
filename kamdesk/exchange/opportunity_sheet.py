"""The list of opportunities as a workbook."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from kamdesk import words
from kamdesk.exchange import plain_sheet
from kamdesk.money import cents
from kamdesk.services import opportunity_list
from kamdesk.services.opportunity_lines import OpportunityLine
from kamdesk.services.opportunity_list import OpportunitySpec
from kamdesk.words import Lang

_HEADS = (
    *("account", "opportunity", "product_line", "value", "currency", "chance", "expected_on"),
    *("state", "next_action", "next_contact_id", "next_date"),
)


def write(session: Session, path: Path, spec: OpportunitySpec, language: Lang) -> int:
    """Write the opportunities of a spec in its order; returns how many.

    Raises ``FileError`` (``target_open`` …); an older file is replaced only by a whole one.
    """
    found = opportunity_list.listed(session, spec)
    titles = [words.text(f"field.{name}", language) for name in _HEADS]
    titles += [words.text(f"opportunity_sheet.{name}", language) for name in ("advances", "streak")]
    titles += [words.text(f"opportunity.{name}", language) for name in ("reason", "closed_on")]
    titles.append(words.text("field.note", language))
    rows = [_row(line, language) for line in found]
    plain_sheet.write(
        path, words.text("opportunity_sheet.name", language), titles, rows, wide=titles[1]
    )
    return len(found)


def _row(line: OpportunityLine, language: Lang) -> list[Any]:
    return [
        line.account,
        line.title,
        line.product_line,
        None if line.value is None else cents(line.value),
        line.currency,
        line.chance,
        line.expected_on,
        words.of(line.state, language),
        line.next_action,
        line.next_contact,
        line.next_date,
        line.advances,
        line.streak,
        line.reason,
        line.closed_on,
        line.note,
    ]
