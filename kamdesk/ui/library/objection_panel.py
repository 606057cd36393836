"""One objection: the answers to it, the plan that it may go into, and a place for another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kamdesk import words
from kamdesk.services.objection_library import Answer, LibraryObjection
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.library.answer_row import AnswerRow
from kamdesk.ui.library.plan_choice import PlanChoice
from kamdesk.ui.widgets import Card, Chip, Label, Row, RowList, TextEdit, button

Tallies = Mapping[str, tuple[int, int]]
"""Worked and used, by key of the answer."""
_BEFORE = 3
"""So many answers from before are offered."""


class ObjectionPanel(Card):
    """``take(key)`` for an answer; ``added(text)`` for an answer of one's own to this objection, or
    one given before that is to be kept; ``edit`` and ``bin`` for own ones."""

    take = Signal(str)
    added = Signal(str)
    edit = Signal(int)
    bin = Signal(int)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._ctx = ctx
        self._kind = Chip()
        self._text = Label("", "hero")
        self._answers: list[AnswerRow] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._before_title = Label(self.tr("Worked before"), "small_strong", "muted")
        self._before = RowList()
        self.plan = PlanChoice(ctx)
        self.own = TextEdit("", self.tr("An answer of your own"), least=1, most=6)
        self.own.setAccessibleName(self.tr("An answer of your own"))
        self.add_own = button(self.tr("Add answer"), small=True)
        self.add_own.setToolTip(self.tr("Ctrl+Enter"))
        self._lay_out()
        self.add_own.clicked.connect(self._add)
        self.own.confirmed.connect(self._add)
        self.plan.changed.connect(self._show_plan)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._kind)
        top.addStretch(1)
        self.add(top)
        self.add(self._text)
        self.add(self.plan)
        self.add(self._rows)
        line = QHBoxLayout()
        line.setSpacing(theme.px(8))
        line.addWidget(self.own, 1)
        line.addWidget(self.add_own)
        self.add(line)
        self.add(self._before_title)
        self.add(self._before)

    def show_objection(
        self, entry: LibraryObjection, tallies: Tallies, before: Sequence[Answer]
    ) -> None:
        """Show one with its answers, those that worked first; ``before`` are answers given to
        objections of its kind that the library has not."""
        self._kind.set_chip(words.of(entry.kind, self._ctx.language), "neutral")
        self._text.setText(entry.text)
        for old in self._answers:
            self._rows.removeWidget(old)
            old.hide()
            old.deleteLater()
        ranked = sorted(entry.answers, key=lambda one: -tallies.get(one.key, (0, 0))[0])
        self._answers = [AnswerRow(one, *tallies.get(one.key, (0, 0))) for one in ranked]
        for row in self._answers:
            row.take.connect(self.take)
            row.edit.connect(self.edit)
            row.bin.connect(self.bin)
            self._rows.addWidget(row)
            row.show()
        self._before_title.setVisible(bool(before))
        self._before.setVisible(bool(before))
        self._before.set_rows([self._given(answer) for answer in before[:_BEFORE]])
        self._show_plan()

    def _given(self, answer: Answer) -> Row:
        keep = button(self.tr("Keep"), small=True, hint=self.tr("Keep it as an answer to this"))
        keep.clicked.connect(lambda: self.added.emit(answer.text))
        told = self.tr("Worked {worked} of %n time(s)", "", answer.used)
        return Row(answer.text, told.format(worked=answer.worked), actions=[keep])

    def rows(self) -> list[AnswerRow]:
        """The answers shown."""
        return self._answers

    def take_first(self) -> None:
        """Put the best answer into the plan."""
        if self._answers and self._answers[0].take_button.isEnabled():
            self._answers[0].take_button.click()

    def _show_plan(self) -> None:
        for row in self._answers:
            row.take_button.setEnabled(self.plan.meeting_id() is not None)

    def _add(self) -> None:
        if self.own.value():
            self.added.emit(self.own.value())
