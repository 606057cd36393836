"""Service templates: the shipped ones, as the user changed them, and their own (method §8)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.errors import FieldProblem, NotFoundError, ValidationError
from kamdesk.models import ServiceTemplate, TemplateStep
from kamdesk.models.base import new_uid, now
from kamdesk.models.kinds import ServiceKind, StepOwner, Tier
from kamdesk.paths import resources
from kamdesk.words import Lang

SHIPPED = "shipped."
OWN = "own."
_TIERS = (Tier.PLATINUM, Tier.GOLD, Tier.IRON, None)
MOST_DAYS = 250


@dataclass(frozen=True, slots=True)
class Step:
    """One step; ``limits`` are working days by tier, None is every other account."""

    title: str
    owner: StepOwner
    limits: Mapping[Tier | None, int]
    checklist: tuple[str, ...] = ()
    deliverable: str = ""

    def days(self, tier: Tier | None) -> int:
        """Working days that the step may take for an account of a tier."""
        return self.limits.get(tier, self.limits[None])


@dataclass(frozen=True, slots=True)
class Template:
    """A process in one language. ``changed`` tells a shipped one that the user changed."""

    key: str
    kind: ServiceKind
    name: str
    steps: tuple[Step, ...]
    asks_survey: bool = False
    changed: bool = False
    revision: int = field(default=0, compare=False)

    @property
    def is_own(self) -> bool:
        """Whether it is the user's own, which may be removed."""
        return self.key.startswith(OWN)


def listed(session: Session, lang: Lang) -> list[Template]:
    """All templates: the shipped ones in the method's order, then the user's own by name."""
    query = select(ServiceTemplate).where(ServiceTemplate.deleted_at.is_(None))
    stored = {one.key: _stored(one) for one in session.scalars(query)}
    shipped = [stored.pop(one.key, one) for one in _shipped(lang)]
    return [*shipped, *sorted(stored.values(), key=lambda one: one.name)]


def of_key(session: Session, key: str, lang: Lang) -> Template:
    """One template; ``NotFoundError`` where it is gone."""
    for one in listed(session, lang):
        if one.key == key:
            return one
    raise NotFoundError("service_template", 0)


def save(session: Session, template: Template) -> str:
    """Keep a template, shipped or own, as it stands now; an empty key makes a new one of the
    user's own. Returns the key. Raises ``ValidationError`` as ``check`` does."""
    check(template)
    key = template.key or f"{OWN}{new_uid()}"
    row = session.scalars(select(ServiceTemplate).where(ServiceTemplate.key == key)).first()
    if row is None:
        row = ServiceTemplate(key=key, kind=template.kind, name=template.name)
        session.add(row)
    row.kind, row.name = template.kind, template.name.strip()
    row.asks_survey, row.deleted_at = template.asks_survey, None
    row.steps = [_row(order, step) for order, step in enumerate(template.steps)]
    session.flush()
    return key


def reset(session: Session, key: str) -> None:
    """A shipped template goes back to what shipped; one of the user's own goes to the bin. Cases
    that run it keep their steps."""
    row = session.scalars(select(ServiceTemplate).where(ServiceTemplate.key == key)).first()
    if row is None:
        return
    if key.startswith(OWN):
        row.deleted_at = now()
    else:
        session.delete(row)
    session.flush()


def check(template: Template) -> None:
    """A name and a step are needed, each step with a title and limits of 0–250 working days;
    fields are named ``name``, ``steps``, ``<place>.title``, ``<place>.limits``."""
    problems = []
    if not template.name.strip():
        problems.append(FieldProblem("name", "required", {}))
    if not template.steps:
        problems.append(FieldProblem("steps", "required", {}))
    for place, step in enumerate(template.steps):
        if not step.title.strip():
            problems.append(FieldProblem(f"{place}.title", "required", {}))
        if not all(0 <= days <= MOST_DAYS for days in step.limits.values()):
            params: dict[str, Any] = {"low": 0, "high": MOST_DAYS}
            problems.append(FieldProblem(f"{place}.limits", "outside", params))
    if problems:
        raise ValidationError(problems)


@cache
def _shipped(lang: Lang) -> tuple[Template, ...]:
    file = resources() / "service" / "templates.toml"
    told: dict[str, Any] = tomllib.loads(file.read_text(encoding="utf-8"))
    side = 1 if lang == "en" else 0
    return tuple(
        Template(
            f"{SHIPPED}{kind}",
            ServiceKind(kind),
            one["name"][side],
            tuple(_told(step, side) for step in one["steps"]),
            one["survey"],
        )
        for kind, one in told.items()
    )


def _told(step: dict[str, Any], side: int) -> Step:
    return Step(
        step["title"][side],
        StepOwner(step["owner"]),
        dict(zip(_TIERS, step["days"], strict=True)),
        tuple(pair[side] for pair in step["check"]),
        step["leaves"][side],
    )


def _stored(row: ServiceTemplate) -> Template:
    steps = tuple(
        Step(
            step.title,
            step.owner_role,
            {Tier(tier) if tier else None: days for tier, days in step.limits.items()},
            tuple(step.checklist.splitlines()),
            step.deliverable,
        )
        for step in row.steps
    )
    changed = not row.key.startswith(OWN)
    return Template(row.key, row.kind, row.name, steps, row.asks_survey, changed, row.revision)


def _row(order: int, step: Step) -> TemplateStep:
    return TemplateStep(
        order=order,
        title=step.title.strip(),
        owner_role=step.owner,
        limits={tier.value if tier else "": days for tier, days in step.limits.items()},
        checklist="\n".join(_lines(step.checklist)),
        deliverable=step.deliverable.strip(),
    )


def _lines(points: Sequence[str]) -> list[str]:
    return [point.strip() for point in points if point.strip()]
