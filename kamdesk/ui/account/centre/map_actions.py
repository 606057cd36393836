"""What the map stores: places, lines, placeholders; each one action that can be undone."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from kamdesk.charts.map_cards import GHOST, Wire, id_of, is_person, person_key
from kamdesk.errors import KamDeskError
from kamdesk.method import buying_words
from kamdesk.method.map_layout import Place
from kamdesk.services import map_editing
from kamdesk.services.buying_map import BuyingMap, Gap
from kamdesk.ui.account.centre.card_item import CardItem
from kamdesk.ui.account.centre.line_item import LineItem
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import menu_text

if TYPE_CHECKING:
    from kamdesk.ui.account.centre.map_pane import MapPane


class MapActions(QObject):
    """``fill_wanted(gap)`` asks who an unknown person is."""

    fill_wanted = Signal(object)

    def __init__(self, ctx: Context, owner: QWidget) -> None:
        super().__init__(owner)
        self._ctx = ctx
        self._owner = owner
        self._page: BuyingMap | None = None

    def show_map(self, page: BuyingMap) -> None:
        """Act on this map from now on."""
        self._page = page

    def move(self, key: str, place: Place) -> None:
        """A card was moved by hand."""
        at = {id_of(key): place}
        people, gaps = (at, {}) if is_person(key) else ({}, at)
        account_id = self._account()
        self._do("move_on_map", lambda s: map_editing.set_places(s, account_id, people, gaps))

    def tidy(self) -> None:
        """Let the reporting tree lay the map out."""
        account_id = self._account()
        self._do("tidy_map", lambda s: map_editing.tidy(s, account_id))

    def connect_cards(self, kind: str, start: str, end: str) -> None:
        """A line was drawn between two cards."""
        account_id, first, last = self._account(), id_of(start), id_of(end)
        if kind == "influences":
            self._do("draw_line", lambda s: map_editing.influence(s, account_id, first, last).id)
        elif is_person(start):
            self._do("draw_line", lambda s: map_editing.report_to(s, account_id, first, last))
        else:
            self._do("draw_line", lambda s: map_editing.place_under(s, first, last))

    def remove_wire(self, wire: Wire) -> None:
        """Take a line away."""
        account_id, start = self._account(), id_of(wire.start)
        if wire.kind == "influences":
            line_id = wire.id
            self._do("remove_line", lambda s: map_editing.remove_influence(s, line_id))
        elif is_person(wire.start):
            self._do("remove_line", lambda s: map_editing.report_to(s, account_id, start, None))
        else:
            self._do("remove_line", lambda s: map_editing.place_under(s, start, None))

    def remove_card(self, key: str) -> None:
        """Take a placeholder off the map; people are taken out in their panel."""
        if key and key != GHOST and not is_person(key):
            gap_id = id_of(key)
            self._do("remove_placeholder", lambda s: map_editing.remove_placeholder(s, gap_id))

    def keep_ghost(self) -> None:
        """The decision maker whom the map suggests becomes a placeholder of its own."""
        account_id = self._account()
        self._do("add_placeholder", lambda s: map_editing.decider_wanted(s, account_id).id)

    def ask(self, texts: list[str]) -> None:
        """Put background questions into the plan of the next meeting."""
        account_id = self._account()
        if self._do("add_question", lambda s: map_editing.ask_next(s, account_id, texts)):
            told = self.tr("%n question(s) added to the next meeting", "", len(texts))
            self._ctx.notice.emit(told, True)

    def gap_of(self, key: str) -> Gap | None:
        """The placeholder behind a card."""
        gaps = self._page.gaps if self._page and key != GHOST and not is_person(key) else ()
        return next((gap for gap in gaps if gap.id == id_of(key)), None)

    def fill_menu(self, menu: QMenu, item: object, pane: MapPane) -> None:
        """What can be done with a card or a line."""
        if isinstance(item, LineItem):
            self._add(menu, self.tr("Remove line"), lambda: self.remove_wire(item.wire))
        elif isinstance(item, CardItem) and item.key == GHOST:
            self._add(menu, self.tr("Put on the map as unknown"), self.keep_ghost)
        elif isinstance(item, CardItem) and is_person(item.key):
            self._add(menu, self.tr("Open"), lambda: pane.opened.emit(item.key))
            menu.addSeparator()
            self._line_menus(menu, item.key, pane)
        elif isinstance(item, CardItem):
            self._gap_menu(menu, item.key, pane)

    def _line_menus(self, menu: QMenu, key: str, pane: MapPane) -> None:
        assert self._page is not None
        for kind, title in (
            ("reports", self.tr("Reports to…")),
            ("influences", self.tr("Influences…")),
        ):
            below = menu.addMenu(title)
            for member in self._page.present:
                end = person_key(member.contact_id)
                if pane.scene.can_connect(kind, key, end):
                    self._add(
                        below,
                        member.name,
                        lambda _on=False, k=kind, e=end: self.connect_cards(k, key, e),
                    )
            below.setEnabled(not below.isEmpty())
        for line in pane.scene.lines:
            if line.wire.start == key and not line.wire.suggested:
                end_name = pane.scene.cards[line.wire.end].face.name
                text = self.tr("Remove line to %1").replace("%1", end_name)
                self._add(menu, text, lambda _on=False, wire=line.wire: self.remove_wire(wire))

    def _gap_menu(self, menu: QMenu, key: str, pane: MapPane) -> None:
        gap = self.gap_of(key)
        if gap is None:
            return
        question = buying_words.placeholder_question(gap.role, gap.title, self._ctx.language)
        self._add(menu, self.tr("Name this person…"), lambda: self.fill_wanted.emit(gap))
        self._add(menu, self.tr("Ask at the next meeting"), lambda: self.ask([question]))
        self._line_menus(menu, key, pane)
        menu.addSeparator()
        self._add(menu, self.tr("Take off the map"), lambda: self.remove_card(key))

    def _add(self, menu: QMenu, text: str, act: Callable[..., Any]) -> None:
        menu.addAction(menu_text(text)).triggered.connect(act)

    def _account(self) -> int:
        assert self._page is not None
        return self._page.account_id

    def _do(self, label: str, work: Callable[[Any], Any]) -> bool:
        """Write, and say what is refused; whether it was done."""
        try:
            self._ctx.write(label, work, self._owner)
        except KamDeskError as error:
            self._ctx.notice.emit(self._ctx.error_text(error), False)
            return False
        return True
