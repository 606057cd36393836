"""Writing a promise down: whose, what, by when, to whom."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtWidgets import QWidget

from kamdesk.errors import ValidationError
from kamdesk.models.kinds import PromiseSide
from kamdesk.services import promises
from kamdesk.services.account_page import AccountPage
from kamdesk.ui.context import Context
from kamdesk.ui.formats import DASH
from kamdesk.ui.forms import FormBinder, FormGrid
from kamdesk.ui.widgets import ComboBox, DateEdit, Dialog, LineEdit, Segmented

USUAL_DAYS = 7


class NewPromiseDialog(Dialog):
    """A promise of one account."""

    def __init__(self, parent: QWidget | None, ctx: Context, page: AccountPage) -> None:
        super().__init__(parent, self.tr("New promise"), page.fields["name"], width=520)
        self._ctx, self._account_id = ctx, page.id
        self._binder = FormBinder(ctx, self)
        sides = [(side, ctx.word(f"promise.{side}")) for side in PromiseSide]
        people: list[tuple[int | None, str]] = [(None, DASH)]
        people += [(person.contact_id, person.name) for person in page.people]
        what = LineEdit()
        grid = FormGrid(least=200, most=2)
        grid.add(self._binder.add("side", Segmented(sides, PromiseSide.OURS)))
        grid.add(self._binder.add("contact_id", ComboBox(people, None)))
        grid.add(self._binder.add("what", what, required=True), wide=True)
        due = DateEdit(ctx.today() + timedelta(days=USUAL_DAYS))
        grid.add(self._binder.add("due_on", due))
        self.add(grid)
        self.add_cancel()
        self.add_button(self.tr("Write down"), "primary").clicked.connect(self._make)
        what.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None, ctx: Context, page: AccountPage) -> None:
        """Ask and store."""
        cls(parent, ctx, page).exec()

    def _make(self) -> None:
        values = self._binder.values()
        if values is None:
            return
        whole = {**values, "account_id": self._account_id}
        try:
            self._ctx.write("add_promise", lambda s: promises.make(s, whole).id)
        except ValidationError as error:
            self._binder.show_problems(error.problems)
        else:
            self.accept()
