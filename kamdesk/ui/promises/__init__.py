"""The promise ledger across accounts: both sides, by when, and how well each side keeps them."""

from kamdesk.ui.promises.screen import PromisesScreen

__all__ = ["PromisesScreen"]
