"""Where things are: resources of the program, and the user's own folders."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

APP = "KamDesk"


@cache
def resources() -> Path:
    """Folder of themes, icons, translations, words and sample data, read-only."""
    package = Path(__file__).resolve().parent
    beside = package.parent / "resources"
    return beside if beside.is_dir() else package / "_resources"


def data_dir() -> Path:
    """The user's data folder (the book and its backups); ``KAMDESK_HOME`` moves everything."""
    return _user_dir("data")


def config_dir() -> Path:
    """Folder of this machine's preferences."""
    return _user_dir("config")


def log_dir() -> Path:
    """Folder of the rotating log and crash reports."""
    return _user_dir("log")


def default_book() -> Path:
    """The book that opens when none is named."""
    return data_dir() / "book.kamdesk"


def _user_dir(kind: str) -> Path:
    home = os.environ.get("KAMDESK_HOME")
    if home:
        folder = Path(home) / kind
    else:
        import platformdirs

        folders = platformdirs.PlatformDirs(APP, appauthor=False)
        folder = {
            "data": folders.user_data_path,
            "config": folders.user_config_path,
            "log": folders.user_log_path,
        }[kind]
    folder.mkdir(parents=True, exist_ok=True)
    return folder
