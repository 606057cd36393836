"""The method's closed vocabularies (method §1). Values are what is stored and never change."""

from __future__ import annotations

from enum import StrEnum


class Tier(StrEnum):
    """Four tiers, best first (method §3)."""

    PLATINUM = "platinum"
    GOLD = "gold"
    IRON = "iron"
    LEAD = "lead"


class TierRule(StrEnum):
    """Which default rule gave an account its tier (method §3)."""

    NOT_POSITIVE = "not_positive"
    SMALLEST_TAIL = "smallest_tail"
    FIRST_PLATINUM = "first_platinum"
    KEY_PLATINUM = "key_platinum"
    FIRST_GOLD = "first_gold"
    KEY_GOLD = "key_gold"
    REST = "rest"


class Criterion(StrEnum):
    """The six criteria of a key account (method §2)."""

    PROFIT = "profit"
    GOALS = "goals"
    LOSS = "loss"
    STABILITY = "stability"
    POTENTIAL = "potential"
    EFFORT = "effort"


class Ratio(StrEnum):
    """The five figures, and the current ratio that is shown with the first (method §4)."""

    CURRENT_ASSETS = "current_assets"
    CURRENT = "current"
    NET_MARGIN = "net_margin"
    RETURN_ON_ASSETS = "return_on_assets"
    COLLECTION_PERIOD = "collection_period"
    INVENTORY_PERIOD = "inventory_period"


class Light(StrEnum):
    """A verdict on one figure; shown with its sentence, never by colour alone."""

    GOOD = "good"
    WATCH = "watch"
    BAD = "bad"
    UNKNOWN = "unknown"


class Basis(StrEnum):
    """What an evaluation ranks by; revenue where contribution is unknown (method §2)."""

    CONTRIBUTION = "contribution"
    REVENUE = "revenue"


class Nature(StrEnum):
    """Customer nature, a segmentation axis (method §3)."""

    PRIVATE = "private"
    STATE_OWNED = "state_owned"
    LISTED = "listed"
    MULTINATIONAL = "multinational"
    GOVERNMENT = "government"
    FINANCE = "finance"
    OTHER = "other"


class Position(StrEnum):
    """Same industry level as ours, or up and down the chain (method §3)."""

    HORIZONTAL = "horizontal"
    VERTICAL = "vertical"


class ChannelType(StrEnum):
    """What a vertical account is to us (method §3)."""

    END_USER = "end_user"
    RETAIL_CHAIN = "retail_chain"
    SUPERMARKET = "supermarket"
    WHOLESALER = "wholesaler"


class LifecycleStage(StrEnum):
    """Stages of the customer life cycle (method §5)."""

    IDENTIFY = "identify"
    CONTACT = "contact"
    DEEPEN = "deepen"
    MAINTAIN = "maintain"
    WIN_BACK = "win_back"


class BuyingRole(StrEnum):
    """A contact's part in the buying centre (method §6)."""

    DECISION_MAKER = "decision_maker"
    APPROVER = "approver"
    EVALUATOR = "evaluator"
    USER = "user"
    PURCHASER = "purchaser"
    GATEKEEPER = "gatekeeper"
    INFLUENCER = "influencer"
    COACH = "coach"


class Coverage(StrEnum):
    """How well we know a contact (method §6)."""

    UNKNOWN = "unknown"
    NONE = "none"
    BRIEF = "brief"
    SEVERAL = "several"
    DEEP = "deep"


class Drive(StrEnum):
    """What moves a contact (method §6)."""

    MONEY = "money"
    TECHNIQUE = "technique"
    RELATION = "relation"
    BUSINESS = "business"


class Certainty(StrEnum):
    """How sure we are of what we hold about a contact (method §6)."""

    SURE = "sure"
    LIKELY = "likely"
    GUESS = "guess"


class PriceLevel(StrEnum):
    """A competitor's prices against ours (method §9)."""

    LOWER = "lower"
    SAME = "same"
    HIGHER = "higher"


class PresenceTrend(StrEnum):
    """Where a competitor's share in an account is going (method §9)."""

    GAINING = "gaining"
    STEADY = "steady"
    LOSING = "losing"


class Reliability(StrEnum):
    """How far a piece of intelligence can be trusted (method §9)."""

    CONFIRMED = "confirmed"
    LIKELY = "likely"
    RUMOUR = "rumour"


class CustomType(StrEnum):
    """Types of the user's own fields."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    CHOICE = "choice"


class MeetingState(StrEnum):
    """Where a meeting stands."""

    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"


class Channel(StrEnum):
    """How a touch or meeting takes place (method §7)."""

    VISIT = "visit"
    PHONE = "phone"
    MESSAGE = "message"
    EMAIL = "email"
    EVENT = "event"
    EXECUTIVE = "executive"


class QuestionKind(StrEnum):
    """S, P, I, N of SPIN (method §6)."""

    BACKGROUND = "background"
    DIFFICULTY = "difficulty"
    IMPLICATION = "implication"
    BENEFIT = "benefit"


class NeedKind(StrEnum):
    """A dissatisfaction, or a wish stated in the client's words (method §6)."""

    IMPLIED = "implied"
    EXPLICIT = "explicit"


