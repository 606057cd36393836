"""One competitor in one line of the account; fields are stored as they are left."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kamdesk.method import wallet_words
from kamdesk.models.kinds import PresenceTrend
from kamdesk.services import presences, product_lines
from kamdesk.services.account_page import AccountPage
from kamdesk.services.presences import FIELDS, PresenceLine
from kamdesk.ui.context import Context
from kamdesk.ui.formats import DASH
from kamdesk.ui.forms import FormBinder, FormGrid, choices, completer
from kamdesk.ui.widgets import (
    Card,
    ComboBox,
    DateEdit,
    LineEdit,
    LinkButton,
    PercentEdit,
    TextEdit,
    button,
)


class PresencePanel(Card):
    """``open_requested`` leads to the competitor in the library."""

    open_requested = Signal(str, object)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._ctx = ctx
        self._competitor_id = 0
        self.presence_id: int | None = None
        self.binder = FormBinder(ctx, self, self._store)
        library = LinkButton(self.tr("In the library"), "small")
        library.clicked.connect(
            lambda: self.open_requested.emit("competitors", self._competitor_id)
        )
        gone = button(icon="bin", role="quiet", small=True, hint=self.tr("Not there any more"))
        gone.clicked.connect(self._remove)
        self.add_action(library)
        self.add_action(gone)
        grid = FormGrid(150, 2)
        editors: dict[str, QWidget] = {
            "product_line": LineEdit("", self.tr("All lines")),
            "share": PercentEdit(),
            "trend": ComboBox(choices(ctx, PresenceTrend)),
            "sponsor_id": ComboBox([(None, DASH)]),
            "counter_move": TextEdit(least=2),
            "checked_on": DateEdit(),
        }
        for name in FIELDS:
            wide = name in ("product_line", "counter_move", "sponsor_id")
            grid.add(self.binder.add(name, editors[name]), wide=wide)
        self.add(grid)

    def show_presence(self, page: AccountPage, one: PresenceLine, *, anew: bool) -> None:
        """Show a competitor of this account."""
        if anew:
            editor = self.binder.editor("product_line")
            editor.setCompleter(completer(self._ctx.read(product_lines.names), editor))
        self.presence_id, self._competitor_id = one.id, one.competitor_id
        people: list[tuple[int | None, str]] = [(None, DASH)]
        people += [(person.contact_id, person.name) for person in page.people]
        self.binder.editor("sponsor_id").set_options(people)
        self.set_title(one.competitor, wallet_words.line_name(one.product_line, self._ctx.language))
        self.binder.load({name: getattr(one, name) for name in FIELDS}, anew=anew)

    def leave(self) -> bool:
        """Store what is being typed."""
        return self.presence_id is None or self.binder.leave()

    def _store(self, changes: dict[str, Any], was: dict[str, Any]) -> None:
        presence_id = self.presence_id
        assert presence_id is not None
        self._ctx.write(
            "edit_presence", lambda s: presences.update(s, presence_id, changes, was), self
        )

    def _remove(self) -> None:
        presence_id = self.presence_id
        if presence_id is None:
            return
        self.presence_id = None
        self._ctx.write("remove_presence", lambda s: presences.remove(s, presence_id), self)
        self._ctx.notice.emit(self.tr("Competitor removed from this account"), True)
