"""The book as it was on a day, from its change log and its dated facts."""

from kamdesk.services.past.account import (
    AccountThen,
    Comparison,
    FieldThen,
    PersonThen,
    account_as_of,
    begins,
    compare,
)
from kamdesk.services.past.portfolio import PortfolioThen, portfolio_as_of
from kamdesk.services.past.portfolio import begins as book_begins
from kamdesk.services.past.rows import Owner, rows_as_of

__all__ = [
    "AccountThen",
    "Comparison",
    "FieldThen",
    "Owner",
    "PersonThen",
    "PortfolioThen",
    "account_as_of",
    "begins",
    "book_begins",
    "compare",
    "portfolio_as_of",
    "rows_as_of",
]
