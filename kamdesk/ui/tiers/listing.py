"""The accounts of an evaluation: a strip of questions, the table, and the sums of what it lists."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kamdesk.models.kinds import Tier
from kamdesk.services.tiers import Judged
from kamdesk.ui import formats, theme
from kamdesk.ui.context import Context
from kamdesk.ui.tiers.movement import Move
from kamdesk.ui.tiers.table import VerdictModel, VerdictTable
from kamdesk.ui.widgets import Card, ElidedLabel, Tab, TabStrip

ALL, MOVE = "all", "move"
Question = tuple[str, str, Callable[[Judged], bool]]


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
        self._large: Collection[int] = ()
        self._doubtful: Collection[int] = ()
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

    def show_rows(
        self,
        rows: Sequence[Judged],
        large: Collection[int],
        doubtful: Collection[int],
        currency: str,
    ) -> None:
        """Show an evaluation. ``large`` are the accounts among those that bring 80 % of the revenue
        that are not among those that bring 80 % of the contribution, ``doubtful`` those that the
        guard warns of."""
        self._rows, self._currency = rows, currency
        self._large, self._doubtful = large, doubtful
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
        listed = [_id(self.model.judged(row)) for row in range(self.model.rowCount())]
        place = listed.index(account_id) + by if account_id in listed else -1
        return listed[place] if 0 <= place < len(listed) else None

    def _questions(self) -> list[Question]:
        """Key, words and condition of each question, those without an answer left out."""
        questions: list[Question] = [
            ("moved", self.tr("Moved"), lambda j: j.moved and not self._first),
            ("losing", self.tr("Losing money"), _loses),
            ("large", self.tr("Large, brings little"), lambda j: _id(j) in self._large),
            ("doubtful", self.tr("Worth a second look"), lambda j: _id(j) in self._doubtful),
            ("candidates", self.tr("Candidates"), lambda j: j.candidate and not j.verdict.key),
            ("not_rated", self._ctx.word("tier.not_rated"), lambda j: j.verdict.tier is None),
        ]
        return questions

    @property
    def _first(self) -> bool:
        return not any(judged.previous for judged in self._rows)

    def _fill(self) -> None:
        tabs = [Tab(ALL, self.tr("All accounts"), len(self._rows))]
        for key, text, fits in self._questions():
            count = sum(map(fits, self._rows))
            if count:
                tabs.append(Tab(key, text, count))
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
        fits = next((f for name, _text, f in self._questions() if name == key), None)
        rows = list(filter(fits, self._rows)) if fits else list(self._rows)
        if key == MOVE:
            rows = self._moved()
        self.model.show_rows(rows, self._currency)
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


def _loses(judged: Judged) -> bool:
    contribution = judged.verdict.figures.contribution if judged.has_figures else None
    return contribution is not None and contribution < 0
