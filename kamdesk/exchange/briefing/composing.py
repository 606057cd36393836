"""Puts a brief together: for our eyes, or for a client's."""

from __future__ import annotations

from kamdesk import words
from kamdesk.exchange.briefing.around import Around
from kamdesk.exchange.briefing.client import compose_for_client
from kamdesk.exchange.briefing.lines import Block, Document, Foot, Head, Item, Row, Run, line, mixed
from kamdesk.exchange.briefing.naming import title
from kamdesk.exchange.briefing.plan import Plan
from kamdesk.exchange.briefing.teller import DOT, Teller
from kamdesk.services.brief import Brief
from kamdesk.words import Lang

_OUTCOMES = ("order", "advance", "continuation", "no_sale")


def compose(brief: Brief, lang: Lang, *, client_safe: bool = False) -> Document:
    """Everything that the brief says; ``fitting.fitted`` makes it fit a page.

    ``client_safe`` says only what a client may read: who, opening, questions, promises, materials.
    """
    if client_safe:
        return compose_for_client(brief, lang)
    return Document(
        lang=lang,
        title=title(brief, lang),
        head=_head(Teller(brief, lang)),
        box=_Box(brief, lang).items(),
        rows=_rows(Around(brief, lang), Plan(brief, lang)),
        foot=_foot(Teller(brief, lang)),
    )


def _rows(around: Around, plan: Plan) -> tuple[Row, ...]:
    rows: list[Row] = [
        (around.people(), around.promises()),
        (around.business(), around.going_on()),
        (plan.opening(),),
    ]
    unknown, needs = plan.unknown(), plan.needs()
    if unknown and plan.thin:
        rows += [(plan.discover(),), (unknown,)]
        rows.append(_present(needs))
    else:
        rows += [(plan.discover(),), _present(needs, unknown)]
    rows.append(_present(plan.prove()))
    rows.append(_present(plan.objections(), plan.commit()))
    return tuple(row for row in rows if row)


def _present(*blocks: Block | None) -> Row:
    return tuple(block for block in blocks if block is not None)


def _head(teller: Teller) -> Head:
    brief, page, lang = teller.brief, teller.page, teller.lang
    facts = [
        teller.say("title"),
        teller.when(),
        teller.fields["place"],
        teller.say("meeting_no", number=page.number),
    ]
    owner = teller.say("our_owner", name=brief.who["owner"]) if brief.who["owner"] else ""
    about = [teller.fields["title"], brief.who["industry"], brief.who["city"], owner]
    why = [words.of(brief.rule, lang) if brief.rule else ""]
    why.append(words.text("paper.rank", lang, rank=brief.rank) if brief.rank else "")
    tier = page.tier
    word = words.of(tier, lang) if tier else words.text("tier.not_rated", lang)
    return Head(
        facts=DOT.join(filter(None, facts)),
        name=page.account,
        about=DOT.join(filter(None, about)),
        chip=(word, tier.value if tier else "neutral"),
        why=DOT.join(filter(None, why)),
    )


class _Box(Teller):
    """The advance wanted, its fallbacks, and the opportunity that the meeting serves."""

    def items(self) -> tuple[Item, ...]:
        """Lines of the box."""
        wanted = bool(self.fields["advance_action"])
        lines = [line(self._advance(), tone="text" if wanted else "warn", bold=True, most=2)]
        fallback, absent = self.fields["fallback"], self.fields["absent_fallback"]
        person = self.page.person(self.fields["advance_contact_id"])
        if fallback or absent:
            told = [self.say("fallback", fallback=fallback) if fallback else ""]
            who = person.name if person else self.say("somebody")
            told.append(self.say("if_absent", person=who, fallback=absent) if absent else "")
            lines.append(line("   ".join(filter(None, told)), tone="muted", most=2))
        if served := self._served():
            lines.append(mixed(Run(served, "accent"), most=1))
        return tuple(lines)

    def _advance(self) -> str:
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

    def _served(self) -> str:
        served = self.brief.served
        if served is None:
            return ""
        parts = [self.say("serves", title=served.title)]
        if served.value:
            parts.append(self.amount(served.value))
        if served.expected_on:
            parts.append(self.say("serves_by", month=f"{served.expected_on:%Y-%m}"))
        if served.chance is not None:
            parts.append(self.say("serves_chance", chance=served.chance))
        return DOT.join(parts)


def _foot(teller: Teller) -> Foot:
    outcomes = tuple(words.text(f"outcome.{key}", teller.lang) for key in _OUTCOMES)
    return Foot(
        result=teller.say("result"),
        outcomes=outcomes,
        theirs=teller.say("their_promise"),
        ours=teller.say("our_promise"),
        by=teller.say("by_date"),
        notes=teller.say("notes"),
    )
