"""Settings that belong to the book, not to the machine."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, String
from sqlalchemy.orm import Mapped, mapped_column

from kamdesk.models.base import Base

PERIOD = "period"
"""Key of the evaluation period: two ISO dates, or nothing before the first evaluation."""
CURRENCY = "currency"
"""Key of the book's currency, an ISO code."""
HOURLY_RATE = "hourly_rate"
"""Key of what an hour of ours costs, money units."""
DEVICE = "device"
"""Key of this copy's name in the change log."""


class BookSetting(Base):
    """One named value: currency, evaluation period and parameters, the device's name."""

    __tablename__ = "book_setting"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(64), unique=True)
    value: Mapped[Any] = mapped_column(JSON)
