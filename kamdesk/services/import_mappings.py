"""How files with the same headings were understood last time, to be offered again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.models import ImportMapping
from kamdesk.models.base import now
from kamdesk.models.kinds import ImportKind
from kamdesk.text.folding import fold

_GLUE = "\x1f"


@dataclass(frozen=True, slots=True)
class RememberedMapping:
    """What was settled for a file with these headings.

    ``mapping`` is field → header, an empty header for a field that was left out.
    ``date_order`` and ``renamed`` are None where nobody was asked; ``replacements`` is
    (field, cell text) → text.
    """

    kind: ImportKind
    file_name: str
    mapping: dict[str, str]
    date_order: str | None = None
    renamed: str | None = None
    replacements: dict[tuple[str, str], str] = field(default_factory=dict)


def fingerprint(headers: Sequence[str]) -> str:
    """The same for headings that differ in case, width, spaces, punctuation or order alone."""
    folded = sorted(fold(header).replace(" ", "") for header in headers)
    return blake2b(_GLUE.join(folded).encode(), digest_size=20).hexdigest()


def remembered(
    session: Session, headers: Sequence[str], kind: ImportKind | str | None = None
) -> RememberedMapping | None:
    """What was settled last for these headings, of a certain kind or of any.

    Headings that are no longer there are dropped silently.
    """
    query = select(ImportMapping).where(ImportMapping.fingerprint == fingerprint(headers))
    if kind is not None:
        query = query.where(ImportMapping.kind == ImportKind(kind))
    found = session.scalar(query.order_by(ImportMapping.used_at.desc()).limit(1))
    if found is None:
        return None
    present = {*headers, ""}
    answers = found.answers
    return RememberedMapping(
        found.kind,
        found.file_name,
        {name: header for name, header in found.mapping.items() if header in present},
        answers.get("date_order"),
        answers.get("renamed"),
        {(name, old): new for name, old, new in answers.get("replacements", [])},
    )


def remember(session: Session, headers: Sequence[str], settled: RememberedMapping) -> None:
    """Keep what was settled for these headings, in the place of what was kept before."""
    answers: dict[str, Any] = {"date_order": settled.date_order, "renamed": settled.renamed}
    answers["replacements"] = [[*key, text] for key, text in settled.replacements.items()]
    key = fingerprint(headers)
    query = select(ImportMapping).where(
        ImportMapping.fingerprint == key, ImportMapping.kind == settled.kind
    )
    found = session.scalar(query)
    if found is None:
        found = ImportMapping(fingerprint=key, kind=settled.kind)
        session.add(found)
    found.file_name, found.mapping, found.answers = settled.file_name, settled.mapping, answers
    found.used_at = now()
    session.flush()
