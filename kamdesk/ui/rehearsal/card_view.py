"""A card of a rehearsal: what to do in front, what was planned on the back."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kamdesk.method.rehearsal import Card
from kamdesk.models.kinds import Behaviour
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import KeyCap, Label, button
from kamdesk.ui.widgets.painting import begin, box

WIDTH = 880
"""A longer line is hard to take in at a glance."""
_PARTS = ("line_feature", "line_advantage", "line_benefit")


class CardView(QFrame):
    """``turn_wanted`` and ``judged(sure)`` for its buttons; the screen has the keys."""

    turn_wanted = Signal()
    judged = Signal(bool)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self.cue = Label("", "large", "muted")
        self.front = Label("", "display")
        self.front.setFont(theme.font("display"))
        self.back = QWidget()
        self._lines = QVBoxLayout(self.back)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(theme.px(6))
        self._ask = self._hint("Space", self.tr("Say it aloud, then turn the card"))
        self.turn = button(self.tr("Turn over"), "primary")
        self.again = button(self.tr("Again"))
        self.sure = button(self.tr("Sure"), "primary")
        self.turn.clicked.connect(self.turn_wanted)
        self.again.clicked.connect(lambda: self.judged.emit(False))
        self.sure.clicked.connect(lambda: self.judged.emit(True))
        self._again_key, self._sure_key = KeyCap("1"), KeyCap("2")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        self.setMinimumHeight(theme.px(320))
        self.setMaximumWidth(theme.px(WIDTH))
        self._build_ui()

    def _build_ui(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(8))
        foot.addWidget(self._ask)
        foot.addStretch(1)
        for item in (self.turn, self._again_key, self.again, self._sure_key, self.sure):
            foot.addWidget(item)
        column = QVBoxLayout(self)
        side = theme.px(32)
        column.setContentsMargins(side, theme.px(28), side, theme.px(20))
        column.setSpacing(theme.px(12))
        column.addWidget(self.cue)
        column.addWidget(self.front)
        column.addSpacing(theme.px(8))
        column.addWidget(self.back)
        column.addStretch(1)
        column.addLayout(foot)

    def _hint(self, keys: str, text: str) -> QWidget:
        hint = QWidget()
        row = QHBoxLayout(hint)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(KeyCap(keys))
        row.addWidget(Label(text, "body", "muted", wrap=False))
        return hint

    def show_card(self, card: Card, *, turned: bool) -> None:
        """Show a card from its front, or ``turned`` with what was planned."""
        cue = self._ctx.word(f"rehearsal.{card.cue}")
        spoken = f"“{card.front}”" if card.spoken and card.front else card.front
        self.cue.setText(cue if spoken else "")
        self.cue.setVisible(bool(spoken))
        self.front.setText(spoken or cue)
        self.setAccessibleName(f"{cue} {spoken}".strip())
        self._show_back(card)
        self.back.setVisible(turned)
        self._ask.setVisible(not turned)
        self.turn.setVisible(not turned)
        for item in (self.again, self.sure, self._again_key, self._sure_key):
            item.setVisible(turned)

    def _show_back(self, card: Card) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        if card.is_gap:
            self._add(Label(self._ctx.word("rehearsal.nothing_planned"), "strong", "warn"))
            if card.offers:
                self._add(Label(self._ctx.word("rehearsal.offered"), "small", "muted"))
        for place, text in enumerate(card.offers if card.is_gap else card.back):
            if not text:
                continue
            if card.behaviour is Behaviour.PROVE and not card.is_gap:
                part = _PARTS[min(place, len(_PARTS) - 1)]
                self._add(Label(self._ctx.word(f"rehearsal.{part}"), "small", "muted"))
            self._add(Label(text, "large", "muted" if card.is_gap else "text"))

    def _add(self, label: Label) -> None:
        label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._lines.addWidget(label)
        label.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = theme.current()
        painter = begin(self)
        box(painter, QRectF(self.rect()), theme.px(12), palette.surface, palette.line)
        painter.end()
