"""The case that low marks open: which process, about what (method §8)."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from kamdesk import words
from kamdesk.models.kinds import ComplaintCause, Dimension, ServiceKind
from kamdesk.services import service_cases, service_templates, surveys
from kamdesk.services.surveys import SurveyLine
from kamdesk.words import Lang

_CAUSES = {
    Dimension.PRODUCT: ComplaintCause.QUALITY,
    Dimension.DELIVERY: ComplaintCause.DELIVERY,
    Dimension.RESPONSE: ComplaintCause.RESPONSE,
    Dimension.PRICE: ComplaintCause.PRICE,
    Dimension.PEOPLE: ComplaintCause.PEOPLE,
}


def kind_for(line: SurveyLine) -> ServiceKind:
    """A complaint where something was marked below 3, a review where they would not recommend."""
    low = line.answer.low if line.answer else ()
    return ServiceKind.COMPLAINT if low else ServiceKind.REVIEW


def open_case(session: Session, survey_id: int, on: date, lang: Lang) -> int:
    """Open it from the shipped process, with what was marked lowest as cause and the comment as
    note; returns its id."""
    line = surveys.of_id(session, survey_id)
    kind = kind_for(line)
    template = service_templates.of_key(session, f"{service_templates.SHIPPED}{kind}", lang)
    cause = None
    title = template.name
    if line.answer is not None and line.answer.low:
        marks = dict(zip(Dimension, line.marks, strict=True))
        lowest = min(line.answer.low, key=lambda one: marks[one] or 0)
        cause = _CAUSES[lowest]
        title = words.text("case.low_mark", lang, what=words.of(lowest, lang), mark=marks[lowest])
    values = {
        "title": title, "cause": cause, "contact_id": line.contact_id, "note": line.comment,
    }  # fmt: skip
    case = service_cases.start(session, line.account_id, template, on, values)
    surveys.link_case(session, survey_id, case.id)
    return case.id
