"""What the list says when it has nothing to show."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kamdesk.ui import theme
from kamdesk.ui.widgets import Card, EmptyState, button


class EmptyBook(Card):
    """An empty book: import, write down the first account, or look at the sample territory."""

    sample_requested = Signal()
    new_requested = Signal()
    import_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        sample = button(self.tr("Open the sample territory"))
        sample.clicked.connect(self.sample_requested)
        new = button(self.tr("New account"))
        new.clicked.connect(self.new_requested)
        bring = button(self.tr("Import from Excel"), "primary")
        bring.clicked.connect(self.import_requested)
        actions = QWidget()
        row = QHBoxLayout(actions)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        for made in (sample, new, bring):
            row.addWidget(made)
        sentence = self.tr("Your accounts will be listed here")
        detail = self.tr("Import them from Excel or CSV, or write down the first one.")
        self.add(EmptyState("accounts", sentence, detail, actions))


class NoMatch(Card):
    """Nothing fits the filters: says so and offers to let go of them."""

    clear_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        action = button(self.tr("Clear filters"))
        action.clicked.connect(self.clear_requested)
        sentence = self.tr("No account fits these filters")
        detail = self.tr("Typing finds parts of names, pinyin, initials and codes.")
        self.add(EmptyState("search", sentence, detail, action))
