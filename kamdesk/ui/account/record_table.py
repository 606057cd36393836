"""The short table of the account page's tabs, which lives with the other tables."""

from kamdesk.ui.tables.record_table import Cell, Head, RecordTable

__all__ = ["Cell", "Head", "RecordTable"]
