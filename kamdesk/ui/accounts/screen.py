"""The accounts: filter, sort, choose, open."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QItemSelectionModel, QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kamdesk.services import account_list, accounts, book_settings, custom_fields
from kamdesk.ui import theme
from kamdesk.ui.accounts import columns as table_columns
from kamdesk.ui.accounts.actions import AccountActions
from kamdesk.ui.accounts.bulk_dialog import BulkDialog
from kamdesk.ui.accounts.chooser import ColumnChooser
from kamdesk.ui.accounts.filter_bar import FilterBar, read_facets
from kamdesk.ui.accounts.header import AccountsHeader
from kamdesk.ui.accounts.list_export import ListExport
from kamdesk.ui.accounts.lists_bar import ListsBar, is_menu_alone
from kamdesk.ui.accounts.model import AccountsModel
from kamdesk.ui.accounts.states import EmptyBook, NoMatch
from kamdesk.ui.accounts.table import AccountsTable
from kamdesk.ui.context import Context, DataChanged
from kamdesk.ui.screen import Screen
from kamdesk.ui.widgets import Card

MARGIN = 20
COUNTING_MS = 20


class AccountsScreen(Screen):
    """Every account of the book. Opening, dossier, meeting and import go through the shell."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._sort, self._descending = "revenue", True
        self._header = AccountsHeader(ctx)
        self._lists = ListsBar(ctx)
        self._filters = FilterBar(ctx)
        self.model = AccountsModel(self._fetch, ctx.today(), ctx.language, self)
        self.table = AccountsTable(self.model)
        self._chooser = ColumnChooser(ctx, table_columns.TABLE)
        self._actions = AccountActions(self)
        self.list_export = ListExport(ctx, self)
        self._pages = QStackedWidget()
        self._counting = QTimer(self, singleShot=True, interval=COUNTING_MS)
        self._counting.timeout.connect(self._count_choices)
        self._build_ui()
        self._connect()

    def _build_ui(self) -> None:
        list_card = Card(flush=True)
        list_card.add(self.table)
        self._empty, self._no_match = EmptyBook(), NoMatch()
        for page in (list_card, self._empty, self._no_match):
            self._pages.addWidget(page)
        self._list_card = list_card
        bar = QHBoxLayout()
        bar.setSpacing(theme.px(8))
        bar.addWidget(self._filters, 1)
        outer = QVBoxLayout(self)
        side = theme.px(MARGIN)
        outer.setContentsMargins(side, theme.px(16), side, theme.px(16))
        outer.setSpacing(theme.px(12))
        outer.addWidget(self._header)
        actions: list[QWidget] = [self._chooser, *self._actions.buttons]
        if is_menu_alone():
            actions.insert(0, self._lists)
        else:
            outer.addWidget(self._lists)
        outer.addLayout(bar)
        outer.addWidget(self._pages, 1)
        self._header.set_actions(actions)

    def _connect(self) -> None:
        self._filters.changed.connect(self._reload)
        self._lists.chosen.connect(self._show_list)
        self._chooser.chosen.connect(self._show_columns)
        self._no_match.clear_requested.connect(self._filters.clear)
        self._empty.new_requested.connect(self.new_account)
        self._empty.import_requested.connect(lambda: self.open_requested.emit("import", None))
        self._empty.sample_requested.connect(lambda: self.open_requested.emit("sample", None))
        self.table.opened.connect(lambda key: self.open_requested.emit("account", key))
        self.table.sort_requested.connect(self._sort_by)
        self.table.menu_requested.connect(self._actions.popup)
        self.table.selectionModel().selectionChanged.connect(self._selection_changed)

    def open(self, target: Any = None) -> None:
        """Show the list as it was left, or the accounts of a ``ListSpec``."""
        if isinstance(target, account_list.ListSpec):
            self._filters.show_spec(target)
        self.refresh()
        super().open(target)
        self.table.setFocus()

    def title(self) -> str:
        return self.tr("Accounts")

    def concerns(self, change: DataChanged) -> bool:
        return change.touches(
            "account",
            "sales_line",
            "service_cost",
            "meeting",
            "touch",
            "book_setting",
            "tier_run",
            "smart_list",
            "custom_field",
            "custom_value",
        )

    def focus_search(self) -> bool:
        self._filters.search.setFocus()
        self._filters.search.selectAll()
        return True

    def refresh(self) -> None:
        currency, period, own = self.ctx.read(
            lambda s: (*book_settings.currency_and_period(s), custom_fields.definitions(s))
        )
        self._filters.show_secrets(not self.ctx.client_safe)
        self._columns = table_columns.all_columns(self.ctx, currency, own)
        self._header.show_period(period)
        self._chooser.offer(self._columns)
        self._show_columns()
        self._reload()
        self._lists.refresh()

    def selected_ids(self) -> list[int]:
        """Ids of the chosen accounts, in the order of the list."""
        places = {index.row() for index in self.table.selectionModel().selectedRows()}
        return [self.model.ids[place] for place in sorted(places)]

    def new_account(self) -> None:
        """Ask the window for a new account."""
        self.open_requested.emit("new_account", None)

    def bin_selected(self) -> None:
        """Move the chosen accounts to the bin; the toast offers to undo."""
        ids = self.selected_ids()
        if ids:
            self.ctx.write("bin_accounts", lambda s: accounts.put_in_bin(s, ids), self)
            self.ctx.notice.emit(self.tr("%n account(s) moved to the bin", "", len(ids)), True)

    def export_list(self) -> None:
        """Write the chosen accounts, or else all that are listed, to a workbook."""
        self.list_export.ask_and_write(self.selected_ids() or self.model.ids)

    def edit_selected(self) -> None:
        """Change fields of the chosen accounts at once, after a look at what that would do."""
        ids = self.selected_ids()
        changed = BulkDialog.ask(self, self.ctx, ids) if ids else None
        if changed:
            self.ctx.notice.emit(self.tr("%n account(s) changed", "", changed), True)

    def _fetch(self, ids: list[int]) -> dict[int, account_list.AccountRow]:
        shown = [column.key for column in self.model.columns]
        whole = any(key == "score" or key.startswith(account_list.CUSTOM) for key in shown)
        return self.ctx.read(lambda s: account_list.rows(s, ids, whole))

    def _show_list(self, spec: account_list.ListSpec) -> None:
        self._sort, self._descending = spec.sort, spec.descending
        self._filters.show_spec(spec)

    def _show_columns(self) -> None:
        chosen = self.ctx.settings.columns.get(table_columns.TABLE)
        shown = table_columns.visible(self._columns, chosen, self.ctx.client_safe)
        self.model.set_columns(shown)
        self.table.fit_columns()

    def _sort_by(self, key: str) -> None:
        first = key in ("revenue", "contribution", "last_sale", "score")
        self._descending = not self._descending if key == self._sort else first
        self._sort = key
        self._reload()

    def _reload(self) -> None:
        kept = set(self.selected_ids())
        spec = self._filters.spec(self._sort, self._descending)
        ids = self.ctx.read(lambda s: account_list.ids(s, spec))
        narrowed = self._filters.narrowed()
        self.model.set_ids(ids)
        self.model.show_sort(self._sort, self._descending)
        self._counting.start()
        self._header.show_count(len(ids), narrowed)
        self._lists.show_spec(spec)
        actions = self._actions
        buttons = (self._chooser, actions.new_button, actions.list_button, actions.tidy_button)
        for widget in (self._filters, *buttons):
            widget.setVisible(narrowed or bool(ids))
        self._pages.setCurrentWidget(
            self._list_card if ids else self._no_match if narrowed else self._empty
        )
        self._select(kept)
        self._selection_changed()

    def _count_choices(self) -> None:
        """The counts on the filters, read after the rows are painted."""
        spec = self._filters.spec(self._sort, self._descending)
        self._filters.show_facets(self.ctx.read(lambda s: read_facets(s, spec)))

    def _select(self, kept: set[int]) -> None:
        flags = QItemSelectionModel.SelectionFlag
        selection = self.table.selectionModel()
        if not kept and self.model.ids:
            selection.setCurrentIndex(self.model.index(0, 0), flags.NoUpdate)
        for row_id in kept:
            place = self.model.place_of(row_id)
            if place >= 0:
                index = self.model.index(place, 0)
                selection.select(index, flags.Select | flags.Rows)
                selection.setCurrentIndex(index, flags.NoUpdate)

    def _selection_changed(self, *_args: object) -> None:
        self._actions.enable(len(self.selected_ids()))
