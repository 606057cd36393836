"""The plan of a meeting, for its brief: the four steps, needs, objections, what is not known."""

from __future__ import annotations

from collections.abc import Iterator

from kamdesk import words
from kamdesk.exchange.briefing import amounts
from kamdesk.exchange.briefing.lines import Block, Cell, Item, Run, line, mixed
from kamdesk.exchange.briefing.order import Matter
from kamdesk.exchange.briefing.teller import ARROW, DOT, Teller, together
from kamdesk.method import file_words
from kamdesk.models.kinds import NeedKind
from kamdesk.services.meeting_page import Chain, PlanNeed, PlanQuestion

_NUMBERS = tuple(map(chr, range(0x2460, 0x2474)))
"""Circled numbers from 1 to 20."""
_MOST_UNKNOWN, _MOST_UNKNOWN_BESIDE = 9, 5
_FIRST = 1.2
"""How much wider than the others the first of three columns is."""
_THIN = 3
"""A plan with fewer questions leaves room to write answers below what is not known."""


class Plan(Teller):
    """The blocks of the four steps, in their order."""

    def opening(self) -> Block:
        """First words, purpose and background questions."""
        items: list[Item] = []
        if self.fields["opening"]:
            first = mixed(
                Run(self.fields["opening"]), matter=Matter.OPENING, mark=self.say("opening")
            )
            items.append(first)
        if self.fields["purpose"]:
            aim = Run(self.fields["purpose"], "muted")
            items.append(mixed(aim, matter=Matter.PURPOSE, mark=self.say("purpose"), most=2))
        if not items:
            items.append(line(self.say("no_opening"), tone="warn", most=2))
        items += self._background([q for q in self.page.background if q.text])
        return Block("step_open", self.say("step_open"), tuple(items))

    def discover(self) -> Block:
        """The chains, each with the needs that it has led to."""
        keys = ("difficulty", "leads_implication", "leads_benefit")
        hint = "  ".join(map(self.say, keys)) if self.page.chains else ""
        items = tuple(self._discover())
        return Block("step_discover", self.say("step_discover"), items, hint=hint)

    def _discover(self) -> Iterator[Item]:
        for number, chain in enumerate(self.page.chains):
            yield self._chain(chain, _number(number))
            for need in chain.needs:
                yield self._chain_need(need)
        if not self.page.chains:
            yield line(self.say("no_questions"), tone="warn")

    def _background(self, questions: list[PlanQuestion]) -> Iterator[Item]:
        """Two questions a line, numbered through."""
        for start in range(0, len(questions), 2):
            pair = questions[start : start + 2]
            cells = tuple(
                Cell((Run(f"{_number(start + at)} {q.text}"), *self._speaker(q.speaker)))
                for at, q in enumerate(pair)
            )
            cells += (Cell(()),) * (2 - len(pair))
            mark = "" if start else self.say("background")
            yield Item(cells, Matter.BACKGROUND, mark, most=3, count=len(pair))

    def _chain(self, chain: Chain, number: str) -> Item:
        first = chain.difficulty
        parts = [Run(first.topic, bold=True)]
        if chain.yearly_cost:
            cost = amounts.whole(chain.yearly_cost, self.page.currency)
            key = "per_year_theirs" if first.cost_by_client else "per_year"
            parts.append(Run(together(self.say(key, amount=cost)), "accent", True))
        parts.append(Run(first.text))
        head = [*_spaced(parts), *self._speaker(first.speaker)]
        if first.solves:
            head.append(Run(f"  {self.say('solves', solution=first.solves)}", "muted"))
        cells = (
            Cell(tuple(head), _FIRST),
            self._followers(chain.implications, "no_implication"),
            self._followers(chain.benefits, "no_benefit"),
        )
        return Item(cells, Matter.CHAIN, number, "accent", most=4)

    def _followers(self, questions: tuple[PlanQuestion, ...], missing: str) -> Cell:
        runs: list[Run] = []
        for question in questions:
            if question.text:
                before = "  " if runs else ""
                runs += [Run(before + question.text), *self._speaker(question.speaker)]
        return Cell(tuple(runs) or (Run(self.say(missing), "warn"),))

    def _chain_need(self, need: PlanNeed) -> Item:
        explicit = need.kind is NeedKind.EXPLICIT
        tone = "good" if explicit else "warn"
        said = self.quote(need.client_words) if need.client_words else need.text
        return mixed(
            Run(f"{words.of(need.kind, self.lang)}  ", tone, True),
            Run(said, tone),
            Run("  " + DOT.join(filter(None, (need.contact, self.day(need.heard_on)))), "muted"),
            matter=Matter.CHAIN_NEED,
            mark="\N{DOWNWARDS ARROW WITH TIP RIGHTWARDS}",
            tone=tone,
            most=2,
        )

    def needs(self) -> Block | None:
        """Open needs that no chain of this plan takes up."""
        items = tuple(
            mixed(
                Run(f"{words.of(need.kind, self.lang)}  ", "muted"),
                Run(self.quote(need.client_words) if need.client_words else need.text),
                Run(f"  {need.contact}" if need.contact else "", "muted"),
                matter=Matter.NEED,
                mark="\N{BULLET}",
                most=2,
            )
            for need in self.brief.needs
        )
        return Block("needs", self.say("needs"), items) if items else None

    @property
    def thin(self) -> bool:
        """Whether the plan has so few questions that what is not known comes in their place."""
        return len(self.page.background) + len(self.page.chains) < _THIN

    def unknown(self) -> Block | None:
        """What the file does not know, as questions; with room for answers on a thin plan."""
        taken = {question.about for question in self.page.background}
        present = frozenset(self.page.came)
        gaps = [gap for gap in self.page.file.gaps if gap.about not in taken]
        most = _MOST_UNKNOWN if self.thin else _MOST_UNKNOWN_BESIDE
        asked = dict.fromkeys(file_words.question(gap, self.lang, present) for gap in gaps)
        items = tuple(
            Item((Cell((Run(text),)),), Matter.UNKNOWN, "\N{WHITE SQUARE}", most=2, ruled=self.thin)
            for text in list(asked)[:most]
        )
        return Block("unknown", self.say("unknown"), items) if items else None

    def prove(self) -> Block | None:
        """Feature, advantage and the stated need that it meets, with the evidence."""
        items = [
            Item(
                (
                    Cell((Run(said.feature), *self._evidence(said.evidence)), _FIRST),
                    Cell((Run(said.advantage),)),
                    Cell((Run(said.benefit, bold=True), *self._speaker(said.speaker))),
                ),
                Matter.STATEMENT,
                _number(number),
                "accent",
                most=4,
            )
            for number, said in enumerate(self.page.statements)
        ]
        if not items:
            return None
        hint = "  ".join(map(self.say, ("feature", "leads_advantage", "leads_meets")))
        return Block("step_prove", self.say("step_prove"), tuple(items), hint=hint)

    def _evidence(self, evidence: str) -> tuple[Run, ...]:
        told = self.say("evidence", evidence=evidence)
        return (Run(f"  {told}", "muted"),) if evidence else ()

    def objections(self) -> Block | None:
        """Objections with our answer."""
        items = tuple(
            mixed(
                Run(self.quote(one.text)),
                Run("" if one.expected else f"  {self.say('from_before')}", "muted"),
                Run(f"  {ARROW} {one.answer}" if one.answer else "", "muted"),
                matter=Matter.OBJECTION,
                mark=words.of(one.kind, self.lang),
                tone="text",
            )
            for one in self.brief.objections
        )
        return Block("objections", self.say("objections"), items) if items else None

    def commit(self) -> Block | None:
        """Summary of benefits, the value balance in one line, and what to bring."""
        items = []
        if self.fields["summary"]:
            told = Run(self.fields["summary"])
            items.append(mixed(told, matter=Matter.SUMMARY, mark=self.say("sum_up")))
        if balance := self._balance():
            items.append(mixed(*balance, matter=Matter.BALANCE, mark=self.say("weigh"), most=2))
        if self.fields["materials"]:
            told = Run(self.fields["materials"])
            items.append(mixed(told, matter=Matter.MATERIALS, mark=self.say("bring"), most=2))
        return Block("step_commit", self.say("step_commit"), tuple(items)) if items else None

    def _balance(self) -> tuple[Run, ...]:
        cost, change = self.brief.yearly_cost, self.brief.change_cost
        if not cost:
            return ()
        if change is None:
            return (Run(self.say("balance_unpriced", cost=self.amount(cost)), "muted"),)
        told = self.say("balance", cost=self.amount(cost), change=self.amount(change))
        worth = cost > change
        verdict = Run(DOT + self.say("worth" if worth else "not_worth"),
                      "good" if worth else "warn", True)  # fmt: skip
        risk = self.fields["risk"]
        return (
            Run(told),
            verdict,
            Run(DOT + self.say("risk", risk=risk) if risk else "", "muted"),
        )

    def _speaker(self, speaker: str | None) -> tuple[Run, ...]:
        return (Run(f"  \N{EM DASH}\N{NO-BREAK SPACE}{speaker}", "accent"),) if speaker else ()


def _spaced(runs: list[Run]) -> Iterator[Run]:
    """The runs that say something, with room between them."""
    said = [run for run in runs if run.text]
    for number, run in enumerate(said):
        yield Run(f"  {run.text}", run.tone, run.bold) if number else run


def _number(place: int) -> str:
    return _NUMBERS[place] if place < len(_NUMBERS) else f"({place + 1})"
