"""The one-page brief on A4: laid out once, drawn as PDF, on the printer and on the screen."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QPainter

from kamdesk import words
from kamdesk.exchange import briefing
from kamdesk.services.brief import Brief
from kamdesk.ui.printing import sheet
from kamdesk.ui.printing.pdf_file import ensure_application, write_page
from kamdesk.ui.printing.sheet import Sheet


def write_pdf(brief: Brief, path: Path, lang: words.Lang, *, client_safe: bool = False) -> None:
    """Write the brief as a PDF of exactly one A4 page, fonts embedded.

    Works without a window. Raises ``FileError`` as ``pdf_file.write_page`` does.
    """
    document = briefing.compose(brief, lang, client_safe=client_safe)
    ensure_application()
    write_page(path, document.title, lambda painter: paint(painter, lay_out(document)))


def paint(painter: QPainter, page: Sheet) -> None:
    """Draw a page in layout units of 1/96 inch (see ``sheet.WIDTH`` and ``HEIGHT``)."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    page.draw(painter)


def lay_out(document: briefing.Document) -> Sheet:
    """The page with all that fits on it, by the order in which things give way."""
    shown = briefing.fitted(document, lambda one: sheet.place(one).free >= 0)
    page = sheet.place(shown)
    if page.shortened:
        told = words.text("brief.shortened", document.lang)
        page = sheet.place(replace(shown, note=f"{shown.note} {told}".strip()))
    return page
