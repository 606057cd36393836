"""Numbers, money and days as people write them, through the screen's locale."""

from __future__ import annotations

from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from kamdesk.money import SCALE, cents
from kamdesk.money import symbol as symbol_of

DASH = "–"


def money(units: int | None, currency: str = "CNY", *, decimals: bool = False) -> str:
    """An amount with its sign and symbol, rounded half-up; an en dash where it is unknown."""
    if units is None:
        return DASH
    rounded = cents(units) if decimals else Decimal(_whole(units))
    places = 2 if decimals else 0
    digits = QLocale().toString(float(abs(rounded)), "f", places)
    symbol = symbol_of(currency)
    return f"{'−' if rounded < 0 else ''}{symbol}{digits}"


def exact(units: int | None, currency: str = "CNY") -> str:
    """An amount to the cent for a tool tip; empty where it is unknown."""
    return "" if units is None else money(units, currency, decimals=True)


def short_money(units: int | None, currency: str = "CNY") -> str:
    """An amount to read at a glance: in ten thousands in Chinese, ¥5.2M in English."""
    if units is None:
        return DASH
    value = abs(Decimal(units) / SCALE)
    sign = "−" if units < 0 else ""
    symbol = symbol_of(currency)
    if QLocale().language() == QLocale.Language.Chinese:
        steps = ((10**8, "billions"), (10**4, "ten_thousands"))
        names = {"billions": " " + chr(0x4EBF), "ten_thousands": " " + chr(0x4E07)}
    else:
        steps = ((10**6, "millions"), (10**3, "thousands"))
        names = {"millions": "M", "thousands": "k"}
    for size, name in steps:
        if value >= size:
            shown = value / size
            text = f"{shown:.1f}" if shown < 100 else f"{shown:.0f}"
            return f"{sign}{symbol}{text.removesuffix('.0')}{names[name]}"
    return f"{sign}{symbol}{value:.0f}"


def percent(value: float | Decimal | None, places: int = 0) -> str:
    """A share given in percent, rounded half-up."""
    if value is None:
        return DASH
    rounded = Decimal(str(value)).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    return QLocale().toString(float(rounded), "f", places) + "%"


def score(value: Decimal | None) -> str:
    """A weighted sum of the six criteria: one decimal where it is not whole."""
    return DASH if value is None else f"{value:.1f}".removesuffix(".0")


def day(value: date | None) -> str:
    """A day in ISO form, the same in both languages and sortable by eye."""
    return value.isoformat() if value else DASH


def month_day(value: date) -> str:
    """A day without its year."""
    pattern = QCoreApplication.translate("formats", "MMM d")
    return _names().toString(QDate(value.year, value.month, value.day), pattern)


def long_day(value: date) -> str:
    """A day with its weekday, as a page's title."""
    pattern = QCoreApplication.translate("formats", "dddd, MMMM d")
    return QLocale().toString(QDate(value.year, value.month, value.day), pattern)


def month_year(value: date) -> str:
    """A month with its year, as a calendar is headed."""
    pattern = QCoreApplication.translate("formats", "MMMM yyyy")
    return QLocale().toString(QDate(value.year, value.month, value.day), pattern)


def clock(value: datetime) -> str:
    """Local time of day."""
    return f"{value.astimezone():%H:%M}"


def moment(value: datetime) -> str:
    """Local day and time."""
    local = value.astimezone()
    return f"{local:%Y-%m-%d %H:%M}"


def local_day(value: datetime) -> date:
    """The local day of an instant."""
    return value.astimezone().date()


def _names() -> QLocale:
    """Whose names of months: the screen's, but every short English one has three letters (the
    British write four for September)."""
    own = QLocale()
    return QLocale("en_US") if own.language() == QLocale.Language.English else own


def _whole(units: int) -> int:
    magnitude = (abs(units) + SCALE // 2) // SCALE
    return -magnitude if units < 0 else magnitude
