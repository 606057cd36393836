"""The library of product lines; ledger, wallet and competitors refer to them by name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kamdesk.errors import ValidationError
from kamdesk.models import Presence, ProductLine, SalesLine, WalletLine
from kamdesk.models.base import now
from kamdesk.services import editing

FIELDS = ("name", "other_name", "category", "note")
_REQUIRED = frozenset({"name"})


@dataclass(frozen=True, slots=True)
class LineRow:
    """A line by name. ``id`` is None where the ledger has it and the library has not;
    ``accounts`` counts who ever bought it from us."""

    id: int | None
    name: str
    other_name: str
    category: str
    accounts: int


def create(session: Session, values: Mapping[str, Any]) -> ProductLine:
    """A new line; one of that name in the bin is taken out of it.

    Raises ``ValidationError``: a name is needed, and ``duplicate_line``.
    """
    clean = editing.check(ProductLine, {"name": "", **values}, _REQUIRED)
    there = session.scalars(select(ProductLine).where(ProductLine.name == clean["name"])).first()
    if there is None:
        there = ProductLine(**clean)
        session.add(there)
    elif there.deleted_at is None:
        raise ValidationError.of("name", "duplicate_line", name=clean["name"])
    else:
        there.deleted_at = None
        for name, value in clean.items():
            setattr(there, name, value)
    session.flush()
    return there


def update(
    session: Session,
    line_id: int,
    changes: Mapping[str, Any],
    was: Mapping[str, Any] | None = None,
) -> None:
    """Change fields of a line. A name that sales, wallets or competitors refer to stays as it is
    (``line_in_use``)."""
    line = editing.get(session, ProductLine, line_id)
    wanted = str(changes.get("name", line.name)).strip()
    if wanted != line.name:
        if _in_use(session, line.name):
            raise ValidationError.of("name", "line_in_use", name=line.name)
        if session.scalar(select(ProductLine.id).where(ProductLine.name == wanted)) is not None:
            raise ValidationError.of("name", "duplicate_line", name=wanted)
    editing.update(session, ProductLine, line_id, changes, was, _REQUIRED)


def file(session: Session, line_id: int) -> dict[str, Any]:
    """The fields of a line by name; ``NotFoundError`` where it is gone."""
    line = editing.get(session, ProductLine, line_id)
    return {name: getattr(line, name) for name in FIELDS}


def put_in_bin(session: Session, line_ids: list[int]) -> None:
    """Move lines to the bin; what refers to them by name is not touched."""
    for line_id in line_ids:
        editing.get(session, ProductLine, line_id).deleted_at = now()


def listed(session: Session) -> list[LineRow]:
    """The library and, after it, the names that only the ledger knows."""
    bought: dict[str, int] = {
        name: count
        for name, count in session.execute(
            select(SalesLine.product_line, func.count(SalesLine.account_id.distinct()))
            .where(SalesLine.product_line != "")
            .group_by(SalesLine.product_line)
        )
    }
    query = select(ProductLine.id, ProductLine.name, ProductLine.other_name, ProductLine.category)
    query = query.where(ProductLine.deleted_at.is_(None)).order_by(ProductLine.name)
    own = [LineRow(*row, accounts=bought.pop(row.name, 0)) for row in session.execute(query)]
    return own + [LineRow(None, name, "", "", count) for name, count in sorted(bought.items())]


def names(session: Session) -> list[str]:
    """Every name to offer while typing: of the library, of sales, of wallets, of competitors."""
    library = select(ProductLine.name).where(ProductLine.deleted_at.is_(None))
    used = [select(model.product_line) for model in (SalesLine, WalletLine, Presence)]
    return sorted(name for name in session.scalars(library.union(*used)) if name)


def _in_use(session: Session, name: str) -> bool:
    return any(
        session.scalars(select(model.id).where(model.product_line == name).limit(1)).first()
        is not None
        for model in (SalesLine, WalletLine, Presence)
    )
