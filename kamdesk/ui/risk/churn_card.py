"""One account that warns: level, signals with their facts, and its win-back plan in place."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kamdesk import words
from kamdesk.models.kinds import ChurnLevel
from kamdesk.services import tasks
from kamdesk.services.risk_page import RiskLine
from kamdesk.ui import formats, theme
from kamdesk.ui.context import Context
from kamdesk.ui.keeping import KeepingDeeds, LevelChip, SignalLines, WinBackForm
from kamdesk.ui.widgets import Card, Label, LinkButton, TierChip, button

_STRIPES = {ChurnLevel.HIGH: "bad", ChurnLevel.WATCH: "warn"}


class ChurnCard(Card):
    """``opened(account_id)`` for the account, ``fact_opened(kind, target)`` for a fact;
    ``unfolded(account_id, shown)`` for its plan."""

    opened = Signal(int)
    fact_opened = Signal(str, object)
    unfolded = Signal(int, bool)

    def __init__(self, ctx: Context, deeds: KeepingDeeds, line: RiskLine) -> None:
        super().__init__(stripe=_STRIPES.get(line.reading.churn.level, ""))
        self._ctx, self._deeds, self.line = ctx, deeds, line
        self._level = LevelChip(ctx)
        self._name = LinkButton("", "strong", "text")
        self._tier = TierChip()
        self._last = Label("", "small", "muted", wrap=False)
        self.signals = SignalLines(ctx)
        self.action = button("", small=True)
        self.form: WinBackForm | None = None
        self._lay_out()
        self.show_line(line)
        self._name.clicked.connect(lambda: self.opened.emit(self.line.reading.account_id))
        self.action.clicked.connect(self._act)
        self.signals.opened.connect(self.fact_opened)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        for part in (self._level, self._name, self._tier):
            head.addWidget(part)
        head.addStretch(1)
        head.addWidget(self._last)
        head.addWidget(self.action)
        self.add(head)
        self.add(self.signals)

    def show_line(self, line: RiskLine) -> None:
        """Show the account as it reads now."""
        self.line = line
        reading = line.reading
        self.set_stripe(_STRIPES.get(reading.churn.level, ""))
        self.setAccessibleName(reading.name)
        self._level.show_warning(reading.churn)
        self._name.setText(reading.name)
        self._name.setAccessibleName(reading.name)
        self._name.updateGeometry()
        tier = reading.tier
        self._tier.set_tier(
            words.of(tier, self._ctx.language) if tier else self._ctx.word("tier.not_rated"), tier
        )
        last = reading.last_order
        self._last.setText(
            self.tr("Last order {day}").format(day=formats.day(last))
            if last
            else self.tr("Nothing bought yet")
        )
        self.signals.show_signals(reading.churn.raised, reading.account_id)
        self._show_plan()

    def unfold(self) -> None:
        """Show the plan and take the cursor into it."""
        if self._open_form():
            self.unfolded.emit(self.line.reading.account_id, True)
            assert self.form is not None
            self.form.start_typing()
            self._tell_action()

    def leave(self) -> bool:
        """Store what is being typed."""
        return self.form is None or not self.form.isVisible() or self.form.leave()

    def is_unfinished(self) -> bool:
        """Whether something is typed that is not stored."""
        return self.form is not None and not self.form.isHidden() and self.form.is_unfinished()

    def refresh_plan(self) -> None:
        """Read tasks of the plan that is shown again."""
        self._show_plan()

    def _show_plan(self) -> None:
        if self.line.plan is None:
            if self.form is not None:
                self.form.hide()
        elif self.form is not None and not self.form.isHidden():
            self._open_form()
        self._tell_action()

    def _open_form(self) -> QWidget | None:
        plan = self.line.plan
        if plan is None:
            return None
        if self.form is None:
            self.form = WinBackForm(self._ctx, self._deeds)
            self.add(self.form)
        known = self._ctx.read(lambda s: tasks.of_account(s, plan.account_id))
        self.form.show_plan(plan, known)
        self.form.show()
        return self.form

    def _act(self) -> None:
        """Open a plan where there is none; else show or hide it."""
        if self.line.plan is None:
            self._deeds.open_plan(self.line.reading)
        elif self.form is None or self.form.isHidden():
            self.unfold()
        elif self.form.leave():
            self.form.hide()
            self.unfolded.emit(self.line.reading.account_id, False)
            self._tell_action()

    def _tell_action(self) -> None:
        shown = self.form is not None and not self.form.isHidden()
        if self.line.plan is None:
            text = self.tr("Open a win-back plan")
        else:
            text = self.tr("Hide the plan") if shown else self.tr("Win-back plan")
        self.action.setText(text)
        self.action.setAccessibleName(text)
        self.action.set_icon("plus" if self.line.plan is None else "promise")
        self.action.updateGeometry()
