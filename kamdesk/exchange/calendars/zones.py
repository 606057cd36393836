"""Time zones: the name of this machine's, and instants from times that may have none."""

from __future__ import annotations

import os
import sys
from datetime import date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

DAY_BEGINS = time(9)
"""When an event that lasts all day is met."""
_LINK = Path("/etc/localtime")


def local_zone() -> ZoneInfo | None:
    """This machine's zone by its name in the tz database; None where it can't be told."""
    for name in (os.environ.get("TZ", "").lstrip(":"), _from_windows(), _from_link()):
        try:
            if name:
                return ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            continue
    return None


def instant(value: datetime | date) -> datetime:
    """When that is: a time without a zone is local, a day begins at nine."""
    if not isinstance(value, datetime):
        value = datetime.combine(value, DAY_BEGINS)
    return value.astimezone()


def _from_link() -> str:
    if not _LINK.exists():
        return ""
    before, mark, name = str(_LINK.resolve()).partition("zoneinfo/")
    return name.removeprefix("posix/") if mark else before and ""


def _from_windows() -> str:
    """The name in the registry, as the tz database calls it."""
    if sys.platform != "win32":
        return ""
    import winreg

    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    path = r"SYSTEM\CurrentControlSet\Control\TimeZoneInformation"
    with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, path) as key:
        name, _kind = winreg.QueryValueEx(key, "TimeZoneKeyName")
    return WINDOWS_TO_OLSON.get(str(name).split("\0")[0], "")
