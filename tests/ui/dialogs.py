"""Every dialog of the program on the sample territory, each as full as it gets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtWidgets import QWidget

from kamdesk.db.backup import Backup
from kamdesk.db.rescue import Lifeline
from kamdesk.db.restoring import Holding
from kamdesk.errors import FileError, StorageError
from kamdesk.models.kinds import Dimension, ServiceKind
from kamdesk.services import (
    account_list,
    account_page,
    book_settings,
    buying_map,
    custom_fields,
    figures_page,
    next_question,
    promises,
    service_cases,
    tier_periods,
    tiers,
    verdict_page,
)
from kamdesk.services.account_spec import ListSpec
from kamdesk.services.contact_plan.free_days import FreeDay
from kamdesk.services.survey_reading import Told
from kamdesk.ui.account.centre.gap_dialog import FillGapDialog, NewGapDialog
from kamdesk.ui.account.centre.known_person import KnownPersonDialog
from kamdesk.ui.account.centre.limits_dialog import LimitsDialog
from kamdesk.ui.account.centre.new_contact import NewContactDialog
from kamdesk.ui.account.figures.line_dialog import LineDialog
from kamdesk.ui.account.figures.talk_dialog import TalkDialog
from kamdesk.ui.account.new_promise import NewPromiseDialog
from kamdesk.ui.accounts.bulk_dialog import BulkDialog
from kamdesk.ui.accounts.list_name import ListNameDialog
from kamdesk.ui.accounts.more_filters import MoreFiltersDialog
from kamdesk.ui.accounts.new_account import NewAccountDialog
from kamdesk.ui.competition.presence_dialog import PresenceDialog
from kamdesk.ui.competitors.new_competitor import NewCompetitorDialog
from kamdesk.ui.context import Context
from kamdesk.ui.dossiers.existing_question import ExistingQuestion
from kamdesk.ui.dossiers.export_dialog import DossierDialog
from kamdesk.ui.forms.conflict import ConflictDialog
from kamdesk.ui.importing.join_dialog import JoinDialog
from kamdesk.ui.meetings.calendar_import import CalendarImportDialog
from kamdesk.ui.meetings.new_meeting import NewMeetingDialog
from kamdesk.ui.opportunity.new_opportunity import NewOpportunityDialog
from kamdesk.ui.promising.drop import DropDialog
from kamdesk.ui.promising.postpone import PostponeDialog
from kamdesk.ui.servicing.close_dialog import CloseDialog
from kamdesk.ui.servicing.new_case import NewCaseDialog
from kamdesk.ui.servicing.postpone_dialog import PostponeStepDialog
from kamdesk.ui.settings.own_field_dialog import OwnFieldDialog
from kamdesk.ui.settings.product_line_dialog import ProductLineDialog
from kamdesk.ui.shell.leaving import UnstoredDialog
from kamdesk.ui.shell.refusal import RefusalDialog
from kamdesk.ui.surveying import SurveyDialog
from kamdesk.ui.surveying.answers_dialog import AnswersDialog
from kamdesk.ui.surveying.form_dialog import FormDialog
from kamdesk.ui.tiers.apply_dialog import ApplyDialog
from kamdesk.ui.tiers.period_menu import PeriodDialog
from kamdesk.ui.tiers.rules_dialog import RulesDialog
from kamdesk.ui.touching.add_dialog import AddTouchDialog
from kamdesk.ui.touching.free_day_dialog import FreeDayDialog
from kamdesk.ui.verdict.override_dialog import OverrideDialog
from kamdesk.ui.widgets.dialog import ConfirmDialog, Dialog

WORDS = "The branches in the north are supplied by somebody else since the spring. " * 2


@dataclass(frozen=True, slots=True)
class Place:
    """The window that a dialog belongs to, the book, an account with all there is, and a calendar
    file."""

    owner: QWidget
    ctx: Context
    account: int
    calendar: Path

    @property
    def today(self) -> date:
        return self.ctx.today()

    def page(self) -> account_page.AccountPage:
        return self.ctx.read(lambda s: account_page.load(s, self.account))


def _talk(at: Place) -> Dialog:
    pages = (
        at.ctx.read(lambda s, one=one: figures_page.load(s, one, at.today))  # type: ignore[misc]
        for one in at.ctx.read(lambda s: account_list.ids(s, ListSpec()))
    )
    page = next(page for page in pages if page.concerns)
    coming = at.ctx.read(lambda s: next_question.coming(s, at.account))
    currency = at.ctx.read(book_settings.currency)
    return TalkDialog(at.owner, at.ctx, at.account, page.concerns[0], currency, coming)


def _gap(at: Place) -> Dialog:
    centres = (
        at.ctx.read(lambda s, one=one: buying_map.load(s, one, at.today))  # type: ignore[misc]
        for one in at.ctx.read(lambda s: account_list.ids(s, ListSpec()))
    )
    gap = next(gap for centre in centres for gap in centre.gaps)
    return FillGapDialog(at.owner, at.ctx, gap)


def _line(at: Place) -> Dialog:
    values = {"number": "1", "amount": None, "issued_on": at.today, "due_on": None, "note": ""}
    return LineDialog(at.owner, at.ctx, "invoice", at.account, values, 1)


def _case(at: Place) -> service_cases.CaseLine:
    cases = at.ctx.read(service_cases.listed)
    return next(one for one in cases if one.kind is ServiceKind.COMPLAINT and one.next_step)


def _step(at: Place) -> Dialog:
    case = _case(at)
    assert case.next_step is not None
    return PostponeStepDialog(at.owner, at.ctx, case, case.next_step)


def _answers(at: Place) -> Dialog:
    marks = {one.value: 2 for one in Dimension} | {"recommend": 3}
    told = [
        (f"{n}.xlsx", Told(f"{n}.xlsx", f"{n}", "Somebody", at.today, marks, WORDS, {}))
        for n in range(9)
    ]
    refused = ("cracked.xlsx", FileError("no_survey", file="cracked.xlsx"))
    return AnswersDialog(at.owner, at.ctx, [*told, refused])


def _apply(at: Place) -> Dialog:
    def read(session):  # type: ignore[no-untyped-def]
        return tiers.preview(session, tier_periods.starting_point(session, at.today).period)

    return ApplyDialog(at.ctx, at.ctx.read(read), at.ctx.read(book_settings.currency), at.owner)


def _override(at: Place) -> Dialog:
    preview = at.ctx.read(lambda s: verdict_page.present_evaluation(s, at.today))
    page = at.ctx.read(lambda s: verdict_page.load(s, at.account, preview, at.today))
    return OverrideDialog(at.owner, at.ctx, page)


def _own_field(at: Place) -> Dialog:
    known = at.ctx.read(custom_fields.definitions)
    return OwnFieldDialog(at.owner, at.ctx, known[0] if known else None)


def _refusal(at: Place) -> Dialog:
    backup = Backup(Path("book.kamdesk"), datetime(2026, 9, 24, 8, tzinfo=UTC), "exit")
    lifeline = Lifeline(backup, Holding(120, 40, 18_000))
    path = Path("somewhere") / "a folder" / "my book.kamdesk"
    return RefusalDialog(at.ctx, path, StorageError("damaged", path=str(path)), lifeline)


def _meeting(at: Place) -> Dialog:
    return NewMeetingDialog(at.owner, at.ctx, at.account)


def _promise(at: Place) -> promises.PromiseLine:
    return at.ctx.read(promises.open_until)[0]


def _limits(at: Place) -> Dialog:
    centre = at.ctx.read(lambda s: buying_map.load(s, at.account, at.today))
    return LimitsDialog(at.owner, at.ctx, centre.limits)


def _bulk(at: Place) -> Dialog:
    return BulkDialog(at.owner, at.ctx, at.ctx.read(lambda s: account_list.ids(s, ListSpec())))


def _conflict(at: Place) -> Dialog:
    return ConflictDialog(at.owner, WORDS, [(f"Field {n}", WORDS, WORDS) for n in range(4)])


def _existing(at: Place) -> Dialog:
    return ExistingQuestion([Path(f"A company {n}.xlsx") for n in range(9)], at.owner)


MADE: dict[type[Dialog], Callable[[Place], Dialog]] = {
    AddTouchDialog: lambda at: AddTouchDialog(at.owner, at.ctx, at.account),
    AnswersDialog: _answers,
    ApplyDialog: _apply,
    BulkDialog: _bulk,
    CalendarImportDialog: lambda at: CalendarImportDialog(at.owner, at.ctx, at.calendar),
    CloseDialog: lambda at: CloseDialog(at.owner, at.ctx, _case(at), asks_survey=True),
    ConfirmDialog: lambda at: ConfirmDialog(at.owner, WORDS, WORDS * 3, "Remove it", "danger"),
    ConflictDialog: _conflict,
    DossierDialog: lambda at: DossierDialog(at.ctx, [at.account], at.owner),
    DropDialog: lambda at: DropDialog(at.owner, _promise(at)),
    ExistingQuestion: _existing,
    FillGapDialog: _gap,
    FormDialog: lambda at: FormDialog(at.owner, at.ctx, at.account),
    FreeDayDialog: lambda at: FreeDayDialog(FreeDay(at.today, "May Day", at.today), at.owner),
    JoinDialog: lambda at: JoinDialog(at.owner, Path("codes.xlsx"), ("Code",), ("Code", "Name")),
    KnownPersonDialog: lambda at: KnownPersonDialog(at.owner, at.ctx, at.page()),
    LimitsDialog: _limits,
    LineDialog: _line,
    ListNameDialog: lambda at: ListNameDialog(at.owner, at.ctx, "Name", "", lambda _name: None),
    MoreFiltersDialog: lambda at: MoreFiltersDialog(at.owner, at.ctx, ListSpec()),
    NewAccountDialog: lambda at: NewAccountDialog(at.owner, at.ctx),
    NewCaseDialog: lambda at: NewCaseDialog(at.owner, at.ctx, at.account),
    NewCompetitorDialog: lambda at: NewCompetitorDialog(at.owner, at.ctx),
    NewContactDialog: lambda at: NewContactDialog(at.owner, at.ctx, at.page()),
    NewGapDialog: lambda at: NewGapDialog(at.owner, at.ctx, at.page()),
    NewMeetingDialog: _meeting,
    NewOpportunityDialog: lambda at: NewOpportunityDialog(at.owner, at.ctx, at.account),
    NewPromiseDialog: lambda at: NewPromiseDialog(at.owner, at.ctx, at.page()),
    OverrideDialog: _override,
    OwnFieldDialog: _own_field,
    PeriodDialog: lambda at: PeriodDialog(at.ctx, at.owner, None),
    PostponeDialog: lambda at: PostponeDialog(at.ctx, _promise(at), at.owner),
    PostponeStepDialog: _step,
    PresenceDialog: lambda at: PresenceDialog(at.owner, at.ctx, at.account),
    ProductLineDialog: lambda at: ProductLineDialog(at.owner, at.ctx, None, {}),
    RefusalDialog: _refusal,
    RulesDialog: lambda at: RulesDialog(at.ctx, at.owner),
    SurveyDialog: lambda at: SurveyDialog(at.owner, at.ctx, at.account),
    TalkDialog: _talk,
    UnstoredDialog: lambda at: UnstoredDialog(at.owner),
}
"""How each is made."""
