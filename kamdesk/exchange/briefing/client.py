"""The brief that a client may see: an agenda, without anything that is ours alone.

Who and when, opening, background questions, promises of both sides, materials. Nothing of tier,
stance, needs, objections, figures, the advance wanted or the opportunity is read here.
"""

from __future__ import annotations

from collections.abc import Iterator

from kamdesk.exchange.briefing.lines import (
    Block,
    Cell,
    Document,
    Foot,
    Head,
    Item,
    Run,
    line,
    mixed,
)
from kamdesk.exchange.briefing.order import Matter
from kamdesk.exchange.briefing.teller import DOT, Teller
from kamdesk.models.kinds import PromiseSide
from kamdesk.services.brief import Brief
from kamdesk.words import Lang


def compose_for_client(brief: Brief, lang: Lang) -> Document:
    """The agenda as a document."""
    return _Agenda(brief, lang).document()


class _Agenda(Teller):
    def document(self) -> Document:
        """Everything that it says."""
        facts = [
            self.say("client_title"),
            self.when(),
            self.fields["place"],
        ]
        topic = self.say("client_agenda", title=self.fields["title"])
        who = self._who()
        rows = [(*who, self._promises()), (self._questions(),)]
        if self.fields["materials"]:
            rows.append((self._plain("client_materials", "materials", Matter.MATERIALS),))
        if self.fields["opening"]:
            rows.insert(0, (self._plain("client_opening", "opening", Matter.OPENING),))
        return Document(
            lang=self.lang,
            title=f"{self.say('client_title')} {self.page.account}",
            head=Head(DOT.join(filter(None, facts)), self.page.account),
            box=(line(topic, bold=True, most=2),),
            rows=tuple(rows),
            foot=Foot(
                "",
                (),
                self.say("your_promise"),
                self.say("our_promise"),
                self.say("by_date"),
                self.say("notes"),
            ),
        )

    def _plain(self, title: str, field: str, matter: Matter) -> Block:
        return Block(title, self.say(title), (line(self.fields[field], matter, most=6),))

    def _who(self) -> tuple[Block, ...]:
        """Both sides' people; nothing where nobody is named."""
        items = [
            mixed(
                Run(person.name, bold=True),
                Run(f" {person.title}" if person.title else "", "muted"),
                matter=Matter.PERSON,
                most=2,
            )
            for person in self.page.attendees
        ]
        if self.page.our_people:
            names = self.joined(self.page.our_people)
            items.append(line(self.say("our_people", names=names), Matter.OURS, "muted", most=2))
        return (Block("client_who", self.say("client_who"), tuple(items)),) if items else ()

    def _promises(self) -> Block:
        items = list(self._promise_lines())
        if not items:
            items.append(line(self.say("no_promises"), tone="muted"))
        return Block("promises", self.say("promises"), tuple(items))

    def _promise_lines(self) -> Iterator[Item]:
        for one in self.page.open_promises:
            ours = one.side is PromiseSide.OURS
            when = self.say("due", date=self.day(one.due_on)) if one.due_on else ""
            yield mixed(
                Run(one.what),
                Run(f"  {when}" if when else "", "muted"),
                matter=Matter.PROMISE,
                mark=self.say("client_from_us" if ours else "client_from_you"),
                most=2,
            )

    def _questions(self) -> Block:
        asked = [question.text for question in self.page.background if question.text]
        items = tuple(
            Item((Cell((Run(text),)),), Matter.BACKGROUND, f"{number}", ruled=True)
            for number, text in enumerate(asked, 1)
        )
        if not items:
            items = (line(self.say("client_no_questions"), tone="muted"),)
        return Block("client_questions", self.say("client_questions"), items)
