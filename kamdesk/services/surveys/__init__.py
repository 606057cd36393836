"""Satisfaction surveys: who was asked, what they answered, how that stands to the target
(method §8)."""

from kamdesk.services.surveys.lines import MARKS, SurveyLine, bounds
from kamdesk.services.surveys.reading import listed, of_accounts, of_id, of_uids
from kamdesk.services.surveys.standing import (
    AccountStanding,
    set_targets,
    standings,
    targets,
    widest_first,
)
from kamdesk.services.surveys.writing import (
    answer,
    answer_anew,
    ask,
    keep_half,
    link_case,
    remove,
)

__all__ = [
    "MARKS",
    "AccountStanding",
    "SurveyLine",
    "answer",
    "answer_anew",
    "ask",
    "bounds",
    "keep_half",
    "link_case",
    "listed",
    "of_accounts",
    "of_id",
    "of_uids",
    "remove",
    "set_targets",
    "standings",
    "targets",
    "widest_first",
]
