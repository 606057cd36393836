"""A client's copy of the richest dossiers of the sample: nothing that is ours alone is anywhere in
the file, whether in cells, chart titles, comments, properties or pictures."""

from __future__ import annotations

import dataclasses
import html
import re
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from kamdesk import words
from kamdesk.db.book import Book
from kamdesk.exchange import dossier
from kamdesk.exchange.dossier import loading
from kamdesk.exchange.dossier.content import Content
from kamdesk.method import buying_words
from kamdesk.models.kinds import BuyingRole, Coverage, Criterion, Light, Outcome, Ratio, Tier
from kamdesk.money import cents, to_decimal
from kamdesk.services import accounts

TODAY = date(2026, 11, 25)
"""The day of the territory."""
CODES = ("LD002", "LD013")
"""The richest account, and one whose tier an override keeps."""
PARTLY = {
    "page.fields": {"note", "next_step"},
    "page.people": {"support", "influence", "role", "coverage", "birthday"},
    "page.meetings": {"client_words", "next_step", "advance_action"},
    "page.touches": {"note"},
    "plan": {"note", "next_step", "skip_reason"},
    "opportunities": {"reason", "note", "next_action"},
    "centre.members": {"personal_win", "business_win", "competitor_tie"},
    "talks": {"purpose", "notes", "learned", "advance_person"},
}
"""Where only some fields of a record are secret, and which."""
SECRET = (
    "page.needs", "page.objections", "questions", "statements", "wallet.presences",
    "intelligence", "own", "readings", "care.surveys",
)  # fmt: skip
"""Records that are secret with every text they hold."""


def texts_of(record: Any, only: set[str] | None = None) -> Iterator[str]:
    """Every text in a record, however deep; of ``only`` these fields where they are given."""
    if type(record) is str:
        yield record
    elif isinstance(record, dict):
        for name, value in record.items():
            if only is None or name in only:
                yield from texts_of(value)
    elif isinstance(record, list | tuple):
        for value in record:
            yield from texts_of(value, only)
    elif dataclasses.is_dataclass(record):
        for field in dataclasses.fields(record):
            if only is None or field.name in only:
                yield from texts_of(getattr(record, field.name))


def inside(content: Content, path: str) -> Any:
    found: Any = content
    for name in path.split("."):
        found = getattr(found, name)
    return list(found.values()) if path == "talks" else found


def secret_texts(content: Content, lang: words.Lang) -> set[str]:
    """What was written about them, and the words in which they are judged."""
    told = {text for path in SECRET for text in texts_of(inside(content, path))}
    for path, only in PARTLY.items():
        told.update(texts_of(inside(content, path), only))
    told.update(content.wallet.names.values())
    told.update(past.override.reason for past in content.verdicts if past.override)
    for kind in (Tier, BuyingRole, Coverage, Light, Outcome, Ratio):
        told.update(words.of(member, lang) for member in kind)
    told.update(words.text(f"criterion.{member}", lang) for member in Criterion)
    told.update(buying_words.stance(stance, lang) for stance in range(-2, 3))
    for name in ("contribution", "gross_profit", "rank", "score", "influence", "support", "note"):
        told.add(words.text(f"field.{name}", lang))
    return told


def secret_numbers(content: Content) -> set[float]:
    """Profits, costs, shares and statements, exact and to the cent."""
    page, figures = content.page, content.page.figures
    units = [month.contribution for month in page.months]
    units += [month.gross_profit for month in page.months]
    units += [month.cost_to_serve for month in page.months]
    units += [line.gross_profit for line in page.lines]
    units += [figures.gross_profit, figures.contribution] if figures else []
    for year in content.figures.statements:
        units += [value for value in dataclasses.astuple(year.amounts) if isinstance(value, int)]
    units += [row.share.facts.spend for row in content.wallet.rows]
    known = {unit for unit in units if unit}
    return {float(cents(u)) for u in known} | {float(to_decimal(u)) for u in known}


def public_texts(content: Content) -> set[str]:
    """What they may read, and what may therefore read like a secret."""
    page = content.page
    told = {str(value) for value in page.fields.values() if isinstance(value, str)}
    told -= {page.fields["note"], page.fields["next_step"]}
    for meeting in page.meetings:
        told |= {meeting.title, meeting.got_action, content.talks[meeting.id].place}
    for person in page.people:
        told |= {person.name, person.title, person.department, person.other_name}
    told.update(line.what for line in page.promises)
    told.update(line.product_line for line in page.lines)
    told.update(text for step in content.steps for text in (step.title, step.step))
    return told


def everything_in(file: Path) -> list[str]:
    """Every text between tags or in an attribute of any part, styles of Excel's own aside."""
    found = []
    with zipfile.ZipFile(file) as packed:
        for name in packed.namelist():
            assert not name.startswith("xl/media")
            markup = packed.read(name).decode()
            found += [html.unescape(t) for t in re.findall(r">([^<]+)<", markup)]
            found += [html.unescape(t) for t in re.findall(r'(?:name|title)="([^"]*)"', markup)]
    return found


def whole(secret: str) -> re.Pattern[str]:
    """A word by itself; Chinese has no spaces, so there anywhere."""
    if secret.isascii():
        return re.compile(rf"\b{re.escape(secret)}\b")
    return re.compile(re.escape(secret))


@pytest.mark.parametrize("code", CODES)
def test_nothing_of_ours_is_in_a_clients_copy(
    territory: tuple[Book, words.Lang], code: str, tmp_path: Path
) -> None:
    book, lang = territory
    kept, given = tmp_path / "ours.xlsx", tmp_path / "theirs.xlsx"
    with book.read() as session:
        account_id = accounts.by_code(session, code).id
        content = loading.load(session, account_id, TODAY)
        dossier.write(session, account_id, kept, lang, TODAY)
        dossier.write(session, account_id, given, lang, TODAY, client_safe=True)
    told, full = "\n".join(everything_in(given)), "\n".join(everything_in_ours(kept))
    for public in sorted(public_texts(content), key=len, reverse=True):
        told = told.replace(public, "")
    secrets = {text for text in secret_texts(content, lang) if len(text) > 1}
    assert len({text for text in secrets if text in full}) > 60
    assert [text for text in sorted(secrets) if whole(text).search(told)] == []
    numbers = {
        cell.value
        for page in openpyxl.load_workbook(given)
        for row in page.iter_rows()
        for cell in row
        if isinstance(cell.value, int | float)
    }
    assert len(secret_numbers(content)) > 100
    assert numbers & secret_numbers(content) == set()


def everything_in_ours(file: Path) -> list[str]:
    return [
        str(cell.value)
        for page in openpyxl.load_workbook(file)
        for row in page.iter_rows()
        for cell in row
        if cell.value is not None
    ]
