"""A service case and its steps as screens, documents and the command line tell them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kamdesk.models.kinds import ComplaintCause, ServiceKind, StepOwner, Tier


@dataclass(frozen=True, slots=True)
class StepLine:
    """A step of a case. ``checklist`` tells each point whether it is ticked."""

    id: int
    order: int
    title: str
    owner: str
    owner_role: StepOwner | None
    due_on: date | None
    done_on: date | None
    checklist: dict[str, bool]
    deliverable: str
    note: str

    def days_late(self, today: date) -> int:
        """How many days past its date an open step is; 0 or less is not late."""
        return (today - self.due_on).days if self.due_on and self.done_on is None else 0

    @property
    def days_over(self) -> int:
        """How many days after its date a step was done; 0 where in time or not done."""
        if self.due_on is None or self.done_on is None:
            return 0
        return max((self.done_on - self.due_on).days, 0)


@dataclass(frozen=True, slots=True)
class CaseLine:
    """A case with its steps in order."""

    id: int
    account_id: int
    code: str
    account: str
    tier: Tier | None
    kind: ServiceKind
    title: str
    opened_on: date
    closed_on: date | None
    cause: ComplaintCause | None
    contact_id: int | None
    note: str
    template_key: str | None
    person: str
    steps: tuple[StepLine, ...]

    @property
    def next_step(self) -> StepLine | None:
        """The first step that is not done."""
        return next((step for step in self.steps if step.done_on is None), None)

    @property
    def done(self) -> int:
        """How many steps are done."""
        return sum(step.done_on is not None for step in self.steps)

    def late_step(self, today: date) -> StepLine | None:
        """The step that is longest past its date; None where the case is closed or on time."""
        late = [] if self.closed_on else [one for one in self.steps if one.days_late(today) > 0]
        return max(late, key=lambda step: step.days_late(today), default=None)

    def days_late(self, today: date) -> int:
        """Days late of the step that is longest past its date; 0 or less is not late."""
        if self.closed_on is not None:
            return 0
        return max((step.days_late(today) for step in self.steps), default=0)

    def days_open(self, today: date) -> int:
        """How long the case has run, or ran until it was closed."""
        return ((self.closed_on or today) - self.opened_on).days
