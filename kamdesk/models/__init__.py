"""What is stored. Importing the package maps every entity."""

from kamdesk.models.account import Account
from kamdesk.models.base import Base
from kamdesk.models.book import BookSetting
from kamdesk.models.buying_map import InfluenceLine, Placeholder
from kamdesk.models.change import Change, Scope, Tombstone
from kamdesk.models.competitor import Competitor, IntelligenceNote, Presence
from kamdesk.models.contact import AccountContact, Contact
from kamdesk.models.duplicates import DistinctPair
from kamdesk.models.financials import FinancialStatement
from kamdesk.models.import_run import ImportMapping, ImportRun
from kamdesk.models.judgement import Benchmark, CriterionScore, TierOverride
from kamdesk.models.keeping import AccountReading, Reminder, StageMove, Task, WinBackPlan
from kamdesk.models.ledger import AccountFigures, SalesLine, ServiceCost
from kamdesk.models.meeting import Attendee, Meeting, Need, Objection, Question, Statement
from kamdesk.models.opportunity import Opportunity
from kamdesk.models.preparation import Rehearsal, SilencedRemark
from kamdesk.models.promise import Promise
from kamdesk.models.question_bank import BankQuestion, ObjectionAnswer
from kamdesk.models.receivables import Invoice, Payment
from kamdesk.models.review import LearnedFact, NeedReading, Reflection
from kamdesk.models.search import SearchDoc
from kamdesk.models.segment import CustomField, CustomValue, SmartList
from kamdesk.models.service_case import (
    ServiceCase,
    ServiceStep,
    ServiceTemplate,
    TemplateStep,
)
from kamdesk.models.survey import Survey
from kamdesk.models.tier_run import TierResult, TierRun
from kamdesk.models.touch import Touch
from kamdesk.models.wallet import ProductLine, WalletLine

__all__ = [
    "Account",
    "AccountContact",
    "AccountFigures",
    "AccountReading",
    "Attendee",
    "BankQuestion",
    "Base",
    "Benchmark",
    "BookSetting",
    "Change",
    "Competitor",
    "Contact",
    "CriterionScore",
    "CustomField",
    "CustomValue",
    "DistinctPair",
    "FinancialStatement",
    "ImportMapping",
    "ImportRun",
    "InfluenceLine",
    "IntelligenceNote",
    "Invoice",
    "LearnedFact",
    "Meeting",
    "Need",
    "NeedReading",
    "Objection",
    "ObjectionAnswer",
    "Opportunity",
    "Payment",
    "Placeholder",
    "Presence",
    "ProductLine",
    "Promise",
    "Question",
    "Reflection",
    "Rehearsal",
    "Reminder",
    "SalesLine",
    "Scope",
    "SearchDoc",
    "ServiceCase",
    "ServiceCost",
    "ServiceStep",
    "ServiceTemplate",
    "SilencedRemark",
    "SmartList",
    "StageMove",
    "Statement",
    "Survey",
    "Task",
    "TemplateStep",
    "TierOverride",
    "TierResult",
    "TierRun",
    "Tombstone",
    "Touch",
    "WalletLine",
    "WinBackPlan",
]
