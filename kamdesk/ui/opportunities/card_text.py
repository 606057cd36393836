"""What a card says, before it is painted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kamdesk.method.opportunities import Remark
from kamdesk.models.kinds import OpportunityState, Outcome
from kamdesk.services.opportunity_lines import OpportunityLine
from kamdesk.ui import formats
from kamdesk.ui.context import Context
from kamdesk.ui.opportunity import phrases
from kamdesk.ui.opportunity.marks import outcomes_of


@dataclass(frozen=True, slots=True)
class CardText:
    """The words of a card; ``warning`` in the colour of ``tone``."""

    account: str
    title: str
    value: str
    chance: str
    day: str
    notes: tuple[str, ...]
    note_tone: str
    warning: str
    tone: str
    outcomes: tuple[Outcome | None, ...]


def card_text(ctx: Context, line: OpportunityLine, *, compact: bool) -> CardText:
    """The words for an opportunity; compact ones show the reason in place of the next advance."""
    grave = _warning(line, ctx.today())
    notes: tuple[str, ...]
    if line.state is not OpportunityState.OPEN:
        notes, tone = (line.reason,), "muted"
    elif line.next_action:
        notes, tone = (phrases.next_who(line), line.next_action), "muted"
    else:
        notes, tone = (ctx.word("opportunity_remark.no_next_short"),), "warn"
    day = line.expected_on if line.state is OpportunityState.OPEN else line.closed_on
    return CardText(
        account=line.account,
        title=line.title,
        value=phrases.value_text(line),
        chance="" if line.chance is None else formats.percent(line.chance),
        day=phrases.when_text(day),
        notes=tuple(note for note in notes if note),
        note_tone=tone,
        warning=phrases.short_remark(ctx, grave) if grave else "",
        tone="warn" if grave is None or grave.code == "next_past_date" else "bad",
        outcomes=() if compact else tuple(outcomes_of(line.meetings)),
    )


def note_count(line: OpportunityLine) -> int:
    """How many lines of notes a card has."""
    if line.state is not OpportunityState.OPEN:
        return int(bool(line.reason))
    named = line.next_contact or line.next_date is not None
    return 1 + bool(line.next_action and named)


def has_foot(line: OpportunityLine, today: date) -> bool:
    """Whether a card ends with marks or a warning."""
    return bool(outcomes_of(line.meetings)) or _warning(line, today) is not None


def _warning(line: OpportunityLine, today: date) -> Remark | None:
    """The gravest of what warns; a missing next advance is told in its own place."""
    remarks = line.remarks(today)
    return next((r for r in remarks if r.code in phrases.GRAVE and r.code != "no_next"), None)


def spoken(ctx: Context, line: OpportunityLine) -> str:
    """A card in one sentence, for screen readers."""
    text = card_text(ctx, line, compact=False)
    parts = (text.account, text.title, text.value, text.chance, text.day, *text.notes, text.warning)
    return ", ".join(part for part in parts if part)
