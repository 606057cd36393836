"""Options of drop-downs from the method's closed vocabularies."""

from __future__ import annotations

from enum import StrEnum

from kamdesk import words
from kamdesk.ui.context import Context
from kamdesk.ui.formats import DASH


def choices(
    ctx: Context, kind: type[StrEnum], *, clearable: bool = True
) -> list[tuple[StrEnum | None, str]]:
    """Every member with its word; first an empty choice where the field may be unknown."""
    options: list[tuple[StrEnum | None, str]] = [(None, DASH)] if clearable else []
    return options + [(member, words.of(member, ctx.language)) for member in kind]
