"""The facts of the one-page brief: who, why, what was promised, what to ask (method §6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.models import Account, TierResult
from kamdesk.models.kinds import BuyingRole, NeedState, TierRule
from kamdesk.services import brief_facts, meeting_page, presences, promise_rates, readings
from kamdesk.services.account_page import Person
from kamdesk.services.brief_facts import Birthday, OpenCase, OpenObjection, Owed, Sales, Served
from kamdesk.services.meeting_page import MeetingPage, PlanNeed
from kamdesk.services.readings import Reading

_WHO = ("industry", "city", "owner", "contract_end")


@dataclass(frozen=True, slots=True)
class Brief:
    """One meeting's brief. ``page`` is the plan; the rest is what surrounds it on ``today``.

    ``who`` holds a few columns of the account. ``unmet`` are deciders and approvers who are not
    invited and were never met; ``ties`` says by contact how they are bound to a competitor;
    ``rivals`` are the competitors inside, those who gain first.
    """

    page: MeetingPage
    today: date
    who: dict[str, str]
    rank: int | None
    rule: TierRule | None
    contract_end: date | None
    decider_known: bool
    unmet: tuple[Person, ...]
    ties: dict[int, str]
    needs: tuple[PlanNeed, ...]
    objections: tuple[OpenObjection, ...]
    kept: promise_rates.Rates
    sales: Sales
    owed: Owed | None
    cases: tuple[OpenCase, ...]
    rivals: tuple[presences.PresenceLine, ...]
    birthdays: tuple[Birthday, ...]
    served: Served | None
    reading: Reading | None
    """Churn and health on ``today``; None of an account in the bin."""

    @property
    def yearly_cost(self) -> int:
        """What the difficulties of the plan cost the client in a year, money units."""
        return sum(chain.yearly_cost or 0 for chain in self.page.chains)

    @property
    def change_cost(self) -> int | None:
        """What the change costs them in the first year, money units; None until priced."""
        price = self.page.fields["solution_price"]
        return None if price is None else price + (self.page.fields["switching_cost"] or 0)


def load(session: Session, meeting_id: int, today: date) -> Brief:
    """Read what the brief tells; ``NotFoundError`` where the meeting is gone for good."""
    page = meeting_page.load(session, meeting_id)
    account_id = page.account_id
    columns = [getattr(Account, name) for name in _WHO]
    about = session.execute(select(*columns).where(Account.id == account_id)).one()._mapping
    result = session.execute(
        select(TierResult.rank, TierResult.rule)
        .where(TierResult.account_id == account_id)
        .order_by(TierResult.id.desc())
        .limit(1)
    ).first()
    present = [person for person in page.people if person.left_on is None]
    shown = {need.id for chain in page.chains for need in chain.needs}
    return Brief(
        page=page,
        today=today,
        who={name: about[name] for name in ("industry", "city", "owner")},
        rank=result.rank if result else None,
        rule=result.rule if result else None,
        contract_end=about["contract_end"],
        decider_known=any(p.role is BuyingRole.DECISION_MAKER for p in present),
        unmet=tuple(p for p in present if _never_met(p) and p.contact_id not in page.came),
        ties=brief_facts.ties(session, account_id),
        needs=tuple(
            need for need in page.needs if need.state is NeedState.OPEN and need.id not in shown
        ),
        objections=brief_facts.objections(session, page),
        kept=promise_rates.of_account(session, account_id, today),
        sales=brief_facts.sales(session, account_id, today),
        owed=brief_facts.owed(session, account_id, today),
        cases=brief_facts.cases(session, account_id, today),
        rivals=brief_facts.rivals(session, account_id),
        birthdays=brief_facts.birthdays(page.attendees, today),
        served=brief_facts.served(session, page.fields["opportunity_id"]),
        reading=readings.of_account(session, account_id, today),
    )


def _never_met(person: Person) -> bool:
    matters = person.role in (BuyingRole.DECISION_MAKER, BuyingRole.APPROVER)
    return matters and person.last_contact is None
