"""One cell with its look, in which nothing can run."""

from __future__ import annotations

from typing import Any

from kamdesk.exchange.dossier import text
from kamdesk.exchange.dossier.paper import Paper


def styled(sheet: Any, paper: Paper, value: Any, look: str) -> Any:
    """A cell with a look. Text is always text: no formula, no error value, nothing forbidden."""
    from openpyxl.cell import Cell

    array = paper.styles.array(look)
    if type(value) is not str:
        return Cell(sheet, value=value, style_array=array)
    plain = text.clean(value)
    cell = Cell(sheet, value=plain or None, style_array=array)
    if cell.data_type != "s" and plain:
        cell.data_type = "s"
    if plain[:1] in text.FORMULA_STARTS:
        cell.quotePrefix = True
    return cell
