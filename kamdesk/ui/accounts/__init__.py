"""The list of accounts, and the dialog that makes one."""

from kamdesk.ui.accounts.new_account import NewAccountDialog
from kamdesk.ui.accounts.screen import AccountsScreen

__all__ = ["AccountsScreen", "NewAccountDialog"]
