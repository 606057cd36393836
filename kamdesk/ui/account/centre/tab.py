"""The buying centre of an account: map, matrix or list at the left, a person or advice beside."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from kamdesk.charts.map_cards import GHOST, id_of, is_person, person_key
from kamdesk.services import buying_map, contact_accounts, contacts
from kamdesk.services.account_page import AccountPage
from kamdesk.ui.account.centre.advice import MovesCard, RemarksCard
from kamdesk.ui.account.centre.contact_panel import ContactPanel
from kamdesk.ui.account.centre.gap_dialog import FillGapDialog, NewGapDialog
from kamdesk.ui.account.centre.group_card import GroupCard
from kamdesk.ui.account.centre.known_person import KnownPersonDialog
from kamdesk.ui.account.centre.map_pane import MapPane
from kamdesk.ui.account.centre.matrix import Matrix
from kamdesk.ui.account.centre.new_contact import NewContactDialog
from kamdesk.ui.account.centre.people_list import PeopleList
from kamdesk.ui.account.tab import AccountTab
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Card, Columns, EmptyState, Segmented, button

MAP, MATRIX, LIST = "map", "matrix", "list"


class CentreTab(AccountTab):
    """Where a client looks on there is the list alone, without stance."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._page: AccountPage | None = None
        self._centre: buying_map.BuyingMap | None = None
        self._card = Card()
        self._columns = Columns((8, 5), (560, 360))
        options = [(MAP, self.tr("Map")), (MATRIX, self.tr("Matrix")), (LIST, self.tr("List"))]
        self.views = Segmented(options, MAP)
        self.views.setAccessibleName(self.tr("View"))
        self.map = MapPane(ctx)
        self.matrix = Matrix(ctx)
        self.list = PeopleList(ctx)
        self._empty = self._make_empty()
        self.panel = ContactPanel(ctx)
        self.remarks = RemarksCard(ctx)
        self.moves = MovesCard(ctx)
        self.group = GroupCard(ctx)
        self._build_ui()
        self._connect()

    def _build_ui(self) -> None:
        add = button(self.tr("Add"), small=True, icon="plus")
        add.set_menu(self._add_menu())
        self._card.add_action(self.views)
        self._card.add_action(add)
        for view in (self.map, self.matrix, self.list, self._empty):
            self._card.add(view)
        columns = self._columns
        columns.add(0, self._card)
        columns.column(0).addStretch(1)
        for card in (self.panel, self.remarks, self.moves, self.group):
            columns.add(1, card)
        self.add(columns)
        self.end()
        self.verticalScrollBar().valueChanged.connect(self._stick)

    def _connect(self) -> None:
        self.views.edited.connect(self._arrange)
        self.list.chosen.connect(self.open_person)
        self.matrix.opened.connect(self.open_person)
        self.map.opened.connect(self._open_card)
        self.map.scene.current_changed.connect(self._follow)
        self.map.actions_.fill_wanted.connect(self._fill_gap)
        self.remarks.jump.connect(self._jump)
        self.moves.jump.connect(self._jump)
        self.remarks.asked.connect(self.map.actions_.ask)
        self.remarks.open_requested.connect(self.open_requested)
        self.group.open_requested.connect(self.open_requested)
        self.panel.closed.connect(self._close_panel)
        self.panel.bin_requested.connect(self._bin)
        self.panel.unlink_requested.connect(self._unlink)
        self.panel.open_requested.connect(self.open_requested)

    def show_page(self, page: AccountPage, *, anew: bool) -> None:
        self._page = page
        today = self.ctx.today()
        self._centre = self.ctx.read(lambda s: buying_map.load(s, page.id, today))
        self._card.set_title(self._title(), str(len(page.people)) if page.people else "")
        self.list.show_page(page)
        self.group.show_page(page)
        if not self.ctx.client_safe:
            self.map.show_map(self._centre, page.fields["name"], today, anew=anew)
            self.matrix.show_map(self._centre)
            self.remarks.show_map(self._centre)
            self.moves.show_map(self._centre)
        known = {person.contact_id for person in page.people}
        shown = None if anew else self.panel.contact_id
        if shown is not None and shown in known:
            self.panel.show_contact(page, shown, anew=False)
            self.list.choose(shown)
        else:
            self.panel.contact_id = None
        self._arrange()
        if anew:
            self.verticalScrollBar().setValue(0)

    def leave(self) -> bool:
        return self.panel.leave()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.map.fill(self.viewport().height())

    def _stick(self, scrolled: int) -> None:
        """The card stays in sight while the person beside it is scrolled."""
        cards = (self.panel, self.remarks, self.moves, self.group)
        lowest = max((c.geometry().bottom() for c in cards if c.isVisible()), default=0)
        room = max(0, lowest - self._card.height())
        beside = self._columns.shown() > 1 and self.panel.isVisible()
        self._columns.column(0).setContentsMargins(0, min(scrolled, room) if beside else 0, 0, 0)

    def go_to(self, place: int) -> None:
        """Open a person of this account."""
        if self._page is not None and any(p.contact_id == place for p in self._page.people):
            self._jump(person_key(place))

    def open_person(self, contact_id: int) -> None:
        """Show somebody in the panel, unless what is typed about another can't be stored."""
        if self._page is None or contact_id == self.panel.contact_id:
            return
        if not self.panel.leave():
            if self.panel.contact_id is not None:
                self.list.choose(self.panel.contact_id)
            return
        self.panel.show_contact(self._page, contact_id, anew=True)
        self.list.choose(contact_id)
        self._arrange()

    def _title(self) -> str:
        return self.tr("People") if self.ctx.client_safe else self.tr("Buying centre")

    def _view(self) -> str:
        return LIST if self.ctx.client_safe else str(self.views.value())

    def _arrange(self) -> None:
        """What is seen: the view chosen, the panel with somebody in it, advice for our eyes."""
        page, view = self._page, self._view()
        assert page is not None
        gaps = bool(self._centre and self._centre.gaps) and view == MAP
        anybody = bool(page.people) or gaps
        self._empty.setVisible(not anybody)
        self.views.setVisible(anybody and not self.ctx.client_safe)
        for key, widget in ((MAP, self.map), (MATRIX, self.matrix), (LIST, self.list)):
            widget.setVisible(anybody and key == view)
        if view == LIST and self.panel.contact_id is None and page.people:
            first = page.people[0].contact_id
            self.panel.show_contact(page, first, anew=True)
            self.list.choose(first)
        self.panel.setVisible(self.panel.contact_id is not None)
        self.panel.close_button.setVisible(view != LIST)
        if self.panel.contact_id is None:
            self._stick(0)
        ours = anybody and not self.ctx.client_safe
        self.remarks.setVisible(ours)
        self.moves.setVisible(ours and bool(self._centre and self._centre.moves()))

    def _open_card(self, key: str) -> None:
        if is_person(key):
            self.open_person(id_of(key))
        elif key == GHOST:
            self.map.actions_.keep_ghost()
        else:
            gap = self.map.actions_.gap_of(key)
            if gap is not None:
                self._fill_gap(gap)

    def _follow(self, key: str) -> None:
        """An open panel goes along with the card chosen."""
        if self.panel.isVisible() and self._view() == MAP and is_person(key):
            self.open_person(id_of(key))

    def _jump(self, key: str) -> None:
        if self._view() == MAP:
            self.map.view.show_card(key)
            self.map.view.setFocus()
        if is_person(key):
            self.open_person(id_of(key))

    def _close_panel(self) -> None:
        self.panel.contact_id = None
        self._arrange()
        if self._view() == MAP:
            self.map.view.setFocus()

    def _make_empty(self) -> EmptyState:
        first = button(self.tr("Add contact"))
        first.clicked.connect(self._add_new)
        return EmptyState(
            "people",
            self.tr("Nobody is known here yet"),
            self.tr("Add who decides, approves, uses and buys; influence and support follow."),
            first,
        )

    def _add_menu(self) -> QMenu:
        menu = QMenu(self)
        for text, act in (
            (self.tr("New contact…"), self._add_new),
            (self.tr("Somebody known already…"), self._add_known),
            (self.tr("Somebody unknown…"), self._add_gap),
        ):
            menu.addAction(text).triggered.connect(act)
        return menu

    def _add_new(self) -> None:
        if self._page is not None and self.panel.leave():
            self._show_added(NewContactDialog.ask(self, self.ctx, self._page))

    def _add_known(self) -> None:
        if self._page is not None and self.panel.leave():
            self._show_added(KnownPersonDialog.ask(self, self.ctx, self._page))

    def _add_gap(self) -> None:
        if self._page is not None and self.panel.leave():
            NewGapDialog.ask(self, self.ctx, self._page)

    def _fill_gap(self, gap: buying_map.Gap) -> None:
        if self.panel.leave():
            self._show_added(FillGapDialog.ask(self, self.ctx, gap))

    def _show_added(self, contact_id: int | None) -> None:
        if contact_id is not None:
            self.open_person(contact_id)
            if self._view() == MAP:
                self.map.view.show_card(person_key(contact_id))

    def _bin(self, contact_id: int) -> None:
        self.ctx.write("bin_contacts", lambda s: contacts.put_in_bin(s, [contact_id]), self)
        self.ctx.notice.emit(self.tr("Contact moved to the bin"), True)

    def _unlink(self, contact_id: int) -> None:
        assert self._page is not None
        account_id = self._page.id
        self.ctx.write(
            "unlink_contact", lambda s: contact_accounts.unlink(s, account_id, contact_id), self
        )
        self.ctx.notice.emit(self.tr("Taken out of this account; the person is kept"), True)
