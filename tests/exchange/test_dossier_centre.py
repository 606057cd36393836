"""The buying centre in the dossier: everything known, what the map says, the map as a picture."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from sqlalchemy.orm import Session

from kamdesk import words
from kamdesk.db.book import Book
from kamdesk.exchange import dossier
from kamdesk.models.kinds import BuyingRole, Certainty, Drive
from kamdesk.services import map_editing
from tests import factories

TODAY = date(2026, 11, 25)


def fill(session: Session) -> int:
    home = factories.account(session, name="Heron Press").id
    boss = factories.contact(
        session, home, name="Wei Lan", influence=5, support=-2, drive=Drive.MONEY,
        personal_win="A calm year", level_now=2, level_wanted=4, certainty=Certainty.GUESS,
        checked_on=date(2026, 1, 5), role=BuyingRole.APPROVER,
    )  # fmt: skip
    aide = factories.contact(session, home, name="Ye Qing", influence=3, support=2)
    map_editing.influence(session, home, aide.id, boss.id, "Prepares her papers")
    map_editing.add_placeholder(session, home, {"title": "Head of audit"})
    return home


def written(book: Book, folder: Path, **how: Any) -> Any:
    account_id = book.write("import", fill)[0]
    file = folder / "d.xlsx"
    with book.read() as session:
        dossier.write(session, account_id, file, "en", TODAY, **how)
    return openpyxl.load_workbook(file)


def texts(sheet: Any) -> set[str]:
    return {str(value) for row in sheet.iter_rows(values_only=True) for value in row if value}


def test_people_carry_every_field(book: Book, tmp_path: Path) -> None:
    sheet = written(book, tmp_path)[words.text("dossier.sheet_contacts", "en")]
    rows = list(sheet.iter_rows(values_only=True))
    person: dict[Any, Any] = {}
    for heads in (at for at, row in enumerate(rows) if row[0] == "Name"):
        person |= dict(zip(rows[heads], rows[heads + 1], strict=True))
    assert person["Name"] == "Wei Lan" and person["Support"] == -2
    assert person["Personal win"] == "A calm year" and person["How sure"] == "A guess"
    assert (person["Relationship now"], person["Relationship wanted"]) == (
        "Will meet us",
        "Helps us along",
    )
    assert person["Checked on"].date() == date(2026, 1, 5)


def test_the_map_tells_what_the_screen_tells(book: Book, tmp_path: Path) -> None:
    sheet = written(book, tmp_path)[words.text("dossier.sheet_map", "en")]
    told = texts(sheet)
    assert "No decision maker is known" in told
    assert any("Wei Lan (influence 5, stance −2): let Ye Qing" in text for text in told)
    assert {"Head of audit", "Prepares her papers"} <= told
    picture = sheet._images[0]
    assert picture.width > 150 and picture._data().startswith(b"\x89PNG")
    matrix = next(
        row for row in sheet.iter_rows(values_only=True) if row[0] == 5 and "Wei Lan" in row
    )
    assert matrix.index("Wei Lan") == 1


@pytest.mark.parametrize("secret", ["A calm year", "Approver", "Prepares her papers", "guess"])
def test_a_client_gets_names_alone(book: Book, tmp_path: Path, secret: str) -> None:
    workbook = written(book, tmp_path, client_safe=True)
    assert words.text("dossier.sheet_map", "en") not in workbook.sheetnames
    assert all(not sheet._images for sheet in workbook)
    told = {text for sheet in workbook for text in texts(sheet)}
    assert "Wei Lan" in told and not any(secret in text for text in told)
