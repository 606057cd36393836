"""The look: colour roles, fonts, icons and measures, and how they reach the application.

Screens style by roles (``Label(tone="muted")``, ``button(role="primary")``) and never set a style
sheet. Custom-painted widgets read ``current()`` while painting; Qt repaints them when the
theme changes. What caches colours listens to ``signals().changed``.
"""

from kamdesk.ui.theme.apply import apply_theme
from kamdesk.ui.theme.fonts import font
from kamdesk.ui.theme.icons import follow_icon, icon, paint_icon, pixmap
from kamdesk.ui.theme.state import color, current, motion_allowed, px, signals

__all__ = [
    "apply_theme",
    "color",
    "current",
    "follow_icon",
    "font",
    "icon",
    "motion_allowed",
    "paint_icon",
    "pixmap",
    "px",
    "signals",
]
