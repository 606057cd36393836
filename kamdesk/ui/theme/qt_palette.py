"""Our roles as a complete ``QPalette``, so that Fusion draws what the style sheet leaves alone."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from kamdesk.theme_roles import Palette

_Role = QPalette.ColorRole


def qt_palette(palette: Palette) -> QPalette:
    """Every colour role for all states; disabled text is faint."""
    roles = {
        _Role.Window: palette.window,
        _Role.WindowText: palette.text,
        _Role.Base: palette.surface,
        _Role.AlternateBase: palette.sunken,
        _Role.Text: palette.text,
        _Role.PlaceholderText: palette.muted,
        _Role.Button: palette.surface,
        _Role.ButtonText: palette.text,
        _Role.BrightText: palette.bad,
        _Role.Highlight: palette.accent,
        _Role.HighlightedText: palette.on_accent,
        _Role.Accent: palette.accent,
        _Role.Link: palette.accent,
        _Role.LinkVisited: palette.accent,
        _Role.ToolTipBase: palette.text,
        _Role.ToolTipText: palette.surface,
        _Role.Light: palette.surface,
        _Role.Midlight: palette.hover,
        _Role.Mid: palette.line_strong,
        _Role.Dark: palette.faint,
        _Role.Shadow: palette.line_strong,
    }
    made = QPalette()
    for role, value in roles.items():
        made.setColor(role, QColor(value))
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.PlaceholderText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(palette.faint))
    made.setColor(QPalette.ColorGroup.Disabled, _Role.Highlight, QColor(palette.line_strong))
    return made
