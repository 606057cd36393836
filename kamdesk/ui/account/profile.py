"""The profile: every field of the account, stored as it is left."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from kamdesk.services import account_list, accounts
from kamdesk.services.account_page import AccountPage
from kamdesk.ui.account.own_section import OwnSection
from kamdesk.ui.account.tab import AccountTab
from kamdesk.ui.context import Context
from kamdesk.ui.forms import AccountPicker, AlikeLine, FormBinder, FormGrid, completer, field_editor
from kamdesk.ui.widgets import Card, Columns, LineEdit, TextEdit

REQUIRED = accounts.REQUIRED
PROPOSED = ("city", "industry", "region", "owner", "product_category", "service_content")
WIDE = frozenset({"name", "address", "next_step", "note"})
SECRET = frozenset({"next", "note"})
SECRET_FIELDS = ("stage", "target_tier")


class ProfileTab(AccountTab):
    """Sections of fields. What can't be taken stays as typed, with the reason beside it."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._account_id = 0
        self.binder = FormBinder(ctx, self, self._store)
        self._picker = AccountPicker(ctx, self.tr("Type to search"))
        self._name = LineEdit()
        self.alike = AlikeLine(ctx, self._name, self.tr("Compare"))
        self.alike.chosen.connect(self._compare)
        self._sections: dict[str, Card] = {}
        columns = Columns((1, 1), 420)
        for place, key, title, names in self._layout_plan():
            columns.add(place, self._section(key, title, names))
        self._own = OwnSection(ctx)
        columns.add(0, self._own)
        self.add(columns)
        self.end()

    def _layout_plan(self) -> list[tuple[int, str, str, tuple[str, ...]]]:
        return [
            (0, "identity", self.tr("Identity"), (
                "name", "short_name", "code", "other_name", "tax_no", "owner", "parent_id",
            )),
            (0, "place", self.tr("Place and reach"), (
                "city", "region", "address", "phone", "website",
            )),
            (1, "next", self.tr("Next step"), ("next_step", "next_date", "contract_end")),
            (1, "axes", self.tr("Segmentation"), (
                "nature", "position", "channel_type", "industry", "product_category",
                "service_content", "stage", "target_tier",
            )),
            (0, "business", self.tr("Business"), ("employees", "expected_monthly", "currency")),
            (1, "note", "", ("note",)),
        ]  # fmt: skip

    def show_page(self, page: AccountPage, *, anew: bool) -> None:
        self._account_id = page.id
        self._picker.but = page.id
        if page.parent is not None:
            self._picker.learn(*page.parent)
        self.alike.but = page.id
        if anew:
            self.alike.clear()
            self._propose()
        for key, card in self._sections.items():
            card.setVisible(not (self.ctx.client_safe and key in SECRET))
        for name in SECRET_FIELDS:
            self.binder.field(name).setVisible(not self.ctx.client_safe)
        self.binder.load(page.fields, anew=anew)
        self._own.show_account(page.id, anew=anew)

    def leave(self) -> bool:
        return self.binder.leave() and self._own.leave()

    def _store(self, changes: dict[str, Any], was: dict[str, Any]) -> None:
        account_id = self._account_id
        self.ctx.write(
            "edit_account", lambda s: accounts.update(s, account_id, changes, was).id, self
        )

    def _compare(self, other_id: int) -> None:
        if self.leave():
            self.open_requested.emit("duplicates", (self._account_id, other_id))

    def _section(self, key: str, title: str, names: tuple[str, ...]) -> Card:
        card = Card(title)
        grid = FormGrid(least=190, most=2)
        for name in names:
            field = self.binder.add(name, self._editor(name), required=name in REQUIRED)
            grid.add(field, wide=name in WIDE)
            if name == "name":
                grid.add(self.alike, wide=True)
        card.add(grid)
        self._sections[key] = card
        return card

    def _editor(self, name: str) -> QWidget:
        if name == "parent_id":
            return self._picker
        if name == "name":
            return self._name
        if name in ("next_step", "note"):
            return TextEdit(least=1 if name == "next_step" else 4)
        return field_editor(self.ctx, name)

    def _propose(self) -> None:
        """Offer what other accounts have in the same field."""
        known = self.ctx.read(lambda s: {n: account_list.choices(s, n) for n in PROPOSED})
        for name, values in known.items():
            editor = self.binder.editor(name)
            editor.setCompleter(completer([value for value, _count in values], editor))
