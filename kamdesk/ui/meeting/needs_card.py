"""Needs of the account found so far that no chain of this plan leads to (method §6)."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from kamdesk.models.kinds import NeedKind, NeedState, QuestionKind
from kamdesk.services import meetings
from kamdesk.services.meeting_page import MeetingPage, PlanNeed
from kamdesk.ui import formats
from kamdesk.ui.meeting.desk import Desk
from kamdesk.ui.widgets import Card, Chip, Row, RowList, button

_MOST = 4
"""So many are shown; explicit needs come first."""
_TOPIC = 24
"""Most characters of a need that name the difficulty it is taken up under."""


def found_elsewhere(page: MeetingPage) -> list[PlanNeed]:
    """Open needs of the account that are in no chain of this plan."""
    here = {need.id for chain in page.chains for need in chain.needs}
    return [n for n in page.needs if n.state is NeedState.OPEN and n.id not in here]


class NeedsCard(Card):
    """Implied ones have a button that takes them into the plan as a difficulty to talk about;
    explicit ones wait for a statement under *Prove*."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self._rows = RowList()
        self._shown: list[PlanNeed] = []
        self.add(self._rows)

    def show_page(self, page: MeetingPage) -> None:
        """Show what was found before."""
        found = found_elsewhere(page)
        explicit = sum(need.kind is NeedKind.EXPLICIT for need in page.needs)
        counts = self.tr("{explicit} explicit, {implied} implied").format(
            explicit=explicit, implied=len(page.needs) - explicit
        )
        self.setVisible(bool(found))
        self.set_title(self.tr("Needs found so far"), counts, self.tr("not in a chain here"))
        if found != self._shown:
            self._shown = found
            self._rows.set_rows([self._row(need) for need in found[:_MOST]])

    def _row(self, need: PlanNeed) -> Row:
        stated = need.kind is NeedKind.EXPLICIT
        word = self._desk.ctx.word("need.explicit_need" if stated else "need.implied_need")
        words = self.tr("“{words}”").format(words=need.client_words or need.text)
        by = " · ".join(filter(None, (need.contact, formats.month_day(need.heard_on))))
        lead = Chip(word, "good" if stated else "warn")
        if stated:
            return Row(words, by, lead=lead)
        hint = self.tr("Becomes a difficulty of this plan")
        take = button(self.tr("Take up"), small=True, hint=hint)
        take.clicked.connect(lambda: self._take_up(need))
        return Row(words, by, lead=lead, actions=[take])

    def _take_up(self, need: PlanNeed) -> None:
        meeting_id = self._desk.page.id

        def work(session: Any) -> None:
            topic = (need.text or need.client_words).splitlines()[0][:_TOPIC]
            values = {"meeting_id": meeting_id, "kind": QuestionKind.DIFFICULTY, "topic": topic}
            made = meetings.add_part(session, "question", values)
            meetings.change_part(session, "need", need.id, {"difficulty_id": made.id})

        self._desk.write("take_up_need", work)
