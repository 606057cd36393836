"""How often whom by which channel, as set for this book."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from kamdesk.errors import FieldProblem, ValidationError
from kamdesk.method import cadence
from kamdesk.method.cadence import Rule
from kamdesk.models.kinds import BuyingRole, Channel, Tier
from kamdesk.services import book_settings

RULES = "cadence_rules"


def rules(session: Session) -> tuple[Rule, ...]:
    """The rules in force; the defaults of the method until they are changed."""
    stored = book_settings.value(session, RULES)
    if stored is None:
        return cadence.DEFAULTS
    return tuple(
        Rule(Tier(tier), BuyingRole(role) if role else None, Channel(channel), days)
        for tier, role, channel, days in stored
    )


def set_rules(session: Session, new: Sequence[Rule]) -> None:
    """Set the rules. Raises ``ValidationError`` with the place of each rule as its field:
    ``days_outside`` 1–730, ``twice`` for the same tier, role and channel."""
    found = cadence.problems(new)
    if found:
        raise ValidationError([FieldProblem(str(place), code, {}) for place, code in found])
    rows = [[rule.tier, rule.role, rule.channel, rule.days] for rule in new]
    book_settings.put(session, RULES, rows)


def reset_rules(session: Session) -> None:
    """Go back to the rules of the method."""
    book_settings.put(session, RULES, None)
