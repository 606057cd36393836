"""What start-up puts off until the window shows."""

from __future__ import annotations

import gc
import threading

from PySide6.QtCore import QCoreApplication

from kamdesk.text import folding, pinyin
from kamdesk.ui.collector import Collector

_ANY_CHINESE = chr(0x4E00)


def settle() -> None:
    """Collect garbage from now on, leaving out what start-up made, which stays as long as the
    program runs; and load what the first Chinese letter typed would otherwise wait for."""
    application = QCoreApplication.instance()
    if application is not None and application.findChild(Collector) is None:
        gc.freeze()
        Collector(application)
    threading.Thread(target=_load, name="warm-up", daemon=True).start()


def _load() -> None:
    folding.fold(_ANY_CHINESE)
    pinyin.keys(_ANY_CHINESE)
