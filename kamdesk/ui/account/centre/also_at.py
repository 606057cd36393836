"""Where else a person has a part, one link each."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kamdesk.services.contact_accounts import OtherPart
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import FlowLayout, Label, LinkButton


class AlsoAt(QWidget):
    """Hidden where the person serves this account alone."""

    open_requested = Signal(str, object)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._flow = FlowLayout(self, 8)
        self._parts: list[QWidget] = []
        self.hide()

    def show_parts(self, parts: list[OtherPart]) -> None:
        """Show these accounts."""
        for old in self._parts:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._parts = []
        if parts:
            self._add(Label(self.tr("Also at"), "small", "muted", wrap=False))
        for part in parts:
            said = f"{part.account} · {part.title}" if part.title else part.account
            link = LinkButton(said, "small")
            link.clicked.connect(lambda _on=False, to=part.account_id: self._go(to))
            self._add(link)
        self.setVisible(bool(parts))

    def _go(self, account_id: int) -> None:
        self.open_requested.emit("account", (account_id, "contacts"))

    def _add(self, widget: QWidget) -> None:
        self._flow.addWidget(widget)
        self._parts.append(widget)
