"""What is said and asked in a meeting, from the opening to the summary, in order (method §6)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kamdesk.models.kinds import NeedKind
from kamdesk.services.meeting_page import MeetingPage, PlanQuestion
from kamdesk.ui.meeting.order import planned_questions

Key = tuple[str, int]
"""What a step is, and the id of its row (0 where it is the meeting's own)."""


@dataclass(frozen=True, slots=True)
class LiveStep:
    """One step: a question, or words to say. ``place`` is the word that says where in the meeting
    it belongs, ``chain`` the difficulty it is about; ``details`` lead up to the words."""

    key: Key
    place: str
    text: str
    chain: str = ""
    question: PlanQuestion | None = None
    details: tuple[str, ...] = ()


def live_steps(page: MeetingPage, *, client_safe: bool, skip: int | None = None) -> list[LiveStep]:
    """All steps. A client may not see which need a statement is to meet; ``skip`` is a question
    that is still being written."""
    steps: list[LiveStep] = []
    if page.fields["opening"]:
        steps.append(LiveStep(("opening", 0), "meeting.step_open", page.fields["opening"]))
    steps += _questions(page, skip)
    if not client_safe:
        steps += _statements(page)
    if page.fields["summary"]:
        steps.append(LiveStep(("summary", 0), "meeting.step_commit", page.fields["summary"]))
    return steps


def _questions(page: MeetingPage, skip: int | None) -> Iterator[LiveStep]:
    topics = {chain.difficulty.id: chain.difficulty.topic for chain in page.chains}
    for question in planned_questions(page):
        if question.id == skip:
            continue
        yield LiveStep(
            ("question", question.id),
            f"question.{question.kind.value}",
            question.text or question.topic,
            topics.get(question.difficulty_id or question.id, ""),
            question,
        )


def _statements(page: MeetingPage) -> Iterator[LiveStep]:
    """Only what meets a need that the client has stated is proved (method §6, step 3)."""
    explicit = {need.id: need for need in page.needs if need.kind is NeedKind.EXPLICIT}
    for said in page.statements:
        if said.need_id in explicit:
            need = explicit[said.need_id]
            yield LiveStep(
                ("statement", said.id),
                "meeting.step_prove",
                said.benefit or said.feature,
                need.client_words or need.text,
                details=tuple(filter(None, (said.feature, said.advantage))),
            )
