"""The buying centre on screen: drawn with the mouse and by keyboard, undone, opened, exported."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from factories import account, contact, meeting
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from kamdesk.charts.map_cards import GHOST, person_key
from kamdesk.models import Placeholder, Question
from kamdesk.models.kinds import BuyingRole, Certainty, Tier
from kamdesk.services import buying_map, contacts, map_editing
from kamdesk.services.buying_map import BuyingMap
from kamdesk.ui.account import AccountScreen
from kamdesk.ui.account.centre import CentreTab
from kamdesk.ui.account.centre.gap_dialog import FillGapDialog
from kamdesk.ui.account.centre.known_person import KnownPersonDialog
from kamdesk.ui.account.centre.limits_dialog import LimitsDialog
from kamdesk.ui.account.centre.new_contact import NewContactDialog
from kamdesk.ui.account.people_block import PeopleBlock
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import ChipButton, Label, LinkButton, Row

Heron = dict[str, int]


@pytest.fixture
def heron(ctx: Context) -> Heron:
    """Three people: Wei leads Lu, Ye stands apart."""

    def fill(session: Any) -> Heron:
        home = account(session, name="Heron Press", code="H1").id
        wei = contact(session, home, name="Wei Lan", influence=5, support=2)
        low = contact(session, home, name="Lu Yuan", influence=4, support=-1, reports_to_id=wei.id)
        aide = contact(session, home, name="Ye Qing", influence=3, role=BuyingRole.USER)
        return {"home": home, "wei": wei.id, "lu": low.id, "ye": aide.id}

    return ctx.write("import", fill)


@pytest.fixture
def tab(ctx: Context, qtbot: QtBot, heron: Heron) -> CentreTab:
    """The buying centre of Heron Press, shown."""
    screen = AccountScreen(ctx)
    ctx.data_changed.connect(lambda _change: screen.refresh())
    qtbot.addWidget(screen)
    screen.resize(1190, 720)
    screen.show()
    qtbot.waitExposed(screen)
    screen.activateWindow()
    screen.open((heron["home"], "contacts"))
    QApplication.processEvents()
    found = screen.findChild(CentreTab)
    found.map.view.fit()
    return found


def stored(ctx: Context, heron: Heron) -> BuyingMap:
    QApplication.processEvents()
    return ctx.read(lambda s: buying_map.load(s, heron["home"], ctx.today()))


def member(ctx: Context, heron: Heron, who: str) -> Any:
    return next(m for m in stored(ctx, heron).members if m.contact_id == heron[who])


def settle(tab: CentreTab) -> None:
    """Let layouts happen until the map stands still: a scroll bar may come or go."""
    view, stands = tab.map.view, False
    while not stands:
        before = view.viewportTransform()
        QApplication.processEvents()
        stands = view.viewportTransform() == before


def drag(tab: CentreTab, start: QPoint, end: QPoint) -> None:
    """Press, move in steps as a hand does, let go."""
    where = tab.map.view.viewport()
    left = Qt.MouseButton.LeftButton
    QTest.mouseMove(where, start)
    QTest.mousePress(where, left, pos=start)
    for step in range(1, 6):
        QTest.mouseMove(where, start + (end - start) * step / 5)
    QTest.mouseRelease(where, left, pos=end)
    QApplication.processEvents()


def handle(tab: CentreTab, key: str, kind: str) -> QPoint:
    settle(tab)
    card = tab.map.scene.cards[key]
    return tab.map.view.mapFromScene(card.mapToScene(card.handle(kind)))


def answer(kind: type[QDialog], act: Callable[[Any], None]) -> None:
    """When the dialog is up, do something in it."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind):
            timer.stop()
            act(dialog)

    timer = QTimer(QApplication.instance(), interval=20)
    timer.timeout.connect(look)
    timer.start()


def choose(tab: CentreTab, text: str, menu: QMenu | None = None) -> None:
    """Trigger an entry of the menu that is open."""
    shown = menu or QApplication.activePopupWidget()
    assert isinstance(shown, QMenu)
    action = next(action for action in shown.actions() if action.text() == text)
    shown.close()
    action.trigger()
    QApplication.processEvents()


def rows(card: QWidget) -> list[Row]:
    QApplication.processEvents()
    return [row for row in card.findChildren(Row) if row.isVisible()]


def test_a_drag_moves_a_card_and_one_undo_takes_it_back(
    tab: CentreTab, ctx: Context, heron: Heron
) -> None:
    key = person_key(heron["ye"])
    view, before = tab.map.view, tab.map.scene.place_of(key)
    scale = view.zoom()
    drag(tab, view.at(key), view.at(key) + QPoint(round(96 * scale), round(48 * scale)))
    moved = member(ctx, heron, "ye")
    assert abs(moved.map_x - before[0] - 96) <= 8 and abs(moved.map_y - before[1] - 48) <= 8
    assert tab.map.scene.place_of(key) == (moved.map_x, moved.map_y)
    assert ctx.next_undo_label() == "move_on_map"
    ctx.undo()
    assert (member(ctx, heron, "ye").map_x, member(ctx, heron, "ye").map_y) == (None, None)
    assert tab.map.scene.place_of(key) == before


