"""Tables over many rows: ordered ids in memory, rows by the page."""

from kamdesk.ui.tables.columns import Column
from kamdesk.ui.tables.model import PagedTableModel

__all__ = ["Column", "PagedTableModel"]
