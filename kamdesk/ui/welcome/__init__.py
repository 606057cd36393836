"""The first screen of the first start."""

from kamdesk.ui.welcome.screen import WelcomeScreen

__all__ = ["WelcomeScreen"]
