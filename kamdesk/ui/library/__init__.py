"""The library: the question bank, and objections with their answers (method §6)."""

from kamdesk.ui.library.screen import LibraryScreen

__all__ = ["LibraryScreen"]
