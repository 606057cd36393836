"""The fields of a person in an account: their groups, their editors (method §6)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from kamdesk.method import buying_words
from kamdesk.models.kinds import BuyingRole, Certainty, Coverage, Drive
from kamdesk.ui.account.centre.birthday_edit import BirthdayEdit
from kamdesk.ui.account.centre.worded_scale import WordedScale
from kamdesk.ui.context import Context
from kamdesk.ui.formats import DASH
from kamdesk.ui.forms import Toggle, choices
from kamdesk.ui.widgets import ComboBox, DateEdit, LineEdit, ScalePicker, TextEdit

GROUPS: dict[str, tuple[str, ...]] = {
    "who": ("name", "title", "department", "reports_to_id"),
    "part": ("role", "coverage", "influence", "support", "drive"),
    "wins": ("personal_win", "business_win", "competitor_tie"),
    "ours": ("our_owner", "level_now", "level_wanted"),
    "sure": ("certainty", "checked_on"),
    "person": (
        "mobile",
        "phone",
        "email",
        "other_name",
        "left_on",
        "birthday",
        "birthday_lunar",
        "note",
    ),
}
SECRET = frozenset({"part", "wins", "ours", "sure"})
"""Groups that no client may see."""
CALLED = {"name": "person_name", "other_name": "person_other_name"}
WIDE = frozenset(
    {
        "influence", "support", "email", "personal_win", "business_win", "competitor_tie",
        "level_now", "level_wanted", "note",
    }
)  # fmt: skip
_LONG = frozenset({"personal_win", "business_win", "note"})
_DATES = frozenset({"checked_on", "left_on"})


def editor(ctx: Context, name: str) -> QWidget:
    """The editor of a field."""
    made: dict[str, Callable[[], QWidget]] = {
        "role": lambda: ComboBox(choices(ctx, BuyingRole)),
        "coverage": lambda: ComboBox(choices(ctx, Coverage, clearable=False)),
        "drive": lambda: ComboBox(choices(ctx, Drive)),
        "certainty": lambda: ComboBox(choices(ctx, Certainty)),
        "reports_to_id": lambda: ComboBox([(None, DASH)]),
        "influence": lambda: ScalePicker(1, 5),
        "support": lambda: WordedScale(-2, 2, lambda n: buying_words.stance(n, ctx.language)),
        "level_now": lambda: WordedScale(1, 5, lambda n: buying_words.level(n, ctx.language)),
        "level_wanted": lambda: WordedScale(1, 5, lambda n: buying_words.level(n, ctx.language)),
        "birthday": BirthdayEdit,
        "birthday_lunar": lambda: Toggle(ctx.word("buying_map.lunar")),
    }
    if name in made:
        return made[name]()
    if name in _DATES:
        return DateEdit()
    return TextEdit(least=1) if name in _LONG else LineEdit()
