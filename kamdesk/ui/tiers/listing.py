"""The accounts of an evaluation: a strip of questions, the table, and the sums of what it lists."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kamdesk.models.kinds import Tier
from kamdesk.services.tiers import Judged
from kamdesk.ui import formats, theme
from kamdesk.ui.context import Context
from kamdesk.ui.tiers.movement import Move
from kamdesk.ui.tiers.questions import Around, Question, questions
from kamdesk.ui.tiers.table import VerdictTable
from kamdesk.ui.tiers.verdict_model import VerdictModel
from kamdesk.ui.widgets import Card, ElidedLabel, Tab, TabStrip

ALL, MOVE = "all", "move"


class VerdictList(Card):
    """``opened(account_id)`` on double click or Enter, ``asked(account_id)`` for the reasons,
    ``left_move`` when another question replaces that of the matrix."""

    opened = Signal(object)
    asked = Signal(object)
    left_move = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._ctx = ctx
        self._rows: Sequence[Judged] = ()
        self._around = Around()
        self._places: dict[int, int] = {}
        self._move: Move | None = None
        self._befores: Mapping[int, Tier | None] | None = None
        self._currency = "CNY"
        self.strip = TabStrip()
        self.strip.setAccessibleName(self.tr("Which accounts"))
        self.totals = ElidedLabel("", "small", "muted")
        self.model = VerdictModel(ctx, self)
        self.table = VerdictTable(self.model)
        self.table.setMinimumHeight(theme.px(216))
        head = QHBoxLayout()
        head.setSpacing(theme.px(12))
        head.addWidget(self.strip)
        head.addStretch(1)
        head.addWidget(self.totals)
        self.add(head)
        self.add(self.table)
        self.strip.chosen.connect(self._choose)
        self.table.opened.connect(self.opened)
        self.table.asked.connect(self.asked)

    def show_rows(self, rows: Sequence[Judged], around: Around, currency: str) -> None:
        """Show an evaluation and what is known around it."""
        self._rows, self._around, self._currency = rows, around, currency
        self._move = None
        self._fill()

    def compare_with(self, befores: Mapping[int, Tier | None] | None) -> None:
        """What the matrix asks about: tiers of another run where they differ, or None for those
        before this evaluation."""
        self._befores = befores

    def show_move(self, move: Move | None) -> None:
        """Only those who moved like this; None shows all again."""
        self._move = move
        self._fill()
        if move is None:
            self.strip.set_current(ALL)
        self._list()

    def neighbour(self, account_id: int, by: int) -> int | None:
        """The account so many rows further in the table, None past its ends."""
        place = self._places.get(account_id, -1 - by) + by
        if not 0 <= place < self.model.rowCount():
            return None
        return _id(self.model.judged(place))

    def _questions(self) -> list[Question]:
        return questions(self._ctx, self._around, self._currency, first=self._first)

    @property
    def _first(self) -> bool:
        return not any(judged.previous for judged in self._rows)

    def _fill(self) -> None:
        tabs = [Tab(ALL, self.tr("All"), len(self._rows))]
        for question in self._questions():
            count = sum(map(question.fits, self._rows))
            if count:
                tabs.append(Tab(question.key, question.text, count))
        if self._move is not None:
            before, after = (self._ctx.word(f"tier.{t or 'not_rated'}") for t in self._move)
            tabs.append(Tab(MOVE, f"{before} → {after}", len(self._moved())))
        self.strip.set_tabs(tabs)
        if self._move is not None:
            self.strip.blockSignals(True)
            self.strip.set_current(MOVE)
            self.strip.blockSignals(False)
        self._list()

    def _choose(self, key: str) -> None:
        if self._move is not None and key != MOVE:
            self._move = None
            self._fill()
            self.left_move.emit()
        self._list()

    def _moved(self) -> list[Judged]:
        return [j for j in self._rows if (self._before(j), j.verdict.tier) == self._move]

    def _before(self, judged: Judged) -> Tier | None:
        if self._befores is None:
            return judged.previous
        return self._befores.get(_id(judged), judged.verdict.tier)

    def _list(self) -> None:
        key = self.strip.current()
        asked = next((q for q in self._questions() if q.key == key), None)
        rows = list(filter(asked.fits, self._rows)) if asked else list(self._rows)
        if key == MOVE:
            rows = self._moved()
        self._places = {_id(judged): place for place, judged in enumerate(rows)}
        answer = asked.answer if asked else None
        answers = {_id(judged): answer(judged) for judged in rows} if answer else None
        self.model.show_rows(rows, self._currency, answers)
        self.totals.set_text(self._sums(rows))

    def _sums(self, rows: Sequence[Judged]) -> str:
        """Sums of what is listed, to the cent."""
        revenue = sum(j.verdict.figures.revenue for j in rows)
        known = [c for j in rows if (c := j.verdict.figures.contribution) is not None]
        parts = [(self._ctx.word("field.revenue"), revenue)]
        if known:
            parts.append((self._ctx.word("field.contribution"), sum(known)))
        return " · ".join(
            f"{name} {formats.money(units, self._currency, decimals=True)}" for name, units in parts
        )


def _id(judged: Judged) -> int:
    return judged.verdict.account_id
