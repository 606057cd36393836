"""What the screen of risk and the account page share: levels, signals, parts, plans, tasks."""

from kamdesk.ui.keeping.check_points import CheckPoints
from kamdesk.ui.keeping.deeds import KeepingDeeds
from kamdesk.ui.keeping.level_chip import LevelChip
from kamdesk.ui.keeping.part_lines import PartLines
from kamdesk.ui.keeping.proposal_card import ProposalCard
from kamdesk.ui.keeping.reason_ask import ReasonAsk
from kamdesk.ui.keeping.signal_lines import SignalLines
from kamdesk.ui.keeping.task_list import TaskList
from kamdesk.ui.keeping.win_back_form import WinBackForm

__all__ = [
    "CheckPoints",
    "KeepingDeeds",
    "LevelChip",
    "PartLines",
    "ProposalCard",
    "ReasonAsk",
    "SignalLines",
    "TaskList",
    "WinBackForm",
]
