"""What can be done to a promise, wherever one is shown: kept, postponed, dropped."""

from kamdesk.ui.promising.deeds import PromiseDeeds
from kamdesk.ui.promising.drop import DropDialog
from kamdesk.ui.promising.postpone import PostponeDialog, PostponeMenu
from kamdesk.ui.promising.words import due_span, who_to_whom

__all__ = [
    "DropDialog",
    "PostponeDialog",
    "PostponeMenu",
    "PromiseDeeds",
    "due_span",
    "who_to_whom",
]
