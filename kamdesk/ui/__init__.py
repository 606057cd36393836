"""Everything with a window. PySide6 is imported here and in ``kamdesk.app`` only."""

from kamdesk.ui.import_hook import keep_sources_closed

keep_sources_closed()
