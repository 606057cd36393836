"""What surrounds a meeting, for its brief: people, promises, business, what is going on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kamdesk import words
from kamdesk.exchange.briefing.lines import Bars, Block, Cell, Item, Run, line, mixed
from kamdesk.exchange.briefing.order import Matter
from kamdesk.exchange.briefing.teller import DOT, Teller, together
from kamdesk.method import reading_words, wallet_words
from kamdesk.models.kinds import ChurnLevel, PresenceTrend, PromiseSide
from kamdesk.services.account_page import Person
from kamdesk.services.promises import PromiseLine

FELL = -10
"""Percent against a year before from which the last months stand out."""
_CONTRACT_SOON = 180
_WHO, _WHAT, _WHEN = 0.31, 0.48, 0.21
_BULLET = "\N{BULLET}"
_LEVELS = {ChurnLevel.LOW: "text", ChurnLevel.WATCH: "warn", ChurnLevel.HIGH: "bad"}


class Around(Teller):
    """The blocks above the plan."""

    def people(self) -> Block:
        """Attendees with role, stance and last contact; then who is missing."""
        return Block("people", self.say("people"), tuple(self._people()))

    def _people(self) -> Iterator[Item]:
        if not self.page.attendees:
            yield line(self.say("no_people"), tone="warn")
        birthdays = {one.name: one.day for one in self.brief.birthdays}
        for person in self.page.attendees:
            yield self._person(person)
            if aside := self._aside(person, birthdays.get(person.name)):
                yield aside
        if self.page.our_people:
            names = self.joined(self.page.our_people)
            yield line(self.say("our_people", names=names), Matter.OURS, "muted", most=2)
        if not self.brief.decider_known:
            yield line(self.say("no_decision_maker"), tone="bad", bold=True, most=2)
        for person in self.brief.unmet:
            role = words.of(person.role, self.lang) if person.role else ""
            key = "role_unmet" if person.title else "role_unmet_untitled"
            told = self.say(key, role=role, name=person.name, title=person.title)
            yield line(told, Matter.UNMET, "bad", most=2)

    def _person(self, person: Person) -> Item:
        role = words.text(f"role.{person.role.value if person.role else 'none'}", self.lang)
        facts = [role]
        if person.influence is not None:
            facts.append(self.say("influence", value=person.influence))
        if person.support is None:
            facts.append(self.say("support_unknown"))
        else:
            facts.append(self.say("support", value=self.signed(person.support)))
        opposed = person.support is not None and person.support < 0
        seen = Run(
            together(self._seen(person.last_contact)), "muted" if person.last_contact else "warn"
        )
        name = Run(person.name, bold=True)
        title = Run(f" {person.title}" if person.title else "", "muted")
        stance = Run(self.joined(map(together, facts), "brief.fact"), "bad" if opposed else "text")
        if self.lang == "en":  # too wide for columns
            runs = (name, title, Run(DOT, "muted"), stance, Run(DOT, "muted"), seen)
            return mixed(*runs, matter=Matter.PERSON)
        cells = (Cell((name, title), _WHO), Cell((stance,), _WHAT), Cell((seen,), _WHEN))
        return Item(cells, Matter.PERSON, most=3)

    def _aside(self, person: Person, birthday: date | None) -> Item | None:
        tie = self.brief.ties.get(person.contact_id, "")
        parts = [self.say("tie", tie=tie) if tie else ""]
        parts.append(self.say("birthday", date=self.day(birthday)) if birthday else "")
        told = DOT.join(filter(None, parts))
        return line(told, Matter.ASIDE, "warn" if tie else "muted", most=2) if told else None

    def _seen(self, last: date | None) -> str:
        if last is None:
            return self.say("never_met")
        days = (self.brief.today - last).days
        return self.say("last_met", days=days) if days > 0 else self.say("met_today")

    def promises(self) -> Block:
        """Open promises, late ones first and loud; then how many were kept."""
        today = self.brief.today
        lines = sorted(self.page.open_promises, key=lambda one: -one.days_late(today))
        items = [self._promise(one) for one in lines]
        if not items:
            items.append(line(self.say("no_promises"), tone="muted"))
        rates = (("ours", self.brief.kept.ours), ("theirs", self.brief.kept.theirs))
        kept = [
            self.say(f"kept_{side}", kept=rate.kept, decided=rate.decided)
            for side, rate in rates
            if rate.decided
        ]
        if kept:
            items.append(line(self.say("kept", rates=self.joined(kept)), Matter.KEPT, "muted"))
        return Block("promises", self.say("promises"), tuple(items))

    def _promise(self, one: PromiseLine) -> Item:
        late = one.days_late(self.brief.today)
        if late > 0:
            key = "late_one" if late == 1 else "late"
            when = Run(self.say(key, days=late), "bad", True)
        elif one.due_on:
            when = Run(self.say("due", date=self.day(one.due_on)), "muted")
        else:
            when = Run(self.say("undated"), "muted")
        person = one.contact if one.side is PromiseSide.THEIRS else ""
        return mixed(
            Run(f"{together(when.text)}  ", when.tone, when.bold),
            Run(one.what, "bad" if late > 0 else "text", late > 0),
            Run(f"  {person}" if person else "", "muted"),
            matter=Matter.PROMISE,
            mark=words.of(one.side, self.lang),
            tone="bad" if late > 0 else "muted",
            most=2,
        )

    def business(self) -> Block:
        """Sales of twelve months, the last three against a year ago, and what they owe."""
        sales = self.brief.sales
        bars = None
        if any(figure.revenue for figure in sales.months):
            months = tuple((figure.month, figure.revenue) for figure in sales.months)
            bars = Bars(months, sales.before, (sales.change_percent or 0) <= FELL)
        items = (*self._sales(), *self._owed())
        hint = self.say("a_year_before") if bars and any(sales.before) else ""
        return Block("business", self.say("business"), items, bars, hint)

    def _sales(self) -> Iterator[Item]:
        sales = self.brief.sales
        if not any(figure.revenue for figure in sales.months):
            yield line(self.say("no_sales"), tone="muted")
            return
        revenue = self.amount(sales.revenue)
        if sales.contribution is None:
            yield line(self.say("year_revenue", revenue=revenue), most=2)
        else:
            earned = self.amount(sales.contribution)
            yield line(self.say("year", revenue=revenue, contribution=earned), most=2)
        if sales.change_percent is not None:
            fell = sales.change_percent <= FELL
            change = self.say("quarter", change=self.signed(sales.change_percent))
            yield line(change, tone="warn" if fell else "text", bold=fell, most=2)

    def _owed(self) -> Iterator[Item]:
        owed = self.brief.owed
        if owed is None:
            return
        parts = [Run(self.say("owed", open=self.amount(owed.open, owed.currency)))]
        if owed.overdue:
            amount = self.amount(owed.overdue, owed.currency)
            told = self.say("overdue", amount=amount, days=owed.oldest)
            parts += [Run(DOT, "muted"), Run(told, "bad")]
        elif owed.open:
            parts += [Run(DOT, "muted"), Run(self.say("not_overdue"), "muted")]
        yield mixed(*parts, most=2)
        if owed.collection is not None:
            key = "collection" if owed.collection_before is None else "collection_before"
            told = self.say(key, days=owed.collection, before=owed.collection_before)
            slower = owed.collection > (owed.collection_before or owed.collection)
            yield line(told, tone="warn" if slower else "text", most=2)

    def going_on(self) -> Block:
        """Churn and health, what was said last time, cases, contract, competitors."""
        items = (
            *self._keeping(),
            *self._last(),
            *self._cases(),
            *self._contract(),
            *self._rivals(),
        )
        return Block("going_on", self.say("going_on"), items)

    def _keeping(self) -> Iterator[Item]:
        """How near they are to leaving, with the loudest fact, and how healthy the account is."""
        reading = self.brief.reading
        if reading is None or reading.health.score is None:
            return
        churn = reading.churn
        said = [self.say("health", score=reading.health.score)]
        said.append(self.say(f"churn_{churn.level.value}", score=churn.score))
        fact = reading_words.churn_fact(churn.raised[0], self.lang) if churn.raised else ""
        text = self.say("because", what=DOT.join(said), fact=fact) if fact else DOT.join(said)
        yield line(text, tone=_LEVELS[churn.level], mark=_BULLET, most=2)

    def _last(self) -> Iterator[Item]:
        last = self.page.last
        if last is None:
            yield line(self.say("first_meeting"), tone="muted", mark=_BULLET)
            return
        outcome = words.text(f"outcome.{last.outcome.value if last.outcome else 'none'}", self.lang)
        held = last.starts_at.astimezone().date()
        head = self.say("last_meeting", date=self.day(held), outcome=outcome)
        got = Run(f"{DOT}{last.got_action}" if last.got_action else "")
        said = Run(f"  {self.quote(last.client_words)}" if last.client_words else "", "muted")
        yield mixed(Run(head, bold=True), got, said, matter=Matter.SAID, mark=_BULLET)

    def _cases(self) -> Iterator[Item]:
        for case in self.brief.cases:
            late = case.days_late > 0
            text = self.say(
                "case_late" if late else "case_open",
                kind=words.of(case.kind, self.lang),
                title=case.title,
                date=self.day(case.opened_on),
                step=case.late_step,
                days=case.days_late,
            )
            yield line(text, Matter.CASE, "bad" if late else "text", mark=_BULLET, most=2)

    def _contract(self) -> Iterator[Item]:
        end = self.brief.contract_end
        if end is None:
            yield line(self.say("no_contract"), tone="muted", mark=_BULLET)
            return
        days = (end - self.brief.today).days
        key, tone = ("contract_over", "bad") if days < 0 else ("contract_end", "text")
        soon = "warn" if 0 <= days <= _CONTRACT_SOON else tone
        yield line(self.say(key, days=abs(days), date=end.isoformat()), tone=soon, mark=_BULLET)

    def _rivals(self) -> Iterator[Item]:
        """The competitors inside, each with the lines, shares and trends that are known."""
        facts: dict[str, list[str]] = {}
        gaining = set()
        for one in self.brief.rivals:
            share = "" if one.share is None else f"{one.share.normalize():f}%"
            trend = words.of(one.trend, self.lang) if one.trend else ""
            name = wallet_words.line_name(one.product_line, self.lang)
            known = facts.setdefault(one.competitor, [])
            known.append(together(" ".join(filter(None, (name, share, trend)))))
            if one.trend is PresenceTrend.GAINING:
                gaining.add(one.competitor)
        for name, lines in facts.items():
            told = self.say("rival", name=name, facts=self.joined(lines))
            tone = "warn" if name in gaining else "text"
            yield line(told, Matter.RIVAL, tone, mark=_BULLET, most=2)
        if not facts:
            yield line(self.say("no_rivals"), tone="muted", mark=_BULLET)
