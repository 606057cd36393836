"""The end of a rehearsal: how it went, and what deserves another look."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kamdesk import words
from kamdesk.method.rehearsal import Card
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Card as Block
from kamdesk.ui.widgets import Label, Row, RowList, button


class Summary(QWidget):
    """``edit_wanted(card)`` leads to that part of the plan, ``again_wanted`` drills the unsure ones
    once more, ``done`` leads back to the plan."""

    edit_wanted = Signal(object)
    again_wanted = Signal()
    done = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self.headline = Label("", "display")
        self.detail = Label("", "large", "muted")
        self._block = Block(self.tr("Another look"))
        self.rows = RowList()
        self._block.add(self.rows)
        self.again = button(self.tr("Rehearse these again"))
        self.back = button(self.tr("Back to the plan"), "primary")
        self.again.clicked.connect(self.again_wanted)
        self.back.clicked.connect(self.done)
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(8))
        foot.addWidget(self.back)
        foot.addWidget(self.again)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(12), 0, 0)
        column.setSpacing(theme.px(12))
        for label in (self.headline, self.detail):
            column.addWidget(label)
        column.addLayout(foot)
        column.addWidget(self._block)
        column.addStretch(1)

    def show_result(self, cards: int, sure: int, seconds: int, again: Sequence[Card]) -> None:
        """Tell how many of the cards were sure at once, and which were not."""
        if cards:
            text = self.tr("{sure} of {cards} cards sure at once")
            self.headline.setText(text.format(sure=sure, cards=cards))
        else:
            self.headline.setText(self.tr("No card was turned"))
        self.headline.setFont(theme.font("display"))
        minutes = max(round(seconds / 60), 1)
        told = self.tr("%n minute(s) of practice", "", minutes)
        if cards and not again:
            told = self.tr("{time}. Go in calmly.").format(time=told)
        self.detail.setText(told)
        self.rows.set_rows([self._row(card) for card in again])
        self._block.setVisible(bool(again))
        self.again.setVisible(bool(again))
        self.back.setFocus()

    def _row(self, card: Card) -> Row:
        cue = self._ctx.word(f"rehearsal.{card.cue}")
        behaviour = words.of(card.behaviour, self._ctx.language)
        edit = button(self.tr("Edit"), small=True)
        edit.clicked.connect(lambda: self.edit_wanted.emit(card))
        second = f"{behaviour} · {cue}" if card.front else behaviour
        return Row(card.front or cue, second, actions=[edit])
