"""The sheets about the buying centre: people with everything known, and what their map says."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from io import BytesIO
from typing import Any

from kamdesk.charts import buying_map as picture
from kamdesk.charts import render
from kamdesk.exchange.dossier.grid import As, Column, Grid, filled
from kamdesk.exchange.dossier.paper import Paper
from kamdesk.method import birthdays, buying_words
from kamdesk.method.buying_map import signed
from kamdesk.services.account_lines import Person
from kamdesk.services.map_lines import Member

Cell = tuple[Column, Callable[[Person, Member | None], Any]]

STANCES = (-2, -1, 0, 1, 2, None)
WEIGHTS = (5, 4, 3, 2, 1, None)
WORTH_DRAWING = 2
"""So many cards make a map."""
PICTURE_RATIO, MOST_WIDE = 2.0, 900
"""Device pixels for each pixel, and how many the picture is wide on the sheet at most."""
TITLE_ROOM = 36
_WIN = 44
"""How wide what somebody wants to win may get."""


def write_people(paper: Paper) -> None:
    """Contacts, most influential first; part, stance and wins are for our eyes only, and so is
    that order."""
    people = paper.content.page.people
    if not people:
        return
    if paper.client_safe:
        people = sorted(people, key=lambda one: one.name)
    grid = Grid(paper, paper.word("sheet_contacts"))
    parts = {member.contact_id: member for member in paper.content.centre.members}
    tables = {"": _reach(paper)}
    if not paper.client_safe:
        tables |= {"map_part": _stance(paper), "map_wins": _wins(paper)}
    for heading, cells in tables.items():
        rows = [[read(one, parts.get(one.contact_id)) for _column, read in cells] for one in people]
        columns, rows = filled([column for column, _read in cells], rows)
        if heading and len(columns) > 1:
            grid.section(paper.word(heading))
        if not heading or len(columns) > 1:
            grid.table(columns, rows)
    grid.finish()


def write_map(paper: Paper) -> None:
    """The map as drawn, remarks, who must move, influence against support, the unknown."""
    centre = paper.content.centre
    if paper.client_safe or not centre.present:
        return
    grid = Grid(paper, paper.word("sheet_map"))
    _draw(grid)
    grid.section(paper.word("map_remarks"))
    for said in centre.remarks(paper.today):
        what, why = buying_words.remark(said, paper.lang)
        grid.line(what)
        grid.note(why)
    moves = centre.moves()
    if moves:
        grid.section(paper.word("map_moves"))
        for move in moves:
            grid.line(buying_words.move(move, paper.lang))
    _matrix(grid)
    _lines(grid)
    grid.finish()


def _reach(paper: Paper) -> list[Cell]:
    """Who they are and how to reach them."""
    names = {person.contact_id: person.name for person in paper.content.page.people}
    cells: list[Cell] = [
        _name(paper),
        (Column(paper.field("person_other_name")), lambda one, _part: one.other_name),
        *(_plain(paper, field) for field in ("department", "title", "phone", "mobile", "email")),
        (Column(paper.field("reports_to")), lambda one, _p: names.get(one.reports_to_id or 0, "")),
        (Column(paper.word("last_contact"), "date"), lambda one, _part: one.last_contact),
    ]
    if paper.client_safe:
        return cells
    born = Column(paper.field("birthday"), "date"), lambda one, _part: _birthday(one)
    return [*cells, born, _plain(paper, "left_on", "date")]


def _birthday(one: Person) -> date | As | None:
    """The birthday; as text where it is a day that only the lunar calendar has."""
    if one.birthday is None or not one.birthday_lunar:
        return one.birthday
    moons = birthdays.is_lunar_30_of_second(one.birthday)
    return As(f"{one.birthday.year:04}-02-30", "text") if moons else one.birthday


def _stance(paper: Paper) -> list[Cell]:
    """Their part, where they stand, how close we are, and how sure of it."""

    def worded(field: str) -> Cell:
        return Column(paper.field(field)), lambda _one, p: paper.of(getattr(p, field, None))

    def level(field: str) -> Cell:
        return Column(paper.field(field)), lambda _one, p: buying_words.level(
            getattr(p, field, None), paper.lang
        )

    return [
        _name(paper),
        (Column(paper.field("role")), lambda one, _part: paper.of(one.role, "role.none")),
        _plain(paper, "influence", "whole"),
        _plain(paper, "support", "whole"),
        (Column(paper.field("coverage")), lambda one, _part: paper.of(one.coverage)),
        worded("drive"),
        level("level_now"),
        level("level_wanted"),
        (Column(paper.field("our_owner")), lambda _one, p: getattr(p, "our_owner", None)),
        worded("certainty"),
        (Column(paper.field("checked_on"), "date"), lambda _one, p: getattr(p, "checked_on", None)),
    ]


def _wins(paper: Paper) -> list[Cell]:
    """What each wants for themselves and for their house, and their tie to a competitor."""

    def told(field: str) -> Cell:
        return Column(paper.field(field), most=_WIN, span=3), lambda _one, p: getattr(
            p, field, None
        )

    return [_name(paper), *(told(f) for f in ("personal_win", "business_win", "competitor_tie"))]


def _name(paper: Paper) -> Cell:
    return Column(paper.field("person_name")), lambda one, _part: one.name


def _plain(paper: Paper, field: str, kind: str = "text") -> Cell:
    return Column(paper.field(field), kind), lambda one, _part: getattr(one, field)


def _matrix(grid: Grid) -> None:
    """Who sits where; names stand in their cell."""
    paper, people = grid.paper, grid.paper.content.centre.present
    stances = [s for s in STANCES if s is not None or any(p.support is None for p in people)]
    weights = [w for w in WEIGHTS if any(p.influence == w for p in people)]
    grid.section(f"{paper.field('influence')} × {paper.field('support')}")
    heads = [Column(paper.field("influence"), "whole")]
    for stance in stances:
        sign = "" if stance is None else f" {signed(stance)}"
        heads.append(Column(f"{buying_words.stance(stance, paper.lang)}{sign}", most=28))
    comma = "\N{IDEOGRAPHIC COMMA}" if paper.lang == "zh" else ", "
    rows = [
        [
            weight,
            *(
                comma.join(p.name for p in people if (p.influence, p.support) == (weight, stance))
                for stance in stances
            ),
        ]
        for weight in weights
    ]
    grid.table(heads, rows)


def _lines(grid: Grid) -> None:
    """Who moves whom, and who is not known yet."""
    paper, centre = grid.paper, grid.paper.content.centre
    names = {member.contact_id: member.name for member in centre.members}
    if centre.influences:
        grid.section(paper.word("map_influences"))
        heads = [Column(paper.word(f"map_{part}")) for part in ("from", "to")]
        lines = [[names[line.from_id], names[line.to_id], line.note] for line in centre.influences]
        grid.table([*heads, Column(paper.field("note"), most=48)], lines)
    if centre.gaps:
        grid.section(paper.word("map_unknown"))
        fields = ("title", "role", "reports_to")
        gaps = [
            [gap.title, paper.of(gap.role), names.get(gap.reports_to_id or 0, "")]
            for gap in centre.gaps
        ]
        grid.table([Column(paper.field(field)) for field in fields], gaps)


def _draw(grid: Grid) -> None:
    """The map, at its natural size or as wide as the page, with room below it."""
    from openpyxl.drawing.image import Image

    paper = grid.paper
    data = picture.MapData(paper.content.centre, paper.today)
    if len(paper.content.centre.present) + len(paper.content.centre.gaps) < WORTH_DRAWING:
        return
    width, height = data.size(paper.lang)
    size = render.Size(width, height + TITLE_ROOM, PICTURE_RATIO)
    drawn = render.png(picture.draw, data, paper.styles.palette, paper.lang, size)
    image = Image(BytesIO(drawn))
    shrink = min(1.0, MOST_WIDE / width)
    image.width, image.height = width * shrink, (height + TITLE_ROOM) * shrink
    grid.picture(image)
