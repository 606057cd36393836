"""Everything with a window. PySide6 is imported here and in ``kamdesk.app`` only."""

from kamdesk.ui.none_count import keep_none_alive

keep_none_alive()
