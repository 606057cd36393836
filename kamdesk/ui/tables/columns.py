"""Columns are declared once and serve table, chooser and client-safe switch."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import Qt


@dataclass(frozen=True, slots=True)
class Column:
    """One column. ``text`` makes the cell's words from a row; ``sort`` names the key of the list
    spec, empty where the column can't be sorted by; ``role`` picks a delegate (``tier``,
    ``number``, ``two_lines`` …); ``secret`` columns vanish from a client's eyes."""

    key: str
    title: str
    text: Callable[[Any], str]
    sort: str = ""
    width: int = 120
    numeric: bool = False
    role: str = ""
    secret: bool = False
    raw: Callable[[Any], Any] | None = None
    """What a delegate paints from, such as the tier itself."""
    hint: Callable[[Any], str] | None = None
    """What the pointer tells about a cell, such as an amount to the cent."""


class Headed(Protocol):
    """What a head needs to know of a column."""

    @property
    def title(self) -> str: ...

    @property
    def numeric(self) -> bool: ...


def side(numeric: bool) -> Qt.AlignmentFlag:
    """Numbers stand at the right, words at the left."""
    edge = Qt.AlignmentFlag.AlignRight if numeric else Qt.AlignmentFlag.AlignLeft
    return edge | Qt.AlignmentFlag.AlignVCenter


def head(column: Headed, role: int) -> Any:
    """What a model answers for the head of a column."""
    if role == Qt.ItemDataRole.DisplayRole:
        return column.title
    return side(column.numeric) if role == Qt.ItemDataRole.TextAlignmentRole else None
