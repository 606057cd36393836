"""Values of the user's own fields that a sheet of accounts fills."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.exchange.fields import CUSTOM_PREFIX
from kamdesk.exchange.importing.columns import Values
from kamdesk.exchange.importing.writer import Writer
from kamdesk.models import CustomField, CustomValue
from kamdesk.models.kinds import CustomType
from kamdesk.services.custom_fields import checked


class CustomValues:
    """Values of the user's own fields while an import runs; read when the first one is given."""

    def __init__(self, session: Session, writer: Writer) -> None:
        self._session = session
        self._writer = writer
        self._fields: dict[str, CustomField] = {}
        self._stored: dict[tuple[int, int], tuple[int, str]] | None = None

    def put(self, account_id: int, values: Values) -> bool:
        """Store the filled fields among the values of a row; True where any of them is new."""
        given = {name: value for name, value in values.items() if name.startswith(CUSTOM_PREFIX)}
        if not given:
            return False
        stored = self._load()
        return any(
            [self._put(stored, account_id, self._fields[name], given[name]) for name in given]
        )

    def _put(
        self,
        stored: dict[tuple[int, int], tuple[int, str]],
        account_id: int,
        own: CustomField,
        value: object,
    ) -> bool:
        text = checked(own.id, own.type, tuple(own.choices), value)
        known = stored.get((account_id, own.id))
        if known is not None and known[1] == text:
            return False
        row = {"value": text, "number": float(text) if own.type is CustomType.NUMBER else None}
        if known is None:
            ids = {"account_id": account_id, "field_id": own.id}
            stored[account_id, own.id] = (self._writer.add(CustomValue, ids | row), text)
        else:
            stored[account_id, own.id] = (known[0], text)
            self._writer.change(CustomValue, known[0], row)
        return True

    def _load(self) -> dict[tuple[int, int], tuple[int, str]]:
        if self._stored is None:
            own = self._session.scalars(select(CustomField))
            self._fields = {CUSTOM_PREFIX + field.name: field for field in own}
            query = select(
                CustomValue.account_id, CustomValue.field_id, CustomValue.id, CustomValue.value
            )
            rows = self._session.execute(query)
            self._stored = {(account, field): (row, text) for account, field, row, text in rows}
        return self._stored
