"""Narrowing the ledger: text, side, state, account, person."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kamdesk.models.kinds import PromiseSide
from kamdesk.services import contact_accounts
from kamdesk.services.promise_ledger import OPEN_GROUPS, Group, Wanted
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.forms import AccountPicker
from kamdesk.ui.widgets import Button, FlowLayout, SearchField, Segmented

TYPING_MS = 90
_STATES: dict[str, tuple[Group, ...]] = {
    "all": (),
    "open": OPEN_GROUPS,
    "kept": (Group.KEPT,),
    "dropped": (Group.DROPPED,),
}


class _PersonFilter(AccountPicker):
    """Its value is the id of a contact."""

    kind = "contact"

    def read_names(self, ids: list[int]) -> dict[int, str]:
        """Names of people by id."""
        return self._ctx.read(lambda s: contact_accounts.names(s, ids))


class LedgerFilters(QWidget):
    """``changed`` when the choice is another; typing waits for a pause of a blink."""

    changed = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = SearchField(self.tr("Promise, account or person"), "Ctrl+F")
        sides = [(side, ctx.word(f"promise.{side.value}")) for side in PromiseSide]
        self.side = Segmented([("both", self.tr("Both sides")), *sides], "both")
        names = {
            "all": self.tr("All"),
            "open": ctx.word("promise.open"),
            "kept": ctx.word("promise.kept"),
            "dropped": ctx.word("promise.dropped"),
        }
        self.state = Segmented(list(names.items()), "all")
        self.account = AccountPicker(ctx, ctx.word("field.account"))
        self.person = _PersonFilter(ctx, ctx.word("field.contact"))
        self._clear = Button(role="quiet", icon="close", hint=self.tr("Clear filters"))
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._build_ui(ctx)
        self._connect()

    def _build_ui(self, ctx: Context) -> None:
        flow = FlowLayout(self, gap=8)
        self.search.setFixedWidth(theme.px(230))
        for picker, name in ((self.account, "account"), (self.person, "contact")):
            picker.setFixedWidth(theme.px(150))
            picker.setAccessibleName(ctx.word(f"field.{name}"))
        whose = QWidget()
        row = QHBoxLayout(whose)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        for part in (self.account, self.person, self._clear):
            row.addWidget(part)
        for group in (self.search, self.side, self.state, whose):
            flow.addWidget(group)
        self._clear.hide()

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _text: self._typing.start())
        self._typing.timeout.connect(self._tell)
        for part in (self.side, self.state, self.account, self.person):
            part.edited.connect(self._tell)
        self._clear.clicked.connect(self.clear)

    def wanted(self) -> Wanted:
        """What is asked for. A name that is half typed narrows nothing."""
        side = self.side.value()
        return Wanted(
            text=self.search.text(),
            side=side if isinstance(side, PromiseSide) else None,
            account_id=_chosen(self.account),
            contact_id=_chosen(self.person),
            groups=_STATES[self.state.value() or "all"],
        )

    def is_narrowed(self) -> bool:
        """Whether anything is left out."""
        return self.wanted() != Wanted()

    def clear(self) -> None:
        """Show everything."""
        self.search.clear()
        self.side.set_value("both")
        self.state.set_value("all")
        self.account.set_value(None)
        self.person.set_value(None)
        self._tell()

    def only(self, *, account_id: int | None = None, contact_id: int | None = None) -> None:
        """Narrow to an account or a person."""
        if account_id is not None:
            self.account.set_value(account_id)
        if contact_id is not None:
            self.person.set_value(contact_id)
        self._tell()

    def only_state(self, state: str) -> None:
        """Narrow to ``open``, ``kept`` or ``dropped``."""
        self.state.set_value(state)
        self._tell()

    def _tell(self) -> None:
        self._clear.setVisible(self.is_narrowed())
        self.changed.emit()


def _chosen(picker: AccountPicker) -> int | None:
    try:
        return picker.value()
    except ValueError:
        return None
