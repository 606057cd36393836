"""Whether the account is about to leave, why, and the plan to win it back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kamdesk import words
from kamdesk.models.kinds import ChurnLevel, WinBackState
from kamdesk.services.keeping_page import KeepingPage
from kamdesk.services.win_back import PlanLine
from kamdesk.ui import formats
from kamdesk.ui.context import Context
from kamdesk.ui.keeping import KeepingDeeds, LevelChip, SignalLines, WinBackForm
from kamdesk.ui.widgets import Card, Chip, Label, Row, RowList, button

_STRIPES = {ChurnLevel.HIGH: "bad", ChurnLevel.WATCH: "warn"}


class AccountChurnCard(Card):
    """Signals with their facts; an open plan is edited here, closed ones tell what came of them."""

    def __init__(self, ctx: Context, deeds: KeepingDeeds, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._ctx, self._deeds = ctx, deeds
        self._page: KeepingPage | None = None
        self._level = LevelChip(ctx)
        self.signals = SignalLines(ctx)
        self._calm = Label(self.tr("Nothing warns today."), "body", "muted")
        self.start = button(self.tr("Open a win-back plan"), icon="plus", small=True)
        self._heading = Label(self.tr("Win-back plan"), "small_strong", "muted")
        self.form = WinBackForm(ctx, deeds)
        self._past = RowList()
        self.set_title(ctx.word("risk.churn"))
        self.add_chip(self._level)
        self.add_action(self.start)
        for part in (self._calm, self.signals, self._heading, self.form, self._past):
            self.add(part)
        self.start.clicked.connect(self._open)

    def show_page(self, page: KeepingPage) -> None:
        """Show the account as it reads today."""
        self._page = page
        warning, plan = page.reading.churn, page.open_plan
        self.set_stripe(_STRIPES.get(warning.level, ""))
        self._level.show_warning(warning)
        self._calm.setVisible(not warning.raised)
        self.signals.setVisible(bool(warning.raised))
        self.signals.show_signals(warning.raised, page.reading.account_id)
        self.start.setVisible(plan is None)
        self._heading.setVisible(plan is not None)
        self.form.setVisible(plan is not None)
        if plan is not None:
            self.form.show_plan(plan, page.tasks)
        closed = [one for one in page.plans if one.state is not WinBackState.OPEN]
        self._past.setVisible(bool(closed))
        self._past.set_rows([self._row(one) for one in closed])

    def leave(self) -> bool:
        """Store what is being typed."""
        return self.form.isHidden() or self.form.leave()

    def forget(self) -> None:
        """Give up what is typed."""
        self.form.forget()

    def _open(self) -> None:
        if self._page is not None and self._deeds.open_plan(self._page.reading):
            self.form.binder.editor("cause").setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, plan: PlanLine) -> Row:
        days = f"{formats.day(plan.opened_on)} \N{EN DASH} {formats.day(plan.closed_on)}"
        second = " · ".join(filter(None, (days, plan.cause, plan.owner)))
        kept = plan.state is WinBackState.KEPT
        chip = Chip(words.of(plan.state, self._ctx.language), "good" if kept else "bad")
        again = button(icon="undo", role="quiet", small=True, hint=self.tr("Take up again"))
        again.clicked.connect(lambda: self._deeds.reopen_plan(plan.id))
        actions: list[QWidget] = [chip]
        if self._page is not None and self._page.open_plan is None:
            actions.append(again)
        return Row(plan.result, second, actions=actions)
