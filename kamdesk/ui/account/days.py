"""Days as distances from today."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from kamdesk.ui import formats


def ago(day: date, today: date) -> str:
    """ "today", "11 days ago", and beyond three months the day itself."""
    distance = (today - day).days
    if distance == 0:
        return QCoreApplication.translate("AccountDays", "today")
    if 0 < distance <= 90:
        return QCoreApplication.translate("AccountDays", "%n day(s) ago", "", distance)
    return formats.day(day)


def ahead(day: date, today: date) -> str:
    """ "today", "in 8 days"; a day that is past says since when."""
    distance = (day - today).days
    if distance == 0:
        return QCoreApplication.translate("AccountDays", "today")
    if distance > 0:
        return QCoreApplication.translate("AccountDays", "in %n day(s)", "", distance)
    return QCoreApplication.translate("AccountDays", "%n day(s) late", "", -distance)
