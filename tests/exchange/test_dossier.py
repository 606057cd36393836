"""The dossier: what is in the book is in the workbook, exactly, and nothing in it can run."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook
from sqlalchemy.orm import Session

from kamdesk import words
from kamdesk.db.book import Book
from kamdesk.errors import Cancelled, FileError
from kamdesk.exchange import dossier
from kamdesk.exchange.dossier import text
from kamdesk.models import Account
from kamdesk.models.kinds import BuyingRole, NeedKind, PromiseSide, QuestionKind, Tier
from kamdesk.money import cents, to_units
from kamdesk.services import meetings, promises, tiers
from tests import factories
from tests.statements import counted

TODAY = date(2026, 11, 25)
NASTY = '=HYPERLINK("http://x.example","y")'


def fill(session: Session) -> int:
    """An account with something on every sheet; three years of sales in odd cents."""
    account = factories.account(
        session, code="KA-7", name="澄海包装制品（华南）有限公司", note=NASTY, city="+86 深圳",
        next_step="#N/A", next_date=date(2026, 12, 1),
    )  # fmt: skip
    for number in range(36):
        year, month = divmod(2023 * 12 + 10 + number, 12)
        day = date(year, month + 1, 28)
        amount, profit = f"{1000 + number}.07", f"{200 + number}.035"
        factories.sale(session, account.id, day, amount, profit, "包装材料")
    factories.sale(session, account.id, date(2026, 10, 30), "-12.34", "-3.21", "")
    person = factories.contact(
        session, account.id, name="顾岚", role=BuyingRole.DECISION_MAKER, support=-2, influence=5
    )
    meeting = factories.meeting(session, account.id, title="@旺季备货", notes="只看总成本")
    ids = {"meeting_id": meeting.id}
    root = meetings.add_part(
        session,
        "question",
        {**ids, "kind": QuestionKind.DIFFICULTY, "topic": "断货", "text": "几次？"},
    )
    meetings.add_part(
        session, "question",
        {**ids, "kind": QuestionKind.IMPLICATION, "text": "停一天多少？", "difficulty_id": root.id},
    )  # fmt: skip
    need = meetings.add_part(
        session, "need",
        {**ids, "kind": NeedKind.EXPLICIT, "text": "当天补货", "client_words": "不能再断了",
         "difficulty_id": root.id, "contact_id": person.id},
    )  # fmt: skip
    meetings.add_part(
        session, "statement", {**ids, "need_id": need.id, "feature": "同城仓", "benefit": "不断货"}
    )
    promise = {"account_id": account.id, "side": PromiseSide.OURS, "what": "-送样", "due_on": TODAY}
    promises.make(session, promise)
    tiers.apply(session, tiers.preview(session, tiers.default_period(session, TODAY)))
    return account.id


@pytest.fixture
def account_id(book: Book) -> int:
    return book.write("edit_account", fill)[0]


@pytest.fixture
def session(book: Book, account_id: int) -> Iterator[Session]:
    with book.read() as opened:
        yield opened


def written(session: Session, account_id: int, folder: Path, **how: Any) -> Any:
    file = folder / "d.xlsx"
    language = how.pop("language", "zh")
    dossier.write(session, account_id, file, language, TODAY, **how)
    return openpyxl.load_workbook(file)


def sheet(workbook: Any, name: str, lang: words.Lang = "zh") -> Any:
    return workbook[words.text(f"dossier.{name}", lang)]


def every_cell(workbook: Any) -> list[Any]:
    return [c for page in workbook for row in page.iter_rows() for c in row if c.value is not None]


def test_months_are_the_ledgers_to_the_cent(
    session: Session, account_id: int, tmp_path: Path
) -> None:
    page = sheet(written(session, account_id, tmp_path), "sheet_sales")
    rows = [r for r in page.iter_rows(values_only=True) if isinstance(r[0], datetime)]
    assert [r[0].date() for r in rows[:2]] == [date(2023, 11, 1), date(2023, 12, 1)]
    assert len(rows) == 36
    assert rows[0][1:5] == (1000.07, 200.035, 0, 200.035)  # shown in cents, added up exactly
    assert page.cell(6, 3).number_format.startswith("#,##0.00")
    assert rows[-1][1] == float(Decimal("1035.07") - Decimal("12.34"))
    total = next(r for r in page.iter_rows(values_only=True) if r[0] == "合计")
    exact = sum(to_units(f"{1000 + n}.07") for n in range(36)) - to_units("12.34")
    assert to_units(Decimal(repr(total[1]))) == exact
    profits = sum(Decimal(repr(row[2])) for row in rows)
    assert cents(to_units(profits)) == Decimal(repr(total[2]))


def test_both_readers_see_the_same(session: Session, account_id: int, tmp_path: Path) -> None:
    workbook = written(session, account_id, tmp_path)
    other = CalamineWorkbook.from_path(str(tmp_path / "d.xlsx"))
    assert other.sheet_names == workbook.sheetnames
    rows = other.get_sheet_by_name("销售与贡献").to_python()
    assert [1000.07, 200.035] in [row[1:3] for row in rows]


def test_no_text_can_run_as_a_formula(session: Session, account_id: int, tmp_path: Path) -> None:
    workbook = written(session, account_id, tmp_path)
    cells = every_cell(workbook)
    assert {c.data_type for c in cells} == {"s", "n", "d"}
    found = {c.value: c for c in cells if c.value in (NASTY, "+86 深圳", "@旺季备货", "-送样")}
    assert len(found) == 4
    assert all(c.quotePrefix for c in found.values())
    with zipfile.ZipFile(tmp_path / "d.xlsx") as packed:
        sheets = [n for n in packed.namelist() if n.startswith("xl/worksheets/sheet")]
        assert not any(b"<f>" in packed.read(name) for name in sheets)


def test_characters_that_excel_refuses_are_left_out(
    book: Book, account_id: int, tmp_path: Path
) -> None:
    def spoil(session: Session) -> None:
        account = session.get(Account, account_id)
        assert account is not None
        account.address = "一\x0b号\x00楼\ufffe"

    book.write("edit_account", spoil)
    with book.read() as session:
        cells = every_cell(written(session, account_id, tmp_path))
    assert "一号楼" in [c.value for c in cells]


def test_text_longer_than_a_cell_goes_on_below(book: Book, account_id: int, tmp_path: Path) -> None:
    long = "".join(f"{n:05}，" for n in range(9_000))

    def add(session: Session) -> None:
        account = session.get(Account, account_id)
        assert account is not None
        account.note = long

    book.write("edit_account", add)
    with book.read() as session:
        page = sheet(written(session, account_id, tmp_path), "sheet_profile")
    texts = [row[1] for row in page.iter_rows(values_only=True) if row[1] and "，" in str(row[1])]
    parts = texts[-4:]
    assert all(len(part.encode("utf-16-le")) // 2 <= text.LONGEST for part in parts)
    more = " " + words.text("dossier.continued", "zh")
    assert "".join(part.removesuffix(more) for part in parts) == long


def test_chinese_fits_its_column(session: Session, account_id: int, tmp_path: Path) -> None:
    page = sheet(written(session, account_id, tmp_path), "sheet_needs")
    header = next(c for c in page["A"] if c.value == words.text("field.text", "zh"))
    for cell in page[header.row]:
        if cell.value:
            assert page.column_dimensions[cell.column_letter].width >= 2 * len(cell.value)


def test_pages_print_on_a4_with_headers_that_stay(
    session: Session, account_id: int, tmp_path: Path
) -> None:
    workbook = written(session, account_id, tmp_path, language="en")
    for page in workbook:
        assert page.page_setup.paperSize == int(page.PAPERSIZE_A4)
        assert page.sheet_properties.pageSetUpPr.fitToPage
        pages = 1 if page.title == "Cover" else 0
        assert (page.page_setup.fitToWidth, page.page_setup.fitToHeight) == (1, pages)
        assert "&P" in page.oddFooter.center.text
    sales = sheet(workbook, "sheet_sales", "en")
    header = next(c.row for c in sales["A"] if c.value == "Month")
    assert sales.freeze_panes == f"A{header + 1}"
    assert sales.print_title_rows == f"${header}:${header}"


def test_charts_are_native_and_point_at_the_cells(
    session: Session, account_id: int, tmp_path: Path
) -> None:
    written(session, account_id, tmp_path)
    with zipfile.ZipFile(tmp_path / "d.xlsx") as packed:
        charts = [packed.read(n).decode() for n in packed.namelist() if "/charts/chart" in n]
    assert len(charts) == 3
    months = next(c for c in charts if "<lineChart>" in c)
    assert "'销售与贡献'!$B$5:$B$40" in months
    assert "'销售与贡献'!$E$5:$E$40" in months
    assert any("'级别与评分'!$B$" in chart for chart in charts)


def test_a_clients_copy_gives_nothing_away(
    session: Session, account_id: int, tmp_path: Path
) -> None:
    workbook = written(session, account_id, tmp_path, client_safe=True, language="en")
    told = {str(c.value) for c in every_cell(workbook)}
    tier_words = {words.of(tier, "en") for tier in Tier}
    secret = {"Net contribution", "Gross profit", "Rank", "Support", "只看总成本", NASTY, "-2"}
    assert not any(word in line for line in told for word in tier_words)
    assert not told & secret
    assert "不能再断了" not in told
    assert "顾岚" in told


def test_the_dossiers_language_is_its_own(
    session: Session, account_id: int, tmp_path: Path
) -> None:
    zh = written(session, account_id, tmp_path).sheetnames
    en = written(session, account_id, tmp_path, language="en").sheetnames
    assert zh[:2] == ["封面", "客户资料"]
    assert en[:2] == ["Cover", "Profile"]
    assert len(zh) == len(en)


def test_reading_takes_as_many_statements_for_much_as_for_little(
    book: Book, account_id: int, tmp_path: Path
) -> None:
    little = book.write("new_account", lambda s: factories.account(s).id)[0]
    counts = []
    for one in (little, account_id):
        with book.read() as session, counted(session) as statements:
            dossier.write(session, one, tmp_path / "d.xlsx", "zh", TODAY)
        counts.append(len(statements))
    assert counts[0] == counts[1]


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda f: f.mkdir(), "target_read_only"),
        (lambda f: f.with_name("~$" + f.name).touch(), "target_open"),
        (lambda f: f.with_name(f".~lock.{f.name}#").touch(), "target_open"),
    ],
)
def test_a_target_that_cant_be_written_stays_as_it_was(
    session: Session, account_id: int, tmp_path: Path, spoil: Any, code: str
) -> None:
    file = tmp_path / "out" / "old.xlsx"
    file.parent.mkdir()
    if code == "target_open":
        file.write_text("old")
    spoil(file)
    before = sorted(file.parent.iterdir())
    with pytest.raises(FileError) as refused:
        dossier.write(session, account_id, file, "zh", TODAY)
    assert refused.value.code == code
    assert sorted(file.parent.iterdir()) == before
    assert file.is_dir() or file.read_text() == "old"


def test_a_folder_that_is_a_file_is_told(session: Session, account_id: int, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(FileError) as refused:
        dossier.write_many(session, [account_id], tmp_path / "file", dossier.Edition("zh", TODAY))
    assert refused.value.code == "target_missing"


def test_beside_a_file_that_is_open_the_new_one_gets_a_number(
    session: Session, account_id: int, tmp_path: Path
) -> None:
    edition = dossier.Edition("en", TODAY)
    (first,) = dossier.write_many(session, [account_id], tmp_path, edition)
    first.with_name("~$" + first.name).touch()
    (second,) = dossier.write_many(
        session, [account_id], tmp_path, edition, beside=dossier.Beside.OPEN
    )
    assert second.name == f"{first.stem} (2).xlsx"


def test_beside_all_older_files_numbers_go_on(
    session: Session, account_id: int, tmp_path: Path
) -> None:
    edition = dossier.Edition("en", TODAY)
    assert dossier.already_there(session, [account_id], tmp_path, "en") == []
    (first,) = dossier.write_many(session, [account_id], tmp_path, edition)
    assert dossier.already_there(session, [account_id], tmp_path, "en") == [first]
    assert dossier.already_there(session, [account_id], tmp_path, "zh") == []
    made = [
        dossier.write_many(session, [account_id], tmp_path, edition, beside=dossier.Beside.ALL)[0]
        for _ in range(2)
    ]
    assert [file.name for file in made] == [f"{first.stem} ({n}).xlsx" for n in (2, 3)]


def test_cancelling_keeps_whole_files_only(book: Book, account_id: int, tmp_path: Path) -> None:
    ids = book.write("new_account", lambda s: [factories.account(s).id for _ in range(3)])[0]
    folder, finished = tmp_path / "many", []

    def stop(done: int, total: int, _name: str) -> None:
        assert total == 4
        if done == 2:
            raise Cancelled

    with book.read() as session, pytest.raises(Cancelled):
        dossier.write_many(
            session, [account_id, *ids], folder, dossier.Edition("zh", TODAY),
            progress=stop, written=finished,
        )  # fmt: skip
    assert sorted(folder.iterdir()) == sorted(finished)
    assert len(finished) == 2
    for file in finished:
        assert openpyxl.load_workbook(file).sheetnames[0] == "封面"


@given(st.text(max_size=60), st.text(max_size=300))
def test_file_names_are_safe_on_windows(code: str, name: str) -> None:
    made = dossier.file_name(code, name, "zh")
    assert made.endswith(".xlsx")
    assert not set(made) & set('<>:"/\\|?*')
    assert all(ord(c) >= 32 for c in made)
    assert len(made.encode()) <= 200
    assert made.split(".")[0].lower() not in {"con", "nul", "aux", "prn", "com1"}


def test_names_that_clash_on_a_disk_get_numbers(book: Book, tmp_path: Path) -> None:
    def two(session: Session) -> list[int]:
        return [factories.account(session, code=c, name="同名").id for c in ("a/1", "A\\1")]

    ids = book.write("new_account", two)[0]
    with book.read() as session:
        files = dossier.write_many(session, ids, tmp_path, dossier.Edition("zh", TODAY))
    assert len({file.name.casefold() for file in files}) == 2
