"""Preferences of this machine and of the book, backups and the way back."""

from kamdesk.ui.settings.screen import SettingsScreen

__all__ = ["SettingsScreen"]
