"""The rotating log. It holds what the program did, never what a client said or bought."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def start(folder: Path) -> Path:
    """Log to ``folder/kamdesk.log``, three files of 500 kB; returns the file.

    Statements of the database are never logged with their parameters, since those are client data.
    """
    file = folder / "kamdesk.log"
    handler = RotatingFileHandler(file, maxBytes=500_000, backupCount=2, encoding="utf-8")
    handler.setFormatter(logging.Formatter(_FORMAT))
    root = logging.getLogger("kamdesk")
    root.setLevel(logging.INFO)
    root.addHandler(handler)
    return file
