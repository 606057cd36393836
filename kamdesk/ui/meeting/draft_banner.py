"""Says once what a fresh plan was drafted from, and takes the draft back (method §6)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.services.plan_support import DraftCounts
from kamdesk.ui.widgets import Banner, button


class DraftBanner(QWidget):
    """``undone`` when the draft is not wanted. Closed by its cross, or with the plan."""

    undone = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        undo = button(self.tr("Undo"), small=True, hint=self.tr("Begin with an empty plan"))
        undo.clicked.connect(self.undone)
        self._banner = Banner("info", "", actions=[undo], closable=True)
        self._banner.closed.connect(self.hide)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._banner)
        self.hide()

    def tell(self, counts: DraftCounts) -> None:
        """Say what the plan was drafted from; nothing where it was not."""
        sources = []
        if counts.carried:
            sources.append(self.tr("the last meeting"))
        if counts.gaps:
            sources.append(self.tr("%n gap(s) of the file", "", counts.gaps))
        if counts.bank:
            sources.append(self.tr("the question bank"))
        if sources:
            listed = self.tr(", ").join(sources)
            text = self.tr("Drafted from {sources}. Change what does not fit.")
            self._banner.set_message("info", text.format(sources=listed))
            self._banner.show()
        self.setVisible(bool(sources))
