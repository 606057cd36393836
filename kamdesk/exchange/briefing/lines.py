"""A brief before anybody draws it: a head, a box, rows of blocks, lines to write on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kamdesk.exchange.briefing.order import Matter
from kamdesk.words import Lang


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text; ``tone`` is a colour role."""

    text: str
    tone: str = "text"
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """Runs that are wrapped together; ``wide`` is the part of the width they take."""

    runs: tuple[Run, ...]
    wide: float = 1.0

    @property
    def text(self) -> str:
        """What it says."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a block, or several cells side by side.

    ``matter`` says when it gives way (None: never); ``mark`` is a short text at its left in a
    tone of its own; ``most`` lines are shown of each cell; ``ruled`` asks for a line below to
    write on; ``count`` is how many things it tells of.
    """

    cells: tuple[Cell, ...]
    matter: Matter | None = None
    mark: str = ""
    mark_tone: str = "muted"
    most: int = 3
    ruled: bool = False
    count: int = 1

    @property
    def text(self) -> str:
        """What it says, mark and all."""
        return "  ".join(filter(None, (self.mark, *(cell.text for cell in self.cells))))


@dataclass(frozen=True, slots=True)
class Bars:
    """Revenue by month, money units; ``before`` are the months a year before the last ones.
    ``fell`` makes the last ones stand out."""

    months: tuple[tuple[date, int], ...]
    before: tuple[int, ...]
    fell: bool


@dataclass(frozen=True, slots=True)
class Block:
    """A title over items, with bars above them where there are any. ``hint`` says beside the title
    how its columns are to be read, ``more`` what had to give way."""

    key: str
    title: str
    items: tuple[Item, ...]
    bars: Bars | None = None
    hint: str = ""
    more: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """Who and when; ``chip`` is a word and its tone, ``why`` stands below it."""

    facts: str
    name: str
    about: str = ""
    chip: tuple[str, str] | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Foot:
    """What is filled in by hand: outcomes to tick, promises of both sides and their dates."""

    result: str
    outcomes: tuple[str, ...]
    theirs: str
    ours: str
    by: str
    notes: str


Row = tuple[Block, ...]
"""One block, or two side by side."""


@dataclass(frozen=True, slots=True)
class Document:
    """One brief in one language. ``box`` is what counts most; ``note`` tells at the foot of what
    gave way as a whole block."""

    lang: Lang
    title: str
    head: Head
    box: tuple[Item, ...]
    rows: tuple[Row, ...]
    foot: Foot
    note: str = ""

    def blocks(self) -> Iterator[Block]:
        """All blocks in reading order."""
        for row in self.rows:
            yield from row


def line(
    text: str,
    matter: Matter | None = None,
    tone: str = "text",
    *,
    bold: bool = False,
    mark: str = "",
    most: int = 3,
) -> Item:
    """An item of a single run."""
    return Item((Cell((Run(text, tone, bold),)),), matter, mark, most=most)


def mixed(
    *runs: Run, matter: Matter | None = None, mark: str = "", tone: str = "muted", most: int = 3
) -> Item:
    """An item of several runs; empty ones are left out."""
    return Item((Cell(tuple(run for run in runs if run.text)),), matter, mark, tone, most)
