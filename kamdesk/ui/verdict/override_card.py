"""A tier kept by hand: the one that stands, or the way to keep one."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kamdesk.services import overrides
from kamdesk.services.overrides import OverrideLine
from kamdesk.services.verdict_page import VerdictPage
from kamdesk.ui import formats
from kamdesk.ui.context import Context
from kamdesk.ui.verdict.override_dialog import OverrideDialog
from kamdesk.ui.verdict.part import Part
from kamdesk.ui.widgets import Label, TierChip, button


class OverrideCard(Part):
    """Setting and ending an override are actions of their own and can be undone."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._page: VerdictPage | None = None
        self._chip = TierChip()
        self.add_chip(self._chip)
        self.keep = button(self.tr("Keep a tier by hand"), small=True)
        self.end = button(self.tr("End now"), small=True)
        self._text, self._until = Label(), Label("", "small", "muted")
        for part in (self._text, self._until, self.keep, self.end):
            self.add(part)
        self.keep_left(self.keep)
        self.keep_left(self.end)
        self.keep.clicked.connect(self.ask)
        self.end.clicked.connect(self._end)

    def show_page(self, page: VerdictPage) -> None:
        self._page = page
        self.setVisible(page.editable)
        line = page.override
        self._chip.setVisible(line is not None)
        self._until.setVisible(line is not None)
        self.end.setVisible(line is not None)
        self.keep.setVisible(line is None)
        if line is None:
            self.set_title(self.tr("Kept by hand"))
            self._text.setText(self.tr("Nothing is kept by hand: the rules decide."))
            return
        self._show_line(line)

    def _show_line(self, line: OverrideLine) -> None:
        self.set_title(self.tr("Kept by hand"), hint=self._left(line))
        self._chip.set_tier(self.ctx.word(f"tier.{line.tier}"), line.tier)
        self._text.setText(line.reason)
        since = formats.local_day(line.set_at).isoformat()
        text = self.tr("Since %1, until %2").replace("%1", since)
        self._until.setText(text.replace("%2", line.until.isoformat()))

    def _left(self, line: OverrideLine) -> str:
        days = (line.until - self.ctx.today()).days
        return self.tr("%n day(s) left", "", days)

    def ask(self) -> None:
        """Ask which tier, until when and why."""
        if self._page is not None:
            OverrideDialog.ask(self, self.ctx, self._page)

    def _end(self) -> None:
        assert self._page is not None
        account_id, today = self._page.account_id, self.ctx.today()
        self.ctx.write("end_override", lambda s: overrides.end(s, account_id, today))
        self.ctx.notice.emit(self.tr("The rules decide again"), True)
