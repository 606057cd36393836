"""Satisfaction in its window: marks by keys, low ones become a case, forms out and answers in."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from kamdesk.models.kinds import ServiceKind, Tier
from kamdesk.services import service_cases, surveys
from kamdesk.ui.account import AccountScreen
from kamdesk.ui.account.service_tab import ServiceTab
from kamdesk.ui.context import Context
from kamdesk.ui.service import ServiceScreen
from kamdesk.ui.service.answers_dialog import AnswersDialog
from kamdesk.ui.service.form_dialog import Wish
from kamdesk.ui.surveying import SurveyDialog
from kamdesk.ui.widgets import ConfirmDialog
from tests import factories

DAY = date.today()
CLICK = Qt.MouseButton.LeftButton
GOOD = {"product": 5, "delivery": 5, "response": 4, "price": 4, "people": 5, "recommend": 9}


@pytest.fixture
def told(ctx: Context) -> dict[str, int]:
    def fill(session: Any) -> dict[str, int]:
        heron = factories.account(session, name="Heron Press", tier=Tier.PLATINUM).id
        birch = factories.account(session, name="Birch Freight").id
        ann = factories.contact(session, heron, name="Ann Chen").id
        values = {"contact_id": None, "answered_on": DAY, **GOOD}
        surveys.answer(session, birch, {**values, "comment": "Birch secret"})
        return {"heron": heron, "birch": birch, "ann": ann}

    return ctx.write("test", fill)


@pytest.fixture
def screen(qtbot: Any, ctx: Context, told: dict[str, int]) -> ServiceScreen:
    made = ServiceScreen(ctx)
    qtbot.addWidget(made)
    made.resize(1190, 720)
    made.show()
    made.open("surveys")
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_marks_go_in_by_digits_and_chinese_by_input_method(
    screen: ServiceScreen, ctx: Context, told: dict[str, int], qtbot: Any
) -> None:
    dialog = SurveyDialog(screen, ctx, told["heron"])
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.person.set_value(told["ann"])
    dialog.day.setFocus()
    for typed in ("4", "5", "3", "2", "5"):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        QTest.keyClicks(QApplication.focusWidget(), typed)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClicks(QApplication.focusWidget(), "10")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is dialog.comment
    QApplication.sendEvent(dialog.comment, QInputMethodEvent("ye li", []))
    QTest.keyClick(dialog.comment, Qt.Key.Key_Return)
    assert dialog.survey_id is None, "Enter belongs to the input method"
    commit = QInputMethodEvent("", [])
    commit.setCommitString("夜里没人接")
    QApplication.sendEvent(dialog.comment, commit)
    dialog.day.setFocus()
    QTest.keyClick(dialog.day, Qt.Key.Key_Return)
    line = ctx.read(surveys.listed)[0]
    assert (line.person, line.marks, line.recommend) == ("Ann Chen", (4, 5, 3, 2, 5), 10)
    assert (line.comment, line.answered_on) == ("夜里没人接", DAY)


def test_without_a_mark_nothing_is_written_down(
    screen: ServiceScreen, ctx: Context, told: dict[str, int], qtbot: Any
) -> None:
    dialog = SurveyDialog(screen, ctx, told["heron"])
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.keyClick(dialog.day, Qt.Key.Key_Return)
    assert dialog.binder.field("product").error() and dialog.isVisible()
    assert len(ctx.read(surveys.listed)) == 1


def test_low_marks_offer_a_case(screen: ServiceScreen, ctx: Context, told: dict[str, int]) -> None:
    values = {"contact_id": told["ann"], "answered_on": DAY, **GOOD, "delivery": 1}
    kept = ctx.write("a", lambda s: surveys.answer(s, told["heron"], values).id)
    line = ctx.read(lambda s: surveys.of_id(s, kept))

    def agree() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ConfirmDialog)
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    QTimer.singleShot(0, agree)
    case_id = screen.surveys.deeds.offer_case(line)
    assert case_id is not None
    case = ctx.read(lambda s: service_cases.of_id(s, case_id))
    assert case.kind is ServiceKind.COMPLAINT and case.account == "Heron Press"


def test_an_account_chosen_narrows_the_answers(
    screen: ServiceScreen, ctx: Context, told: dict[str, int]
) -> None:
    values = {"contact_id": told["ann"], "answered_on": DAY, **GOOD, "price": 3}
    ctx.write("a", lambda s: surveys.answer(s, told["heron"], values).id)
    tab = screen.surveys
    assert len(tab.answers.rows()) == 2 and len(tab.accounts.rows()) == 2
    heron = next(r for r in tab.accounts.rows() if "Heron" in r.accessibleName())
    heron.setFocus()
    QTest.keyClick(heron, Qt.Key.Key_Return)
    assert len(tab.answers.rows()) == 1 and tab.every.isVisible()
    QTest.mouseClick(tab.every, CLICK)
    assert len(tab.answers.rows()) == 2


@pytest.mark.parametrize(("kind", "lang"), [("xlsx", "zh"), ("pdf", "zh"), ("pdf", "en")])
def test_a_form_notes_that_they_are_asked(
    screen: ServiceScreen, ctx: Context, told: dict[str, int], tmp_path: Path, kind: str, lang: Any
) -> None:
    wish = Wish(told["heron"], told["ann"], lang, kind, "x")
    file = tmp_path / f"form.{kind}"
    assert screen.surveys.files.write(wish, file)
    head = file.read_bytes()[:4]
    assert head == (b"%PDF" if kind == "pdf" else b"PK\x03\x04")
    waiting = [one for one in ctx.read(surveys.listed) if one.answered_on is None]
    assert [(one.person, one.sent_on) for one in waiting] == [("Ann Chen", DAY)]
    assert not screen.surveys.files.write(wish, tmp_path / "nowhere" / "form.xlsx")
    assert len(ctx.read(surveys.listed)) == 2


def test_a_form_filled_in_by_a_stranger_is_read_once(
    screen: ServiceScreen, ctx: Context, told: dict[str, int], tmp_path: Path, qtbot: Any
) -> None:
    file = tmp_path / "form.xlsx"
    screen.surveys.files.write(Wish(told["heron"], told["ann"], "en", "xlsx", "x"), file)
    workbook = openpyxl.load_workbook(file)
    for row in workbook.worksheets[0].iter_rows(max_row=40):
        key = row[3].value if len(row) > 3 else None
        if key in GOOD or key == "person":
            row[1].value = GOOD.get(key, "Bea Lin")
    workbook.save(file)
    (tmp_path / "other.xlsx").write_bytes(b"no workbook")
    dialog = AnswersDialog(screen, ctx, [file, tmp_path / "other.xlsx"])
    qtbot.addWidget(dialog)
    dialog.show()
    assert len(dialog.pickers) == 1 and dialog.keep_button.isVisible()
    QTest.mouseClick(dialog.keep_button, CLICK)
    assert [one.person for one in ctx.read(surveys.listed) if one.account == "Heron Press"] == [
        "Bea Lin", "Ann Chen",
    ]  # fmt: skip
    again = AnswersDialog(screen, ctx, [file])
    qtbot.addWidget(again)
    again.show()
    assert not again.keep_button.isVisible()
    ctx.undo()
    assert len(ctx.read(surveys.listed)) == 2


def test_a_client_sees_no_target_on_the_account(
    qtbot: Any, ctx: Context, told: dict[str, int]
) -> None:
    account = AccountScreen(ctx)
    qtbot.addWidget(account)
    account.resize(1190, 720)
    values = {"contact_id": told["ann"], "answered_on": DAY, **GOOD, "delivery": 2}
    ctx.write("a", lambda s: surveys.answer(s, told["heron"], values).id)
    account.open((told["heron"], "service"))
    account.show()
    tab = account.findChild(ServiceTab)
    assert tab is not None and "below target" in tab.trend.title()
    ctx.set_client_safe(True)
    shown = " ".join(one.text() for one in tab.findChildren(QLabel) if one.isVisible())
    assert "Ann Chen" in shown and "Birch" not in shown and "target" not in shown.lower()
    assert not tab.new_case.isVisible() and not tab.write.isVisible()
    ctx.set_client_safe(False)