def test_handles_draw_both_kinds_of_line(tab: CentreTab, ctx: Context, heron: Heron) -> None:
    ye, wei, low = (person_key(heron[name]) for name in ("ye", "wei", "lu"))
    drag(tab, handle(tab, ye, "reports"), tab.map.view.at(wei))
    assert member(ctx, heron, "ye").reports_to_id == heron["wei"]
    drag(tab, handle(tab, ye, "influences"), tab.map.view.at(low))
    line = stored(ctx, heron).influences[0]
    assert (line.from_id, line.to_id) == (heron["ye"], heron["lu"])
    drag(tab, handle(tab, ye, "influences"), QPoint(3, 3))
    assert len(stored(ctx, heron).influences) == 1
    ctx.undo()
    assert stored(ctx, heron).influences == ()


def test_a_ring_is_refused_in_words(
    tab: CentreTab, ctx: Context, heron: Heron, qtbot: QtBot
) -> None:
    wei, low = person_key(heron["wei"]), person_key(heron["lu"])
    with qtbot.waitSignal(ctx.notice) as told:
        drag(tab, handle(tab, wei, "reports"), tab.map.view.at(low))
    assert "ring" in told.args[0]
    assert member(ctx, heron, "wei").reports_to_id is None


def test_a_line_is_chosen_and_deleted(tab: CentreTab, ctx: Context, heron: Heron) -> None:
    line = next(line for line in tab.map.scene.lines if not line.wire.suggested)
    middle = line.mapToScene(line._path.pointAtPercent(0.5))
    at = tab.map.view.mapFromScene(middle)
    QTest.mouseClick(tab.map.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.keyClick(tab.map.view, Qt.Key.Key_Delete)
    assert member(ctx, heron, "lu").reports_to_id is None


def test_everything_by_keyboard(tab: CentreTab, ctx: Context, heron: Heron) -> None:
    view, scene = tab.map.view, tab.map.scene
    view.setFocus()
    view.show_card(person_key(heron["wei"]))
    assert "Wei Lan" in view.accessibleDescription()
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert scene.current() == person_key(heron["lu"])
    QTest.keyClick(view, Qt.Key.Key_I)
    assert view.drawing() == "influences"
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert scene.current() == person_key(heron["ye"])
    QTest.keyClick(view, Qt.Key.Key_Return)
    line = stored(ctx, heron).influences[0]
    assert (line.from_id, line.to_id) == (heron["lu"], heron["ye"])
    QTest.keyClick(view, Qt.Key.Key_R)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not view.drawing()
    before = scene.place_of(scene.current())
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert member(ctx, heron, "ye").map_x == before[0] + 16
    zoom = view.zoom()
    QTest.keyClick(view, Qt.Key.Key_Minus)
    assert view.zoom() < zoom
    QTest.keyClick(view, Qt.Key.Key_0)
    assert view.zoom() == pytest.approx(zoom)
    QTest.keyClick(view, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert tab.panel.contact_id == heron["ye"]


def test_the_missing_decision_maker_is_suggested_kept_and_named(
    tab: CentreTab, ctx: Context, heron: Heron
) -> None:
    assert GHOST in tab.map.scene.cards
    QTest.mouseDClick(
        tab.map.view.viewport(), Qt.MouseButton.LeftButton, pos=tab.map.view.at(GHOST)
    )
    QApplication.processEvents()
    gap = ctx.read(lambda s: s.scalars(select(Placeholder)).one())
    assert GHOST not in tab.map.scene.cards

    def fill(dialog: FillGapDialog) -> None:
        QTest.keyClicks(dialog.binder.editor("name"), "Qin Yi")
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    answer(FillGapDialog, fill)
    at = tab.map.view.at(f"p{gap.id}")
    QTest.mouseDClick(tab.map.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QApplication.processEvents()
    found = stored(ctx, heron)
    named = next(m for m in found.members if m.name == "Qin Yi")
    assert named.role is BuyingRole.DECISION_MAKER and not found.gaps
    assert tab.panel.contact_id == named.contact_id and tab.panel.isVisible()


def test_menus_of_a_card_offer_lines(tab: CentreTab, ctx: Context, heron: Heron) -> None:
    tab.map.view.setFocus()
    tab.map.view.show_card(person_key(heron["lu"]))
    QTest.keyClick(tab.map.view, Qt.Key.Key_Menu)
    choose(tab, "Remove line to Wei Lan")
    assert member(ctx, heron, "lu").reports_to_id is None
    QTest.keyClick(tab.map.view, Qt.Key.Key_Menu)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    under = next(action.menu() for action in menu.actions() if action.text() == "Reports to…")
    menu.close()
    choose(tab, "Ye Qing", under)
    assert member(ctx, heron, "lu").reports_to_id == heron["ye"]


@pytest.mark.parametrize("suffix", [".png", ".svg", ".pdf"])
def test_the_map_is_saved_as_a_file(
    tab: CentreTab, ctx: Context, tmp_path: Path, qtbot: QtBot, suffix: str
) -> None:
    file = tmp_path / f"map{suffix}"
    with qtbot.waitSignal(ctx.notice) as told:
        tab.map.save_to(file)
    assert file.name in told.args[0]
    if suffix == ".pdf":
        assert file.read_bytes().startswith(b"%PDF")
        return
    image = QImage(str(file))
    assert image.width() > 300 and image.height() > 150
    colors = {
        image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)
    }
    assert len(colors) > 5
    if suffix == ".svg":
        assert "Wei Lan" in file.read_text("utf-8") or b"<path" in file.read_bytes()
    with qtbot.waitSignal(ctx.notice) as refused:
        tab.map.save_to(tmp_path / "nowhere" / file.name)
    assert "nowhere" in refused.args[0]


def test_contacts_are_added_edited_and_binned(
    tab: CentreTab, ctx: Context, qtbot: QtBot, heron: Heron
) -> None:
    def fill(dialog: NewContactDialog) -> None:
        QTest.keyClicks(dialog.binder.editor("name"), "Bai Ke")
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    answer(NewContactDialog, fill)
    tab._add_new()
    panel = tab.panel
    added = panel.contact_id
    assert added is not None and panel.isVisible()
    scale = panel.binder.editor("level_now")
    button = next(b for b in scale.findChildren(QWidget) if getattr(b, "option", None) == 4)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert "Helps us along" in [label.text() for label in scale.findChildren(Label)]
    panel.binder.editor("certainty").set_value(Certainty.GUESS)
    panel.binder.editor("certainty").edited.emit()
    file = ctx.read(lambda s: contacts.file(s, added, heron["home"]))
    assert (file["name"], file["level_now"], file["certainty"]) == ("Bai Ke", 4, Certainty.GUESS)
    email = panel.binder.editor("email")
    tab.window().activateWindow()
    email.setFocus()
    qtbot.waitUntil(email.hasFocus)
    QTest.keyClicks(email, "nonsense")
    QTest.keyClick(email, Qt.Key.Key_Tab)
    assert "nonsense" in panel.binder.field("email").error()
    email.clear()
    with qtbot.waitSignal(ctx.notice):
        panel.bin_requested.emit(added)
    assert added not in {m.contact_id for m in stored(ctx, heron).members}


def test_what_is_old_is_checked_with_one_press(tab: CentreTab, ctx: Context, heron: Heron) -> None:
    old = ctx.today() - timedelta(days=200)
    home, wei = heron["home"], heron["wei"]
    ctx.write("edit_contact", lambda s: contacts.update(s, wei, home, {"checked_on": old}))
    assert tab.map.scene.cards[person_key(wei)].face.stale
    tab.open_person(wei)
    note = tab.panel._check
    assert "check it again" in " ".join(label.text() for label in note.findChildren(Label))
    QTest.mouseClick(note._confirm, Qt.MouseButton.LeftButton)
    assert member(ctx, heron, "wei").checked_on == ctx.today()
    assert not tab.map.scene.cards[person_key(wei)].face.stale
    ctx.undo()
    assert member(ctx, heron, "wei").checked_on == old


def test_somebody_known_is_taken_in_and_out_again(
    tab: CentreTab, ctx: Context, heron: Heron, qtbot: QtBot
) -> None:
    def fill(session: Any) -> int:
        other = account(session, name="Crane Paper").id
        return contact(session, other, name="Gu Lan", title="Buyer").id

    known = ctx.write("import", fill)

    def link(dialog: KnownPersonDialog) -> None:
        QTest.keyClicks(dialog.picker, "gu")
        QTest.keyClick(dialog.picker, Qt.Key.Key_Return)
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    answer(KnownPersonDialog, link)
    tab._add_known()
    assert tab.panel.contact_id == known
    place = next(
        link for link in tab.panel.findChildren(LinkButton) if "Crane Paper" in link.text()
    )
    with qtbot.waitSignal(tab.open_requested):
        QTest.mouseClick(place, Qt.MouseButton.LeftButton)
    tab.panel.unlink_requested.emit(known)
    assert known not in {m.contact_id for m in stored(ctx, heron).members}
    assert not tab.panel.isVisible()


def test_advice_jumps_and_asks(tab: CentreTab, ctx: Context, heron: Heron, qtbot: QtBot) -> None:
    unknown = next(row for row in rows(tab.remarks) if "Role unknown" in row.accessibleName())
    QTest.mouseClick(unknown, Qt.MouseButton.LeftButton)
    assert tab.map.scene.current() == person_key(heron["wei"])
    assert tab.panel.contact_id == heron["wei"]
    link = next(b for b in unknown.findChildren(LinkButton) if b.text() == "Ask")
    with qtbot.waitSignal(ctx.notice) as refused:
        QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert "No meeting is planned" in refused.args[0]
    ctx.write("arrange_meeting", lambda s: meeting(s, heron["home"]).id)
    unknown = next(row for row in rows(tab.remarks) if "Role unknown" in row.accessibleName())
    link = next(b for b in unknown.findChildren(LinkButton) if b.text() == "Ask")
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    texts = ctx.read(lambda s: list(s.scalars(select(Question.text))))
    assert len(texts) == 2 and any("Wei Lan" in text for text in texts)


def test_a_person_on_the_overview_leads_to_their_panel(tab: CentreTab, heron: Heron) -> None:
    screen = tab.window()
    assert isinstance(screen, AccountScreen)
    screen.show_tab("overview")
    row = next(r for r in rows(screen.findChild(PeopleBlock)) if "Lu Yuan" in r.accessibleName())
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    assert tab.isVisible() and tab.panel.contact_id == heron["lu"]
    assert tab.map.scene.current() == person_key(heron["lu"])


def test_the_days_of_a_tier_can_be_changed(tab: CentreTab, ctx: Context, heron: Heron) -> None:
    refused: list[str] = []

    def change(dialog: LimitsDialog) -> None:
        gold = dialog._binder.editor("gold")
        for typed in ("0", "21"):
            gold.clear()
            QTest.keyClicks(gold, typed)
            QTest.keyClick(dialog, Qt.Key.Key_Return)
            refused.append(dialog._binder.field("gold").error())

    answer(LimitsDialog, change)
    tab.remarks._change_limits()
    assert "between 1 and" in refused[0]
    limits = stored(ctx, heron).limits
    assert (limits.of(Tier.GOLD), limits.of(Tier.IRON), limits.no_tier) == (21, 90, 60)


def test_the_matrix_puts_everybody_in_their_cell(tab: CentreTab, heron: Heron) -> None:
    tab.views.set_value("matrix")
    tab.views.edited.emit()
    QApplication.processEvents()
    chips = {chip.text(): chip for chip in tab.matrix.findChildren(ChipButton) if chip.isVisible()}
    assert set(chips) == {"Wei Lan", "Lu Yuan", "Ye Qing"}
    left = {name: chip.mapTo(tab.matrix, QPoint()) for name, chip in chips.items()}
    assert left["Lu Yuan"].x() < left["Wei Lan"].x() < left["Ye Qing"].x()
    assert left["Wei Lan"].y() < left["Lu Yuan"].y() < left["Ye Qing"].y()
    QTest.mouseClick(chips["Lu Yuan"], Qt.MouseButton.LeftButton)
    assert tab.panel.contact_id == heron["lu"]
    assert any("Lu Yuan" in row.accessibleName() for row in rows(tab.moves))


def test_a_client_sees_a_plain_list(tab: CentreTab, ctx: Context, heron: Heron) -> None:
    ctx.write(
        "draw_line",
        lambda s: map_editing.influence(s, heron["home"], heron["ye"], heron["wei"]).id,
    )
    ctx.set_client_safe(True)
    tab.show_page(tab._page, anew=False)
    for secret in (tab.map, tab.matrix, tab.remarks, tab.moves, tab.views):
        assert not secret.isVisible()
    assert tab.list.isVisible() and tab.panel.isVisible()
    for name in ("role", "support", "personal_win", "level_now", "certainty", "note"):
        assert not tab.panel.binder.field(name).isVisible()


def test_tidying_up_lays_the_map_out_anew(tab: CentreTab, ctx: Context, heron: Heron) -> None:
    places = {heron["wei"]: (904, 904), heron["lu"]: (0, 0)}
    ctx.write("move_on_map", lambda s: map_editing.set_places(s, heron["home"], places))
    assert tab.map.scene.place_of(person_key(heron["wei"])) == (904, 904)
    tab.map._tidy()
    low, wei = (tab.map.scene.cards[person_key(heron[name])] for name in ("lu", "wei"))
    assert low.pos().y() > wei.pos().y()
    assert wei.pos() != QPointF(904, 904)
