"""Service cases wherever they show: their rows, their steps, what can be done to them."""

from kamdesk.ui.servicing.case_rail import CaseRail
from kamdesk.ui.servicing.case_row import case_row
from kamdesk.ui.servicing.close_dialog import CloseDialog
from kamdesk.ui.servicing.deeds import CaseDeeds
from kamdesk.ui.servicing.new_case import NewCaseDialog
from kamdesk.ui.servicing.phrases import due_span, owner_word, state_chip

__all__ = [
    "CaseDeeds",
    "CaseRail",
    "CloseDialog",
    "NewCaseDialog",
    "case_row",
    "due_span",
    "owner_word",
    "state_chip",
]
