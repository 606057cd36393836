"""The forecast's chart: its finding, how high its bars are, and the numbers behind it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from kamdesk.charts import forecast as chart
from kamdesk.charts.forecast import ForecastData
from kamdesk.method.forecast import Deal, forecast
from kamdesk.models.kinds import OpportunityState
from kamdesk.money import to_units
from tests.charts.test_charts import axes_of

OPEN, WON = OpportunityState.OPEN, OpportunityState.WON
TODAY = date(2026, 11, 25)
DECEMBER, MARCH = date(2026, 12, 10), date(2027, 3, 10)


def running(value: int, chance: int | None, day: date | None) -> Deal:
    return Deal(OPEN, to_units(value), chance, day, None)


def of(*deals: Deal) -> ForecastData:
    return ForecastData(forecast(deals, TODAY), "CNY", TODAY)


@pytest.mark.parametrize(
    ("deals", "en", "zh"),
    [
        (
            [running(960_000, 50, DECEMBER), running(900_000, 80, MARCH)],
            "¥1.2 M expected by 2027-03, 60% of it in one deal",
            "到 2027-03 预计 ¥120 万，其中 60% 压在一单上",
        ),
        (
            [running(100_000, 50, DECEMBER)] * 5,
            "¥250 k expected by 2026-12, spread over 5 deals",
            "到 2026-12 预计 ¥25 万，分在 5 单上",
        ),
        (
            [running(100_000, 50, DECEMBER), running(100_000, None, MARCH)],
            "¥50 k expected by 2026-12, from a single deal",
            "到 2026-12 预计 ¥5 万，只有一单",
        ),
        (
            [running(100_000, None, DECEMBER)],
            "Nothing to reckon with: 1 open, none with both value and chance",
            "有 1 单在跟，但都没有金额或把握，估不出来",
        ),
        (
            [running(100_000, 50, date(2026, 11, 1))],
            "Nothing is expected in the months to come, and 1 overdue",
            "之后的月份都空着，1 单已经过期",
        ),
        ([], "Nothing is expected in the months to come", "之后的月份还没有预计的商机"),
    ],
)
def test_finding(deals: list[Deal], en: str, zh: str) -> None:
    assert (of(*deals).title("en"), of(*deals).title("zh")) == (en, zh)


def test_bars_hold_won_full_and_weighted_and_the_table_tells_all() -> None:
    won = Deal(WON, to_units(500), 90, None, date(2026, 10, 3))
    data = of(
        won,
        running(1_000, 40, DECEMBER),
        running(300, 50, date(2026, 11, 20)),
        running(200, 50, None),
    )
    labels = [bar.label for bar in data.bars("en")]
    assert labels[:4] == ["2026-09", "2026-10", "Overdue", "2026-11"]
    assert labels[-1] == "No date" and "Later" not in labels
    axes = axes_of(chart.draw, data)
    places = len(labels)
    heights = [round(patch.get_height()) for patch in axes.patches]
    won_bars, full, weighted = heights[:places], heights[places:-places], heights[-places:]
    december = labels.index("2026-12")
    assert (won_bars[1], full[december], weighted[december]) == (500, 1_000, 400)
    assert (full[2], weighted[2], full[-1], weighted[-1]) == (300, 150, 200, 100)
    rows = {row[0]: row[1:] for row in data.table("en").rows}
    assert rows["2026-10"] == (Decimal(500), Decimal(0), Decimal(0), 1)
    assert rows["2026-12"] == (Decimal(0), Decimal(400), Decimal(1_000), 1)
    assert rows["Overdue"][2] == 300 and rows["No date"][1] == 100
    shown = {text.get_text() for text in axes.texts}
    assert {"500", "400", "1 k"} <= shown


def test_nothing_to_draw_is_said_in_words() -> None:
    axes = axes_of(chart.draw, of())
    assert [text.get_text() for text in axes.texts] == [of().title("en")]
