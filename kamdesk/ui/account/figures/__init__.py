"""The tab of the five figures and of receivables."""

from kamdesk.ui.account.figures.tab import FiguresTab

__all__ = ["FiguresTab"]
