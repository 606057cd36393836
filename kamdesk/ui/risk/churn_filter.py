"""Which accounts are listed: level, tier, and words of the name."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kamdesk import words
from kamdesk.models.kinds import ChurnLevel, Tier
from kamdesk.services.readings import Reading
from kamdesk.text.folding import fold
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import ComboBox, FlowLayout, SearchField, Segmented

ALL = "all"
NOT_RATED = "not_rated"


class ChurnFilter(QWidget):
    """``changed`` as soon as something is chosen or typed."""

    changed = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        levels: list[tuple[object, str]] = [(ALL, self.tr("All warnings"))]
        levels += [
            (one, words.of(one, ctx.language)) for one in (ChurnLevel.HIGH, ChurnLevel.WATCH)
        ]
        tiers: list[tuple[object, str]] = [(ALL, self.tr("All tiers"))]
        tiers += [(one, words.of(one, ctx.language)) for one in Tier]
        tiers.append((NOT_RATED, ctx.word("tier.not_rated")))
        self.level = Segmented(levels, ALL)
        self.tier = ComboBox(tiers, ALL)
        self.tier.setAccessibleName(ctx.word("field.tier"))
        self.text = SearchField(self.tr("Name or code"), "Ctrl+F")
        self.text.setFixedWidth(theme.px(200))
        line = FlowLayout(self, gap=8)
        for part in (self.text, self.level, self.tier):
            line.addWidget(part)
        self.level.edited.connect(self.changed)
        self.tier.edited.connect(self.changed)
        self.text.textChanged.connect(lambda _text: self.changed.emit())

    def fits(self, reading: Reading) -> bool:
        """Whether an account is listed."""
        level, tier = self.level.value(), self.tier.value()
        if level not in (ALL, None, reading.churn.level):
            return False
        if tier not in (ALL, None, reading.tier or NOT_RATED):
            return False
        return matches(reading, self.text.value())


def matches(reading: Reading, typed: str) -> bool:
    """Whether name or code holds what is typed."""
    wanted = fold(typed)
    return not wanted or wanted in fold(reading.name) or wanted in fold(reading.code)
