"""Survey forms: what goes out can hardly be filled in wrong, what comes back is kept once, as a
whole or with a reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

import openpyxl
import pytest
from sqlalchemy.orm import Session

from kamdesk import words
from kamdesk.db.book import Book
from kamdesk.errors import FileError
from kamdesk.exchange import survey_answers, survey_form
from kamdesk.models.kinds import Tier
from kamdesk.services import account_page, service_cases, survey_reading, survey_wording, surveys
from kamdesk.services.survey_reading import NEW_PERSON, Coming, State
from kamdesk.services.surveys import SurveyLine
from kamdesk.words import Lang
from tests import factories
from tests.exchange.damage import damaged
from tests.statements import counted

DATA = Path(__file__).parents[1] / "data" / "surveys"
SAVED_UID = "5f0e2c6a7b1d4c3e8a9f0b1c2d3e4f50"
TODAY = date(2026, 11, 25)
DAY = date(2026, 11, 20)
GOOD: dict[str, Any] = {
    **{"product": 5, "delivery": 4, "response": 4, "price": 3, "people": 5},
    "recommend": 9,
}


@pytest.fixture
def people(book: Book) -> tuple[int, int, int]:
    """An account and two of its people."""

    def work(session: Session) -> tuple[int, int, int]:
        account = factories.account(session, name="东宇精工", tier=Tier.PLATINUM).id
        one = factories.contact(session, account, name="赖国栋").id
        return account, one, factories.contact(session, account, name="Ning Shouyi").id

    return book.write("made", work)[0]


def sent(
    book: Book, people: Any, file: Path, person: int | None, lang: Lang = "zh", uid: str = ""
) -> Path:
    """A form for a person, written and not filled in."""

    def work(session: Session) -> int:
        row = surveys.ask(session, people[0], person, date(2026, 11, 1))
        row.uid = uid or row.uid
        return row.id

    asked = book.write("q", work)[0]
    with book.read() as session:
        told = survey_wording.wording(session, lang)
        survey_form.write(file, surveys.of_id(session, asked), told, lang)
    return file


@pytest.fixture
def form(book: Book, people: Any, tmp_path: Path) -> Path:
    return sent(book, people, tmp_path / "form.xlsx", people[1])


def fill(file: Path, to: Path | None = None, **values: Any) -> Path:
    """Answer as a client does, by the rows that the hidden column names."""
    workbook = openpyxl.load_workbook(file)
    for row in workbook.worksheets[0].iter_rows(max_row=40):
        key = row[survey_form.KEY - 1].value
        if key in values:
            row[survey_form.ANSWER - 1].value = values[key]
    workbook.save(to or file)
    return to or file


def read(file: Path) -> survey_reading.Told:
    return survey_answers.read(file, TODAY)


def plan(book: Book, *files: Path) -> list[Coming]:
    told = [read(file) for file in files]
    with book.read() as session:
        return survey_reading.plan(session, told)


def keep(book: Book, coming: list[Coming], cases: Lang | None = None) -> list[int]:
    return book.write("r", lambda s: survey_reading.keep(s, coming, TODAY, cases))[0]


def answered(book: Book) -> list[SurveyLine]:
    with book.read() as session:
        return [one for one in surveys.listed(session) if one.answered_on is not None]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_only_answers_can_be_changed_and_marks_are_picked(
    book: Book, people: Any, tmp_path: Path, lang: Lang
) -> None:
    form = sent(book, people, tmp_path / "form.xlsx", people[1], lang)
    page = openpyxl.load_workbook(form).worksheets[0]
    assert page.protection.sheet and not page.protection.password
    keys = {row[survey_form.KEY - 1].value: row for row in page.iter_rows(max_row=40)}
    free = {key for key, row in keys.items() if not row[1].protection.locked}
    assert free == {*GOOD, "person", "date", "comment"}
    lists = {
        str(rule.sqref): rule.formula1
        for rule in page.data_validations.dataValidation
        if rule.type == "list"
    }
    at = {keys[name][1].coordinate: name for name in GOOD}
    assert {at[cell] for cell in lists} == set(GOOD)
    assert lists[keys["price"][1].coordinate] == '"1,2,3,4,5"'
    assert lists[keys["recommend"][1].coordinate].endswith(',9,10"')
    told = survey_wording.shipped(lang)
    assert [page["A1"].value, keys["price"][0].value] == [told["title"], told["price"]]
    for letter in ("D", "E"):
        assert page.column_dimensions[letter].hidden


def test_answers_come_back_once(book: Book, people: Any, form: Path) -> None:
    assert plan(book, form)[0].state is State.EMPTY
    fill(form, **GOOD, comment="夜班前到货最要紧", date=DAY)
    coming = plan(book, form)
    assert [one.state for one in coming] == [State.NEW] and len(keep(book, coming)) == 1
    kept = answered(book)
    assert len(kept) == 1 and kept[0].person == "赖国栋"
    assert (kept[0].marks, kept[0].recommend) == ((5, 4, 4, 3, 5), 9)
    assert (kept[0].comment, kept[0].answered_on) == ("夜班前到货最要紧", DAY)
    assert plan(book, form)[0].state is State.KNOWN and keep(book, plan(book, form)) == []
    first = fill(form, form.with_name("first.xlsx"))
    fill(form, price=2, date=DAY + timedelta(days=1))
    assert plan(book, form)[0].state is State.CHANGED
    keep(book, plan(book, form))
    assert [one.marks[3] for one in answered(book)] == [2]
    assert plan(book, first)[0].state is State.OLDER, "what was corrected stays corrected"


@pytest.mark.parametrize("order", [1, -1])
def test_of_several_files_the_same_is_kept_once_and_the_newest_counts(
    book: Book, people: Any, form: Path, tmp_path: Path, order: int
) -> None:
    one = fill(form, tmp_path / "one.xlsx", **GOOD, date=DAY)
    copy = fill(one, tmp_path / "copy.xlsx")
    later = fill(one, tmp_path / "later.xlsx", price=4, date=TODAY)
    coming = plan(book, *[one, copy, later][::order])
    assert sum(each.counts for each in coming) == 1
    keep(book, coming)
    assert [each.marks[3] for each in answered(book)] == [4]


def test_two_people_with_the_same_marks_are_two_answers(
    book: Book, people: Any, form: Path, tmp_path: Path
) -> None:
    fill(form, **GOOD)
    other = fill(form, tmp_path / "other.xlsx", person="ning shouyi")
    third = fill(form, tmp_path / "third.xlsx", person="谭可欣")
    again = fill(third, tmp_path / "again.xlsx")
    coming = plan(book, form, other, third, again)
    assert [one.state for one in coming] == [*[State.NEW] * 3, State.KNOWN]
    assert [one.contact_id for one in coming[:3]] == [people[1], people[2], None]
    assert coming[2].stranger == "谭可欣"
    chosen = [survey_reading.choose(one, NEW_PERSON) if one.stranger else one for one in coming]
    keep(book, chosen)
    assert sorted(one.person for one in answered(book)) == ["Ning Shouyi", "谭可欣", "赖国栋"]
    with book.read() as session:
        names = [one.name for one in account_page.people(session, people[0])]
    assert names.count("谭可欣") == 1
    assert {one.state for one in plan(book, form, other, third)} == {State.KNOWN}
    fill(third, price=1)
    one = plan(book, third)[0]
    assert (one.state, one.stranger) == (State.CHANGED, ""), "known by the form, not by the name"


def test_a_colleague_who_marks_the_same_later_is_no_double(
    book: Book, people: Any, form: Path, tmp_path: Path
) -> None:
    fill(form, **GOOD, date=DAY)
    keep(book, plan(book, form))
    second = fill(form, tmp_path / "second.xlsx", person="Ning Shouyi")
    assert plan(book, second)[0].state is State.NEW


def test_a_stranger_on_two_forms_becomes_one_contact(
    book: Book, people: Any, form: Path, tmp_path: Path
) -> None:
    other = sent(book, people, tmp_path / "other.xlsx", people[2])
    for file in (form, other):
        fill(file, **GOOD, person="谭可欣")
    keep(book, [survey_reading.choose(one, NEW_PERSON) for one in plan(book, form, other)])
    with book.read() as session:
        names = [one.name for one in account_page.people(session, people[0])]
    assert names.count("谭可欣") == 1


def test_a_form_without_a_name_becomes_the_answer_of_who_signs_it(
    book: Book, people: Any, tmp_path: Path
) -> None:
    form = fill(sent(book, people, tmp_path / "f.xlsx", None), **GOOD, person="谭可欣", date=DAY)
    keep(book, [survey_reading.choose(plan(book, form)[0], people[2])])
    with book.read() as session:
        told = [(one.person, one.answered_on) for one in surveys.listed(session)]
    assert told == [("Ning Shouyi", DAY)], "nothing is waited for any more"
    assert plan(book, form)[0].state is State.KNOWN


def test_marks_as_people_type_them(book: Book, people: Any, form: Path) -> None:
    read_as: list[tuple[Any, int | None]] = [
        *[("４", 4), ("4.0", 4), (" 4 ", 4), ("4分", 4), (4.0, 4)],
        *[(None, None), ("无", None), ("=1/0", None)],
    ]
    for typed, mark in read_as:
        one = plan(book, fill(form, **GOOD | {"price": typed}))[0]
        assert (one.state, one.told.marks["price"]) == (State.NEW, mark), typed
    for typed in ("很好", "good", 0, 6, 3.5, -1, True, "1e1", "inf", "9" * 400):
        one = plan(book, fill(form, **GOOD | {"price": typed}))[0]
        assert (one.state, one.told.wrong) == (State.WRONG, {"price": str(typed)[:20]}), typed
        assert keep(book, [one]) == [] and answered(book) == []


def test_days_that_cannot_be_are_none(book: Book, people: Any, form: Path) -> None:
    for typed in ("yesterday", TODAY + timedelta(days=1), 3):
        fill(form, **GOOD, date=typed)
        assert read(form).day is None
    fill(form, date="2026年11月20日")
    assert read(form).day == DAY


def test_too_long_is_told_before_anything_is_kept(book: Book, people: Any, form: Path) -> None:
    fill(form, **GOOD, comment="长" * 30_000, person="Name " * 60)
    one = plan(book, form)[0]
    assert one.state is State.WRONG and set(one.told.wrong) == {"comment", "contact"}


def test_rows_and_columns_may_be_moved_but_not_lost(form: Path, tmp_path: Path) -> None:
    fill(form, **GOOD)
    mine = read(form)

    def changed(change: Any) -> Path:
        workbook = openpyxl.load_workbook(form)
        page = workbook.worksheets[0]
        for area in list(page.merged_cells.ranges):
            page.unmerge_cells(str(area))
        change(page)
        workbook.save(tmp_path / "changed.xlsx")
        return tmp_path / "changed.xlsx"

    def noted_beside(page: Any) -> None:
        page.insert_cols(1)
        page["A3"] = "to be asked again"

    for change in (
        lambda page: page.insert_rows(3, 2),
        noted_beside,
        lambda page: page.move_range("A9:E9", rows=20),
        lambda page: page.merge_cells("B6:C6"),
    ):
        assert replace(read(changed(change)), file=mine.file) == mine
    merged = read(changed(lambda page: page.merge_cells("B9:B11")))
    assert [merged.marks[name] for name in ("product", "delivery", "response")] == [5, None, None]

    def doubled(page: Any) -> None:
        for column in range(1, 6):
            page.cell(30, column).value = page.cell(9, column).value
        page["B30"] = 1

    for change in (lambda page: page.delete_rows(10), doubled):
        with pytest.raises(FileError) as refused:
            read(changed(change))
        assert refused.value.code == "survey_damaged"


def test_a_form_of_an_older_release_has_a_sheet_for_each_language(
    book: Book, people: Any, form: Path
) -> None:
    uid = read(form).uid
    workbook = openpyxl.Workbook()
    pages = [workbook.worksheets[0], workbook.create_sheet("Survey")]
    for page in pages:
        page["A1"], page["D1"], page["E1"] = "How satisfied are you?", survey_form.FORM, uid
        for place, key in enumerate(["company", "person", "date", *GOOD, "comment"], 4):
            page.cell(place, 1, key)
            page.cell(place, 4, key)
        page["B4"], page["B5"] = "东宇精工", "赖国栋"
    for row in pages[1].iter_rows(min_row=7):
        row[1].value = GOOD.get(str(row[3].value))
    workbook.save(form)
    one = plan(book, form)[0]
    assert one.state is State.NEW and dict(one.told.marks) == GOOD


def test_forms_that_are_not_ours_to_keep(
    book: Book, people: Any, form: Path, tmp_path: Path
) -> None:
    fill(form, **GOOD)
    told = read(form)
    with book.read() as session:
        foreign, elsewhere, renamed = survey_reading.plan(
            session,
            [
                replace(told, uid="somebody-else"),
                replace(told, company="Birch Freight"),
                replace(told, company="东宇 精工"),
            ],
        )
    assert (foreign.state, elsewhere.state) == (State.FOREIGN, State.ELSEWHERE)
    assert renamed.state is State.NEW
    book.write("d", lambda s: surveys.remove(s, foreign_id(s, told.uid)))
    assert plan(book, form)[0].state is State.GONE
    other = tmp_path / "other.xlsx"
    workbook = openpyxl.Workbook()
    workbook.worksheets[0]["A1"] = "x"
    workbook.save(other)
    for file, code in ((other, "no_survey"), (tmp_path / "none.xlsx", "file_missing")):
        with pytest.raises(FileError) as refused:
            read(file)
        assert refused.value.code == code


def foreign_id(session: Session, uid: str) -> int:
    line = surveys.of_uids(session, [uid])[uid]
    assert line is not None
    return line.id


@pytest.mark.parametrize("name", ["libreoffice.xlsx", "libreoffice.xls", "libreoffice.ods"])
def test_what_libreoffice_saved_reads_as_it_was_filled_in(
    book: Book, people: Any, tmp_path: Path, name: str
) -> None:
    sent(book, people, tmp_path / "form.xlsx", people[1], uid=SAVED_UID)
    coming = plan(book, DATA / name)
    assert [one.state for one in coming] == [State.NEW]
    keep(book, coming)
    one = answered(book)[0]
    assert (one.person, one.answered_on, one.recommend) == ("赖国栋", DAY, 9)
    assert one.marks == (5, 4, 4, 3, 5)
    said = "Before the night shift" if name.endswith(".xls") else "夜班前到货最要紧"
    assert one.comment == said


def test_low_marks_open_their_case_with_the_answers_and_undo_takes_both(
    book: Book, people: Any, form: Path
) -> None:
    fill(form, **GOOD | {"delivery": 1}, comment="又晚了两天", date=DAY)
    coming = plan(book, form)
    assert coming[0].asks_for_case
    keep(book, coming, "zh")

    def cases() -> list[str]:
        with book.read() as session:
            return [one.note for one in service_cases.of_account(session, people[0])]

    assert len(cases()) == 1 and "交付 1" in cases()[0] and "又晚了两天" in cases()[0]
    fill(form, response=2, date=TODAY)
    again = plan(book, form)
    assert again[0].state is State.CHANGED and not again[0].asks_for_case
    keep(book, again, "zh")
    assert len(cases()) == 1, "once only"
    for _ in range(2):
        scope = book.next_undo()
        assert scope is not None
        book.undo(scope.id)
    assert cases() == [] and answered(book) == []


def test_looking_at_many_forms_costs_as_much_as_at_one(book: Book, people: Any, form: Path) -> None:
    told = read(fill(form, **GOOD))

    def cost(count: int) -> int:
        forms = [replace(told, person=f"Person {place}") for place in range(count)]
        with book.read() as session, counted(session) as seen:
            survey_reading.plan(session, forms)
        return len(seen)

    assert cost(1) == cost(40) == 3


def test_a_damaged_form_is_read_or_refused_in_words(form: Path, tmp_path: Path) -> None:
    content = fill(form, **GOOD).read_bytes()
    random = Random(20261125)
    broken = tmp_path / "broken.xlsx"
    refused = 0
    for _ in range(60):
        broken.write_bytes(damaged(content, random))
        try:
            assert set(read(broken).marks) == set(GOOD)
        except FileError as error:
            assert words.text(f"error.{error.code}", "zh", **{"reason": "", **error.params})
            refused += 1
    assert refused > 10
