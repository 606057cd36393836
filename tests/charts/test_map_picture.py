"""The relationship map as a picture: its finding, its numbers, every card on it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from kamdesk.charts import buying_map as picture
from kamdesk.charts import map_cards, render
from kamdesk.method import map_routes
from kamdesk.method.buying_map import Limits
from kamdesk.models.kinds import BuyingRole, Coverage
from kamdesk.services.buying_map import BuyingMap, Gap, Influence, Member
from kamdesk.theme_roles import load

TODAY = date(2026, 11, 25)


def member(number: int, name: str, influence: int, support: int, above: int | None) -> Member:
    return Member(
        number, name, "", "Head", "", BuyingRole.USER, influence, support, Coverage.DEEP, None,
        "", "", "", "", None, None, None, None, None, above, None, None, 0, None,
    )  # fmt: skip


def data(*gaps: Gap) -> picture.MapData:
    people = (member(1, "Wei Lan", 5, 1, None), member(2, "Lu Yuan", 3, -2, 1))
    lines = (Influence(1, 2, 1, ""),)
    page = BuyingMap(1, None, people, lines, gaps, Limits(), None)
    return picture.MapData(page, TODAY)


def test_the_title_weighs_both_sides() -> None:
    assert "5" in data().title("en") and "6" in data().title("en")
    assert data().table("en").rows[0] == ("Wei Lan", "Head", "User", 5, 1)


def test_a_map_without_a_decider_suggests_one_above_the_others() -> None:
    chart = map_cards.chart(data().page, "en", TODAY)
    assert chart.places["c1"][1] > chart.places[map_cards.GHOST][1]
    kept = Gap(7, BuyingRole.DECISION_MAKER, "", None, None, None)
    chart = map_cards.chart(data(kept).page, "en", TODAY)
    assert map_cards.GHOST not in chart.places
    assert chart.places["c1"][1] > chart.places["p7"][1]
    assert [wire.end for wire in chart.wires if wire.suggested] == ["p7"]


def test_every_name_is_in_the_drawing(tmp_path: Path) -> None:
    width, height = data().size("en")
    file = tmp_path / "map.svg"
    size = render.Size(width, height)
    render.save(picture.draw, data(), file, load("light"), "en", size)
    drawn = file.read_text("utf-8")
    assert "<!-- Wei Lan -->" in drawn and "<!-- Lu Yuan -->" in drawn
    png = render.png(picture.draw, data(), load("dark"), "zh", size)
    assert png.startswith(b"\x89PNG")


def test_a_line_runs_around_a_card_in_its_way() -> None:
    top, child = (0.0, 0.0, 100.0, 50.0), (0.0, 200.0, 100.0, 50.0)
    free = map_routes.reporting(child, top, [], 20, 40)
    assert {x for x, _y in free} == {50.0}
    around = map_routes.reporting(child, top, [(0.0, 100.0, 100.0, 50.0)], 20, 40)
    assert around[1] == (-10.0, 225.0) and around[-1] == (50.0, 50.0)
