"""What the brief says, block by block, and how soon each line gives way when the page is full.

Never: the advance, late promises, who decides, the questions of the first three chains' heads.
Then, first to go: kept rates and birthdays, far-off facts, evidence, objections beyond the first,
other open needs, extra implications, later statements, later people.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kamdesk import words
from kamdesk.models.kinds import NeedKind, PromiseSide
from kamdesk.services.account_page import Person
from kamdesk.services.brief import Brief
from kamdesk.services.meeting_page import Chain
from kamdesk.services.promises import PromiseLine
from kamdesk.ui.printing import amounts
from kamdesk.ui.printing.paragraph import KEEP, Paragraph, Run, mixed, plain

_MANY_PEOPLE, _MANY_PROMISES, _MANY_CHAINS = 4, 4, 3


class Content:
    """The lines of one brief in one language."""

    def __init__(self, brief: Brief, lang: words.Lang) -> None:
        self.brief = brief
        self.page = brief.page
        self.fields = brief.page.fields
        self.lang = lang

    def say(self, key: str, **params: object) -> str:
        """Words of the brief."""
        return words.text(f"brief.{key}", self.lang, **params)

    def advance(self) -> str:
        """The advance wanted as a sentence, however much of it is set."""
        person = self.page.person(self.fields["advance_contact_id"])
        action, day = self.fields["advance_action"], self.fields["advance_date"]
        if not action:
            return self.say("advance_none")
        if person and day:
            sentence = self.say(
                "advance_sentence", person=person.name, date=self._day(day), action=action
            )
        else:
            parts = [person.name if person else "", self._day(day) if day else "", action]
            sentence = " ".join(part for part in parts if part)
        return self.say("advance", advance=sentence)

    def fallbacks(self) -> str:
        """Fallback and fallback if absent, on one line."""
        parts = []
        if self.fields["fallback"]:
            parts.append(self.say("fallback", fallback=self.fields["fallback"]))
        if self.fields["absent_fallback"]:
            parts.append(self.say("if_absent", fallback=self.fields["absent_fallback"]))
        return " · ".join(parts)

    def people(self) -> tuple[Paragraph, ...]:
        """Attendees with role, stance and last contact; then who is missing."""
        return tuple(self._people())

    def _people(self) -> Iterator[Paragraph]:
        attendees = self.page.attendees
        if not attendees:
            yield plain(self.say("no_people"), tone="warn")
        for place, person in enumerate(attendees):
            rank = KEEP if place < _MANY_PEOPLE else 3
            yield self._person(person, rank)
        if not self.brief.decider_known:
            yield plain(self.say("no_decision_maker"), tone="bad", bold=True)
        for place, person in enumerate(self.brief.unmet):
            role = words.of(person.role, self.lang) if person.role else ""
            told = self.say("role_unmet", role=role, name=person.name, title=person.title)
            yield plain(told, KEEP if place == 0 else 4, "bad")

    def _person(self, person: Person, rank: int) -> Paragraph:
        role = words.text(f"role.{person.role.value if person.role else 'none'}", self.lang)
        facts = [role]
        if person.influence is not None:
            facts.append(self.say("influence", value=person.influence))
        if person.support is None:
            facts.append(self.say("support_unknown"))
        else:
            facts.append(self.say("support", value=_signed(person.support)))
        return Paragraph(
            (
                Run(person.name, bold=True),
                Run(f" {person.title}  "),
                Run(" · ".join(facts) + "  "),
                Run(self._seen(person.last_contact), "muted" if person.last_contact else "warn"),
            ),
            rank,
            lines=2,
        )

    def _seen(self, last: date | None) -> str:
        if last is None:
            return self.say("never_met")
        days = (self.brief.today - last).days
        return self.say("last_met", days=days) if days > 0 else self.say("met_today")

    def promises(self) -> tuple[Paragraph, ...]:
        """Open promises, late ones first and loud; then how many were kept."""
        today = self.brief.today
        lines = sorted(self.page.open_promises, key=lambda line: -line.days_late(today))
        told = [
            self._promise(line, KEEP if place < _MANY_PROMISES else 4)
            for place, line in enumerate(lines)
        ]
        ours, theirs = self.brief.ours, self.brief.theirs
        if ours.decided or theirs.decided:
            kept = self.say(
                "kept",
                ours=ours.kept,
                ours_all=ours.decided,
                theirs=theirs.kept,
                theirs_all=theirs.decided,
            )
            told.append(plain(kept, 9, "muted"))
        return tuple(told) or (plain(self.say("no_promises"), tone="muted"),)

    def _promise(self, line: PromiseLine, rank: int) -> Paragraph:
        side = "ours" if line.side is PromiseSide.OURS else "theirs"
        person = line.contact or words.text("promise.theirs", self.lang)
        late = line.days_late(self.brief.today)
        if late > 0:
            text = self.say(f"{side}_late", days=late, what=line.what, person=person)
            return plain(text, rank, "bad", bold=True, bullet=True, lines=2)
        if line.due_on is None:
            text = self.say(f"{side}_undated", what=line.what, person=person)
        else:
            day = self._day(line.due_on)
            text = self.say(f"{side}_due", date=day, what=line.what, person=person)
        return plain(text, rank, bullet=True, lines=2)

    def business(self) -> tuple[Paragraph, ...]:
        """Sales of twelve months and the last quarter against a year ago."""
        sales, currency = self.brief.sales, self.page.currency
        if not any(figure.revenue for figure in sales.months):
            return (plain(self.say("no_sales"), tone="muted"),)
        revenue = amounts.short(sales.revenue, currency, self.lang)
        if sales.contribution is None:
            year = self.say("year_revenue", revenue=revenue)
        else:
            contribution = amounts.short(sales.contribution, currency, self.lang)
            year = self.say("year", revenue=revenue, contribution=contribution)
        lines = [plain(year, lines=2)]
        if sales.change_percent is not None:
            tone = "bad" if sales.change_percent <= -10 else "text"
            change = self.say("quarter", change=_signed(sales.change_percent))
            lines.append(plain(change, 5, tone))
        return tuple(lines)

    def going_on(self) -> tuple[Paragraph, ...]:
        """What was said last time, cases, contract, birthdays."""
        return tuple(self._going_on()) or (plain(self.say("nothing"), tone="muted"),)

    def _going_on(self) -> Iterator[Paragraph]:
        last, today = self.page.last, self.brief.today
        if last is not None:
            outcome = words.text(
                f"outcome.{last.outcome.value if last.outcome else 'none'}", self.lang
            )
            head = self.say(
                "last_meeting", date=self._day(last.starts_at.astimezone().date()), outcome=outcome
            )
            yield mixed([Run(head + " "), Run(last.got_action, "muted")], 4, bullet=True)
            if last.client_words:
                said = self.say("client_said", words=last.client_words)
                yield plain(said, 6, "muted", bullet=True, lines=2)
        for place, case in enumerate(self.brief.cases):
            kind = words.of(case.kind, self.lang)
            late = case.days_late > 0
            text = self.say(
                "case_late" if late else "case_open",
                kind=kind,
                title=case.title,
                date=self._day(case.opened_on),
                step=case.late_step,
                days=case.days_late,
            )
            yield plain(text, 3 + place, "bad" if late else "text", bullet=True, lines=2)
        if self.brief.contract_end is not None:
            days = (self.brief.contract_end - today).days
            if days < 0:
                yield plain(self.say("contract_over", days=-days), 4, "bad", bullet=True)
            elif days <= 180:
                yield plain(self.say("contract_end", days=days), 5, bullet=True)
        for birthday in self.brief.birthdays:
            told = self.say("birthday", name=birthday.name, date=self._day(birthday.day))
            yield plain(told, 9, "muted", bullet=True)

    def opening(self) -> tuple[Paragraph, ...]:
        """Purpose and first words."""
        purpose, lines = self.fields["purpose"], []
        if purpose:
            lines.append(plain(purpose, 3, "muted", lines=2))
        if self.fields["opening"]:
            lines.append(plain(self.fields["opening"], lines=3))
        return tuple(lines)

    def discover(self) -> tuple[Paragraph, ...]:
        """Background questions, then each chain."""
        return tuple(self._discover())

    def _discover(self) -> Iterator[Paragraph]:
        background = [q.text for q in self.page.background if q.text]
        if background:
            numbered = "  ".join(f"{n}) {text}" for n, text in enumerate(background, 1))
            mark = self.say("background")
            yield Paragraph((Run(numbered),), KEEP, mark, self._indent(), lines=3)
        for place, chain in enumerate(self.page.chains):
            yield from self._chain(chain, place)
        if not background and not self.page.chains:
            yield plain(self.say("no_questions"), tone="warn")

    def _chain(self, chain: Chain, place: int) -> Iterator[Paragraph]:
        first = chain.difficulty
        stay = KEEP if place < _MANY_CHAINS else 6
        head = [Run(first.topic, bold=True), Run(f"  {first.text}" if first.topic else first.text)]
        if chain.yearly_cost:
            cost = amounts.whole(chain.yearly_cost, self.page.currency)
            head.append(Run("  " + self.say("per_year", amount=cost), bold=True))
        yield Paragraph(tuple(head), stay, self.say("difficulty"), self._indent(), lines=2)
        kinds = (
            ("implication", chain.implications, "no_implication"),
            ("benefit", chain.benefits, "no_benefit"),
        )
        for kind, questions, missing in kinds:
            mark = words.text(f"question.{kind}", self.lang)
            text = "  ".join(q.text for q in questions)
            run = Run(text) if text else Run(self.say(missing), "warn")
            yield Paragraph((run,), 2 if stay == KEEP else 6, mark, self._indent(), lines=2)
        for need in chain.needs[:2]:
            explicit = need.kind is NeedKind.EXPLICIT
            mark = words.of(need.kind, self.lang)
            said = self._quote(need.client_words or need.text, need.contact)
            run = Run(said, "good" if explicit else "warn")
            yield Paragraph((run,), 5, mark, self._indent(), lines=2)

    def needs(self) -> tuple[Paragraph, ...]:
        """Open needs that no chain of this plan takes up."""
        return tuple(
            mixed(
                [
                    Run(words.of(need.kind, self.lang) + " ", "muted"),
                    Run(self._quote(need.client_words, need.contact) if need.client_words
                        else need.text),
                ],
                6 + min(place, 2),
                bullet=True,
            )
            for place, need in enumerate(self.brief.needs)
        )  # fmt: skip

    def prove(self) -> tuple[Paragraph, ...]:
        """Feature, advantage, benefit, and the evidence."""
        lines = []
        for place, said in enumerate(self.page.statements):
            parts = {"feature": said.feature, "advantage": said.advantage, "benefit": said.benefit}
            whole = all(parts.values())
            text = self.say("fab", **parts) if whole else " → ".join(filter(None, parts.values()))
            if said.evidence:
                text += " " + self.say("evidence", evidence=said.evidence)
            lines.append(plain(text, 2 + min(place, 5), bullet=True))
        return tuple(lines)

    def objections(self) -> tuple[Paragraph, ...]:
        """Objections with our answer."""
        return tuple(
            mixed(
                [
                    Run(words.of(objection.kind, self.lang) + "  ", bold=True),
                    Run(self._quote(objection.text, "")),
                    Run(f"  → {objection.answer}" if objection.answer else "", "muted"),
                ],
                3 + min(place, 4),
                bullet=True,
            )
            for place, objection in enumerate(self.brief.objections)
        )

    def commit(self) -> tuple[Paragraph, ...]:
        """Summary of benefits and what to bring."""
        lines = [plain(self.fields["summary"], lines=3)] if self.fields["summary"] else []
        if self.fields["materials"]:
            bring = self.say("bring", materials=self.fields["materials"])
            lines.append(plain(bring, 5, "muted", lines=2))
        return tuple(lines)

    def _quote(self, said: str, by: str) -> str:
        quoted = f"\N{LEFT DOUBLE QUOTATION MARK}{said}\N{RIGHT DOUBLE QUOTATION MARK}"
        return f"{quoted} {by}".strip()

    def _day(self, value: date) -> str:
        return amounts.day(value, self.lang)

    def _indent(self) -> float:
        return 44.0 if self.lang == "zh" else 78.0


def _signed(number: int) -> str:
    if number < 0:
        return f"\N{MINUS SIGN}{-number}"
    return f"+{number}" if number else "0"
