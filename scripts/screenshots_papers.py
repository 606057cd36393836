"""Pictures of printed pages: the briefs of the richest and of the emptiest account, the survey."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from PySide6.QtGui import QColor, QPainter, QPixmap
from screenshots_stage import Stage
from sqlalchemy import ScalarSelect, func, select
from sqlalchemy.orm import Session

from kamdesk.exchange import briefing
from kamdesk.models import Account, AccountContact, Meeting, SalesLine
from kamdesk.models.base import now
from kamdesk.services import brief, meeting_list, meetings, survey_wording, surveys
from kamdesk.ui.printing import brief_document, sheet, survey_paper
from kamdesk.words import Lang

TIMES = 200 / 96
"""Of the layout units: 200 dots an inch."""
FIRST_VISIT: dict[Lang, str] = {"zh": "初次拜访", "en": "First visit"}


def rich_brief(stage: Stage) -> None:
    """The planned meeting whose brief tells most."""
    today, lang = stage.ctx.today(), stage.ctx.language

    def richest(session: Session) -> brief.Brief:
        found = [brief.load(session, row.id, today) for row in meeting_list.upcoming(session)]
        return max(found, key=lambda one: _items(briefing.compose(one, lang)))

    _keep(stage, stage.ctx.read(richest), "brief_rich")


def empty_brief(stage: Stage) -> None:
    """A first meeting with the account that is known least; it is taken back again."""
    title, today = FIRST_VISIT[stage.ctx.language], stage.ctx.today()

    def arrange(session: Session) -> int:
        starts = now().replace(minute=0, second=0, microsecond=0) + timedelta(days=3)
        return meetings.arrange(session, _least_known(session), starts, {"title": title}).id

    meeting_id = stage.ctx.write("new_meeting", arrange)
    try:
        _keep(stage, stage.ctx.read(lambda s: brief.load(s, meeting_id, today)), "brief_empty")
    finally:
        stage.ctx.undo()


def survey_form(stage: Stage) -> None:
    """The form that goes to a client who was asked."""
    asked = stage.ctx.read(surveys.listed)[0]
    page = _paper()
    painter = _painter(page)
    lang = stage.ctx.language
    survey_paper.paint(painter, asked, survey_wording.shipped(lang), lang)
    painter.end()
    _store(stage, page, "survey_form")


def _least_known(session: Session) -> int:
    """Without meetings, then with the fewest people, then with the fewest sales."""

    def count(table: Any) -> ScalarSelect[int]:
        return select(func.count()).where(table.account_id == Account.id).scalar_subquery()

    query = select(Account.id).order_by(
        count(Meeting), count(AccountContact), count(SalesLine), Account.id
    )
    return session.scalars(query.limit(1)).one()


def _items(document: briefing.Document) -> int:
    return sum(len(block.items) for block in document.blocks())


def _keep(stage: Stage, found: brief.Brief, name: str) -> None:
    page = _paper()
    painter = _painter(page)
    document = briefing.compose(found, stage.ctx.language)
    brief_document.paint(painter, brief_document.lay_out(document))
    painter.end()
    _store(stage, page, name)


def _paper() -> QPixmap:
    """The page that the PDF holds as a picture; paper is white in either mode."""
    page = QPixmap(round(sheet.WIDTH * TIMES), round(sheet.HEIGHT * TIMES))
    page.fill(QColor("white"))
    return page


def _painter(page: QPixmap) -> QPainter:
    painter = QPainter(page)
    painter.scale(TIMES, TIMES)
    return painter


def _store(stage: Stage, page: QPixmap, name: str) -> None:
    page.save(str(stage.out / f"{name}_{stage.language}.png"))
