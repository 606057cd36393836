"""Accounts that are about to leave, with what warns of them and the way to win them back."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk import words
from kamdesk.method import reading_words
from kamdesk.method.churn import ChurnWarning
from kamdesk.models.kinds import ChurnLevel
from kamdesk.services.today import Today, Warned
from kamdesk.ui import formats, theme
from kamdesk.ui.context import Context
from kamdesk.ui.keeping import LevelChip
from kamdesk.ui.levels import level_tone
from kamdesk.ui.widgets import (
    Card,
    FlowLayout,
    Label,
    LinkButton,
    StateChip,
    TierChip,
    button,
)

WARNINGS_SHOWN = 2
SIGNALS_SHOWN = 3


Facts = Mapping[int, ChurnWarning]
"""What warns of an account today, by account."""


class WarningsCard(Card):
    """The loudest warnings of the newest month that was read, with the facts as they are today."""

    open_requested = Signal(str, object)
    asked = Signal(str, object)

    def __init__(self, ctx: Context, day: Today, parent: QWidget | None = None) -> None:
        loud = day.warnings.lines[0].level is ChurnLevel.HIGH
        super().__init__(stripe="bad" if loud else "warn", parent=parent)
        self._ctx = ctx
        self._lines: dict[int, Label] = {}
        self._levels: dict[int, LevelChip] = {}
        found = day.warnings
        read_on = found.lines[0].read_on
        self.set_title(self.tr("May leave"), f"{found.count:,}")
        for place, warned in enumerate(found.lines[:WARNINGS_SHOWN]):
            if place:
                self.body.addSpacing(theme.px(6))
            self.add(self._block(warned))
        rest = found.count - min(len(found.lines), WARNINGS_SHOWN)
        more = self.tr("and %n more", "", rest) if rest > 0 else self.tr("All warnings")
        link = LinkButton(more, "small")
        link.setObjectName("all_warnings")
        link.clicked.connect(lambda: self.open_requested.emit("risk", "churn"))
        self.add(link)
        read = self.tr("Warned at the end of the month, {day}; the facts are of today.")
        self.add(Label(read.format(day=formats.month_day(read_on)), "small", "muted"))

    def account_ids(self) -> list[int]:
        """Whose facts are shown."""
        return list(self._lines)

    def show_facts(self, facts: Facts) -> None:
        """Say what warns of each of them today."""
        for account_id, label in self._lines.items():
            now = facts.get(account_id)
            if now is not None:
                label.setText("\n".join(self._facts(now)))
                self._levels[account_id].show_warning(now)
                if now.level is ChurnLevel.HIGH:
                    self.set_stripe("bad")

    def _facts(self, now: ChurnWarning) -> list[str]:
        lang = self._ctx.language
        said = [reading_words.churn_fact(one, lang) for one in now.raised[:SIGNALS_SHOWN]]
        if now.level is ChurnLevel.LOW:
            said.insert(0, self.tr("No longer warned of today"))
        return said

    def _block(self, warned: Warned) -> QWidget:
        block = QWidget()
        block.setObjectName(f"warned-{warned.account_id}")
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addWidget(self._name(warned))
        signals = warned.signals[:SIGNALS_SHOWN]
        said = "\n".join(words.of(signal, self._ctx.language) for signal, _points in signals)
        self._lines[warned.account_id] = Label(said, "small", "muted")
        column.addWidget(self._lines[warned.account_id])
        column.addSpacing(theme.px(4))
        column.addWidget(self._actions(warned))
        return block

    def _name(self, warned: Warned) -> QWidget:
        head = QWidget()
        row = FlowLayout(head, gap=6)
        name = LinkButton(warned.name, "strong")
        name.clicked.connect(lambda: self.open_requested.emit("account", warned.account_id))
        row.addWidget(name)
        tier = self._ctx.word(f"tier.{warned.tier or 'not_rated'}")
        row.addWidget(TierChip(tier, warned.tier))
        level = LevelChip(self._ctx)
        level.set_chip(
            self._ctx.word(f"churn.{warned.level}") + f" {warned.score}", level_tone(warned.level)
        )
        self._levels[warned.account_id] = level
        row.addWidget(level)
        return head

    def _actions(self, warned: Warned) -> QWidget:
        holder = QWidget()
        row = FlowLayout(holder, gap=6)
        if warned.in_hand:
            row.addWidget(StateChip(self.tr("Win-back under way"), "good"))
        else:
            plan = button(self.tr("Open win-back"), small=True)
            plan.setObjectName("win_back")
            plan.clicked.connect(lambda: self.asked.emit("win_back", warned.account_id))
            row.addWidget(plan)
        why = button(self.tr("Why"), "quiet", small=True)
        why.setObjectName("why")
        why.clicked.connect(
            lambda: self.open_requested.emit("account", (warned.account_id, "health"))
        )
        row.addWidget(why)
        return holder
