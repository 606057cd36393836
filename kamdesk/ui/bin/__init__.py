"""The bin: what was put away, and the way back."""

from kamdesk.ui.bin.screen import BinScreen

__all__ = ["BinScreen"]
