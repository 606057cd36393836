"""The brief as a workbook: one sheet that prints on one A4 page, with the text of its PDF."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kamdesk import words
from kamdesk.exchange import briefing
from kamdesk.exchange.brief_grid import set_usual_font
from kamdesk.exchange.brief_page import ROOM, Page
from kamdesk.exchange.brief_room import COLUMNS
from kamdesk.replacing import replacing
from kamdesk.services.brief import Brief
from kamdesk.words import Lang

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_MARGIN = 0.38
"""Inches."""


def write(brief: Brief, path: Path, lang: Lang, *, client_safe: bool = False) -> None:
    """Write the brief; an older file of that name is replaced by a whole one or not at all.

    Raises ``FileError`` as ``replacing`` does.
    """
    import openpyxl

    document = briefing.compose(brief, lang, client_safe=client_safe)
    shown = briefing.fitted(document, lambda one: Page(one).rehearse() <= ROOM)
    page = Page(shown)
    page.rehearse()
    if page.cut:
        told = words.text("brief.shortened", lang)
        page = Page(replace(shown, note=f"{shown.note} {told}".strip()))
    with replacing(path) as unfinished:
        book = openpyxl.Workbook()
        set_usual_font(book)
        sheet = book.worksheets[0]
        sheet.title = words.text("brief.client_title" if client_safe else "brief.title", lang)
        page.write(sheet)
        _set_up(sheet, page.last)
        book.properties.title, book.properties.creator = document.title, "KamDesk"
        book.save(unfinished)


def _set_up(sheet: Worksheet, last: int) -> None:
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.properties import PageSetupProperties

    sheet.sheet_view.showGridLines = False
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.orientation = "portrait"
    sheet.page_setup.fitToWidth = sheet.page_setup.fitToHeight = 1
    margins = sheet.page_margins
    margins.left = margins.right = margins.top = margins.bottom = _MARGIN
    margins.header = margins.footer = 0.2
    sheet.print_options.horizontalCentered = True
    sheet.print_area = f"A1:{get_column_letter(COLUMNS)}{last}"
