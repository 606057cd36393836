"""The driver's errors, told apart and turned into ours."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DatabaseError

from kamdesk.errors import StorageError

log = logging.getLogger(__name__)

_SIGNS = (
    ("full", ("disk is full", "database or disk is full")),
    ("locked", ("database is locked", "database table is locked")),
    ("read_only", ("readonly database", "unable to open database file")),
    ("not_a_book", ("file is not a database", "file is encrypted")),
    ("damaged", ("malformed", "disk i/o error")),
)


def code_of(error: BaseException) -> str | None:
    """Our code for a driver's message, or None where the error is a fault of ours."""
    message = str(error).lower()
    for code, signs in _SIGNS:
        if any(sign in message for sign in signs):
            return code
    return None


@contextmanager
def translated(file: Path) -> Iterator[None]:
    """Raise ``StorageError`` for what the disk or the file did; other errors pass."""
    try:
        yield
    except DatabaseError as error:
        code = code_of(error.orig or error)
        if code is None:
            raise
        log.error("storage error: %s", code)
        raise StorageError(code, file=str(file)) from error
