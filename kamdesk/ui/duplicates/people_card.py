"""People whose card named no company: each can be given an account."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.services.tidy_page import TidyPage
from kamdesk.services.unassigned import LonePerson
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.forms import AccountPicker
from kamdesk.ui.widgets import Card, ElidedLabel, Label


class PeopleCard(Card):
    """``assigned(contact_id, account_id)`` when an account was picked for somebody."""

    assigned = Signal(int, int)

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self._ctx = ctx
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.px(12))
        self._rest = Label("", "small", "muted")
        self.add(Label(self.tr("Type an account's name; it is stored at once."), "small", "muted"))
        self.add(self._list)
        self.add(self._rest)

    def show_people(self, page: TidyPage) -> None:
        """Show who has no account."""
        while (item := self._list.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.set_title(self.tr("%n person(s) without an account", "", page.people_count))
        for person in page.people:
            self._list.addWidget(self._row(person))
        more = page.people_count - len(page.people)
        self._rest.setText(self.tr("and %n more", "", more) if more else "")
        self._rest.setVisible(more > 0)

    def _row(self, person: LonePerson) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.px(12))
        words = QVBoxLayout()
        words.setSpacing(theme.px(1))
        words.addWidget(ElidedLabel(person.name, "strong"))
        reach = " · ".join(person.reach) or person.note.partition("\n")[0]
        words.addWidget(ElidedLabel(reach or self.tr("No phone or e-mail"), "small", "muted"))
        picker = AccountPicker(self._ctx, self.tr("Account"))
        picker.setAccessibleName(self.tr("Account of %1").replace("%1", person.name))
        picker.setFixedWidth(theme.px(168))
        picker.picked.connect(lambda account_id: self.assigned.emit(person.id, account_id))
        line.addLayout(words, 1)
        line.addWidget(picker)
        return row
