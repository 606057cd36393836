"""The first sheet: who, how valuable and why, the figures, what comes next, what is inside."""

from __future__ import annotations

from typing import Any

from kamdesk.exchange.dossier.grid import set_up_print, styled
from kamdesk.exchange.dossier.history import reason
from kamdesk.exchange.dossier.paper import Paper, moment, money
from kamdesk.method.periods import Period
from kamdesk.method.reasons import override_sentence
from kamdesk.method.verdict import Override
from kamdesk.models.kinds import NeedKind, NeedState, PromiseSide, PromiseState

LAST = 7
"""The cover's last column, G; A is its margin."""
PEOPLE, NEEDS = 5, 3
"""How many key people and needs the cover tells of; their sheets have them all."""
SHAPES = {
    "platinum": "\N{BLACK DIAMOND}",
    "gold": "\N{BLACK UP-POINTING TRIANGLE}",
    "iron": "\N{BLACK SQUARE}",
    "lead": "\N{BLACK CIRCLE}",
}
"""A tier is never told by colour alone."""


class Cover:
    """Writes the cover from top to bottom on a grid of six columns."""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        self.sheet = paper.workbook.create_sheet(paper.word("sheet_cover"), 0)
        self.sheet.column_dimensions["A"].width = 2
        for letter in "BCDEFG":
            self.sheet.column_dimensions[letter].width = 16
        self._row = 0

    def write(self, contents: list[str]) -> None:
        """Everything; ``contents`` are the titles of the sheets that follow."""
        paper = self.paper
        fields = paper.content.page.fields
        self._line(paper.word("title"), "band", height=24)
        self._gap(18)
        self._line(paper.name, "hero", height=68 if len(paper.name) > 16 else 40)
        about = (fields["other_name"], fields["code"], fields["industry"], fields["city"])
        self._line(" · ".join(part for part in about if part), "muted", height=20)
        if not paper.client_safe:
            self._tier()
        self._figures()
        self._next()
        if not paper.client_safe:
            self._people()
            self._needs()
        self._group()
        self._contents(contents)
        self._gap(16)
        made = paper.word("made_on", date=paper.today.isoformat())
        owner = f" · {paper.field('owner')}: {fields['owner']}" if fields["owner"] else ""
        self._line(made + owner, "muted", height=18)
        if not paper.client_safe:
            self._line(paper.word("confidential"), "muted", height=18)
        set_up_print(self.sheet, paper, landscape=False)
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
        self._gap(12)
        self._add([(2, 2, chip, f"tier.{tier or 'neutral'}"), (3, LAST, why, "why")], 34)

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
            (paper.field("last_sale"), figures.last_sale if figures else None, "date"),
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
        self._section(paper.word("key_figures"))
        self._line(self._figures_of(), "muted", height=18)
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
        self._add(named, 18)
        self._add(
            [(at, at + 1, t[1], f"figure.{t[2]}") for at, t in zip(places, tiles, strict=True)], 26
        )

    def _next(self) -> None:
        paper, page = self.paper, self.paper.content.page
        self._section(paper.word("section_next"))
        day, step = page.fields["next_date"], page.fields["next_step"]
        parts = [day.isoformat() if day else "", step]
        told = " · ".join(part for part in parts if part) or paper.word("none_yet")
        self._line(told, "step", height=30)
        meeting = page.next_meeting
        if meeting is not None:
            at = moment(meeting.starts_at)
            sentence = paper.word("next_meeting", at=f"{at:%Y-%m-%d %H:%M}", title=meeting.title)
            self._line(sentence, "muted", height=20)

    def _people(self) -> None:
        paper = self.paper
        people = [p for p in paper.content.page.people if p.left_on is None][:PEOPLE]
        if not people:
            return
        self._section(paper.word("people"))
        for one in people:
            met = one.last_contact
            last = paper.word("last_met", date=met.isoformat()) if met else ""
            self._add(
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
        self._section(paper.word("needs"))
        for need in told[:NEEDS]:
            words_of = need.client_words or need.text
            who = " · ".join(part for part in (need.contact, need.heard_on.isoformat()) if part)
            self._add([(2, 5, words_of, "value.text"), (6, LAST, who, "value.text")], 32)

    def _group(self) -> None:
        paper, page = self.paper, self.paper.content.page
        if page.parent is None and not page.subsidiaries:
            return
        self._section(paper.word("section_group"))
        if page.parent is not None:
            parts = [(2, 2, paper.word("parent"), "label"), (3, LAST, page.parent[1], "body.text")]
            self._add(parts, 18)
        for member in page.subsidiaries:
            tier = "" if paper.client_safe else paper.of(member.tier, "tier.not_rated")
            self._add(
                [
                    (2, 2, paper.word("subsidiary"), "label"),
                    (3, 5, member.name, "body.text"),
                    (6, 6, tier, "body.text"),
                    (7, 7, money(member.revenue), "body.money"),
                ],
                18,
            )

    def _contents(self, titles: list[str]) -> None:
        from openpyxl.worksheet.hyperlink import Hyperlink

        self._section(self.paper.word("contents"))
        for start in range(0, len(titles), 3):
            parts = [
                (2 + 2 * number, 3 + 2 * number, title, "link")
                for number, title in enumerate(titles[start : start + 3])
            ]
            for cell in self._add(parts, 18):
                cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{cell.value}'!A1")

    def _section(self, title: str) -> None:
        self._gap(10)
        self._line(title, "section", height=22)

    def _gap(self, height: int) -> None:
        self._add([], height)

    def _line(self, value: str, look: str, *, height: int = 16) -> None:
        self._add([(2, LAST, value, look)], height)

    def _add(self, parts: list[tuple[int, int, Any, str]], height: int) -> list[Any]:
        """One row of values, each from its first to its last column; returns their cells."""
        from openpyxl.utils import get_column_letter

        self._row += 1
        cells: list[Any] = [None] * LAST
        for first, _last, value, look in parts:
            cells[first - 1] = styled(self.sheet, self.paper, value, look)
        self.sheet.append(cells)
        for first, last, _value, _look in parts:
            if last > first:
                area = f"{get_column_letter(first)}{self._row}:{get_column_letter(last)}{self._row}"
                self.sheet.merged_cells.add(area)
        self.sheet.row_dimensions[self._row].height = height
        return [cell for cell in cells if cell is not None]


def _open_promises(paper: Paper) -> str:
    open_ones = [p for p in paper.content.page.promises if p.state is PromiseState.OPEN]
    ours = sum(p.side is PromiseSide.OURS for p in open_ones)
    return paper.word("open_promises_count", ours=ours, theirs=len(open_ones) - ours)
