"""The sample territory: a rep's book at Lingdong Supply, from data files and a seed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.errors import RefusedError
from kamdesk.method.periods import add_months, last_closed_months
from kamdesk.models import Account, Contact, Meeting, Promise, SalesLine, ServiceCase, Touch
from kamdesk.models.book import CURRENCY
from kamdesk.services import book_settings, tiers
from kamdesk.services.contact_plan import plan_ahead
from kamdesk.services.sample import (
    centre,
    contact_plan,
    financials,
    judgements,
    keeping,
    ledger,
    libraries,
    opportunities,
    past,
    people,
    receivables,
    reviews,
    rivalry,
    segments,
    service,
)
from kamdesk.services.sample import content as files
from kamdesk.services.sample.content import Content
from kamdesk.services.sample.crowd import Crowd
from kamdesk.services.sample.days import Days
from kamdesk.services.sample.meetings import Agenda
from kamdesk.services.sample.rows import Rows
from kamdesk.words import Lang

MOST_ACCOUNTS = 100_000
_QUARTER = 3

Progress = Callable[[int, int], None]
"""Told how many accounts of how many are in; may raise ``Cancelled``."""


@dataclass(frozen=True, slots=True)
class SampleCounts:
    """What was put into the book."""

    accounts: int
    contacts: int
    meetings: int
    promises: int
    touches: int
    service_cases: int
    sales_lines: int


def build(
    session: Session,
    *,
    today: date,
    seed: int = 7,
    accounts: int = 60,
    language: Lang = "zh",
    progress: Progress | None = None,
) -> SampleCounts:
    """Fill an empty book and evaluate its tiers.

    Same day, seed, number and language give the same book. The accounts with a story come first;
    beyond them plain ones are made up to ``MOST_ACCOUNTS``. Raises ``RefusedError("not_empty")``.
    """
    if _holds_anything(session):
        raise RefusedError("not_empty")
    wanted = max(1, min(accounts, MOST_ACCOUNTS))
    told = files.load(language)
    rows = Rows(session)
    story = min(wanted, len(told.accounts))
    _add_story(rows, told, Days(today), story, seed)
    rows.write()
    past.add_changes(session, told, Days(today))
    rivalry.add_wallets(session, told, Days(today))
    _tell(progress, story, wanted)
    if wanted > story:
        known = tiers.preview(session, last_closed_months(today)).evaluation.verdicts
        Crowd(rows, told, today, seed).add(
            wanted - story,
            [verdict.figures for verdict in known],
            lambda done: _tell(progress, story + done, wanted),
        )
    segments.add_segments(session, told, today)
    book_settings.put(session, CURRENCY, told.house["company"]["currency"])
    judgements.add_scores(session, told, Days(today))
    _evaluate(session, told, today, movement=wanted == story)
    if wanted == story:  # of a crowd the screen of risk keeps them by itself
        keeping.keep_readings(session, today)
    planned = plan_ahead(session, today)
    return SampleCounts(
        accounts=rows.counts[Account],
        contacts=rows.counts[Contact],
        meetings=rows.counts[Meeting],
        promises=rows.counts[Promise],
        touches=rows.counts[Touch] + planned.added,
        service_cases=rows.counts[ServiceCase],
        sales_lines=rows.counts[SalesLine],
    )


def _holds_anything(session: Session) -> bool:
    return any(
        session.scalars(select(model.id).limit(1)).first() is not None
        for model in (Account, Contact, Meeting)
    )


def _add_story(rows: Rows, told: Content, days: Days, count: int, seed: int) -> None:
    chosen = told.accounts[:count]
    account_ids = people.add_accounts(rows, told, days, chosen, told.planned)
    contact_ids = people.add_contacts(rows, told, days, account_ids)
    centre.add_centres(rows, told, days, account_ids, contact_ids)
    Agenda(rows, told, days, account_ids, contact_ids).add_all()
    libraries.add_libraries(rows, told, days, account_ids, contact_ids)
    opportunities.add_opportunities(rows, told, days, account_ids, contact_ids)
    reviews.add_reviews(rows, told, days, account_ids, contact_ids)
    service.add_touches(rows, told, days, account_ids, contact_ids)
    contact_plan.add_plan_behind(rows, told, days, account_ids, contact_ids)
    service.add_cases(rows, told, days, account_ids, contact_ids)
    service.add_surveys(rows, told, days, account_ids, contact_ids)
    keeping.add_plans(rows, told, days, account_ids)
    financials.add_statements(rows, told, days, account_ids)
    financials.add_benchmarks(rows, told, account_ids)
    ledger.add_sales(rows, told, days.today, account_ids, seed)
    receivables.add_receivables(rows, told, days, account_ids, seed)
    rivalry.add_product_lines(rows, told)
    rivalry.add_competitors(rows, told, days, account_ids, contact_ids)


def _evaluate(session: Session, told: Content, today: date, movement: bool) -> None:
    """The evaluation in force, after one of a quarter ago where there is movement to look at."""
    if movement:
        then = add_months(today, -_QUARTER)
        judgements.keep_tiers(session, told, Days(today), then, before=True)
        former = tiers.preview(session, last_closed_months(then), today=then)
        run = tiers.apply(session, former)
        run.applied_at = datetime.combine(then, time(9)).astimezone()
    judgements.keep_tiers(session, told, Days(today), today)
    tiers.apply(session, tiers.preview(session, last_closed_months(today), today=today))


def _tell(progress: Progress | None, done: int, wanted: int) -> None:
    if progress is not None:
        progress(done, wanted)
