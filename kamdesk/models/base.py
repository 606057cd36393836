"""What all entities share: typed columns, a travelling identity and a revision."""

from __future__ import annotations

import enum
from datetime import UTC, date, datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, BigInteger, Date, Dialect, Enum, Integer, MetaData, String, Table, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column
from sqlalchemy.types import DateTime, TypeDecorator

NAME = String(200)
CODE = String(64)
NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


class UtcDateTime(TypeDecorator[datetime]):
    """An instant: aware in Python, UTC in the file. Naive values are refused."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs a time zone")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.replace(tzinfo=UTC)


def stored(kind: type[enum.Enum]) -> Enum:
    """Column type of a closed vocabulary, stored by value as plain text."""
    return Enum(
        kind,
        native_enum=False,
        create_constraint=False,
        length=24,
        values_callable=lambda members: [member.value for member in members],
    )


def now() -> datetime:
    """This instant, in UTC."""
    return datetime.now(UTC)


def new_uid() -> str:
    """A UUIDv7 as 32 hex digits: the name of a row that may travel to another book."""
    from uuid_utils import uuid7

    return uuid7().hex


class Base(DeclarativeBase):
    """Base of all tables; types of annotations are fixed here once."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        int: BigInteger().with_variant(Integer(), "sqlite"),
        str: Text(),
        date: Date(),
        datetime: UtcDateTime(),
        dict[str, Any]: JSON(),
    }


def table_of(model: type[Base]) -> Table:
    """The table of an entity, for statements that pass the ORM by."""
    table = model.__table__
    assert isinstance(table, Table)
    return table


class Travelling:
    """A row with a local key, a travelling identity and a revision for lost-update checks."""

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = mapped_column(String(32), unique=True, default=new_uid)
    revision: Mapped[int] = mapped_column(default=1)

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:  # noqa: N805
        return {"version_id_col": cls.revision}


class Binned:
    """A row that is first put into the bin and only later removed for good."""

    deleted_at: Mapped[datetime | None]
