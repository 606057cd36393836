"""The coverage chart: its finding in both languages, its numbers, and that it draws."""

from __future__ import annotations

import pytest

from kamdesk.charts.coverage import CoverageData, draw
from kamdesk.models.kinds import Tier
from kamdesk.services.contact_plan.coverage import Covered
from kamdesk.words import Lang
from tests.charts.test_charts import axes_of

TIERS = {
    Tier.IRON: Covered(done=9, skipped=1, missed=0),
    Tier.PLATINUM: Covered(done=6, skipped=1, missed=3),
    None: Covered(),
}
OWNERS = {"An": Covered(done=15, skipped=0, missed=0), "": Covered(done=0, skipped=2, missed=3)}


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "75% of planned contacts made; Platinum is furthest behind (3 missed)"),
        ("zh", "\u8ba1\u5212\u7684\u8054\u7edc\u505a\u5230\u4e86 75%"),
    ],
)
def test_its_title_says_who_is_behind(lang: Lang, title: str) -> None:
    data = CoverageData.of(TIERS, OWNERS)
    assert data.title(lang).startswith(title)
    rows = data.table(lang).rows
    assert [row[1:] for row in rows] == [
        (6, 1, 3, 10, "60"), (9, 1, 0, 10, "90"), (15, 0, 0, 15, "100"), (0, 2, 3, 5, "0"),
    ]  # fmt: skip
    bars = axes_of(draw, data, lang).patches
    whole = sum(bar.get_width() for bar in bars)
    assert whole == pytest.approx(4)  # each of the four bars is a whole of 100 %


def test_nothing_planned_and_nothing_missed_say_so() -> None:
    assert CoverageData.of({}, {}).title("en") == "No contacts were planned in this time"
    full = CoverageData.of({Tier.GOLD: Covered(done=4)}, {"An": Covered(done=4)})
    assert "accounted for" in full.title("en")
    assert full.owners == ()
