"""The order in which a plan's questions are asked."""

from __future__ import annotations

from collections.abc import Iterator

from kamdesk.services.meeting_page import MeetingPage, PlanQuestion


def planned_questions(page: MeetingPage) -> Iterator[PlanQuestion]:
    """Background first, then each chain from its difficulty to its benefit."""
    yield from page.background
    for chain in page.chains:
        yield chain.difficulty
        yield from chain.implications
        yield from chain.benefits
