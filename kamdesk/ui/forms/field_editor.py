"""The editor that fits a field of an account, or a field of the user's own."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from kamdesk import words
from kamdesk.models.kinds import (
    ChannelType,
    ChurnLevel,
    CustomType,
    LifecycleStage,
    Nature,
    Position,
    Tier,
)
from kamdesk.services.custom_fields import Definition
from kamdesk.ui import formats
from kamdesk.ui.context import Context
from kamdesk.ui.forms.choices import choices
from kamdesk.ui.widgets import ComboBox, DateEdit, IntEdit, LineEdit, MoneyEdit

CHOICES = {
    "nature": Nature,
    "position": Position,
    "channel_type": ChannelType,
    "stage": LifecycleStage,
    "target_tier": Tier,
    "churn_level": ChurnLevel,
}
"""Fields of an account, and what is read off it, with a closed vocabulary."""
_DATES = ("next_date", "contract_end", "last_sale")
_NUMBERS = ("employees", "health")
_AMOUNTS = ("expected_monthly", "revenue", "contribution")


def field_editor(ctx: Context, name: str) -> QWidget:
    """An editor for a field of ``Account``; text that runs over lines is the caller's."""
    if name in CHOICES:
        return ComboBox(choices(ctx, CHOICES[name], clearable=name != "stage"))
    if name in _DATES:
        return DateEdit()
    if name in _NUMBERS:
        return IntEdit()
    return MoneyEdit() if name in _AMOUNTS else LineEdit()


def own_editor(definition: Definition) -> QWidget:
    """An editor for a field of the user's own; its value is what ``custom_fields.put`` takes."""
    if definition.type is CustomType.CHOICE:
        options = [("", formats.DASH), *((choice, choice) for choice in definition.choices)]
        return ComboBox(options, "")
    return DateEdit() if definition.type is CustomType.DATE else LineEdit()


def own_value(definition: Definition, stored: str) -> Any:
    """A stored value as the editor takes it: a day for dates, text else."""
    if definition.type is CustomType.DATE:
        return date.fromisoformat(stored) if stored else None
    return stored


def shown_value(ctx: Context, name: str, value: Any, currency: str) -> str:
    """A stored value as people read it."""
    if value is None or value == "":
        return formats.DASH
    if name in CHOICES:
        return words.of(CHOICES[name](value), ctx.language)
    if isinstance(value, date):
        return formats.day(value)
    return formats.money(value, currency) if name in _AMOUNTS else str(value)
