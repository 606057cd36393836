"""Errors that a user may see. Each carries a code; `words` turns codes into sentences."""

from __future__ import annotations

import dataclasses
from typing import Any


class KamDeskError(Exception):
    """Base of all errors with a sentence for the user: ``error.<code>`` in the words files."""

    def __init__(self, code: str, /, **params: Any) -> None:
        super().__init__(code)
        self.code = code
        self.params = params

    def __str__(self) -> str:
        details = ", ".join(f"{key}={value!r}" for key, value in self.params.items())
        return f"{self.code}({details})"


@dataclasses.dataclass(frozen=True, slots=True)
class FieldProblem:
    """One thing wrong with one field of a form or a row."""

    field: str
    code: str
    params: dict[str, Any] = dataclasses.field(default_factory=dict)


class ValidationError(KamDeskError):
    """What was typed can't be taken; nothing was stored and the typing stays."""

    def __init__(self, problems: list[FieldProblem]) -> None:
        super().__init__("invalid", count=len(problems))
        self.problems = problems

    @classmethod
    def of(cls, field_name: str, code: str, /, **params: Any) -> ValidationError:
        """A single problem with one field."""
        return cls([FieldProblem(field_name, code, params)])


class ConflictError(KamDeskError):
    """The row was changed elsewhere since it was read; both values are told."""

    def __init__(self, table: str, row_id: int, mine: dict[str, Any], theirs: dict[str, Any]):
        super().__init__("conflict", table=table, row_id=row_id)
        self.mine = mine
        self.theirs = theirs


class NotFoundError(KamDeskError):
    """The thing named is not in the book."""

    def __init__(self, kind: str, key: object) -> None:
        super().__init__("not_found", kind=kind, key=key)


class RefusedError(KamDeskError):
    """The action makes no sense now, for instance filling a book that is not empty."""


class FileError(KamDeskError):
    """A user's file can't be read or written: unreadable, empty_sheet, target_open …"""


class StorageError(KamDeskError):
    """The book itself: full, locked, damaged, newer, read_only, not_a_book."""


class Cancelled(KamDeskError):  # noqa: N818  (a decision of the user, shown to nobody)
    """The user stopped a job; everything it had written was rolled back."""

    def __init__(self) -> None:
        super().__init__("cancelled")
