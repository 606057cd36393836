"""Needs as they are quoted on a plan."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kamdesk.services.meeting_page import PlanNeed
from kamdesk.ui import formats

translate = QCoreApplication.translate


def quoted(need: PlanNeed) -> str:
    """A need in the client's words, and who said it when."""
    said = need.client_words or need.text
    words = translate("Quoting", "“{words}”").format(words=said)
    by = " ".join(filter(None, (need.contact, formats.month_day(need.heard_on))))
    return f"{words} {by}"
