"""A yes-or-no field."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from kamdesk.ui import theme


class Toggle(QCheckBox):
    """A check box with the editors' protocol: ``value``, ``set_value``, ``edited``."""

    edited = Signal()

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setFont(theme.font("body"))
        self.setMinimumHeight(theme.px(32))
        self.clicked.connect(lambda _on: self.edited.emit())

    def value(self) -> bool:
        """Whether it is ticked."""
        return self.isChecked()

    def set_value(self, value: bool | None) -> None:
        """Show a stored value; this is no edit."""
        self.setChecked(bool(value))
