"""One person and their part in the account; fields are stored as they are left."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from kamdesk.services import contact_accounts, contacts
from kamdesk.services.account_page import AccountPage
from kamdesk.ui import theme
from kamdesk.ui.account.centre import person_fields
from kamdesk.ui.account.centre.also_at import AlsoAt
from kamdesk.ui.account.centre.check_note import CheckNote
from kamdesk.ui.context import Context
from kamdesk.ui.formats import DASH
from kamdesk.ui.forms import FormBinder, FormGrid
from kamdesk.ui.widgets import Card, Label, button


class ContactPanel(Card):
    """Shows and stores one contact in quiet groups.

    ``bin_requested(contact_id)``, ``unlink_requested(contact_id)``, ``closed``.
    """

    bin_requested = Signal(int)
    unlink_requested = Signal(int)
    closed = Signal()
    open_requested = Signal(str, object)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._ctx = ctx
        self._account_id = 0
        self.contact_id: int | None = None
        self.binder = FormBinder(ctx, self, self._store)
        self._more = button(icon="more", role="quiet", small=True, hint=self.tr("More"))
        self._menu = self._make_menu()
        self._more.clicked.connect(self._open_menu)
        self.close_button = button(icon="close", role="quiet", small=True, hint=self.tr("Close"))
        self.close_button.clicked.connect(self._close)
        self.add_action(self._more)
        self.add_action(self.close_button)
        self._also = AlsoAt(ctx)
        self._also.open_requested.connect(self.open_requested)
        self.add(self._also)
        self._check = CheckNote(ctx)
        self._check.checked.connect(self._check_today)
        self._secret: list[QWidget] = []
        self._build_groups()

    def _build_groups(self) -> None:
        titles = {
            "who": "",
            "part": self.tr("Part and stance"),
            "wins": self.tr("What they want"),
            "ours": self.tr("We and they"),
            "sure": self.tr("How sure we are"),
            "person": self.tr("Person"),
        }
        for key, names in person_fields.GROUPS.items():
            grid = FormGrid(140, 2)
            for name in names:
                label = self._ctx.word(f"field.{person_fields.CALLED.get(name, name)}")
                field = self.binder.add(name, person_fields.editor(self._ctx, name), label)
                grid.add(field, wide=name in person_fields.WIDE)
            parts: list[QWidget] = [grid]
            if titles[key]:
                head = Label(titles[key], "strong")
                head.setContentsMargins(0, theme.px(8), 0, 0)
                parts.insert(0, head)
            if key == "sure":
                parts.append(self._check)
            for part in parts:
                self.add(part)
            if key in person_fields.SECRET:
                self._secret += parts
        self._secret.append(self.binder.field("note"))
        self._join_birthday()

    def _join_birthday(self) -> None:
        """A day that only the moon has is of its calendar; the toggle decides how one is read."""
        day, lunar = self.binder.editor("birthday"), self.binder.editor("birthday_lunar")
        lunar.toggled.connect(day.set_lunar)

        def follow() -> None:
            if day.must_be_lunar() and not lunar.value():
                lunar.set_value(True)
                lunar.edited.emit()

        day.edited.connect(follow)

    def show_contact(self, page: AccountPage, contact_id: int, *, anew: bool) -> None:
        """Read and show a person of this account."""
        self._account_id, self.contact_id = page.id, contact_id
        for part in self._secret:
            part.setVisible(not self._ctx.client_safe)
        others = [p for p in page.people if p.contact_id != contact_id and p.left_on is None]
        options: list[tuple[int | None, str]] = [(None, DASH)]
        options += [(person.contact_id, person.name) for person in others]
        self.binder.editor("reports_to_id").set_options(options)
        values, elsewhere = self._ctx.read(
            lambda s: (
                contacts.file(s, contact_id, page.id),
                contact_accounts.also_at(s, contact_id, page.id),
            )
        )
        self.set_title(values["name"])
        self._also.show_parts([] if self._ctx.client_safe else elsewhere)
        self._check.show_day(values["checked_on"])
        self.binder.load(values, anew=anew)

    def leave(self) -> bool:
        """Store what is being typed."""
        return self.contact_id is None or self.binder.leave()

    def _store(self, changes: dict[str, Any], was: dict[str, Any]) -> None:
        contact_id, account_id = self.contact_id, self._account_id
        assert contact_id is not None
        self._ctx.write(
            "edit_contact",
            lambda s: contacts.update(s, contact_id, account_id, changes, was),
            self,
        )

    def _check_today(self) -> None:
        contact_id, account_id = self.contact_id, self._account_id
        if contact_id is not None and self.leave():
            today = self._ctx.today()
            self._ctx.write(
                "check_contact",
                lambda s: contacts.update(s, contact_id, account_id, {"checked_on": today}),
                self,
            )

    def _open_menu(self) -> None:
        self._menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        out = menu.addAction(self.tr("Take out of this account"))
        out.triggered.connect(lambda: self._tell(self.unlink_requested))
        away = menu.addAction(self.tr("Move to bin"))
        away.triggered.connect(lambda: self._tell(self.bin_requested))
        return menu

    def _tell(self, signal: Any) -> None:
        if self.contact_id is not None:
            signal.emit(self.contact_id)

    def _close(self) -> None:
        if self.leave():
            self.closed.emit()
