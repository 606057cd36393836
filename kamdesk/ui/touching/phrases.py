"""How a contact of the plan is told: by which channel, with whom, how it stands."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from kamdesk import words
from kamdesk.models.kinds import Channel, TouchState
from kamdesk.services.contact_plan.lines import TouchLine
from kamdesk.ui.context import Context

translate = QCoreApplication.translate

ICONS = {
    Channel.VISIT: "accounts",
    Channel.PHONE: "phone",
    Channel.MESSAGE: "quote",
    Channel.EMAIL: "mail",
    Channel.EVENT: "calendar",
    Channel.EXECUTIVE: "people",
}


def channel_word(ctx: Context, channel: Channel) -> str:
    """What a channel is called."""
    return words.of(channel, ctx.language)


def person_text(line: TouchLine) -> str:
    """The person with their title; without one it says so."""
    if not line.contact:
        return translate("TouchPhrases", "whoever is there")
    return f"{line.contact} · {line.title}" if line.title else line.contact


def state_text(ctx: Context, line: TouchLine, today: date) -> tuple[str, str]:
    """How it stands, and the tone to say it in; nothing for what lies ahead."""
    if line.state is TouchState.DONE:
        return words.of(line.state, ctx.language), "good"
    if line.state is TouchState.SKIPPED:
        return words.of(line.state, ctx.language), "muted"
    days = line.days_late(today)
    if days > 1:
        return ctx.word("plan_notice.late_days", days=days), "bad"
    return (ctx.word("plan_notice.late_day"), "bad") if days == 1 else ("", "muted")


def spoken(ctx: Context, line: TouchLine, today: date) -> str:
    """A contact in one sentence, for a screen reader and as its tool tip."""
    state, _tone = state_text(ctx, line, today)
    tier = ctx.word(f"tier.{line.tier.value}") if line.tier else ""
    more = line.skip_reason or line.note
    parts = (channel_word(ctx, line.channel), line.account, tier, person_text(line), state, more)
    return " · ".join(part for part in parts if part)
