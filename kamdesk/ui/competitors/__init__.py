"""The library of competitors and their files."""

from kamdesk.ui.competitors.screen import CompetitorsScreen

__all__ = ["CompetitorsScreen"]
