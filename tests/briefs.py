"""Briefs of any size: documents made by hypothesis, and an account with too much of everything."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import strategies as st
from sqlalchemy.orm import Session

from kamdesk.exchange.briefing import Block, Cell, Document, Foot, Head, Item, Run
from kamdesk.exchange.briefing.order import Matter
from kamdesk.models.kinds import BuyingRole, NeedKind, ObjectionKind, PromiseSide, QuestionKind
from kamdesk.services import contacts, meeting_page, meetings, promises
from tests import meeting_story

FOOT = Foot("Outcome", ("Order", "Advance"), "They promise", "We promise", "by", "Notes")
_LETTERS = st.sampled_from("aWi .,:\N{EM DASH}三家分公司缺货停工，。？“”\U0001f600")
TEXTS = st.one_of(
    st.sampled_from(["停半天影响多少份标书？", "Who signs?", "A" * 90, "缺货停工" * 60]),
    st.text(_LETTERS, min_size=1, max_size=120),
)
_ANSWERED = (Matter.UNKNOWN, Matter.BACKGROUND)
"""Only questions have a line to write the answer on."""
_TONES = st.sampled_from(["text", "muted", "bad", "good", "warn", "accent"])
_RUNS = st.builds(Run, TEXTS, _TONES, st.booleans())
_CELLS = st.builds(Cell, st.lists(_RUNS, max_size=3).map(tuple), st.sampled_from([1.0, 1.2, 0.4]))
_ANY_ITEMS = st.builds(
    Item,
    st.lists(_CELLS, min_size=1, max_size=3).map(tuple),
    st.sampled_from(list(Matter)),
    st.sampled_from(["", "\N{BULLET}", "我方", "Background"]),
    _TONES,
    st.integers(1, 4),
    st.booleans(),
    st.integers(1, 2),
)
_ITEMS = _ANY_ITEMS.map(lambda item: replace(item, ruled=item.ruled and item.matter in _ANSWERED))
_STAYING = st.builds(Item, st.lists(_CELLS, min_size=1, max_size=2).map(tuple), most=st.just(1))


@st.composite
def documents(draw: st.DrawFn, most: int = 12) -> Document:
    """A document whose blocks have names of their own; few items stay whatever happens."""
    rows = []
    for at in range(draw(st.integers(1, 6))):
        blocks = []
        for side in range(draw(st.integers(1, 2))):
            title = draw(st.sampled_from(["承诺", "What is going on", "3 Prove"]))
            items = draw(st.lists(_ITEMS, max_size=most)) + draw(st.lists(_STAYING, max_size=1))
            if items:
                blocks.append(Block(f"{at}{side}", title, tuple(items), hint=draw(TEXTS)))
        if blocks:
            rows.append(tuple(blocks))
    head = Head(draw(TEXTS), draw(TEXTS), draw(TEXTS), ("Platinum", "platinum"), draw(TEXTS))
    box = (Item((Cell((Run(draw(TEXTS)),)),), most=2), Item((Cell((Run(draw(TEXTS)),)),), most=2))
    return Document("en", "title", head, box, tuple(rows), FOOT)


def overflowing(session: Session, today: date) -> int:
    """More than three pages' worth of everything; returns the meeting."""
    meeting_id = meeting_story.rich_meeting(session, today)
    account_id = meeting_page.load(session, meeting_id).account_id
    long = "为了弄清三家分公司在投标旺季的用纸方式、审批路径与预算归属，" * 8
    people = []
    for number in range(14):
        values = {"name": f"何文{number}", "title": "分公司采购经理", "influence": 3,
                  "role": BuyingRole.APPROVER}  # fmt: skip
        people.append(contacts.create(session, account_id, values).id)
    meetings.set_attendees(session, meeting_id, people)
    for number in range(30):
        due = today + timedelta(days=number - 15)
        values = {"account_id": account_id, "side": PromiseSide.OURS, "what": long, "due_on": due}
        promises.make(session, values)
    _overflowing_plan(session, meeting_id, long)
    fields = ("purpose", "opening", "summary", "materials", "fallback", "absent_fallback")
    meetings.update(session, meeting_id, {**dict.fromkeys(fields, long), "advance_action": long})
    return meeting_id


def _overflowing_plan(session: Session, meeting_id: int, long: str) -> None:
    base = {"meeting_id": meeting_id}
    for number in range(12):
        meetings.add_part(session, "question", {**base, "kind": QuestionKind.BACKGROUND,
                                                "text": long})  # fmt: skip
        values = {**base, "kind": QuestionKind.DIFFICULTY, "topic": f"难点 {number}", "text": long}
        chain = meetings.add_part(session, "question", values).id
        for kind in (QuestionKind.IMPLICATION, QuestionKind.BENEFIT):
            values = {**base, "kind": kind, "text": long, "difficulty_id": chain}
            meetings.add_part(session, "question", values)
        values = {**base, "kind": NeedKind.EXPLICIT, "client_words": long}
        meetings.add_part(session, "need", values)
        values = {"feature": long, "advantage": long, "benefit": long}
        meetings.add_part(session, "statement", {**base, **values})
        values = {"kind": ObjectionKind.PRICE, "text": f"{number} {long}", "answer": long}
        meetings.add_part(session, "objection", {**base, **values})
