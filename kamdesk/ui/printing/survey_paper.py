"""The survey on one A4 page, to be filled in by hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from kamdesk import words
from kamdesk.exchange.briefing.lines import Run
from kamdesk.services.surveys import MARKS, SurveyLine
from kamdesk.ui.printing import ink, pieces
from kamdesk.ui.printing.page import BOTTOM, LEFT, RIGHT, TOP
from kamdesk.ui.printing.paragraph import Paragraph
from kamdesk.ui.printing.pdf_file import ensure_application, write_page
from kamdesk.ui.printing.pieces import Drawing, Piece
from kamdesk.words import Lang

_TITLE = 24
_TEXT = 15
_CIRCLE, _STEP = 28.0, 46.0
_ROW = 72.0
_GAP = 16.0
_WRITING = 36.0
_END = BOTTOM - 56
"""Above it the lines to write on end."""


def write_pdf(survey: SurveyLine, path: Path, asked: Mapping[str, str], lang: Lang) -> None:
    """Write the form for one person with these texts (``survey_wording``). Raises ``FileError`` as
    ``pdf_file.write_page`` does."""
    ensure_application()
    write_page(path, asked["title"], lambda painter: paint(painter, survey, asked, lang))


def paint(painter: QPainter, survey: SurveyLine, asked: Mapping[str, str], lang: Lang) -> None:
    """Draw it in layout units of 1/96 inch."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for piece in place(survey, asked, lang):
        piece.draw(painter)


def place(survey: SurveyLine, asked: Mapping[str, str], lang: Lang) -> list[Piece]:
    """Everything on the page; what room the questions leave is there to write in."""

    def word(name: str) -> str:
        return words.text(f"survey.form_{name}", lang)

    placed: list[Piece] = []
    whole = RIGHT - LEFT
    y = _put(placed, LEFT, TOP + 12, whole, asked["title"], _TITLE, bold=True) + 8
    y = _put(placed, LEFT, y, whole, asked["intro"], _TEXT, tone="muted") + 4
    y = _put(placed, LEFT, y, whole, word("circle"), _TEXT, bold=True) + 22
    y = _names(placed, y, [(word("company"), survey.account, 1.0)])
    y = _names(placed, y, [(word("person"), survey.person, 0.6), (word("date"), "", 0.4)]) + 14
    y = _put(placed, RIGHT - 5 * _STEP + 9, y, 5 * _STEP, word("scale"), ink.BASE, tone="muted") + 2
    for name in MARKS:
        y = _scale(placed, asked[name], y)
    y = _line_of_circles(placed, asked["recommend"], word("scale_recommend"), y + 4)
    y = _put(placed, LEFT, y + 8, whole, asked["comment"], _TEXT, bold=True)
    while y + _WRITING <= _END:
        y += _WRITING
        placed.append(pieces.rule(LEFT, y, whole, "line"))
    _put(placed, LEFT, BOTTOM - 24, whole, word("thanks"), _TEXT, tone="muted")
    return placed


def _names(placed: list[Piece], y: float, told: list[tuple[str, str, float]]) -> float:
    """Who and when: a small word above a line; returns what is below."""
    x, room = LEFT, RIGHT - LEFT - _GAP * (len(told) - 1)
    for label, value, share in told:
        width = room * share
        below = _put(placed, x, y, width, label, ink.BASE, tone="muted")
        _put(placed, x, below + 2, width, value or " ", _TEXT, lines=1)
        placed.append(pieces.rule(x, below + 28, width))
        x += width + _GAP
    return y + 62


def _scale(placed: list[Piece], question: str, y: float) -> float:
    """A question with circles beside it, and a line below."""
    wide = 5 * _STEP
    shown = Paragraph((Run(question, "text"),), 3, _TEXT)
    width = RIGHT - LEFT - wide - _GAP
    height = shown.height(width)
    row = max(_ROW, height + 28)
    placed.append(pieces.Text(QRectF(LEFT, y + (row - height) / 2, width, height), shown))
    placed.extend(_circles(range(1, 6), RIGHT - wide, y + (row - _CIRCLE) / 2, _STEP))
    placed.append(pieces.rule(LEFT, y + row, RIGHT - LEFT, "line"))
    return y + row


def _line_of_circles(placed: list[Piece], question: str, scale: str, y: float) -> float:
    """A question above eleven circles, with what the ends of the scale mean."""
    y = _put(placed, LEFT, y + 12, RIGHT - LEFT, question, _TEXT, bold=True)
    y = _put(placed, LEFT, y + 2, RIGHT - LEFT, scale, ink.BASE, tone="muted") + 12
    placed.extend(_circles(range(11), LEFT, y, (RIGHT - LEFT) / 11))
    return y + _CIRCLE + 20


def _circles(numbers: range, left: float, top: float, step: float) -> Iterator[Piece]:
    for at, number in enumerate(numbers):
        x = left + at * step + (step - _CIRCLE) / 2

        def stroke(painter: QPainter, box: QRectF, shown: str = str(number)) -> None:
            painter.setPen(QPen(QColor(ink.paper().muted), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5))
            painter.setFont(ink.font(_TEXT))
            painter.setPen(QColor(ink.paper().text))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)

        yield Drawing(QRectF(x, top, _CIRCLE, _CIRCLE), stroke)


def _put(  # noqa: PLR0913 - a place, a text, and how it looks
    placed: list[Piece],
    x: float,
    y: float,
    width: float,
    text: str,
    size: int,
    *,
    tone: str = "text",
    bold: bool = False,
    lines: int = 3,
) -> float:
    """Place a text; returns where it ends."""
    shown = Paragraph((Run(text, tone, bold),), lines, size)
    height = shown.height(width)
    placed.append(pieces.Text(QRectF(x, y, width, height), shown))
    return y + height
