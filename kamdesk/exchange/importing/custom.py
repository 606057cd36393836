"""The user's own fields of accounts, as an import sees them."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.exchange.fields import CUSTOM_PREFIX, Field, Type
from kamdesk.models import CustomField
from kamdesk.models.kinds import CustomType
from kamdesk.services.custom_fields import MAX_TEXT

_TYPES = {
    CustomType.TEXT: Type.TEXT,
    CustomType.NUMBER: Type.DECIMAL,
    CustomType.DATE: Type.DATE,
    CustomType.CHOICE: Type.CHOICE,
}


def custom_fields(session: Session) -> tuple[Field, ...]:
    """The fields that the user added, under ``custom:<name>``, in their order."""
    query = select(CustomField).order_by(CustomField.order, CustomField.id)
    return tuple(
        Field(
            CUSTOM_PREFIX + own.name,
            _TYPES[own.type],
            max_length=MAX_TEXT,
            negative=True,
            choices=tuple(own.choices) if own.type is CustomType.CHOICE else (),
        )
        for own in session.scalars(query)
    )
