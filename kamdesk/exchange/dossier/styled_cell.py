"""One cell with its look, in which nothing can run."""

from __future__ import annotations

from typing import Any

from kamdesk.exchange.dossier import text
from kamdesk.exchange.dossier.paper import Paper


def styled(sheet: Any, paper: Paper, value: Any, look: str) -> Any:
    """A cell with a look. Text is always text: no formula, no error value, nothing forbidden.

    Text and numbers are put past the cell's own guessing of types, which would do it all again.
    """
    from openpyxl.cell import Cell

    cell = Cell(sheet, style_array=paper.styles.array(look))
    kind = type(value)
    if kind is str:
        plain = text.clean(value)
        if plain:
            cell._value, cell.data_type = plain, "s"
            if plain[0] in text.FORMULA_STARTS:
                cell.quotePrefix = True
    elif kind is float or kind is int:
        cell._value = value
    elif value is not None:
        cell.value = value
    return cell
