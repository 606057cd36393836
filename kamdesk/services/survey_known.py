"""What the book knows of the surveys that forms belong to, and of the people who may have filled
them in (method §8)."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.models import AccountContact, Contact
from kamdesk.services import surveys
from kamdesk.services.surveys import SurveyLine
from kamdesk.text.folding import fold


@dataclass(frozen=True, slots=True)
class Known:
    """Surveys by their travelling identity, None for one that was removed, itself or with its
    account; surveys by account; contacts by account and folded name."""

    by_uid: Mapping[str, SurveyLine | None]
    of_account: Mapping[int, Sequence[SurveyLine]]
    people: Mapping[tuple[int, str], int]


def derived_uid(uid: str, person: str) -> str:
    """Identity of the answer that somebody else gave on a form: the same whenever it is read."""
    return uuid.uuid5(uuid.NAMESPACE_OID, f"{uid}/{fold(person)}").hex


def read_known(session: Session, forms: Iterable[tuple[str, str]]) -> Known:
    """For pairs of a form's identity and the name on it, in three statements."""
    uids = {one for uid, person in forms for one in (uid, derived_uid(uid, person))}
    by_uid = surveys.of_uids(session, uids)
    account_ids = {line.account_id for line in by_uid.values() if line is not None}
    of_account: dict[int, list[SurveyLine]] = defaultdict(list)
    for line in surveys.of_accounts(session, account_ids):
        of_account[line.account_id].append(line)
    query = (
        select(AccountContact.account_id, Contact.name, Contact.id)
        .join(Contact, AccountContact.contact_id == Contact.id)
        .where(AccountContact.account_id.in_(account_ids), Contact.deleted_at.is_(None))
    )
    people = {
        (account_id, fold(name)): contact_id
        for account_id, name, contact_id in session.execute(query)
    }
    return Known(by_uid, of_account, people)
