"""Charts of shares and of competitors: what they say and how long their bars are."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from kamdesk.charts import competitors, wallet
from kamdesk.charts.competitors import PlacesData
from kamdesk.charts.wallet import WalletData
from kamdesk.method.wallet import Facts, share_out
from kamdesk.models.kinds import PresenceTrend
from kamdesk.theme_roles import load
from tests.charts.test_charts import axes_of

D = Decimal


@dataclass
class Place:
    account: str
    product_line: str
    share: Decimal | None
    trend: PresenceTrend | None
    held: int | None
    at_stake: int = 0


def bars(axes):
    return [(round(p.get_x()), round(p.get_width())) for p in axes.patches]


def test_wallet_bars_are_as_long_as_their_spend_and_say_ours_and_unknown() -> None:
    paper = Facts("Paper", spend=1000, sales=460, rivals=((7, D(31)),))
    toner = Facts("Toner", spend=200, sales=100, rivals=((7, D(50)),))
    data = WalletData.of([share_out(paper), share_out(toner)], {7: "Suda"})
    assert data.title("en") == "We hold 46% of Paper; 23% unknown"
    axes = axes_of(wallet.draw, data)
    assert bars(axes) == [(0, 100), (100, 100), (0, 460), (460, 310), (770, 230)]
    assert [t.get_text() for t in axes.get_legend().get_texts()] == ["Ours", "Suda", "Unknown"]
    assert data.table("en").rows[0][2:] == (46, 31, None, 23)


def test_a_line_that_claims_too_much_says_so_and_is_marked() -> None:
    data = WalletData.of([share_out(Facts("Paper", 100, our_share=D(60), in_house=D(52)))], {})
    assert data.title("en") == "Paper adds up to 112%: check"
    axes = axes_of(wallet.draw, data)
    assert bars(axes) == [(0, 60), (60, 52)]
    assert [line.get_xdata()[0] for line in axes.lines] == [100]


def test_a_competitor_keeps_one_colour_and_the_unknown_is_never_ours() -> None:
    palette = load("light")
    parts = share_out(Facts("Paper", 100, 10, rivals=((7, D(20)), (9, D(30))))).parts
    colors = [wallet.part_color(part, (7, 9), palette) for part in parts]
    assert len(set(colors)) == 4
    assert wallet.part_color(parts[2], (7, 9), palette) == colors[2]


def test_places_say_where_they_are_strongest_and_how_often_they_gain() -> None:
    data = PlacesData.of(
        [
            Place("Molin", "Paper", D(10), PresenceTrend.LOSING, 5_000_000),
            Place("Huajing", "Paper", D(45), PresenceTrend.GAINING, 1_820_000_0000),
            Place("Qihang", "", None, PresenceTrend.GAINING, None),
        ]
    )
    assert data.title("en") == "Strongest at Huajing with 1.82 M; gaining in 2 of 3 places"
    axes = axes_of(competitors.draw, data)
    assert len(axes.patches) == 2
    assert [t.get_text() for t in axes.get_legend().get_texts()] == ["Gaining", "Losing"]
    assert data.table("en").rows[2][1:4] == ("All purchases", None, "Gaining")


def test_nobody_knows_what_they_hold() -> None:
    data = PlacesData.of([Place("Qihang", "", None, None, None)])
    assert data.title("en") == "Present in accounts; what they hold is unknown"
    assert not axes_of(competitors.draw, data).patches
