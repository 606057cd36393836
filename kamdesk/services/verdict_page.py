"""Everything behind one account's tier: what an evaluation says, what would change it, what was
said before (method §2, §3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from kamdesk.errors import NotFoundError
from kamdesk.method import improvement
from kamdesk.method.guard import Caution
from kamdesk.method.improvement import Improvement
from kamdesk.method.periods import Period
from kamdesk.method.tier_parameters import TierParameters
from kamdesk.models import Account
from kamdesk.models.kinds import Tier
from kamdesk.services import (
    book_settings,
    editing,
    guard,
    overrides,
    target_tiers,
    tier_periods,
    tier_runs,
    tiers,
)
from kamdesk.services.overrides import OverrideLine
from kamdesk.services.target_tiers import Suggestion
from kamdesk.services.tier_runs import PastVerdict
from kamdesk.services.tiers import Judged, Preview


@dataclass(frozen=True, slots=True)
class VerdictPage:
    """One account within an evaluation.

    ``present`` is the tier in force, which the evaluation may be about to change; ``target`` the
    tier aimed at by hand, ``suggestion`` the one that the expected value would earn. ``editable``
    is False for a past run, which stays as it was.
    """

    account_id: int
    name: str
    code: str
    present: Tier | None
    judged: Judged
    period: Period
    parameters: TierParameters
    currency: str
    improvement: Improvement | None
    target: Tier | None
    suggestion: Suggestion | None
    cautions: tuple[Caution, ...]
    override: OverrideLine | None
    history: list[PastVerdict]
    editable: bool


def present_evaluation(session: Session, today: date) -> Preview:
    """The evaluation to explain an account by: over the period in force, by today's figures."""
    return tiers.preview(session, tier_periods.starting_point(session, today).period, today=today)


def load(
    session: Session, account_id: int, preview: Preview, today: date, *, past: bool = False
) -> VerdictPage:
    """Explain an account by an evaluation; ``past`` for one that was loaded from a run.

    Raises ``NotFoundError`` where the account is gone or not part of the evaluation.
    """
    account = editing.get(session, Account, account_id)
    judged = next((j for j in preview.accounts if j.verdict.account_id == account_id), None)
    if judged is None:
        raise NotFoundError("account", account.code)
    lines = overrides.of_account(session, account_id)
    return VerdictPage(
        account_id=account_id,
        name=account.name,
        code=account.code,
        present=account.tier,
        judged=judged,
        period=preview.period,
        parameters=preview.evaluation.parameters,
        currency=account.currency or book_settings.currency(session),
        improvement=improvement.improve(preview.evaluation, account_id),
        target=account.target_tier,
        suggestion=None if judged.verdict.tier else target_tiers.suggest(preview, account_id),
        cautions=() if past else guard.of_account(session, account_id, today),
        override=next((line for line in lines if line.stands(today)), None),
        history=tier_runs.history(session, account_id),
        editable=not past,
    )
