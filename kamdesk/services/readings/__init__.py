"""Readings of accounts: the facts behind churn and health on one day, judged, kept by month
(method §5)."""

from kamdesk.services.readings.judging import (
    Reading,
    churn_facts,
    churn_parameters,
    of_account,
    of_book,
    set_churn_parameters,
)

__all__ = [
    "Reading",
    "churn_facts",
    "churn_parameters",
    "of_account",
    "of_book",
    "set_churn_parameters",
]
