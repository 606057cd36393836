"""The sample's reviews: need log, answers, facts waiting and facts that stand in the file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from kamdesk.db.book import Book
from kamdesk.method import file_places
from kamdesk.models import Account, Contact, LearnedFact, Meeting, Promise, Reflection
from kamdesk.models.kinds import NeedTrend, PromiseState
from kamdesk.services import meeting_page, need_log
from kamdesk.words import Lang

TODAY = date(2026, 11, 25)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_reviews_are_told_whole_in_either_language(
    open_copy: Callable[[Path], Book], territory_file: Callable[[Lang], Path], language: Lang
) -> None:
    book = open_copy(territory_file(language))
    with book.read() as session:
        answers = list(session.scalars(select(Reflection)))
        facts = list(session.scalars(select(LearnedFact)))
        assert len(answers) > 20 and all(one.answer for one in answers)
        taken = [one for one in facts if one.taken_on]
        assert taken and len(taken) < len(facts)
        for fact in taken:
            note = session.get_one(Account, fact.account_id).note
            assert f"{fact.taken_on} {fact.text}" in note
        for fact in facts:
            kind, _, rest = fact.about.partition(":")
            if kind == "contact":
                assert session.get(Contact, int(rest.partition(".")[0])) is not None
            assert file_places.editor_kind(fact.about) is not file_places.Editor.NONE
        newest = answers[0].meeting_id
        assert _trends(book, newest)
        dropped = session.scalars(select(Promise).where(Promise.state == PromiseState.DROPPED))
        assert any(one.note for one in dropped)
        assert session.scalars(select(Promise.our_person).where(Promise.our_person != "")).first()


def _trends(book: Book, meeting_id: int) -> list[NeedTrend]:
    with book.read() as session:
        assert session.get_one(Meeting, meeting_id).outcome is not None
        page = meeting_page.load(session, meeting_id)
        return [one.trend for one in need_log.of_meeting(session, page) if one.trend]
