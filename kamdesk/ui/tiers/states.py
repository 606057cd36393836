"""What the tiers screen shows when there is nothing to evaluate, nothing to be seen, or not yet."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.ui.widgets import EmptyState, Label, button


class NoSales(QWidget):
    """A book without sales: what will be here, and the way to begin."""

    import_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        begin = button(self.tr("Import sales"), "primary", icon="import")
        begin.clicked.connect(self.import_wanted)
        _fill(
            self,
            EmptyState(
                "tiers",
                self.tr("Here you will see which accounts bring 80% of your contribution"),
                self.tr(
                    "Import sales with amount and gross profit or cost; each account then gets a"
                    " tier, with the reason."
                ),
                begin,
            ),
        )


class ClientSafe(QWidget):
    """The client may be looking: tiers and margins are hidden."""

    switch_off = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        off = button(self.tr("Show again"), icon="eye")
        off.clicked.connect(self.switch_off)
        _fill(
            self,
            EmptyState(
                "eye_off",
                self.tr("Hidden while a client may be looking"),
                self.tr("This page shows internal figures of all accounts."),
                off,
            ),
        )


class Computing(QWidget):
    """An evaluation of very many accounts is under way."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = Label("", "body", "muted", wrap=False)
        outer = QVBoxLayout(self)
        outer.addStretch(1)
        outer.addWidget(self._label)
        outer.addStretch(1)
        outer.setAlignment(self._label, outer.alignment())

    def set_busy(self, text: str) -> None:
        """Say what is being done."""
        self._label.setText(text)


def _fill(page: QWidget, state: EmptyState) -> None:
    outer = QVBoxLayout(page)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(state)
