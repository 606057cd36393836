"""What is stored. Importing the package maps every entity."""

from kamdesk.models.account import Account
from kamdesk.models.base import Base
from kamdesk.models.book import BookSetting
from kamdesk.models.change import Change, Scope, Tombstone
from kamdesk.models.contact import AccountContact, Contact
from kamdesk.models.financials import FinancialStatement
from kamdesk.models.import_run import ImportRun
from kamdesk.models.ledger import AccountFigures, SalesLine, ServiceCost
from kamdesk.models.meeting import Attendee, Meeting, Need, Objection, Question, Statement
from kamdesk.models.promise import Promise
from kamdesk.models.search import SearchDoc
from kamdesk.models.service_case import ServiceCase, ServiceStep
from kamdesk.models.tier_run import TierResult, TierRun
from kamdesk.models.touch import Touch

__all__ = [
    "Account",
    "AccountContact",
    "AccountFigures",
    "Attendee",
    "Base",
    "BookSetting",
    "Change",
    "Contact",
    "FinancialStatement",
    "ImportRun",
    "Meeting",
    "Need",
    "Objection",
    "Promise",
    "Question",
    "SalesLine",
    "Scope",
    "SearchDoc",
    "ServiceCase",
    "ServiceCost",
    "ServiceStep",
    "Statement",
    "TierResult",
    "TierRun",
    "Tombstone",
    "Touch",
]
