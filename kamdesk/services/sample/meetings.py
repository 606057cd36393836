"""Meetings of the sample with their chains, needs, statements, objections and promises."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from kamdesk.models import Attendee, Meeting, Need, Objection, Promise, Question, Statement
from kamdesk.models.kinds import MeetingState, NeedKind, QuestionKind
from kamdesk.money import to_units
from kamdesk.services.sample.content import Content, Table
from kamdesk.services.sample.days import Days
from kamdesk.services.sample.rows import Rows


@dataclass
class Agenda:
    """Writes meetings in the order of time. ``carried`` are needs by key, for the later plan that
    takes them up."""

    rows: Rows
    content: Content
    days: Days
    account_ids: dict[str, int]
    contact_ids: dict[str, int]
    carried: dict[str, int] = field(default_factory=dict)

    def add_all(self) -> None:
        """All meetings of the accounts in the book, held ones first, then promises given
        elsewhere."""
        told = [*self.content.held, *self.content.planned]
        chosen = [one for one in told if one["account"] in self.account_ids]
        chosen.sort(key=lambda one: int(one["day"]))
        later: dict[int, int] = {}
        next_day: dict[str, int] = {}
        for index in range(len(chosen) - 1, -1, -1):
            account = chosen[index]["account"]
            if account in next_day:
                later[index] = next_day[account]
            next_day[account] = chosen[index]["day"]
        for index, one in enumerate(chosen):
            _MeetingWriter(self, one, later.get(index)).write()
        for promise in self.content.promises:
            if promise["account"] in self.account_ids:
                made = self.days.moment(promise["made"], "16:00").astimezone(UTC)
                self.add_promise(promise, promise["account"], None, made)

    def person(self, name: str | None) -> int | None:
        """Id of a contact by romanised name; nobody for none."""
        return None if name is None else self.contact_ids[name]

    def add_promise(
        self, promise: Table, account: str, meeting_id: int | None, made: datetime
    ) -> None:
        """One line of the promise ledger."""
        self.rows.add(
            Promise,
            account_id=self.account_ids[account],
            meeting_id=meeting_id,
            contact_id=self.person(promise["who"]),
            side=promise["side"],
            what=self.content.say(promise["what"]),
            due_on=self.days.at(promise["due"]),
            state=promise["state"],
            closed_on=self.days.maybe(promise.get("closed")),
            created_at=made,
        )


class _MeetingWriter:
    """Writes one meeting and all that hangs on it."""

    def __init__(self, agenda: Agenda, told: Table, next_day: int | None) -> None:
        self._agenda = agenda
        self._rows = agenda.rows
        self._say = agenda.content.say
        self._told = told
        self._next_day = next_day
        self._held = "outcome" in told
        self._account_id = agenda.account_ids[told["account"]]
        self._starts = agenda.days.moment(told["day"], told["time"])
        self._order = 0
        self._meeting_id = 0

    def write(self) -> None:
        """The meeting first, then its parts."""
        told = self._told
        self._meeting_id = self._rows.add(Meeting, **self._plan(), **self._review())
        for name in told["who"]:
            self._rows.add(
                Attendee,
                meeting_id=self._meeting_id,
                contact_id=self._agenda.person(name),
                came=True if self._held else None,
            )
        gaps = told.get("gaps", {})
        for number, background in enumerate(told.get("background", []), start=1):
            about = self._place(gaps.get(str(number), ""))
            self._question(
                QuestionKind.BACKGROUND, None, background[:2], background[2:], about=about
            )
        for unplanned in told.get("improvised", []):
            texts = unplanned[:2], unplanned[2:]
            self._question(QuestionKind.BACKGROUND, None, *texts, improvised=True)
        for number, chain in enumerate(told.get("chain", [])):
            self._chain(chain, number)
        for heard in told.get("heard", []):
            self._agenda.carried[heard["key"]] = self._need(heard, None)
        for objection in told.get("objection", []):
            self._objection(objection)
        for promise in told.get("promise", []):
            self._agenda.add_promise(promise, told["account"], self._meeting_id, self._ends)

    @property
    def _ends(self) -> datetime:
        return self._starts + timedelta(minutes=self._told["minutes"])

    def _plan(self) -> dict[str, Any]:
        told, days = self._told, self._agenda.days
        wanted = told["wanted"]
        return {
            "account_id": self._account_id,
            "title": self._say(told["title"]),
            "starts_at": self._starts,
            "minutes": told["minutes"],
            "place": self._say(told["place"]),
            "channel": told.get("channel", "visit"),
            "state": MeetingState.HELD if self._held else MeetingState.PLANNED,
            "purpose": self._say(told["purpose"]),
            "opening": self._say(told["opening"]),
            "materials": self._say(told.get("materials")),
            "summary": self._say(told.get("summary")),
            "advance_contact_id": self._agenda.person(wanted["who"]),
            "advance_action": self._say(wanted["action"]),
            "advance_date": days.at(wanted["day"]),
            "fallback": self._say(told.get("fallback")),
            "absent_fallback": self._say(told.get("absent")),
            "solution_price": _money(told.get("price")),
            "switching_cost": _money(told.get("switching")),
            "risk": self._say(told.get("risk")),
            "our_people": "\n".join(self._say(name) for name in told.get("ours", [])) or None,
            "created_at": days.moment(min(told["day"], 0) - 6, "09:00").astimezone(UTC),
        }

    def _review(self) -> dict[str, Any]:
        told, days = self._told, self._agenda.days
        got = told.get("got", {})
        return {
            "outcome": told.get("outcome"),
            "got_contact_id": self._agenda.person(got.get("who")),
            "got_action": self._say(got.get("action")),
            "got_date": days.maybe(got.get("day")),
            "client_words": self._say(told.get("words")),
            "notes": self._say(told.get("notes")),
            "learned": self._say(told.get("learned")),
            "next_step": self._say(told.get("next")),
            "next_date": None if self._next_day is None else days.working(self._next_day),
            "held_at": self._ends if self._held else None,
        }

    def _place(self, told: str) -> str | None:
        """The place of the file that a question is to fill, such as ``Lu Zhiyuan.support``."""
        name, _dot, field_name = told.rpartition(".")
        return f"contact:{self._agenda.person(name)}.{field_name}" if name else None

    def _question(
        self,
        kind: QuestionKind,
        difficulty_id: int | None,
        text: list[str],
        answer: list[str] | None,
        **more: Any,
    ) -> int:
        self._order += 1
        plain = {"topic": "", "solves": "", "yearly_cost": None, "mattered": False}
        open_ = {"improvised": None, "about": None, "cost_by_client": None}
        extra = {**plain, **open_, **more}
        return self._rows.add(
            Question,
            meeting_id=self._meeting_id,
            difficulty_id=difficulty_id,
            kind=kind,
            text=self._say(text),
            order=self._order,
            asked=self._held and kind not in self._told.get("unasked", "").split(),
            answer=self._say(answer),
            **extra,
        )

    def _chain(self, chain: Table, number: int) -> None:
        explicit = chain.get("need", {}).get("kind") == NeedKind.EXPLICIT
        difficulty = self._question(
            QuestionKind.DIFFICULTY,
            None,
            chain["ask"],
            chain.get("answer"),
            topic=self._say(chain["topic"]),
            solves=self._say(chain["solves"]),
            yearly_cost=_money(chain.get("cost")),
            cost_by_client=chain.get("own"),
            mattered=self._held and explicit,
        )
        for implication in chain["implications"]:
            self._question(QuestionKind.IMPLICATION, difficulty, implication, None)
        if "benefit" in chain:
            self._question(QuestionKind.BENEFIT, difficulty, chain["benefit"], None)
        need = None
        if "carries" in chain:
            need = self._agenda.carried[chain["carries"]]
            self._rows.amend(Need, need, difficulty_id=difficulty)
        elif "need" in chain:
            need = self._need(chain["need"], difficulty)
        if "fab" in chain:
            self._statement(chain["fab"], need, number, chain.get("says"))

    def _need(self, told: Table, difficulty_id: int | None) -> int:
        return self._rows.add(
            Need,
            account_id=self._account_id,
            meeting_id=self._meeting_id,
            difficulty_id=difficulty_id,
            contact_id=self._agenda.person(told["who"]),
            kind=told["kind"],
            state=told.get("state", "open"),
            text=self._say(told["text"]),
            client_words=self._say(told["words"]),
            heard_on=self._agenda.days.working(self._told["day"]),
        )

    def _statement(
        self, fab: list[list[str]], need_id: int | None, number: int, says: list[str] | None
    ) -> None:
        feature, advantage, benefit, evidence = (self._say(pair) for pair in fab)
        self._rows.add(
            Statement,
            meeting_id=self._meeting_id,
            need_id=need_id,
            feature=feature,
            advantage=advantage,
            benefit=benefit,
            evidence=evidence,
            order=number,
            speaker=self._say(says) if says else None,
        )

    def _objection(self, told: Table) -> None:
        self._rows.add(
            Objection,
            account_id=self._account_id,
            meeting_id=self._meeting_id,
            contact_id=self._agenda.person(told.get("who")),
            kind=told["kind"],
            state=told.get("state", "open"),
            text=self._say(told["text"]),
            answer=self._say(told["answer"]),
        )


def _money(major: int | None) -> int | None:
    """Money units; none and nothing are both unknown."""
    return to_units(major) if major else None
