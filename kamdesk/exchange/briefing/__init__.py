"""The brief of a meeting as text: what PDF, workbook and command line have in common."""

from kamdesk.exchange.briefing.composing import compose
from kamdesk.exchange.briefing.fitting import fitted
from kamdesk.exchange.briefing.lines import Bars, Block, Cell, Document, Foot, Head, Item, Run
from kamdesk.exchange.briefing.naming import file_name, title

__all__ = [
    "Bars",
    "Block",
    "Cell",
    "Document",
    "Foot",
    "Head",
    "Item",
    "Run",
    "compose",
    "file_name",
    "fitted",
    "title",
]
