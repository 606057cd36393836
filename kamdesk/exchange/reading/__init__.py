"""Reading workbooks and text tables of others, whatever program wrote them."""

from kamdesk.exchange.reading.joined import join
from kamdesk.exchange.reading.opening import open_table, sheets
from kamdesk.exchange.reading.table import Table

__all__ = ["Table", "join", "open_table", "sheets"]
