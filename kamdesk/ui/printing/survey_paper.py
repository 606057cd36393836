"""The survey on one A4 page, to be filled in by hand."""

from __future__ import annotations

from collections.abc import Iterator
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
_CIRCLE, _STEP = 26.0, 46.0
_ROW = 62.0
_LINES = 5
_WRITING = 34.0


def write_pdf(survey: SurveyLine, path: Path, lang: Lang) -> None:
    """Write the form for one person. Raises ``FileError`` as ``pdf_file.write_page`` does."""
    ensure_application()
    title = words.text("survey.form_title", lang)
    write_page(path, title, lambda painter: paint(painter, survey, lang))


def paint(painter: QPainter, survey: SurveyLine, lang: Lang) -> None:
    """Draw it in layout units of 1/96 inch."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for piece in place(survey, lang):
        piece.draw(painter)


def place(survey: SurveyLine, lang: Lang) -> list[Piece]:
    """Everything on the page."""

    def word(name: str) -> str:
        return words.text(f"survey.form_{name}", lang)

    placed: list[Piece] = []
    y = _put(placed, LEFT, TOP + 12, RIGHT - LEFT, word("title"), _TITLE, bold=True) + 8
    y = _put(placed, LEFT, y, RIGHT - LEFT, word("intro"), _TEXT, tone="muted") + 20
    third = (RIGHT - LEFT - 32) / 3
    for at, (name, value) in enumerate(
        (("company", survey.account), ("person", survey.person), ("date", ""))
    ):
        x = LEFT + at * (third + 16)
        below = _put(placed, x, y, third, word(name), ink.BASE, tone="muted")
        _put(placed, x, below + 2, third, value or " ", _TEXT, lines=1)
        placed.append(pieces.rule(x, below + 26, third))
    y += 76
    for name in MARKS:
        y = _scale(placed, word(name), range(1, 6), y)
    y = _scale(placed, word("recommend"), range(11), y, below=True)
    y = _put(placed, LEFT, y + 6, RIGHT - LEFT, word("comment"), _TEXT, bold=True)
    for _line in range(_LINES):
        y += _WRITING
        placed.append(pieces.rule(LEFT, y, RIGHT - LEFT, "line"))
    _put(placed, LEFT, BOTTOM - 24, RIGHT - LEFT, word("thanks"), _TEXT, tone="muted")
    return placed


def _scale(
    placed: list[Piece], question: str, numbers: range, y: float, *, below: bool = False
) -> float:
    """A question with circles to tick, beside it or below where there are many."""
    wide = len(numbers) * _STEP
    room = RIGHT - LEFT if below else RIGHT - LEFT - wide - 12
    end = _put(placed, LEFT, y + 4, room, question, _TEXT, bold=below)
    top = end + 10 if below else y
    left = LEFT if below else RIGHT - wide
    step = (RIGHT - LEFT) / len(numbers) if below else _STEP
    placed.extend(_circles(numbers, left, top, step))
    if below:
        return top + _CIRCLE + 26
    placed.append(pieces.rule(LEFT, y + _ROW - 16, RIGHT - LEFT, "line"))
    return y + _ROW


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
