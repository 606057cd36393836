"""Keeping a tier by hand: which one, until when, and why."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from kamdesk.errors import ValidationError
from kamdesk.models.kinds import Tier
from kamdesk.services import overrides
from kamdesk.services.verdict_page import VerdictPage
from kamdesk.ui.context import Context
from kamdesk.ui.forms import FormBinder, FormGrid
from kamdesk.ui.widgets import DateEdit, Dialog, Segmented, TextEdit

USUAL_DAYS = 180


class OverrideDialog(Dialog):
    """The tier is in force at once and over later evaluations, until the day given."""

    def __init__(self, parent: QWidget | None, ctx: Context, page: VerdictPage) -> None:
        super().__init__(
            parent,
            self.tr("Keep a tier by hand"),
            self.tr("In force at once. Later evaluations say what the rules would give."),
            width=520,
        )
        self._ctx, self._account_id = ctx, page.account_id
        self._binder = FormBinder(ctx, self)
        tier = page.present or page.judged.verdict.tier
        self.tier = Segmented([(t, ctx.word(f"tier.{t}")) for t in Tier], tier)
        self.until = DateEdit(month_end_after(ctx.today()))
        self.reason = TextEdit(least=2)
        grid = FormGrid(least=200, most=2)
        grid.add(self._binder.add("tier", self.tier, required=True), wide=True)
        grid.add(self._binder.add("until", self.until, required=True))
        why = self._binder.add("reason", self.reason, self.tr("Reason"), required=True)
        grid.add(why, wide=True)
        self.add(grid)
        self.add_cancel()
        self.keep = self.add_button(self.tr("Keep"), "primary")
        self.keep.clicked.connect(self._keep)
        self.reason.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None, ctx: Context, page: VerdictPage) -> None:
        """Ask and store."""
        cls(parent, ctx, page).exec()

    def _keep(self) -> None:
        values = self._binder.values()
        if values is None:
            return
        account_id, today = self._account_id, self._ctx.today()
        try:
            self._ctx.write(
                "keep_tier",
                lambda s: (
                    overrides.keep(
                        s, account_id, values["tier"], values["reason"], values["until"], today
                    ).id
                ),
            )
        except ValidationError as error:
            self._binder.show_problems(error.problems)
        else:
            self.accept()


def month_end_after(today: date) -> date:
    """The last day of the month half a year from now: agreements end with months."""
    far = today + timedelta(days=USUAL_DAYS)
    return (far.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
