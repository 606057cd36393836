"""A hybrid logical clock: wall time that never runs backwards, as sortable text."""

from __future__ import annotations

import threading
import time

_lock = threading.Lock()
_last = [0, 0]


def tick() -> str:
    """The next instant: 13 digits of milliseconds, a dash, 4 digits of counter."""
    with _lock:
        wall = time.time_ns() // 1_000_000
        millis, counter = _last
        _last[:] = (wall, 0) if wall > millis else (millis, counter + 1)
        return f"{_last[0]:013d}-{_last[1]:04d}"
