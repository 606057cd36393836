"""Satisfaction in its window: marks by keys, low ones become a case, forms out and answers in."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from kamdesk.models.kinds import ComplaintCause, Dimension, ServiceKind, Tier
from kamdesk.services import service_cases, surveys
from kamdesk.services.service_cases import CaseLine
from kamdesk.ui.account import AccountScreen
from kamdesk.ui.account.service_tab import ServiceTab
from kamdesk.ui.context import Context
from kamdesk.ui.service import ServiceScreen, surveys_tab
from kamdesk.ui.settings.satisfaction_card import SatisfactionCard
from kamdesk.ui.settings.survey_wording_card import SurveyWordingCard
from kamdesk.ui.surveying import SurveyDialog
from kamdesk.ui.surveying.answers_dialog import AnswersDialog
from kamdesk.ui.surveying.form_dialog import FormDialog, Wish
from kamdesk.ui.surveying.mark_picker import MarkPicker
from kamdesk.ui.widgets import Row
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


def dialog_of(screen: ServiceScreen, ctx: Context, qtbot: Any, *args: Any) -> SurveyDialog:
    dialog = SurveyDialog(screen, ctx, *args)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_low_marks_open_a_complaint_unless_it_is_taken_off(
    screen: ServiceScreen, ctx: Context, told: dict[str, int], qtbot: Any
) -> None:
    dialog = dialog_of(screen, ctx, qtbot, told["heron"])
    delivery = dialog.marks[Dimension.DELIVERY]
    assert not dialog.case.isVisible()
    press(delivery, "2")
    assert dialog.case.isVisible() and dialog.case.isChecked()
    assert "Delivery" in dialog.case.text()
    press(delivery, "5")
    assert not dialog.case.isVisible()
    press(delivery, "1")
    QTest.keyClick(dialog.comment, Qt.Key.Key_Return)
    assert dialog.isVisible(), "there it begins a line; with Ctrl it stores"
    QTest.keyClick(dialog.comment, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def cases() -> list[CaseLine]:
        return ctx.read(lambda s: service_cases.of_account(s, told["heron"]))

    assert [(one.kind, one.cause) for one in cases()] == [
        (ServiceKind.COMPLAINT, ComplaintCause.DELIVERY)
    ]
    line = next(one for one in ctx.read(surveys.listed) if one.account == "Heron Press")
    again = dialog_of(screen, ctx, qtbot, None, line)
    assert not again.case.isVisible(), "a survey opens one case"
    ctx.undo()
    assert cases() == [] and len(ctx.read(surveys.listed)) == 1, "one step takes both back"
    other = dialog_of(screen, ctx, qtbot, told["heron"])
    press(other.marks[Dimension.DELIVERY], "1")
    QTest.mouseClick(other.case, CLICK)
    press(other.marks[Dimension.PRICE], "2")
    assert not other.case.isChecked(), "the choice stays"
    QTest.keyClick(other.day, Qt.Key.Key_Return)
    assert cases() == []


def press(picker: MarkPicker, digit: str) -> None:
    focused = next(one for one in picker.findChildren(QWidget) if one.focusPolicy())
    QTest.keyClicks(focused, digit)


def test_what_is_half_filled_in_is_gone_on_with(
    screen: ServiceScreen, ctx: Context, told: dict[str, int], qtbot: Any
) -> None:
    dialog = dialog_of(screen, ctx, qtbot, told["heron"])
    dialog.person.set_value(told["ann"])
    press(dialog.marks[Dimension.PRICE], "3")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    line = ctx.read(surveys.listed)[0]
    assert line.is_half and line.marks[3] == 3 and line.person == "Ann Chen"
    again = dialog_of(screen, ctx, qtbot, None, line)
    assert again.marks[Dimension.PRICE].value() == 3
    QTest.keyClick(again, Qt.Key.Key_Escape)
    assert len(ctx.read(surveys.listed)) == 2, "looking changes nothing"
    last = dialog_of(screen, ctx, qtbot, None, line)
    press(last.marks[Dimension.PEOPLE], "4")
    QTest.keyClick(last.day, Qt.Key.Key_Return)
    lines = [one for one in ctx.read(surveys.listed) if one.account == "Heron Press"]
    assert [(one.answered_on, one.marks) for one in lines] == [(DAY, (None, None, None, 3, 4))]


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
    focused = QApplication.focusWidget()
    assert isinstance(focused, Row) and "Heron" in focused.accessibleName()
    QTest.mouseClick(tab.every, CLICK)
    assert len(tab.answers.rows()) == 2


def test_many_answers_are_read_aside_and_shown_in_parts(
    screen: ServiceScreen, ctx: Context, told: dict[str, int], qtbot: Any, monkeypatch: Any
) -> None:
    values = {"answered_on": DAY, **GOOD}

    def many(session: Any) -> None:
        for place in range(surveys_tab.SHOWN + 5):
            surveys.answer(session, told["heron"], {**values, "comment": str(place)})

    ctx.write("a", many)
    monkeypatch.setattr(surveys_tab, "MANY", 1)
    tab = screen.surveys
    tab.refresh()
    qtbot.waitUntil(lambda: len(tab.answers.rows()) == surveys_tab.SHOWN)
    assert "6" in tab.more_answers.text()
    QTest.mouseClick(tab.more_answers, CLICK)
    qtbot.waitUntil(lambda: len(tab.answers.rows()) == surveys_tab.SHOWN + 6)
    assert not tab.more_answers.isVisible()


def wish(told: dict[str, int], kind: str, lang: Any, *people: int | None) -> Wish:
    names = tuple(f"Survey {one}.{kind}" for one in people)
    return Wish(told["heron"], people, lang, kind, DAY, names)


@pytest.mark.parametrize(("kind", "lang"), [("xlsx", "zh"), ("pdf", "zh"), ("pdf", "en")])
def test_a_form_notes_that_they_are_asked(
    screen: ServiceScreen, ctx: Context, told: dict[str, int], tmp_path: Path, kind: str, lang: Any
) -> None:
    one = wish(told, kind, lang, told["ann"])
    file = tmp_path / f"form.{kind}"
    assert screen.surveys.files.write(one, [file])
    head = file.read_bytes()[:4]
    assert head == (b"%PDF" if kind == "pdf" else b"PK\x03\x04")
    waiting = [one for one in ctx.read(surveys.listed) if one.answered_on is None]
    assert [(one.person, one.sent_on) for one in waiting] == [("Ann Chen", DAY)]
    assert not screen.surveys.files.write(one, [tmp_path / "nowhere" / "form.xlsx"])
    assert len(ctx.read(surveys.listed)) == 2


def test_several_people_get_a_form_each_or_nobody_does(
    screen: ServiceScreen, ctx: Context, told: dict[str, int], tmp_path: Path, qtbot: Any
) -> None:
    bea = ctx.write("p", lambda s: factories.contact(s, told["heron"], name="Bea/Lin").id)
    dialog = FormDialog(screen, ctx, told["heron"])
    qtbot.addWidget(dialog)
    dialog.people.set_value(frozenset({str(told["ann"]), str(bea)}))
    dialog.people.edited.emit()
    assert "2" in dialog.save.text()
    QTest.mouseClick(dialog.save, CLICK)
    assert dialog.wish is not None
    paths = dialog.wish.paths(tmp_path)
    paths[0].write_bytes(b"mine")
    assert dialog.wish.paths(tmp_path)[0] != paths[0], "what is there stays"
    bad = [tmp_path / "one.xlsx", tmp_path / "nowhere" / "two.xlsx"]
    assert not screen.surveys.files.write(dialog.wish, bad)
    assert not bad[0].exists() and len(ctx.read(surveys.listed)) == 1
    assert screen.surveys.files.write(dialog.wish, dialog.wish.paths(tmp_path))
    assert sorted(one.person for one in ctx.read(surveys.listed)) == ["", "Ann Chen", "Bea/Lin"]
    assert len(list(tmp_path.glob("*.xlsx"))) == 3


def test_forms_are_dropped_on_the_window_and_read_once(
    screen: ServiceScreen, ctx: Context, told: dict[str, int], tmp_path: Path, qtbot: Any
) -> None:
    file, other = tmp_path / "form.xlsx", tmp_path / "other.xlsx"
    screen.surveys.files.write(wish(told, "xlsx", "en", told["ann"]), [file])
    workbook = openpyxl.load_workbook(file)
    for row in workbook.worksheets[0].iter_rows(max_row=40):
        key = row[3].value
        if key in GOOD or key == "person":
            row[1].value = {**GOOD, "delivery": 2}.get(key, "Bea Lin")
    workbook.save(file)
    other.write_bytes(b"no workbook")
    seen: list[tuple[int, bool, str]] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, AnswersDialog):
            QTimer.singleShot(20, answer)
            return
        assert not screen.surveys.files.says_soon, "the answers are here"
        told = " ".join(row.accessibleDescription() for row in dialog.rows.rows())
        seen.append((len(dialog.pickers), dialog.cases.isVisible(), told))
        if dialog.keep_button.isVisible():
            QTest.mouseClick(dialog.keep_button, CLICK)
        else:
            QTest.keyClick(dialog, Qt.Key.Key_Escape)

    def drop(*files: Path) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(one)) for one in files])
        enter = QDragEnterEvent(
            QPoint(9, 9), Qt.DropAction.CopyAction, data, CLICK, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(screen, enter)
        assert enter.isAccepted()
        QTimer.singleShot(0, answer)
        event = QDropEvent(
            QPointF(9, 9), Qt.DropAction.CopyAction, data, CLICK, Qt.KeyboardModifier.NoModifier
        )
        with qtbot.waitSignal(screen.surveys.files.looked_at, timeout=20_000):
            QApplication.sendEvent(screen, event)

    screen.open("cases")
    drop(file, other)
    assert seen[0][:2] == (1, True) and "other.xlsx" in seen[0][2]
    assert screen.tabs.current() == "surveys"
    lines = [one for one in ctx.read(surveys.listed) if one.account == "Heron Press"]
    assert [one.person for one in lines] == ["Ann Chen", "Bea Lin"]
    assert lines[1].case_id is not None
    drop(file)
    assert seen[1][:2] == (0, False) and len(ctx.read(surveys.listed)) == 3
    ctx.undo()
    assert len(ctx.read(surveys.listed)) == 2
    assert ctx.read(lambda s: service_cases.of_account(s, told["heron"])) == []


def test_a_client_sees_nothing_of_what_a_colleague_marked(
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
    assert shown == "No case is running" and not tab.trend.isVisible()
    for action in (tab.new_case, tab.write, tab.form):
        assert not action.isVisible()
    ctx.set_client_safe(False)


def typed(editor: Any, text: str) -> None:
    editor.setFocus()
    editor.selectAll()
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)


def shown(qtbot: Any, card: Any) -> Any:
    qtbot.addWidget(card)
    card.resize(1000, 400)
    card.refresh()
    card.show()
    return card


def test_targets_are_refused_beside_their_field_and_undone(qtbot: Any, ctx: Context) -> None:
    card: SatisfactionCard = shown(qtbot, SatisfactionCard(ctx))

    def gold() -> float:
        return float(ctx.read(surveys.targets).of(Tier.GOLD))

    assert gold() == 4.3
    typed(card.binder.editor("gold"), "4.1")
    assert gold() == 4.1
    for wrong in ("5.1", "0.9", "", "much"):
        typed(card.binder.editor("gold"), wrong)
        assert card.binder.field("gold").error() and not card.leave(), wrong
    assert gold() == 4.1
    typed(card.binder.editor("gold"), "4.1")
    assert card.leave()
    ctx.undo()
    card.refresh()
    assert gold() == 4.3 and card.binder.editor("gold").text() == "4.3"
    typed(card.binder.editor("other"), "2")
    QTest.mouseClick(card.defaults, CLICK)
    assert float(ctx.read(surveys.targets).of(None)) == 3.8


def test_questions_in_own_words_reach_dialog_and_form(
    screen: ServiceScreen, qtbot: Any, ctx: Context, told: dict[str, int], tmp_path: Path
) -> None:
    card: SurveyWordingCard = shown(qtbot, SurveyWordingCard(ctx))
    typed(card.binder.editor("price"), "Is it worth it?")
    typed(card.binder.editor("title"), "x" * 200)
    assert card.binder.field("title").error()
    typed(card.binder.editor("title"), "")
    dialog = dialog_of(screen, ctx, qtbot, told["heron"])
    assert "Is it worth it?" in [one.text() for one in dialog.findChildren(QLabel)]
    file = tmp_path / "form.xlsx"
    screen.surveys.files.write(wish(told, "xlsx", "en", told["ann"]), [file])
    cells = [cell.value for cell in openpyxl.load_workbook(file).worksheets[0]["A"]]
    assert "Is it worth it?" in cells
    card.lang.set_value("zh")
    card.lang.edited.emit()
    assert card.binder.editor("price").text() == ""
    assert "价格" in card.binder.editor("price").placeholderText()
