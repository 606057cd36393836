"""The case that low marks open: which process, about what (method §8)."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from kamdesk import words
from kamdesk.method.satisfaction import Answer
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


def title_for(answer: Answer, lang: Lang) -> str:
    """What the case of an answer is called: its lowest mark; "" where none is low."""
    lowest = answer.lowest
    if lowest is None:
        return ""
    mark = dict(zip(Dimension, answer.marks, strict=True))[lowest]
    return words.text("case.low_mark", lang, what=words.of(lowest, lang), mark=mark)


def fact(line: SurveyLine, lang: Lang) -> str:
    """What was marked, by whom and when, with the comment below."""
    named = [*zip(Dimension, line.marks, strict=True)]
    marks = [f"{words.of(one, lang)} {mark}" for one, mark in named if mark is not None]
    if line.recommend is not None:
        marks.append(f"{words.text('field.recommend', lang)} {line.recommend}")
    who = line.person or words.text("case.somebody", lang)
    told = words.text("case.marks", lang, who=who, day=line.answered_on, marks=" · ".join(marks))
    return f"{told}\n{line.comment}".strip()


def open_case(session: Session, survey_id: int, on: date, lang: Lang) -> int:
    """Open it from the shipped process, with what was marked lowest as cause and title, and all
    that was said as note; returns its id. A survey opens one case, so later ones are the same."""
    line = surveys.of_id(session, survey_id)
    if line.case_id is not None:
        return line.case_id
    kind = kind_for(line)
    template = service_templates.of_key(session, f"{service_templates.SHIPPED}{kind}", lang)
    lowest = line.answer.lowest if line.answer is not None else None
    cause = _CAUSES[lowest] if lowest is not None else None
    title = (line.answer and title_for(line.answer, lang)) or template.name
    values = {
        "title": title, "cause": cause, "contact_id": line.contact_id, "note": fact(line, lang),
    }  # fmt: skip
    case = service_cases.start(session, line.account_id, template, on, values)
    surveys.link_case(session, survey_id, case.id)
    return case.id
