"""What every sheet of one dossier shares: the workbook, its looks, the language, the account."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from kamdesk import words
from kamdesk.exchange.dossier.content import Content
from kamdesk.exchange.dossier.styles import Styles
from kamdesk.money import cents, to_decimal
from kamdesk.words import Lang

if TYPE_CHECKING:
    from openpyxl import Workbook


@dataclass(frozen=True, slots=True)
class Edition:
    """For whom a dossier is made. ``client_safe`` leaves out tier, margins, stance and notes."""

    language: Lang
    today: date
    client_safe: bool = False


@dataclass(frozen=True, slots=True)
class Paper:
    """One dossier in the making."""

    workbook: Workbook
    styles: Styles
    content: Content
    edition: Edition

    @property
    def lang(self) -> Lang:
        """The dossier's language, whatever the screen's is."""
        return self.edition.language

    @property
    def today(self) -> date:
        """The day that the dossier is made."""
        return self.edition.today

    @property
    def client_safe(self) -> bool:
        """Whether a client may read it."""
        return self.edition.client_safe

    def word(self, name: str, /, **params: object) -> str:
        """A word of the dossier."""
        return words.text(f"dossier.{name}", self.lang, **params)

    def field(self, name: str) -> str:
        """What a field is called."""
        return words.text(f"field.{name}", self.lang)

    def of(self, member: StrEnum | None, missing: str = "") -> str:
        """The word for a member of a closed vocabulary; ``missing`` is the key for none."""
        if member is None:
            return words.text(missing, self.lang) if missing else ""
        return words.of(member, self.lang)

    @property
    def name(self) -> str:
        """The account's name."""
        return str(self.content.page.fields["name"])


def money(units: int | None) -> float | None:
    """Money units as the number that a cell shows, rounded half-up to the cent."""
    return None if units is None else float(cents(units))


def summand(units: int | None) -> float | None:
    """Money units as a number among others whose sum stands below: the cell shows cents but holds
    all four decimals, so that the worksheet adds up to the total."""
    return None if units is None else float(to_decimal(units))


def money_text(units: int) -> str:
    """An amount within a sentence."""
    return f"{cents(units):,.2f}"


def moment(value: datetime | None) -> datetime | None:
    """Local time without a zone, which a workbook can't hold."""
    return None if value is None else value.astimezone().replace(tzinfo=None, microsecond=0)


def day(value: datetime) -> date:
    """The local day of a moment."""
    return value.astimezone().date()


Section = Callable[[Paper], Any]
"""Writes one sheet, or nothing where there is nothing to tell."""
