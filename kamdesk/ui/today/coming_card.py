"""Birthdays and contract ends of the coming weeks."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kamdesk.services.today import Coming, ComingBirthday, ContractEnd
from kamdesk.ui import formats
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Card, LinkButton, Row, RowList, Span, StateChip, button

COMING_SHOWN = 5
SOON_DAYS = 7


class ComingCard(Card):
    """The nearest first; a birthday puts a call into the plan, a contract leads to a meeting."""

    open_requested = Signal(str, object)
    asked = Signal(str, object)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._ctx = ctx
        self._accounts: dict[str, int] = {}
        self._found: list[ComingBirthday | ContractEnd] = []
        self._all = False
        self.list = RowList()
        self.list.activated.connect(
            lambda key: self.open_requested.emit("account", self._accounts[key])
        )
        self.add(self.list)
        self.more = LinkButton("", "small")
        self.more.setObjectName("more")
        self.more.clicked.connect(self._unfold)
        self.add(self.more)
        self.hide()

    def show_coming(self, coming: Coming) -> None:
        """Show these, or nothing where nothing comes."""
        found: list[ComingBirthday | ContractEnd] = [*coming.birthdays, *coming.contracts]
        found.sort(key=lambda one: one.day)
        self.set_title(self.tr("Coming weeks"), f"{len(found):,}")
        self._found = found
        self._fill()
        self.setVisible(bool(found))

    def _unfold(self) -> None:
        """Show all, or the nearest alone again; the cursor stays on the link."""
        self._all = not self._all
        self._fill()

    def _fill(self) -> None:
        shown = self._found if self._all else self._found[:COMING_SHOWN]
        self._accounts.clear()
        self.list.set_rows([self._row(one) for one in shown])
        rest = len(self._found) - COMING_SHOWN
        said = self.tr("The nearest only") if self._all else self.tr("and %n more", "", rest)
        self.more.setText(said)
        self.more.setAccessibleName(said)
        self.more.setVisible(rest > 0)

    def _row(self, one: ComingBirthday | ContractEnd) -> Row:
        key = f"{type(one).__name__}-{getattr(one, 'contact_id', one.account_id)}"
        self._accounts[key] = one.account_id
        made = self._birthday(one, key) if isinstance(one, ComingBirthday) else self._end(one, key)
        made.setObjectName(key)
        return made

    def _birthday(self, one: ComingBirthday, key: str) -> Row:
        what = self.tr("Birthday of {name}").format(name=one.contact)
        second = " · ".join(part for part in (one.account, one.title) if part)
        if one.lunar:
            second = self.tr("{who} · lunar calendar").format(who=second)
        if one.planned:
            chip = StateChip(self.tr("Planned"), "good")
            return Row([self._when(one.day), Span(f"  {what}")], second, actions=[chip], key=key)
        call = button(self.tr("Plan a call"), small=True)
        call.setObjectName("greet")
        call.clicked.connect(lambda: self.asked.emit("greet", one))
        return Row([self._when(one.day), Span(f"  {what}")], second, actions=[call], key=key)

    def _end(self, one: ContractEnd, key: str) -> Row:
        meet = button(self.tr("Arrange"), small=True)
        meet.setObjectName("renew")
        meet.clicked.connect(lambda: self.open_requested.emit("new_meeting", one.account_id))
        what = self.tr("Contract ends")
        return Row([self._when(one.day), Span(f"  {what}")], one.account, actions=[meet], key=key)

    def _when(self, day: date) -> Span:
        days = (day - self._ctx.today()).days
        if days == 0:
            return Span(self.tr("Today"), "warn", bold=True)
        return Span(formats.month_day(day), "warn" if days <= SOON_DAYS else "text", bold=True)
