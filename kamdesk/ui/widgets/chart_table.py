"""A chart's numbers for the clipboard and for screen readers."""

from __future__ import annotations

from html import escape
from typing import Any

from PySide6.QtCore import QMimeData

from kamdesk.charts.chart import Table

SPOKEN_ROWS = 40
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def as_clipboard(table: Table) -> QMimeData:
    """Tab-separated text and an HTML table; text that a worksheet would compute is quoted."""
    lines = [[_cell(value) for value in row] for row in (table.headers, *table.rows)]
    data = QMimeData()
    data.setText("\n".join("\t".join(line) for line in lines))
    rows = "".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in line) + "</tr>" for line in lines
    )
    data.setHtml(f"<table>{rows}</table>")
    return data


def spoken(table: Table) -> str:
    """The numbers as lines of text; a long table is told by its first rows."""
    lines = [" ".join(_cell(value) for value in row) for row in table.rows[:SPOKEN_ROWS]]
    return "\n".join((" ".join(table.headers), *lines))


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        flat = " ".join(value.split())
        return f"'{flat}" if flat.startswith(_FORMULA_STARTS) else flat
    return str(value)
