"""One sheet of A4: places a document's head, box, blocks and lines for the pen, piece by piece."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from kamdesk.exchange.briefing.lines import Block, Document, Head, Item, Run
from kamdesk.ui.printing import bars, ink, pieces
from kamdesk.ui.printing.hand import foot_height, foot_pieces, note_lines
from kamdesk.ui.printing.page import BOTTOM, HEIGHT, LEFT, MARGIN, RIGHT, TOP, WIDTH
from kamdesk.ui.printing.paragraph import Paragraph, line_height
from kamdesk.ui.printing.pieces import Piece

__all__ = ["HEIGHT", "MARGIN", "WIDTH", "Sheet", "place"]

_COLUMN_GAP, _ROW_GAP = 22.0, 7.0
_TITLE = 22.0
_LINE_GAP = 1.5
_RULED = 25.0
_CELL_GAP = 12.0
_MARK_GAP = 7.0
_BOX_PAD = 12.0
_WHY = 320.0
_NAME_SIZES = (22, 18, 15)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The page, laid out. ``free`` is the height left before the foot, below zero if too full."""

    pieces: tuple[Piece, ...]
    free: float

    @property
    def shortened(self) -> bool:
        """Whether a text on it ends in an ellipsis."""
        return any(isinstance(piece, pieces.Text) and piece.shortened for piece in self.pieces)

    def draw(self, painter: QPainter) -> None:
        """Draw it; the painter's unit is the layout unit."""
        for piece in self.pieces:
            piece.draw(painter)


def place(document: Document) -> Sheet:
    """Lay a document out as it is, full or not."""
    placed: list[Piece] = []
    y = _head(placed, document.head)
    y = _box(placed, document.box, y) + _ROW_GAP
    for row in document.rows:
        width = (RIGHT - LEFT - _COLUMN_GAP * (len(row) - 1)) / len(row)
        ends = [
            _block(placed, block, LEFT + at * (width + _COLUMN_GAP), y, width)
            for at, block in enumerate(row)
        ]
        y = max(ends) + _ROW_GAP
    foot = BOTTOM - foot_height(document.foot)
    free = foot - y
    if free >= 0:
        placed += note_lines(y, free, document.foot)
    placed += foot_pieces(document.foot, foot, document.note)
    return Sheet(tuple(placed), free)


def _head(placed: list[Piece], head: Head) -> float:
    """Facts, name and what they are at the left; the verdict and why at the right."""
    right = RIGHT
    if head.chip:
        chip = pieces.chip(RIGHT, TOP, *head.chip)
        placed.append(chip)
        right = chip.box.left() - _CELL_GAP
    y = _put(placed, LEFT, TOP, right - LEFT, Paragraph((Run(head.facts, "muted"),), 2))
    why = Paragraph((Run(head.why, "muted"),), 2)
    room = min(why.natural_width() + 1, _WHY) if head.why else 0.0
    below = TOP + 24
    if head.why:
        below = _put(placed, RIGHT - room, max(TOP + 26, y + 1), room, why)
    wide = min(right, RIGHT - room) - _CELL_GAP - LEFT
    y = _put(placed, LEFT, y + 1, wide, _name(head.name, wide))
    y = max(y, below)
    if head.about:
        about = Paragraph((Run(head.about, "muted"),), 2)
        y = _put(placed, LEFT, y + 1, RIGHT - LEFT, about)
    return y + 7


def _name(name: str, width: float) -> Paragraph:
    """As large as it fits on one line; a very long one takes two."""
    for size in _NAME_SIZES:
        shown = Paragraph((Run(name, bold=True),), 1, size)
        if not shown.shortened(width):
            return shown
    return Paragraph((Run(name, bold=True),), 2, _NAME_SIZES[-1])


def _box(placed: list[Piece], items: tuple[Item, ...], y: float) -> float:
    """What counts most, in a frame."""
    inside: list[Piece] = []
    width = RIGHT - LEFT - 2 * _BOX_PAD
    below = y + 7
    for number, item in enumerate(items):
        size = ink.LARGE if number == 0 else ink.BASE
        shown = Paragraph(item.cells[0].runs, item.most, size)
        below = _put(inside, LEFT + _BOX_PAD, below, width, shown) + 1
    placed.append(pieces.frame(QRectF(LEFT, y, RIGHT - LEFT, below + 6 - y), "accent"))
    placed += inside
    return below + 6


def _block(placed: list[Piece], block: Block, x: float, y: float, width: float) -> float:
    """A title over a rule, bars, items, and what had to give way; returns where it ends."""
    _title(placed, block, x, y, width)
    y += _TITLE
    if block.bars:
        placed.append(bars.bars(QRectF(x, y, width, bars.HEIGHT), block.bars))
        y += bars.HEIGHT + 3
    indent = max((_mark(item) for item in block.items), default=0.0)
    for item in block.items:
        y = _item(placed, item, x, y, width, indent) + _LINE_GAP
    return y


def _title(placed: list[Piece], block: Block, x: float, y: float, width: float) -> None:
    """Title and hint at the left, what gave way at the right, over a rule."""
    title = Paragraph((Run(block.title, "accent", True),), 1, ink.LARGE)
    used = min(title.natural_width() + 1, width)
    placed.append(pieces.Text(QRectF(x, y, used, title.height(used)), title))
    left, down = x + used + _CELL_GAP, y + 1
    if block.more:
        more = Paragraph((Run(block.more, "muted"),), 1)
        wide = min(more.natural_width() + 1, x + width - left)
        _put(placed, x + width - wide, down, wide, more)
    else:
        wide = 0.0
    hint = Paragraph((Run(block.hint, "muted"),), 1)
    room = x + width - wide - _CELL_GAP - left
    if block.hint and hint.natural_width() < room:
        _put(placed, left, down, room, hint)
    placed.append(pieces.rule(x, y + _TITLE - 3, width))


def _item(
    placed: list[Piece], item: Item, x: float, y: float, width: float, indent: float
) -> float:
    """A mark and the cells beside it; returns where the highest of them ends."""
    if item.mark:
        mark = Paragraph((Run(item.mark, item.mark_tone),), 1)
        placed.append(pieces.Text(QRectF(x, y, indent, line_height()), mark))
    gaps = _CELL_GAP * (len(item.cells) - 1)
    room = width - indent - gaps
    whole = sum(cell.wide for cell in item.cells)
    end, left = y + line_height(), x + indent
    for cell in item.cells:
        wide = room * cell.wide / whole
        if cell.runs:
            end = max(end, _put(placed, left, y, wide, Paragraph(cell.runs, item.most)))
        left += wide + _CELL_GAP
    if item.ruled:
        end += _RULED
        placed.append(pieces.rule(x + indent, end - 5, width - indent, "line"))
    return end


def _mark(item: Item) -> float:
    if not item.mark:
        return 0.0
    return Paragraph((Run(item.mark),), 1).natural_width() + _MARK_GAP


def _put(placed: list[Piece], x: float, y: float, width: float, shown: Paragraph) -> float:
    """Place a paragraph; returns where it ends."""
    height = shown.height(width)
    placed.append(pieces.Text(QRectF(x, y, width, height), shown))
    return y + height
