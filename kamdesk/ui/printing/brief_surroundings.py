"""What surrounds a meeting, for its brief: advance wanted, people, promises, business, events."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import reduce

from kamdesk import words
from kamdesk.method import wallet_words
from kamdesk.models.kinds import PromiseSide
from kamdesk.services.account_page import Person
from kamdesk.services.brief import Brief
from kamdesk.services.promises import PromiseLine
from kamdesk.ui.printing import amounts
from kamdesk.ui.printing.paragraph import KEEP, Paragraph, Run, mixed, plain

_MANY_PEOPLE, _MANY_PROMISES = 4, 4
RIVALS = 2
"""So many competitors are told of."""


class Surroundings:
    """The lines of one brief in one language, but for the plan itself."""

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
                "advance_sentence", person=person.name, date=self.day(day), action=action
            )
        else:
            parts = [person.name if person else "", self.day(day) if day else "", action]
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
                Run(" · ".join(map(_together, facts)) + "  "),
                Run(
                    _together(self._seen(person.last_contact)),
                    "muted" if person.last_contact else "warn",
                ),
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
            day = self.day(line.due_on)
            text = self.say(f"{side}_due", date=day, what=line.what, person=person)
        return plain(text, rank, bullet=True, lines=2)

    def business(self) -> tuple[Paragraph, ...]:
        """Sales of twelve months, the last quarter against a year ago, and what is overdue."""
        return (*self._sales(), *self._overdue())

    def _overdue(self) -> Iterator[Paragraph]:
        owed = self.brief.overdue
        if owed is not None:
            amount = amounts.short(owed.amount, owed.currency, self.lang)
            yield plain(self.say("overdue", amount=amount, days=owed.days), 4, "bad")

    def _sales(self) -> tuple[Paragraph, ...]:
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
                "last_meeting", date=self.day(last.starts_at.astimezone().date()), outcome=outcome
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
                date=self.day(case.opened_on),
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
        if self.brief.rivals:
            yield plain(self._rivals(), 5, bullet=True, lines=2)
        for birthday in self.brief.birthdays:
            told = self.say("birthday", name=birthday.name, date=self.day(birthday.day))
            yield plain(told, 9, "muted", bullet=True)

    def _rivals(self) -> str:
        """The competitors inside, each with the lines, shares and trends that are known."""
        facts: dict[str, list[str]] = {}
        for one in self.brief.rivals:
            share = "" if one.share is None else f"{one.share.normalize():f}%"
            trend = words.of(one.trend, self.lang) if one.trend else ""
            line = wallet_words.line_name(one.product_line, self.lang)
            fact = " ".join(filter(None, (line, share, trend)))
            facts.setdefault(one.competitor, []).append(_together(fact))
        told = [
            self.say("rival", name=name, facts=self._joined(known))
            for name, known in list(facts.items())[:RIVALS]
        ]
        return self.say("rivals", rivals=self._joined(told))

    def _joined(self, parts: list[str]) -> str:
        return reduce(lambda a, b: words.text("wallet.pair", self.lang, first=a, second=b), parts)

    def quote(self, said: str, by: str) -> str:
        quoted = f"\N{LEFT DOUBLE QUOTATION MARK}{said}\N{RIGHT DOUBLE QUOTATION MARK}"
        return f"{quoted} {by}".strip()

    def day(self, value: date) -> str:
        return amounts.day(value, self.lang)


def _signed(number: int) -> str:
    if number < 0:
        return f"\N{MINUS SIGN}{-number}"
    return f"+{number}" if number else "0"


def _together(fact: str) -> str:
    """A short fact that is not broken over two lines."""
    return fact.replace(" ", "\N{NO-BREAK SPACE}")
