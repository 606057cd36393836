"""The first sheet: who, how valuable and why, the figures, what comes next, what is inside."""

from __future__ import annotations

from datetime import date
from typing import Any

from kamdesk import words
from kamdesk.exchange.dossier.cover_grid import LAST, CoverGrid
from kamdesk.exchange.dossier.health import churn_line, health_line
from kamdesk.exchange.dossier.history import reason
from kamdesk.exchange.dossier.paper import Paper, moment, money
from kamdesk.exchange.dossier.print_setup import set_up_print
from kamdesk.exchange.dossier.risks import risks
from kamdesk.exchange.dossier.text import width
from kamdesk.exchange.dossier.verdict import key_finding
from kamdesk.method.periods import Period
from kamdesk.method.reasons import override_sentence
from kamdesk.method.verdict import Override
from kamdesk.models.kinds import NeedKind, NeedState, PromiseSide, PromiseState

_UNKNOWN = "\N{EN DASH}"
PEOPLE, NEEDS = 5, 3
"""How many key people and needs the cover tells of; their sheets have them all."""
ONE_LINE = 34
"""So wide a name stands on one line of the cover."""
SHAPES = {
    "platinum": "\N{BLACK DIAMOND}",
    "gold": "\N{BLACK UP-POINTING TRIANGLE}",
    "iron": "\N{BLACK SQUARE}",
    "lead": "\N{BLACK CIRCLE}",
}
"""A tier is never told by colour alone."""


