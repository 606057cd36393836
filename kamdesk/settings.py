"""Preferences of this machine, in one small JSON file that is replaced whole or not at all."""

from __future__ import annotations

import json
import logging
import os
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from kamdesk import paths

log = logging.getLogger(__name__)


@dataclass
class Settings:
    """What a machine remembers. Unknown keys of a later version are kept on saving."""

    language: str = ""
    """``zh`` or ``en``; empty until the first start has asked."""
    theme: str = "system"
    """``system``, ``light`` or ``dark``."""
    text_scale: float = 1.0
    """1.0 to 2.0, on top of the system's scale."""
    client_safe: bool = False
    last_book: str = ""
    window: dict[str, Any] = field(default_factory=dict)
    """Geometry and last place, opaque to everything but the shell."""
    columns: dict[str, list[str]] = field(default_factory=dict)
    """Visible columns by table."""
    reminders: dict[str, Any] = field(default_factory=dict)
    """Kinds that are off and quiet hours, opaque to everything but ``ui.reminding``."""
    other: dict[str, Any] = field(default_factory=dict)
    """Keys of versions that know more than this one."""


def load(file: Path | None = None) -> Settings:
    """Read the preferences; a missing or damaged file gives the defaults and is told to the log."""
    source = file or _file()
    try:
        raw = json.loads(source.read_text("utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError):
        log.warning("preferences unreadable, defaults are used")
        return Settings()
    if not isinstance(raw, dict):
        return Settings()
    defaults = asdict(Settings())
    known = {
        key: value
        for key, value in raw.items()
        if key in defaults and isinstance(value, type(defaults[key]))
    }
    known["other"] = {key: value for key, value in raw.items() if key not in defaults}
    return Settings(**known)


def save(settings: Settings, file: Path | None = None) -> None:
    """Write the preferences through a temporary file, so that a crash leaves the old ones."""
    target = file or _file()
    values = {f.name: getattr(settings, f.name) for f in fields(settings) if f.name != "other"}
    text = json.dumps({**settings.other, **values}, ensure_ascii=False, indent=2)
    temporary = target.with_suffix(".tmp")
    temporary.write_text(text, "utf-8")
    os.replace(temporary, target)


def _file() -> Path:
    return paths.config_dir() / "settings.json"
