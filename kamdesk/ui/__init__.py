"""Everything with a window. PySide6 is imported here and in ``kamdesk.app`` only."""
