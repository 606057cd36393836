"""How a sheet prints: A4, as wide as the page, account above and page numbers below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kamdesk.exchange.dossier import text
from kamdesk.exchange.dossier.paper import Paper

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet


def set_up_print(sheet: Worksheet, paper: Paper, *, landscape: bool, pages: int = 0) -> None:
    """Set up a sheet; ``pages`` is how many it may take, 0 for as many as it needs."""
    from openpyxl.worksheet.properties import PageSetupProperties

    sheet.sheet_view.showGridLines = False
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.orientation = "landscape" if landscape else "portrait"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, pages
    margins = sheet.page_margins
    margins.left = margins.right = 0.5
    margins.top = margins.bottom = 0.8
    margins.header = margins.footer = 0.4
    name = text.clean(paper.name).replace("\n", " ").replace("&", "&&")
    sheet.oddHeader.left.text = name[:80]
    sheet.oddHeader.right.text = paper.word("title")
    if not paper.client_safe:
        sheet.oddFooter.left.text = paper.word("confidential")
    sheet.oddFooter.center.text = paper.word("page")
    sheet.oddFooter.right.text = paper.today.isoformat()
