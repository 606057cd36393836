"""The kit behaves: keyboard, input methods, narrow windows, shapes beside colours, safe parsing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QRectF, Qt
from PySide6.QtGui import QColor, QInputMethodEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kamdesk.theme_roles import TIERS
from kamdesk.ui import formats, theme
from kamdesk.ui import widgets as kit
from kamdesk.ui.forms.clock_edit import read_clock
from kamdesk.ui.widgets.date_edit import read_date
from kamdesk.ui.widgets.nav_item import NavItem
from kamdesk.ui.widgets.number_edit import read_number
from kamdesk.ui.widgets.painting import SHAPES, shape_path

pytestmark = pytest.mark.usefixtures("styled_app")


@pytest.fixture(autouse=True)
def english_numbers() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


def compose(editor: QWidget, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QCoreApplication.sendEvent(editor, event)


def shown(widget: QWidget, qtbot: QtBot) -> None:
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitExposed(widget)


def test_every_name_of_the_kit_can_be_had() -> None:
    assert [name for name in kit.__all__ if not hasattr(kit, name)] == []


@pytest.mark.parametrize("tier", TIERS)
def test_tier_chips_carry_a_shape_of_their_own(tier: str, qtbot: QtBot) -> None:
    chip = kit.TierChip("", tier)
    shown(chip, qtbot)
    image = chip.grab().toImage()
    ink, _ground = theme.current().chip(tier)
    marked = {
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y) == QColor(ink)
    }
    assert len(marked) > 15
    areas = {SHAPES[other] for other in TIERS}
    assert len(areas) == len(TIERS)


def test_every_shape_has_an_outline() -> None:
    for name in set(SHAPES.values()):
        assert shape_path(name, QRectF(0, 0, 10, 10)).boundingRect().width() >= 9


def test_enter_while_composing_neither_confirms_nor_submits(qtbot: QtBot) -> None:
    dialog = kit.Dialog(None, "Title")
    editor = kit.LineEdit()
    dialog.add(editor)
    accepted: list[bool] = []
    dialog.add_button("Go", "primary").clicked.connect(lambda: accepted.append(True))
    shown(dialog, qtbot)
    editor.setFocus()
    with qtbot.assertNotEmitted(editor.returnPressed):
        compose(editor, "ni hao")
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert not accepted
    compose(editor, "", "done")
    with qtbot.waitSignal(editor.edited):
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert accepted
    assert editor.value() == "done"


def test_enter_while_composing_breaks_no_line(qtbot: QtBot) -> None:
    editor = kit.TextEdit("one")
    shown(editor, qtbot)
    compose(editor, "ni")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    compose(editor, "")
    assert editor.toPlainText() == "one"


def test_text_edit_grows_with_its_lines_up_to_a_limit(qtbot: QtBot) -> None:
    editor = kit.TextEdit(most=4)
    editor.resize(300, 10)
    shown(editor, qtbot)
    heights = []
    for lines in (1, 3, 40):
        editor.set_value("\n".join(["text"] * lines))
        heights.append(editor.height())
    assert heights[0] == 32
    assert heights[0] < heights[1] < heights[2] < 120


def test_an_edit_is_told_once_and_only_when_something_changed(qtbot: QtBot) -> None:
    editor = kit.LineEdit("before")
    shown(editor, qtbot)
    told: list[str] = []
    editor.edited.connect(lambda: told.append(editor.value()))
    editor.editingFinished.emit()
    editor.setText("after")
    editor.editingFinished.emit()
    editor.editingFinished.emit()
    editor.set_value("loaded")
    editor.editingFinished.emit()
    assert told == ["after"]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("", None),
        ("1,234.5", "1234.5"),
        ("\uff11\uff0c\uff12\uff13\uff14\uff0e\uff15", "1234.5"),
        ("\u00a5 12", "12"),
        ("\uffe512", "12"),
        ("\u221242", "-42"),
        ("1.5\u4e07", "15000"),
    ],
)
def test_numbers_are_read_as_people_type_them(text: str, number: str | None) -> None:
    assert read_number(text) == (None if number is None else Decimal(number))


@pytest.mark.parametrize("text", ["abc", "1e9", "1.2.3", "--1", "nan", "9" * 40])
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        read_number(text)


def test_money_shows_cents_and_keeps_finer_amounts(qtbot: QtBot) -> None:
    editor = kit.MoneyEdit()
    qtbot.addWidget(editor)
    editor.set_value(12_345_600)
    assert editor.text() == "1,234.56"
    editor.set_value(10_001)
    assert editor.text() == "1.0001"
    assert editor.value() == 10_001
    editor.set_value(None)
    assert editor.value() is None


def test_whole_numbers_step_within_bounds(qtbot: QtBot) -> None:
    editor = kit.IntEdit(1, 3)
    shown(editor, qtbot)
    for expected in (1, 2, 3, 3):
        qtbot.keyClick(editor, Qt.Key.Key_Up)
        assert editor.value() == expected
    editor.setText("7")
    with pytest.raises(ValueError):
        editor.value()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-12-05", date(2026, 12, 5)),
        ("2026/1/5", date(2026, 1, 5)),
        ("20261205", date(2026, 12, 5)),
        ("2026\u5e7412\u67085\u65e5", date(2026, 12, 5)),
        ("\uff11\uff12\uff0d\uff15", date(2026, 12, 5)),
        ("1-5", date(2027, 1, 5)),
        ("5", date(2026, 11, 5)),
        ("+7", date(2026, 11, 30)),
        (" ", None),
    ],
)
def test_dates_are_read_as_people_type_them(text: str, expected: date | None) -> None:
    assert read_date(text, date(2026, 11, 23)) == expected


@pytest.mark.parametrize("text", ["2026-02-30", "soon", "1-2-3-4", "13-40", "+9999999", "9" * 20])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        read_date(text, date(2026, 11, 23))


@pytest.mark.parametrize("text", ["soon", "24:00", "14:60", "1:2:3", "9" * 20, "9:" + "9" * 20])
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        read_clock(text)


def test_a_scale_is_chosen_and_cleared_by_keyboard(qtbot: QtBot) -> None:
    scale = kit.ScalePicker(-2, 2)
    shown(scale, qtbot)
    assert scale.value() is None
    scale.set_value(-1)
    chosen = next(s for s in scale.findChildren(QWidget) if s.focusPolicy() != Qt.NoFocus)
    qtbot.keyClick(chosen, Qt.Key.Key_Right)
    assert scale.value() == 0
    now = next(s for s in scale.findChildren(QWidget) if s.focusPolicy() != Qt.NoFocus)
    with qtbot.waitSignal(scale.edited):
        qtbot.keyClick(now, Qt.Key.Key_Return)
    assert scale.value() is None


def test_a_combo_keeps_a_choice_that_is_still_offered(qtbot: QtBot) -> None:
    combo = kit.ComboBox([("a", "A"), ("b", "B")], "b")
    qtbot.addWidget(combo)
    combo.set_options([("b", "B"), ("c", "C")])
    assert combo.value() == "b"
    combo.set_options([("c", "C")])
    assert combo.value() is None


def test_navigation_shows_icons_alone_in_a_narrow_window(qtbot: QtBot) -> None:
    window = QWidget()
    bar = kit.NavBar("Desk", [kit.Place("one", "One", "today"), kit.Place("two", "Two", "book")])
    bar.setParent(window)
    bar.follow(window)
    shown(window, qtbot)
    for width, expected in ((1200, 176), (1199, 56), (1366, 176)):
        window.resize(width, 700)
        assert bar.width() == expected
    with qtbot.waitSignal(bar.chosen) as told:
        item = next(c for c in bar.findChildren(QWidget) if c.accessibleName() == "Two")
        item.setFocus()
        qtbot.keyClick(item, Qt.Key.Key_Return)
    assert told.args == ["two"]


def _places(count: int) -> list[kit.Place]:
    keys = "1234567890-="
    return [
        kit.Place(f"p{n}", f"Place {n}", "today", first=n in (4, 8), keys=f"Alt+{keys[n]}")
        for n in range(count)
    ] + [kit.Place("end", "End", "settings", bottom=True)]


def test_navigation_scrolls_where_the_window_is_too_low(qtbot: QtBot) -> None:
    window = QWidget()
    bar = kit.NavBar("Desk", _places(12))
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(bar)
    shown(window, qtbot)
    items = {item.place.key: item for item in bar.findChildren(NavItem)}
    first, last, foot = (items[key] for key in ("p0", "p11", "end"))
    for height, at_once, row in ((800, True, 34), (500, True, 30), (320, False, 30)):
        window.resize(176, height)
        QCoreApplication.processEvents()
        assert (not last.visibleRegion().isEmpty()) is at_once
        assert not foot.visibleRegion().isEmpty() and first.height() == row
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Up)
    qtbot.keyClick(foot, Qt.Key.Key_Up)
    assert last.hasFocus() and last.visibleRegion().boundingRect().height() == last.height()
    bar.set_current("p0")
    assert first.visibleRegion().boundingRect().height() == first.height()
    window.resize(176, 800)
    bar.set_current("p6")
    window.resize(176, 320)  # what is shown stays in sight
    QCoreApplication.processEvents()
    assert items["p6"].visibleRegion().boundingRect().height() == items["p6"].height()


def test_navigation_shows_its_keys_while_alt_is_held(qtbot: QtBot) -> None:
    window = QWidget()
    bar = kit.NavBar("Desk", _places(2))
    bar.setParent(window)
    bar.follow(window)
    shown(window, qtbot)
    before = bar.grab().toImage()
    qtbot.keyPress(window, Qt.Key.Key_Alt)
    assert bar.grab().toImage() != before
    qtbot.keyRelease(window, Qt.Key.Key_Alt)
    assert bar.grab().toImage() == before


def test_header_moves_its_actions_below_rather_than_squeezing_them(qtbot: QtBot) -> None:
    header = kit.PageHeader("A company with quite a long name")
    act = kit.button("Arrange a meeting", "primary")
    header.set_actions([act])
    shown(header, qtbot)
    for width, below in ((900, False), (360, True), (900, False)):
        header.resize(width, 120)
        QCoreApplication.processEvents()
        assert (act.mapTo(header, act.rect().topLeft()).x() < width / 3) is below
        assert act.width() == act.sizeHint().width()


def test_tabs_move_by_arrow_keys_and_keep_their_place(qtbot: QtBot) -> None:
    strip = kit.TabStrip([kit.Tab("a", "A"), kit.Tab("b", "B", 3)])
    shown(strip, qtbot)
    with qtbot.waitSignal(strip.chosen) as told:
        qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert told.args == ["b"]
    with qtbot.assertNotEmitted(strip.chosen):
        strip.set_count("a", 5)
    assert strip.current() == "b"
    assert strip.accessibleTabName(0) == "A 5"


def test_steps_keep_the_current_one_when_their_state_changes(qtbot: QtBot) -> None:
    rail = kit.StepRail([kit.Step("1", "One"), kit.Step("2", "Two")])
    shown(rail, qtbot)
    rail.set_current("2")
    rail.set_steps([kit.Step("1", "One", state="done"), kit.Step("2", "Two", "3 left")])
    assert rail.current() == "2"


def test_summaries_of_steps_go_below_their_names_where_both_do_not_fit(qtbot: QtBot) -> None:
    names = ("Need", "Objections", "Ask for commitment")
    rail = kit.StepRail([kit.Step(name, name, "4 of 12 sure") for name in names])
    shown(rail, qtbot)
    rail.resize(1200, rail.sizeHint().height())
    beside = rail.sizeHint().height()
    rail.resize(600, beside)
    assert rail.sizeHint().height() > beside
    rail.resize(400, beside)
    first, second, third = rail.findChildren(QAbstractButton)
    rail.layout().activate()
    assert first.y() == second.y() < third.y()
    rail.resize(1200, beside)
    assert rail.sizeHint().height() == beside


def test_a_word_without_an_end_wraps_and_stays_the_word(qtbot: QtBot) -> None:
    plain, mixed = kit.Label("x" * 2000), kit.Label()
    mixed.set_spans([kit.Span("x" * 2000, bold=True)])
    for label in (plain, mixed):
        shown(label, qtbot)
        assert label.minimumSizeHint().width() < 300
        assert label.heightForWidth(300) > 20 * label.fontMetrics().height()
    assert plain.text() == "x" * 2000


def test_a_button_without_room_for_words_tells_them_otherwise(qtbot: QtBot) -> None:
    wide = kit.button("Import", icon="import")
    shown(wide, qtbot)
    with_words = wide.sizeHint().width()
    wide.set_compact(True)
    assert wide.sizeHint().width() < with_words
    assert wide.toolTip() == wide.accessibleName() == "Import"


def test_short_months_of_english_have_three_letters() -> None:
    assert formats.month_day(date(2026, 9, 24)) == "Sep 24"


def test_columns_stack_when_they_would_be_too_narrow(qtbot: QtBot) -> None:
    columns = kit.Columns((2, 1, 1), 300)
    for place in range(3):
        columns.add(place, kit.Card(str(place)))
    shown(columns, qtbot)
    for width, expected in ((1000, 3), (700, 2), (400, 1), (1000, 3)):
        columns.resize(width, 500)
        assert columns.shown() == expected


def test_a_card_breaks_a_long_title_instead_of_widening(qtbot: QtBot) -> None:
    card = kit.Card("A finding that needs more words than a narrow card has room for", "6", "hint")
    card.add_chip(kit.TierChip("Platinum", "platinum"))
    shown(card, qtbot)
    assert card.minimumSizeHint().width() < 360
    card.resize(900, 80)
    flat = card.heightForWidth(900)
    card.resize(360, 80)
    assert card.heightForWidth(360) > flat
    card.resize(900, 80)
    assert card.heightForWidth(900) == flat


def test_a_header_moves_its_chips_below_a_long_title(qtbot: QtBot) -> None:
    header = kit.PageHeader("A rather long title of an account")
    chips = [kit.Chip(text) for text in ("Platinum", "Key score 78", "High risk 72", "Health 41")]
    header.set_chips(chips)
    window = QWidget()
    header.setParent(window)
    shown(window, qtbot)

    def tops() -> list[int]:
        header.layout().activate()
        QCoreApplication.processEvents()
        return [chip.mapTo(header, chip.rect().topLeft()).y() for chip in chips]

    header.resize(900, 60)
    beside = tops()
    header.resize(240, 160)
    below = tops()
    assert below[0] > beside[0] and below[-1] > below[0], "below the title, on two lines"
    assert all(chip.width() == chip.sizeHint().width() for chip in chips)
    header.resize(900, 60)
    assert tops() == beside


def test_the_words_of_a_row_wrap_before_its_chips_are_pushed_out(qtbot: QtBot) -> None:
    chip = kit.Chip("Platinum")
    words = [kit.Span("Aurora Stationery", bold=True), kit.Span("  prices of the three branches")]
    row = kit.Row(words, "circumstance", chips=[chip], key="7")
    shown(row, qtbot)
    row.resize(900, 60)
    flat = row.heightForWidth(900)
    assert chip.x() < 500
    row.resize(260, 90)
    assert row.width() == 260 and chip.geometry().right() < 260
    assert row.heightForWidth(260) > flat


def test_rows_and_tables_open_by_keyboard(qtbot: QtBot) -> None:
    row = kit.Row("Thing", "circumstance", key="7")
    rows = kit.RowList([row])
    shown(rows, qtbot)
    with qtbot.waitSignal(rows.activated) as told:
        qtbot.keyClick(row, Qt.Key.Key_Space)
    assert told.args == ["7"]

    model = QStandardItemModel()
    item = QStandardItem("Name")
    item.setData(42, kit.CellRole.KEY)
    model.appendRow([item, QStandardItem("x")])
    table = kit.TableView()
    table.setModel(model)
    table.setCurrentIndex(model.index(0, 1))
    shown(table, qtbot)
    with qtbot.waitSignal(table.opened) as told:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert told.args == [42]


def test_a_toast_undoes_once_and_leaves(qtbot: QtBot) -> None:
    window = QWidget()
    window.resize(600, 300)
    shown(window, qtbot)
    undone: list[bool] = []
    first = kit.Toast.show_on(window, "First", "Undo", lambda: undone.append(False))
    second = kit.Toast.show_on(window, "Moved", "Undo", lambda: undone.append(True))
    assert not first.isVisible()
    link = second.findChild(kit.LinkButton)
    assert link is not None
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert undone == [True]
    assert not second.isVisible()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not window.findChildren(kit.Toast)


def test_a_field_says_its_error_to_eye_and_ear(qtbot: QtBot) -> None:
    editor = kit.LineEdit()
    field = kit.Field("Name", editor, hint="as registered")
    shown(field, qtbot)
    field.set_error("Fill in the name.")
    assert field.error() == "Fill in the name."
    assert editor.accessibleName() == "Name"
    assert editor.accessibleDescription() == "Fill in the name."
    field.set_error("")
    assert not field.error()
    assert editor.property("invalid") is False


def test_a_dialog_grows_with_what_is_added(qtbot: QtBot) -> None:
    dialog = kit.Dialog(None, "Arrange")
    editor = kit.LineEdit()
    dialog.add(editor)
    shown(dialog, qtbot)
    before, height = dialog.height(), editor.height()
    more = [kit.Field(f"Line {place}", kit.LineEdit()) for place in range(6)]
    for field in more:
        dialog.add(field)
    qtbot.waitUntil(lambda: dialog.height() > before)
    qtbot.waitUntil(lambda: {field.editor.height() for field in more} == {height})
    assert dialog.rect().contains(more[-1].geometry())


def test_tab_follows_the_layout_and_not_the_age_of_widgets(qtbot: QtBot) -> None:
    dialog = kit.Dialog(None, "Questions")
    first, last = kit.LineEdit(), kit.LineEdit()
    dialog.add(first)
    dialog.add(last)
    go = dialog.add_button("Go")
    shown(dialog, qtbot)
    late = kit.LineEdit()
    dialog.body.insertWidget(1, late)
    late.show()
    dialog.activateWindow()
    first.setFocus()
    seen = []
    for _ in range(4):
        focus = dialog.focusWidget()
        seen.append(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert seen == [first, late, last, go]
    assert dialog.focusWidget() is first
    qtbot.keyClick(first, Qt.Key.Key_Backtab)
    assert dialog.focusWidget() is go


def test_what_is_hidden_hands_the_focus_to_its_neighbour(qtbot: QtBot) -> None:
    dialog = kit.Dialog(None, "Steps")
    dialog.add(kit.LineEdit())
    step, next_step = dialog.add_button("Check"), dialog.add_button("Import")
    shown(dialog, qtbot)
    dialog.activateWindow()
    step.setFocus()
    qtbot.waitUntil(step.hasFocus)
    step.hide()
    assert dialog.focusWidget() is next_step
