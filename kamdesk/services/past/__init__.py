"""The book as it was on a day, from its change log and its dated facts."""

from kamdesk.services.past.account import (
    AccountThen,
    Comparison,
    FieldThen,
    PersonThen,
    account_as_of,
    begins,
    compare,
    reading_as_of,
)
from kamdesk.services.past.days import check as check_day
from kamdesk.services.past.facts import Day
from kamdesk.services.past.portfolio import (
    Kept,
    PortfolioThen,
    kept_as_of,
    portfolio_as_of,
    readings_as_of,
)
from kamdesk.services.past.portfolio import begins as book_begins
from kamdesk.services.past.rows import Owner, rows_as_of
from kamdesk.services.past.shadow import account_on, book_on

__all__ = [
    "AccountThen",
    "Comparison",
    "Day",
    "FieldThen",
    "Kept",
    "Owner",
    "PersonThen",
    "PortfolioThen",
    "account_as_of",
    "account_on",
    "begins",
    "book_begins",
    "book_on",
    "check_day",
    "compare",
    "kept_as_of",
    "portfolio_as_of",
    "reading_as_of",
    "readings_as_of",
    "rows_as_of",
]
