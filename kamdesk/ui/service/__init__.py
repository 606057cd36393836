"""Service: cases, the processes they follow, and what clients think of it."""

from kamdesk.ui.service.screen import ServiceScreen

__all__ = ["ServiceScreen"]
