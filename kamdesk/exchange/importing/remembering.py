"""What was settled for a file's headings last time, laid beneath a new request."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

from sqlalchemy.orm import Session

from kamdesk.exchange.dates import DateOrder
from kamdesk.exchange.fields import fields_of
from kamdesk.exchange.importing.custom import custom_fields
from kamdesk.exchange.importing.request import ImportRequest, Renamed
from kamdesk.exchange.importing.source import Source, file_name, open_joined
from kamdesk.models.kinds import ImportKind
from kamdesk.services import import_mappings


def recall(session: Session, request: ImportRequest) -> ImportRequest:
    """The request with the remembered columns and answers where it says nothing itself.

    Raises FileError as ``run`` does; fields and answers that no longer exist are dropped.
    """
    headers = open_joined(request).headers
    found = import_mappings.remembered(session, headers, request.kind.value)
    if found is None:
        return request
    fields = fields_of(request.kind, custom_fields(session))
    chosen = dict(request.mapping or {})
    kept = {name: header for name, header in found.mapping.items() if name in fields}
    taken = {header for header in chosen.values() if header}
    below = {name: header for name, header in kept.items() if header not in taken}
    order = next((one for one in get_args(DateOrder) if one == found.date_order), None)
    renamed = found.renamed if found.renamed in set(Renamed) else None
    return replace(
        request,
        mapping={**below, **chosen},
        date_order=request.date_order or order,
        renamed=request.renamed or (Renamed(renamed) if renamed else None),
        replacements={**found.replacements, **request.replacements},
    )


def remember(session: Session, request: ImportRequest, source: Source) -> None:
    """Keep what this import settled for files with the same headings."""
    settled = import_mappings.RememberedMapping(
        kind=ImportKind(source.kind.value),
        file_name=file_name(request.path),
        mapping={**dict.fromkeys(source.left_out, ""), **source.mapping},
        date_order=request.date_order,
        renamed=request.renamed.value if request.renamed else None,
        replacements=dict(request.replacements),
    )
    import_mappings.remember(session, source.table.headers, settled)
