"""Reading workbooks, text tables and contact cards of others, whatever program wrote them."""

from kamdesk.exchange.reading.joined import join
from kamdesk.exchange.reading.opening import open_table, preview_rows, sheets
from kamdesk.exchange.reading.table import Table
from kamdesk.exchange.reading.wide import Wide, find_wide, to_long

__all__ = ["Table", "Wide", "find_wide", "join", "open_table", "preview_rows", "sheets", "to_long"]
