"""Ten minutes of practice before a meeting, card by card (method §6)."""

from kamdesk.ui.rehearsal.screen import RehearsalScreen

__all__ = ["RehearsalScreen"]