class NeedState(StrEnum):
    """Whether a need still waits for us."""

    OPEN = "open"
    MET = "met"
    DROPPED = "dropped"


class ObjectionKind(StrEnum):
    """Kinds of objection (method §6)."""

    PRICE = "price"
    RISK = "risk"
    COMPETITOR = "competitor"
    TIMING = "timing"
    VALUE = "value"
    OTHER = "other"


class ObjectionState(StrEnum):
    """How far an objection has come."""

    OPEN = "open"
    ANSWERED = "answered"
    ACCEPTED = "accepted"


class Outcome(StrEnum):
    """What a meeting brought (method §6, step 4)."""

    ORDER = "order"
    ADVANCE = "advance"
    CONTINUATION = "continuation"
    NO_SALE = "no_sale"


class NeedTrend(StrEnum):
    """How a need stands after a meeting, against before (method §6, the review)."""

    STRONGER = "stronger"
    SAME = "same"
    WEAKER = "weaker"


class ReviewQuestion(StrEnum):
    """The seven questions to oneself after a meeting (method §6)."""

    GOALS = "goals"
    DIFFERENTLY = "differently"
    THIS_ACCOUNT = "this_account"
    OTHERS = "others"
    WENT_WELL = "went_well"
    QUESTIONS = "questions"
    NEEDS = "needs"


class Behaviour(StrEnum):
    """What a rehearsal drills, one at a time (method §6)."""

    OPEN = "open"
    ASK = "ask"
    DEVELOP = "develop"
    PROVE = "prove"
    ANSWER = "answer"
    COMMIT = "commit"


class OpportunityState(StrEnum):
    """Where a piece of business stands (method §10)."""

    OPEN = "open"
    WON = "won"
    LOST = "lost"
    PARKED = "parked"


class PromiseSide(StrEnum):
    """Who made the promise."""

    OURS = "ours"
    THEIRS = "theirs"


class PromiseState(StrEnum):
    """Stored state; *late* is derived from an open promise's due date."""

    OPEN = "open"
    KEPT = "kept"
    DROPPED = "dropped"


class TouchState(StrEnum):
    """Where a contact of the contact plan stands (method §7)."""

    PLANNED = "planned"
    DONE = "done"
    SKIPPED = "skipped"


class ServiceKind(StrEnum):
    """Shipped service templates (method §8)."""

    ONBOARDING = "onboarding"
    ORDER = "order"
    COMPLAINT = "complaint"
    REVIEW = "review"
    RENEWAL = "renewal"


class ComplaintCause(StrEnum):
    """What a complaint is about (method §8)."""

    DELIVERY = "delivery"
    QUALITY = "quality"
    PRICE = "price"
    INVOICE = "invoice"
    RESPONSE = "response"
    PEOPLE = "people"
    OTHER = "other"


class StepOwner(StrEnum):
    """Who does a step of a service process (method §8)."""

    REP = "rep"
    SERVICE = "service"
    LOGISTICS = "logistics"
    QUALITY = "quality"
    FINANCE = "finance"
    MANAGER = "manager"


class Dimension(StrEnum):
    """What a satisfaction survey asks, each 1–5 (method §8)."""

    PRODUCT = "product"
    DELIVERY = "delivery"
    RESPONSE = "response"
    PRICE = "price"
    PEOPLE = "people"


class ChurnLevel(StrEnum):
    """How near an account is to leaving (method §5)."""

    LOW = "low"
    WATCH = "watch"
    HIGH = "high"


class ChurnSignal(StrEnum):
    """What warns of an account that leaves (method §5)."""

    PURCHASES_YEAR = "purchases_year"
    PURCHASES_MEAN = "purchases_mean"
    ORDER_GAP = "order_gap"
    PLAN_BEHIND = "plan_behind"
    SATISFACTION = "satisfaction"
    COMPLAINT = "complaint"
    OVERDUE = "overdue"
    KEY_CONTACT_LEFT = "key_contact_left"
    KEY_CONTACT_SILENT = "key_contact_silent"
    COMPETITOR_GAINED = "competitor_gained"
    CONTRACT_ENDS = "contract_ends"


class HealthPart(StrEnum):
    """What an account's health is made of (method §5)."""

    SALES = "sales"
    MARGIN = "margin"
    PAYMENT = "payment"
    RELATIONSHIP = "relationship"
    CONTACT = "contact"
    PROMISES = "promises"
    SATISFACTION = "satisfaction"
    COMPLAINTS = "complaints"
    COMPETITORS = "competitors"
    CONTRACT = "contract"
    FILE = "file"


class WinBackState(StrEnum):
    """Where a win-back plan stands, and what came of it (method §5)."""

    OPEN = "open"
    KEPT = "kept"
    LOST = "lost"


class ImportKind(StrEnum):
    """What a file holds."""

    ACCOUNTS = "accounts"
    CONTACTS = "contacts"
    SALES = "sales"
    LEDGER = "ledger"
    STATEMENTS = "statements"
    RECEIVABLES = "receivables"
    PRODUCT_LINES = "product_lines"
    CARDS = "cards"


class ChangeOp(StrEnum):
    """What happened to a row."""

    INSERT = "insert"
    UPDATE = "update"
    DELETE = "delete"
