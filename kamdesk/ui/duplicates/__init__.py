"""Tidying up: accounts that are one company twice, and people without an account."""

from kamdesk.ui.duplicates.screen import TidyUpScreen

__all__ = ["TidyUpScreen"]
