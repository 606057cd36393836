"""The tab of competition and share of wallet."""

from kamdesk.ui.account.rivals.tab import RivalsTab

__all__ = ["RivalsTab"]
