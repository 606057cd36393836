"""What the sample's meetings have to do with the libraries of questions and of objections."""

from __future__ import annotations

from collections.abc import Iterator

from kamdesk.models import BankQuestion, Meeting, Objection, ObjectionAnswer, Question
from kamdesk.services.objection_library import catalogue
from kamdesk.services.sample.content import Content, Table, of_accounts
from kamdesk.services.sample.days import Days
from kamdesk.services.sample.rows import Rows


def add_libraries(
    rows: Rows,
    content: Content,
    days: Days,
    account_ids: dict[str, int],
    contact_ids: dict[str, int],
) -> None:
    """Says where questions of the meetings come from, adds objections heard and own entries."""
    _mark_questions(rows, content)
    _mark_objections(rows, content)
    _add_heard(rows, content, days, account_ids, contact_ids)
    _add_own(rows, content)


def _mark_questions(rows: Rows, content: Content) -> None:
    """Every question gets the field, so that they still go in at one stroke."""
    key_of = {zh: key for key, texts in content.libraries["asked"].items() for zh in texts}
    said = {content.say(pair): key_of.get(pair[0]) for pair in _questions(content)}
    for row in rows.taken(Question):
        rows.amend(Question, row["id"], bank_key=said.get(row["text"]))


def _questions(content: Content) -> Iterator[list[str]]:
    for meeting in (*content.held, *content.planned):
        for background in meeting.get("background", []):
            yield background[:2]
        for chain in meeting.get("chain", []):
            yield from (chain["ask"], *chain["implications"])
            if "benefit" in chain:
                yield chain["benefit"]


def _mark_objections(rows: Rows, content: Content) -> None:
    line_of = content.libraries["line"]
    said = {
        content.say(told["text"]): line_of.get(told["text"][0])
        for meeting in (*content.held, *content.planned)
        for told in meeting.get("objection", [])
    }
    for row in rows.taken(Objection):
        line = said.get(row["text"])
        rows.amend(
            Objection,
            row["id"],
            product_line=content.line(line) if line else None,
            heard_on=None,
            library_key=None,
        )


def _add_heard(
    rows: Rows,
    content: Content,
    days: Days,
    account_ids: dict[str, int],
    contact_ids: dict[str, int],
) -> None:
    library = {
        answer.key: (objection.kind, answer.text)
        for objection in catalogue.shipped(content.language)
        for answer in objection.answers
    }
    meetings = {(row["account_id"], row["starts_at"]): row["id"] for row in rows.taken(Meeting)}
    clocks = {(one["account"], one["day"]): one["time"] for one in content.held}
    for told in of_accounts(content.libraries["heard"], account_ids):
        account_id = account_ids[told["account"]]
        starts_at = days.moment(told["day"], clocks[told["account"], told["day"]])
        kind, answer = library[told["key"]]
        rows.add(
            Objection,
            account_id=account_id,
            meeting_id=meetings[account_id, starts_at],
            contact_id=contact_ids[told["who"]] if "who" in told else None,
            kind=kind,
            state=told["state"],
            text=content.say(told["text"]),
            answer=answer,
            product_line=content.line(told["line"]),
            heard_on=starts_at.date(),
            library_key=told["key"],
        )


def _add_own(rows: Rows, content: Content) -> None:
    for told in content.libraries["question"]:
        rows.add(
            BankQuestion,
            kind=told["kind"],
            topic=content.say(told["topic"]),
            industry=told["industry"],
            role=told["role"],
            **_said(content, told, "text", "note"),
        )
    for told in content.libraries["answer"]:
        rows.add(
            ObjectionAnswer,
            kind=told["kind"],
            **_said(content, told, "text", "answer", "note"),
        )


def _said(content: Content, told: Table, *names: str) -> dict[str, str]:
    return {name: content.say(told.get(name)) for name in names}
