"""What this machine tells and when it keeps quiet, as kept in its preferences."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time

from kamdesk.services import reminders
from kamdesk.services.reminder_sources import ReminderKind
from kamdesk.settings import Settings

_OFF, _QUIET = "off", "quiet"


@dataclass(frozen=True, slots=True)
class ReminderChoice:
    """The kinds that are told, and the quiet hours; None for none."""

    kinds: frozenset[ReminderKind] = reminders.ALL
    quiet_from: time | None = time(20)
    quiet_to: time | None = time(8)

    @classmethod
    def of(cls, settings: Settings) -> ReminderChoice:
        """What is kept; whatever cannot be read is as if nobody had chosen."""
        kept = settings.reminders
        off = {str(name) for name in kept.get(_OFF, ())}
        kinds = frozenset(kind for kind in ReminderKind if kind.value not in off)
        try:
            first, last = (time.fromisoformat(text) for text in kept[_QUIET])
        except KeyError:
            return cls(kinds)
        except (TypeError, ValueError):
            return cls(kinds, None, None)
        return cls(kinds, first, last)

    def keep(self, settings: Settings) -> None:
        """Write it into the preferences."""
        quiet = [f"{one:%H:%M}" for one in (self.quiet_from, self.quiet_to) if one is not None]
        off = [kind.value for kind in ReminderKind if kind not in self.kinds]
        settings.reminders = {_OFF: off, _QUIET: quiet}

    def is_quiet(self, now: datetime) -> bool:
        """Whether nothing is told at an instant."""
        return reminders.is_quiet(now.astimezone().time(), self.quiet_from, self.quiet_to)
