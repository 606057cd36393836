"""Surveys: asked once, answered, low marks become a case, forms come back without doubling."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path
from shutil import which
from subprocess import run
from typing import Any

import openpyxl
import pytest
from sqlalchemy.orm import Session

from kamdesk.db.book import Book
from kamdesk.errors import FileError, ValidationError
from kamdesk.exchange import survey_answers, survey_form
from kamdesk.method.satisfaction import Targets
from kamdesk.models.kinds import ComplaintCause, ServiceKind, Tier
from kamdesk.services import account_page, service_cases, survey_cases, survey_reading, surveys
from kamdesk.services.survey_reading import NEW_PERSON, State
from kamdesk.services.surveys import SurveyLine
from tests import factories
from tests.statements import counted

TODAY = date(2026, 11, 25)
GOOD = {"product": 5, "delivery": 4, "response": 4, "price": 4, "people": 5, "recommend": 9}


@pytest.fixture
def people(book: Book) -> tuple[int, int, int]:
    """An account of the first tier and two of its people."""

    def work(session: Session) -> tuple[int, int, int]:
        account = factories.account(session, name="东宇精工", tier=Tier.PLATINUM).id
        one = factories.contact(session, account, name="赖国栋").id
        return account, one, factories.contact(session, account, name="Ning Shouyi").id

    return book.write("made", work)[0]


def lines(book: Book) -> list[SurveyLine]:
    with book.read() as session:
        return surveys.listed(session)


def answered(book: Book, account: int, person: int | None, **marks: Any) -> int:
    values = {"contact_id": person, "answered_on": TODAY, **GOOD, **marks}
    return book.write("a", lambda s: surveys.answer(s, account, values).id)[0]


def test_who_was_asked_answers_into_the_same_survey(book: Book, people: Any) -> None:
    account, person, other = people
    for _ in range(2):
        book.write("q", lambda s: surveys.ask(s, account, person, date(2026, 11, 1)))
    assert [one.answered_on for one in lines(book)] == [None]
    answered(book, account, person)
    answered(book, account, other, price=3)
    assert len(lines(book)) == 2
    with book.read() as session:
        held = surveys.standings(surveys.listed(session), surveys.targets(session), TODAY)[0]
    assert (held.standing.mark, held.target) == (Fraction(43, 10), Fraction(45, 10))
    assert held.gap == Fraction(-2, 10) and held.waiting == 0


@pytest.mark.parametrize(
    ("marks", "field"),
    [({"product": 6}, "product"), ({"recommend": 11}, "recommend"), ({"price": 0}, "price"),
     (dict.fromkeys(GOOD), "product")],
)  # fmt: skip
def test_marks_out_of_bounds_are_refused(book: Book, people: Any, marks: Any, field: str) -> None:
    with pytest.raises(ValidationError) as refused:
        answered(book, people[0], people[1], **marks)
    assert [problem.field for problem in refused.value.problems] == [field]
    assert lines(book) == []


def test_low_marks_open_a_complaint_about_the_lowest(book: Book, people: Any) -> None:
    account, person, _other = people
    low = answered(book, account, person, delivery=2, response=1, comment="夜里没人接")
    assert lines(book)[0].asks_for_case
    case_id = book.write("c", lambda s: survey_cases.open_case(s, low, TODAY, "zh"))[0]
    with book.read() as session:
        case = service_cases.of_id(session, case_id)
    assert (case.kind, case.cause) == (ServiceKind.COMPLAINT, ComplaintCause.RESPONSE)
    assert case.contact_id == person and case.note == "夜里没人接" and "1" in case.title
    assert not lines(book)[0].asks_for_case
    unwilling = answered(book, account, people[2], recommend=5)
    with book.read() as session:
        assert survey_cases.kind_for(surveys.of_id(session, unwilling)) is ServiceKind.REVIEW


def test_targets_are_kept_within_the_marks(book: Book) -> None:
    book.write("t", lambda s: surveys.set_targets(s, Targets({Tier.GOLD: Fraction(4)})))
    with book.read() as session:
        assert surveys.targets(session).of(Tier.GOLD) == 4
    with pytest.raises(ValidationError):
        book.write("t", lambda s: surveys.set_targets(s, Targets({Tier.GOLD: Fraction(6)})))


@pytest.fixture
def form(book: Book, people: Any, tmp_path: Path) -> Path:
    """A form for the first person, written and not filled in."""
    account, person, _other = people
    asked = book.write("q", lambda s: surveys.ask(s, account, person, TODAY).id)[0]
    file = tmp_path / "form.xlsx"
    with book.read() as session:
        survey_form.write(file, surveys.of_id(session, asked), "zh")
    return file


def fill(file: Path, sheet: int = 0, **values: Any) -> None:
    """Answer as a client does, by the rows that the hidden column names."""
    workbook = openpyxl.load_workbook(file)
    page = workbook.worksheets[sheet]
    for row in page.iter_rows(min_row=1, max_row=40):
        if len(row) > 3 and row[3].value in values:
            row[1].value = values[row[3].value]
    workbook.save(file)


def plan(book: Book, *files: Path) -> list[survey_reading.Coming]:
    told = [survey_answers.read(file) for file in files]
    with book.read() as session:
        return survey_reading.plan(session, told)


def keep(book: Book, coming: list[survey_reading.Coming]) -> list[int]:
    return book.write("r", lambda s: survey_reading.keep(s, coming, TODAY))[0]


def test_the_form_keeps_marks_in_bounds_and_hides_its_keys(form: Path) -> None:
    pages = openpyxl.load_workbook(form).worksheets
    assert [page.title for page in pages] == ["满意度", "Survey"]
    for page in pages:
        bounds = sorted(
            (str(rule.sqref), rule.formula1, rule.formula2)
            for rule in page.data_validations.dataValidation
        )
        assert len(bounds) == 6 and bounds.count(bounds[0]) == 1
        assert {one[1:] for one in bounds} == {("1", "5"), ("0", "10")}
        assert page.column_dimensions["D"].hidden and page.column_dimensions["E"].hidden


@pytest.mark.parametrize("sheet", [0, 1])
def test_answers_come_back_once(book: Book, form: Path, sheet: int) -> None:
    assert plan(book, form)[0].state is State.EMPTY
    fill(form, sheet, **GOOD, comment="夜班前到货最要紧", date=date(2026, 11, 20))
    coming = plan(book, form)
    assert [one.state for one in coming] == [State.NEW]
    assert len(keep(book, coming)) == 1
    kept = lines(book)
    assert len(kept) == 1 and kept[0].person == "赖国栋"
    assert (kept[0].marks, kept[0].recommend) == ((5, 4, 4, 4, 5), 9)
    assert (kept[0].comment, kept[0].answered_on) == ("夜班前到货最要紧", date(2026, 11, 20))
    assert plan(book, form)[0].state is State.KNOWN and keep(book, plan(book, form)) == []
    fill(form, sheet, price=3)
    assert plan(book, form)[0].state is State.CHANGED
    keep(book, plan(book, form))
    assert [one.marks[3] for one in lines(book)] == [3]


def test_somebody_else_filled_it_in(book: Book, people: Any, form: Path) -> None:
    fill(form, **GOOD, person="ning shouyi")
    one = plan(book, form)[0]
    assert (one.state, one.contact_id, one.stranger) == (State.NEW, people[2], "")
    fill(form, person="谭可欣")
    one = plan(book, form)[0]
    assert (one.contact_id, one.stranger) == (None, "谭可欣")
    keep(book, [survey_reading.choose(one, NEW_PERSON)])
    with book.read() as session:
        names = [person.name for person in account_page.people(session, people[0])]
    assert "谭可欣" in names and "谭可欣" in [line.person for line in lines(book)]
    assert plan(book, form)[0].state is State.KNOWN


@pytest.mark.parametrize(
    ("typed", "state"),
    [("４", State.NEW), ("4.0", State.NEW), ("good", State.WRONG), (7, State.WRONG)],
)
def test_marks_as_people_type_them(book: Book, form: Path, typed: Any, state: State) -> None:
    fill(form, **GOOD | {"price": typed})
    one = plan(book, form)[0]
    assert one.state is state
    assert one.told.wrong == (("price",) if state is State.WRONG else ())
    assert state is not State.NEW or one.told.marks["price"] == 4


def test_a_form_of_another_book_and_no_form_at_all(book: Book, form: Path, tmp_path: Path) -> None:
    fill(form, **GOOD)
    told = replace(survey_answers.read(form), uid="somebody-else")
    with book.read() as session:
        assert survey_reading.plan(session, [told])[0].state is State.FOREIGN
    other = tmp_path / "other.xlsx"
    workbook = openpyxl.Workbook()
    workbook.worksheets[0]["A1"] = "x"
    workbook.save(other)
    with pytest.raises(FileError) as refused:
        survey_answers.read(other)
    assert refused.value.code == "no_survey"


def converted(form: Path) -> Iterator[Path]:
    """The form as LibreOffice saves it, where there is one; read as it stands else."""
    office = which("soffice")
    if office is None:
        yield form
        return
    folder = form.parent / "saved"
    for kind in ("ods", "xlsx"):
        run(
            [office, "--headless", f"-env:UserInstallation=file://{form.parent}/profile",
             "--convert-to", kind, "--outdir", str(folder), str(form)],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip
        yield folder / f"form.{kind}"


def test_what_another_office_saved_reads_the_same(book: Book, form: Path) -> None:
    fill(form, 1, **GOOD, comment="Before the night shift", date=date(2026, 11, 20))
    mine = survey_answers.read(form)
    for file in converted(form):
        assert replace(survey_answers.read(file), file=mine.file) == mine


def test_reading_surveys_takes_one_statement(book: Book, people: Any) -> None:
    def cost() -> int:
        with book.read() as session, counted(session) as seen:
            surveys.listed(session)
        return len(seen)

    answered(book, people[0], people[1])
    few = cost()
    for _ in range(6):
        answered(book, people[0], people[2])
    assert cost() == few == 1
