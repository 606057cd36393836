"""What today asks for: meetings, promises, service, touches, accounts with nothing planned,
warnings, tasks; birthdays and contract ends of the coming weeks."""

from kamdesk.services.today.coming import Coming, ComingBirthday, ContractEnd
from kamdesk.services.today.day import Today, badge, load
from kamdesk.services.today.due import DueSteps, DueTouch, DueTouches, LateStep
from kamdesk.services.today.meetings import MeetingRow
from kamdesk.services.today.silent import WORTH_PLANNING, Unplanned
from kamdesk.services.today.warnings import Warned, Warnings, as_of

__all__ = [
    "WORTH_PLANNING",
    "Coming",
    "ComingBirthday",
    "ContractEnd",
    "DueSteps",
    "DueTouch",
    "DueTouches",
    "LateStep",
    "MeetingRow",
    "Today",
    "Unplanned",
    "Warned",
    "Warnings",
    "as_of",
    "badge",
    "load",
]