class Cover(CoverGrid):
    """Writes the cover from top to bottom."""

    def write(self, contents: list[str]) -> None:
        """Everything; ``contents`` are the titles of the sheets that follow."""
        paper = self.paper
        fields = paper.content.page.fields
        self.line(paper.word("title"), "band", height=24)
        self.gap(18)
        self.line(paper.name, "hero", height=68 if width(paper.name) > ONE_LINE else 40)
        about = (fields["other_name"], fields["code"], fields["industry"], fields["city"])
        self.line(" · ".join(part for part in about if part), "muted", height=20)
        if not paper.client_safe:
            self._tier()
        self._figures()
        if not paper.client_safe:
            self._risks()
        self._next()
        if not paper.client_safe:
            self._people()
            self._needs()
        self._group()
        self._contents(contents)
        self.gap(16)
        made = paper.word("made_on", date=paper.today.isoformat())
        owner = f" · {paper.field('owner')}: {fields['owner']}" if fields["owner"] else ""
        self.line(made + owner, "muted", height=18)
        if not paper.client_safe:
            self.line(paper.word("confidential"), "muted", height=18)
        set_up_print(self.sheet, paper, landscape=False, pages=1)
        self.sheet.print_options.horizontalCentered = True

    def _tier(self) -> None:
        page, paper = self.paper.content.page, self.paper
        tier, verdict = page.fields["tier"], page.verdict
        shape = f"{SHAPES[tier]} " if tier else ""
        chip = f"{shape}{paper.of(tier, 'tier.not_rated')}"
        why = ""
        if verdict is not None:
            label = Period(verdict.first_day, verdict.last_day).label
            has_figures = page.figures is not None and page.figures.revenue != 0
            sentence = reason(verdict.rule, verdict.facts, has_figures, paper.lang)
            if verdict.override:
                kept = Override.from_json(verdict.override)
                sentence = override_sentence(verdict.computed, kept, paper.lang)
            why = paper.word("why_tier_in", period=label, reason=sentence)
        self.gap(12)
        self.add([(2, 2, chip, f"tier.{tier or 'neutral'}"), (3, LAST, why, "why")], 34)
        self.gap(6)
        assessed = next((one.criteria for one in paper.content.verdicts[:1] if one.criteria), None)
        if assessed is not None and any(scored.used for scored in assessed.scores):
            self.entry(paper.word("criteria"), key_finding(paper, assessed))
        self.entry(paper.field("stage"), paper.of(page.fields["stage"]))
        if paper.content.keeping is not None:
            reading = paper.content.keeping.reading
            self.entry(words.text("risk.churn", paper.lang), churn_line(paper, reading))
            if reading.health.score is not None:
                self.entry(words.text("risk.health", paper.lang), health_line(paper, reading))

    def _risks(self) -> None:
        found = risks(self.paper)
        if found:
            self.section(self.paper.field("risk"))
        for sentence in found:
            self.add([(2, LAST, sentence, "value.text")], 18)

    def _figures(self) -> None:
        paper, page = self.paper, self.paper.content.page
        figures, verdict = page.figures, page.verdict
        revenue = money(figures.revenue) if figures else None
        tiles: list[tuple[str, Any, str]] = [(paper.field("revenue"), revenue, "money")]
        if not paper.client_safe:
            tiles += [
                (paper.field("gross_profit"), money(figures.gross_profit) if figures else None,
                 "money"),
                (paper.field("contribution"), money(figures.contribution) if figures else None,
                 "money"),
                (paper.field("rank"), verdict.rank if verdict else None, "whole"),
            ]  # fmt: skip
        tiles += [
            (paper.field("last_sale"), _last_sale(paper), "date"),
            (paper.word("meetings_held"), sum(m.outcome is not None for m in page.meetings),
             "whole"),
            (paper.word("open_promises"), _open_promises(paper), "text"),
        ]  # fmt: skip
        if not paper.client_safe:
            needs = [n for n in page.needs if n.state is NeedState.OPEN]
            explicit = sum(n.kind is NeedKind.EXPLICIT for n in needs)
            tiles.append((paper.word("open_needs"), explicit, "whole"))
            tiles.append((paper.field("contact"), sum(p.left_on is None for p in page.people),
                          "whole"))  # fmt: skip
        self.section(paper.word("key_figures"))
        self.line(self._figures_of(), "muted", height=18)
        for start in range(0, len(tiles), 3):
            self._tiles(tiles[start : start + 3])

    def _figures_of(self) -> str:
        currency = self.paper.word("amounts_in", currency=self.paper.content.currency)
        verdict = self.paper.content.page.verdict
        if verdict is None:
            return currency
        label = Period(verdict.first_day, verdict.last_day).label
        return f"{self.paper.word('period', period=label)} · {currency}"

    def _tiles(self, tiles: list[tuple[str, Any, str]]) -> None:
        places = [2 + 2 * number for number in range(len(tiles))]
        named = [(at, at + 1, tile[0], "tile") for at, tile in zip(places, tiles, strict=True)]
        self.add(named, 18)
        shown = [
            (at, at + 1, _UNKNOWN, "figure.text")
            if tile[1] is None
            else (at, at + 1, tile[1], f"figure.{tile[2]}")
            for at, tile in zip(places, tiles, strict=True)
        ]
        self.add(shown, 26)

    def _next(self) -> None:
        """The step that was agreed on is ours alone; a client sees the meeting."""
        paper, page = self.paper, self.paper.content.page
        meeting = page.next_meeting
        if meeting is None and paper.client_safe:
            return
        self.section(paper.word("section_next"))
        if not paper.client_safe:
            day, step = page.fields["next_date"], page.fields["next_step"]
            parts = [day.isoformat() if day else "", step]
            told = " · ".join(part for part in parts if part) or paper.word("none_yet")
            self.line(told, "step", height=30)
        if meeting is not None:
            at = moment(meeting.starts_at)
            sentence = paper.word("next_meeting", at=f"{at:%Y-%m-%d %H:%M}", title=meeting.title)
            self.line(sentence, "muted", height=20)

    def _people(self) -> None:
        paper = self.paper
        people = [p for p in paper.content.page.people if p.left_on is None][:PEOPLE]
        if not people:
            return
        self.section(paper.word("people"))
        for one in people:
            met = one.last_contact
            last = paper.word("last_met", date=met.isoformat()) if met else paper.word("never_met")
            self.add(
                [
                    (2, 2, one.name, "value.text"),
                    (3, 3, paper.of(one.role, "role.none"), "value.text"),
                    (4, 5, one.title, "value.text"),
                    (6, LAST, last, "value.text"),
                ],
                18,
            )

    def _needs(self) -> None:
        paper = self.paper
        told = [
            need
            for need in paper.content.page.needs
            if need.kind is NeedKind.EXPLICIT and need.state is NeedState.OPEN
        ]
        if not told:
            return
        self.section(paper.word("needs"))
        for need in told[:NEEDS]:
            words_of = need.client_words or need.text
            who = " · ".join(part for part in (need.contact, need.heard_on.isoformat()) if part)
            self.add([(2, 5, words_of, "value.text"), (6, LAST, who, "value.text")], 32)

    def _group(self) -> None:
        paper, page = self.paper, self.paper.content.page
        if page.parent is None and not page.subsidiaries:
            return
        self.section(paper.word("section_group"))
        if page.parent is not None:
            self.entry(paper.word("parent"), page.parent[1])
        for member in page.subsidiaries:
            parts: list[Any] = [
                (2, 2, paper.word("subsidiary"), "label"),
                (3, 5, member.name, "body.text"),
            ]
            if not paper.client_safe:
                tier = paper.of(member.tier, "tier.not_rated")
                parts.append((6, 6, tier, "body.text"))
                parts.append((7, 7, money(member.revenue), "body.money"))
            self.add(parts, 18)

    def _contents(self, titles: list[str]) -> None:
        from openpyxl.worksheet.hyperlink import Hyperlink

        self.section(self.paper.word("contents"))
        for start in range(0, len(titles), 3):
            parts = [
                (2 + 2 * number, 3 + 2 * number, title, "link")
                for number, title in enumerate(titles[start : start + 3])
            ]
            for cell in self.add(parts, 18):
                cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{cell.value}'!A1")


def _open_promises(paper: Paper) -> str:
    open_ones = [p for p in paper.content.page.promises if p.state is PromiseState.OPEN]
    ours = sum(p.side is PromiseSide.OURS for p in open_ones)
    return paper.word("open_promises_count", ours=ours, theirs=len(open_ones) - ours)


def _last_sale(paper: Paper) -> date | None:
    """The day of the last order, which may be later than the period of the figures."""
    keeping, figures = paper.content.keeping, paper.content.page.figures
    last = keeping.reading.last_order if keeping is not None else None
    return last or (figures.last_sale if figures else None)
