"""Writing a promise down in the ledger, for any account."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from kamdesk.errors import ValidationError
from kamdesk.models.kinds import PromiseSide
from kamdesk.services import account_page, promises
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.formats import DASH
from kamdesk.ui.forms import AccountPicker, FormBinder, FormGrid
from kamdesk.ui.widgets import Card, ComboBox, DateEdit, LineEdit, Segmented, button

USUAL_DAYS = 7


class NewPromiseCard(Card):
    """One line; what belongs to it unfolds while one is at it. Enter writes it down, and the next
    one may be for the same account."""

    made = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._ctx = ctx
        self.binder = FormBinder(ctx, self)
        sides = [(side, ctx.word(f"promise.{side.value}")) for side in PromiseSide]
        self.what = LineEdit("", self.tr("+ a promise: what will be done"))
        self.side = Segmented(sides, PromiseSide.OURS)
        self.account = AccountPicker(ctx, self.tr("Name, initials or code"))
        self.who = ComboBox([(None, DASH)], None)
        self.due = DateEdit(ctx.today() + timedelta(days=USUAL_DAYS))
        self.write = button(self.tr("Write down"), hint=self.tr("Enter"))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.add(self.binder.add("what", self.what, required=True, bare=True))
        self._below = QWidget()
        row = QHBoxLayout(self._below)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        grid = FormGrid(least=130, most=4)
        grid.add(self.binder.add("side", self.side))
        grid.add(self.binder.add("account_id", self.account, self._word("account"), required=True))
        grid.add(self.binder.add("contact_id", self.who))
        grid.add(self.binder.add("due_on", self.due))
        row.addWidget(grid, 1)
        row.addWidget(self.write, 0, Qt.AlignmentFlag.AlignBottom)
        self._below.hide()
        self.add(self._below)

    def _word(self, field: str) -> str:
        return self._ctx.word(f"field.{field}")

    def _connect(self) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow_focus)
        self.account.picked.connect(self.show_account)
        self.what.returnPressed.connect(self.store)
        self.due.returnPressed.connect(self.store)
        self.write.clicked.connect(self.store)

    def begin(self) -> None:
        """Put the cursor into the line."""
        self.what.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_account(self, account_id: int | None) -> None:
        """Write for this account; its people can be chosen."""
        people = self._ctx.read(lambda s: account_page.people(s, account_id)) if account_id else []
        options: list[tuple[int | None, str]] = [(None, DASH)]
        options += [(one.contact_id, one.name) for one in people if one.left_on is None]
        self.who.set_options(options)
        self.who.set_value(None)
        self.account.set_value(account_id)

    def store(self) -> None:
        """Write it down; what is wrong is said beside the fields, what was typed stays."""
        if not self.what.value():
            self.begin()
            return
        self._below.show()
        values = self.binder.values()
        if values is None:
            return
        try:
            self._ctx.write("add_promise", lambda s: promises.make(s, values).id)
        except ValidationError as error:
            self.binder.show_problems(error.problems)
            return
        self._ctx.notice.emit(self.tr("Written down: {what}").format(what=values["what"]), True)
        self.what.set_value("")
        for name in ("what", "account_id", "due_on"):
            self.binder.field(name).set_error("")
        self.begin()
        self.made.emit()

    def is_unfinished(self) -> bool:
        """Whether something is typed that is not written down."""
        return bool(self.what.value())

    def discard(self) -> None:
        """Give up what is typed."""
        self.what.set_value("")

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and new.window() is not self.window():
            return
        here = new is not None and self.isAncestorOf(new)
        self._below.setVisible(here or bool(self.what.value()))
