"""Bringing in other people's files: choose, match columns, check, import."""

from kamdesk.ui.importing.screen import ImportScreen

__all__ = ["ImportScreen"]
