"""Keeps ``None`` alive on Python 3.11.

PySide6 6.12.0 gives up a reference that it doesn't own whenever an override in Python, such as
``data`` of a model, returns ``None`` to Qt. From Python 3.12 on ``None`` is immortal and nothing
happens; before, its count reaches zero after some thousand painted cells and the process dies.
"""

from __future__ import annotations

import ctypes
import sys

ENOUGH = 1 << 40


def keep_none_alive() -> None:
    """Give ``None`` more references than a session could lose."""
    if sys.version_info < (3, 12):
        ctypes.c_ssize_t.from_address(id(None)).value += ENOUGH
