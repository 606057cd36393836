"""Two continuations in a row: business that is talked about and doesn't move."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kamdesk.services.craft import NamedStreak
from kamdesk.ui import formats
from kamdesk.ui.widgets import Card, Chip, Label, Row, RowList

SHOWN = 6


class StreaksCard(Card):
    """``open_requested`` goes to the opportunity, or to the account where there is none."""

    open_requested = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._none = Label(
            self.tr("No opportunity stands still: nowhere two continuations in a row."),
            "body",
            "muted",
        )
        self.rows = RowList()
        self._more = Label("", "small", "muted")
        self.add(self._none)
        self.add(self.rows)
        self.add(self._more)

    def show_streaks(self, streaks: Sequence[NamedStreak]) -> None:
        """Show the longest ones."""
        self.set_title(self.tr("Standing still"), str(len(streaks)) if streaks else "")
        self._none.setVisible(not streaks)
        self.rows.setVisible(bool(streaks))
        rest = len(streaks) - SHOWN
        self._more.setVisible(rest > 0)
        if rest > 0:
            self._more.setText(self.tr("and %n more", "", rest))
        self.rows.set_rows([self._row(one) for one in streaks[:SHOWN]])

    def _row(self, one: NamedStreak) -> Row:
        said = self.tr("%n continuation(s) in a row", "", one.streak.length)
        when = self.tr("last met {day}").format(day=formats.day(one.streak.last))
        about = " · ".join(filter(None, (one.opportunity, when)))
        row = Row(one.account, about, actions=[Chip(said, "warn")], key="go")
        opportunity_id = one.streak.opportunity_id
        if opportunity_id is not None:
            row.activated.connect(
                lambda _key: self.open_requested.emit("opportunities", opportunity_id)
            )
        else:
            account = (one.streak.account_id, "talks")
            row.activated.connect(lambda _key: self.open_requested.emit("account", account))
        return row
