"""Figures of the craft: how meetings were led, and what they brought."""

from kamdesk.ui.craft.screen import CraftScreen

__all__ = ["CraftScreen"]
