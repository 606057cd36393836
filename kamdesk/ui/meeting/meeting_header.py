"""The head of a meeting's pages: way back, what it is, tier and outcome."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kamdesk.models.kinds import MeetingState, Outcome
from kamdesk.services.meeting_page import MeetingPage
from kamdesk.ui import formats
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Chip, PageHeader, TierChip

_TONES = {
    Outcome.ORDER: "good",
    Outcome.ADVANCE: "good",
    Outcome.CONTINUATION: "warn",
    Outcome.NO_SALE: "bad",
}


def outcome_tone(outcome: Outcome | None) -> str:
    """The colour role of an outcome's chip."""
    return _TONES[outcome] if outcome else "neutral"


class MeetingHeader(PageHeader):
    """``meetings`` and ``account`` are the keys of its crumbs."""

    def __init__(self, list_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._list_name = list_name
        self._judged: tuple[object, ...] = ()

    def show_page(self, page: MeetingPage, ctx: Context, title: str = "") -> None:
        """Show a meeting; ``title`` instead of its own says what one is doing."""
        starts = page.fields["starts_at"]
        crumbs = [("meetings", self._list_name), ("account", page.account)]
        self.set_crumbs(crumbs, f"\N{MIDDLE DOT} {formats.moment(starts)}")
        facts = " · ".join(filter(None, self.facts(page, ctx)))
        self.set_title(title or page.fields["title"], facts)
        judged = (page.tier, page.fields["state"], page.fields["outcome"], page.opportunity)
        if self._judged != (*judged, ctx.client_safe):
            self._judged = (*judged, ctx.client_safe)
            self.set_chips(self.verdicts(page, ctx))

    def facts(self, page: MeetingPage, ctx: Context) -> list[str]:
        """What the muted line below the title tells: time, people, place."""
        names = self.tr(", ").join(person.name for person in page.attendees)
        agreed = self.tr("{minutes} min agreed").format(minutes=page.fields["minutes"])
        return [agreed, names, page.fields["place"]]

    def verdicts(self, page: MeetingPage, ctx: Context) -> list[QWidget]:
        """The chips after the title; a client sees no tier and no outcome."""
        chips: list[QWidget] = []
        if not ctx.client_safe:
            tier = page.tier
            chips.append(TierChip(ctx.word(f"tier.{tier.value if tier else 'not_rated'}"), tier))
        state, outcome = page.fields["state"], page.fields["outcome"]
        if state is MeetingState.HELD and not ctx.client_safe:
            word = ctx.word(f"outcome.{outcome.value if outcome else 'none'}")
            chips.append(Chip(word, outcome_tone(outcome)))
        elif state is MeetingState.CANCELLED:
            chips.append(Chip(ctx.word("meeting.cancelled"), "neutral"))
        return chips
