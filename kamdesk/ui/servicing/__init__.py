"""Service cases wherever they show: their rows, their steps, what can be done to them."""

from kamdesk.ui.servicing.case_menu import case_menu
from kamdesk.ui.servicing.case_rail import CaseRail
from kamdesk.ui.servicing.case_row import case_row
from kamdesk.ui.servicing.case_summary import CaseSummary
from kamdesk.ui.servicing.close_dialog import CloseDialog
from kamdesk.ui.servicing.deeds import CaseDeeds
from kamdesk.ui.servicing.new_case import NewCaseDialog
from kamdesk.ui.servicing.phrases import due_span, owner_word, state_chip
from kamdesk.ui.servicing.postpone_dialog import PostponeStepDialog

__all__ = [
    "CaseDeeds",
    "CaseRail",
    "CaseSummary",
    "CloseDialog",
    "NewCaseDialog",
    "PostponeStepDialog",
    "case_menu",
    "case_row",
    "due_span",
    "owner_word",
    "state_chip",
]
