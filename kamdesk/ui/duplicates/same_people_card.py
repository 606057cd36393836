"""People who are in the book twice: one press makes them one."""

from __future__ import annotations

from PySide6.QtCore import Signal

from kamdesk.services.same_people import SamePerson
from kamdesk.services.tidy_page import TidyPage
from kamdesk.ui.widgets import Card, Label, Row, RowList, button

_SHOWN = 20


class SamePeopleCard(Card):
    """``merge_requested(person)`` carries the pair."""

    merge_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._list = RowList()
        self._rest = Label("", "small", "muted")
        self.add(Label(self.tr("Numbers and notes of both files are kept."), "small", "muted"))
        self.add(self._list)
        self.add(self._rest)

    def show_people(self, page: TidyPage) -> None:
        """Show the pairs."""
        pairs = page.same_people
        people = len({pair.keep_id for pair in pairs})
        self.set_title(self.tr("%n person(s) filed twice", "", people))
        self._list.set_rows([self._row(pair) for pair in pairs[:_SHOWN]])
        more = len(pairs) - _SHOWN
        self._rest.setText(self.tr("and %n more", "", more) if more > 0 else "")
        self._rest.setVisible(more > 0)

    def _row(self, pair: SamePerson) -> Row:
        merge = button(self.tr("Merge"), small=True)
        merge.setAccessibleName(self.tr("Merge %1").replace("%1", pair.name))
        merge.clicked.connect(lambda: self.merge_requested.emit(pair))
        where = self.tr(", ").join(pair.accounts) or self.tr("No account yet")
        return Row(pair.name, " · ".join((where, *pair.reach)), actions=[merge])
