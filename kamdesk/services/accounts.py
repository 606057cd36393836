"""Accounts: making, changing, binning, parents."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kamdesk.errors import NotFoundError, ValidationError
from kamdesk.models import Account, StageMove
from kamdesk.models.base import now
from kamdesk.models.kinds import LifecycleStage
from kamdesk.services import editing
from kamdesk.text import company, pinyin

REQUIRED = frozenset({"code", "name"})


def create(session: Session, values: Mapping[str, Any]) -> Account:
    """A new account; without a code it gets the next free ``K00001``.

    Raises ``ValidationError`` (``required``, ``duplicate_code``, ``cycle_parent`` …).
    """
    clean = editing.check(Account, {"name": "", **values}, REQUIRED - {"code"})
    clean["code"] = clean.get("code") or next_code(session)
    _check_code(session, clean["code"], None)
    account = Account(**clean)
    _set_keys(account)
    session.add(account)
    session.flush()
    _check_parent(session, account)
    return account


def update(
    session: Session,
    account_id: int,
    changes: Mapping[str, Any],
    was: Mapping[str, Any] | None = None,
) -> Account:
    """Change fields of an account (see ``editing.update`` for errors); another stage is kept as a
    move of the life cycle."""
    stage = editing.get(session, Account, account_id).stage
    if changes.get("code"):
        _check_code(session, str(changes["code"]).strip(), account_id)
    account = editing.update(session, Account, account_id, changes, was, REQUIRED)
    if {"name", "short_name"} & changes.keys():
        _set_keys(account)
    if "parent_id" in changes:
        _check_parent(session, account)
    note_stage(session, account, stage)
    session.flush()
    return account


def note_stage(session: Session, account: Account, before: LifecycleStage) -> None:
    """Keep a stage that was set by hand in the history of the life cycle."""
    if account.stage is not before:
        session.add(
            StageMove(
                account_id=account.id, from_stage=before, to_stage=account.stage,
                moved_on=date.today(),
            )
        )  # fmt: skip


def put_in_bin(session: Session, account_ids: list[int]) -> None:
    """Move accounts to the bin; their contacts, meetings and ledger stay with them."""
    for account_id in account_ids:
        editing.get(session, Account, account_id).deleted_at = now()


def restore(session: Session, account_ids: list[int]) -> None:
    """Take accounts out of the bin."""
    for account_id in account_ids:
        editing.get(session, Account, account_id).deleted_at = None


def by_code(session: Session, code: str) -> Account:
    """The account with that code, or ``NotFoundError``."""
    account = session.scalars(select(Account).where(Account.code == code)).first()
    if account is None or account.deleted_at is not None:
        raise NotFoundError("account", code)
    return account


def names(session: Session, account_ids: list[int]) -> dict[int, str]:
    """Names of accounts by id."""
    query = select(Account.id, Account.name).where(Account.id.in_(account_ids))
    return {row.id: row.name for row in session.execute(query)}


def next_code(session: Session) -> str:
    """The next free code of ours."""
    ours = Account.code.like("K_____")
    newest = session.scalar(select(func.max(Account.code)).where(ours, Account.code < "K:"))
    return f"K{int(newest[1:]) + 1 if newest and newest[1:].isdigit() else 1:05d}"


def sort_key(name: str) -> str:
    """What orders a name: pinyin for Chinese, folded letters else."""
    return pinyin.keys(name).sort_key[:200]


def _set_keys(account: Account) -> None:
    account.name_key = company.company_key(account.name)[:200]
    account.sort_key = sort_key(account.name)


def _check_code(session: Session, code: str, but: int | None) -> None:
    taken = session.execute(
        select(Account.id, Account.name).where(Account.code == code, Account.id != (but or 0))
    ).first()
    if taken is not None:
        raise ValidationError.of("code", "duplicate_code", code=code, name=taken.name)


def _check_parent(session: Session, account: Account) -> None:
    seen = {account.id}
    parent_id = account.parent_id
    while parent_id is not None:
        if parent_id in seen:
            raise ValidationError.of("parent_id", "cycle_parent")
        seen.add(parent_id)
        parent_id = session.scalar(select(Account.parent_id).where(Account.id == parent_id))
