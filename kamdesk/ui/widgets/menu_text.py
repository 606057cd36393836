"""Names of the user's own in a menu."""

from __future__ import annotations


def menu_text(name: str) -> str:
    """A name as a menu shows it letter by letter: an ampersand is no mark of a shortcut."""
    return name.replace("&", "&&")
