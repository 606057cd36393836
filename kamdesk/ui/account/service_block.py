"""Overview: service cases that run, the late one first, and how satisfied they are."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kamdesk.charts.satisfaction import mark_text
from kamdesk.services import care_page
from kamdesk.services.account_page import AccountPage
from kamdesk.services.care_page import CarePage
from kamdesk.ui.account.block import Block
from kamdesk.ui.servicing import case_row
from kamdesk.ui.surveying import gap_chip
from kamdesk.ui.widgets import Chip, Row, RowList, button

SHOWN = 3


class ServiceBlock(Block):
    """A row opens the case; the satisfaction leads to the tab."""

    def show_page(self, page: AccountPage) -> None:
        today = self.ctx.today()
        care = self.ctx.read(lambda s: care_page.load(s, page.id, today))
        if self.ctx.client_safe:
            care = care.for_client()
        running = sorted(care.running, key=lambda case: -case.days_late(today))
        self.set_title(self.tr("Service"), str(len(running)) if running else "")
        late = any(case.days_late(today) > 0 for case in running)
        self.set_stripe("bad" if late and not self.ctx.client_safe else "")
        if not running and care.standing is None:
            start = button(self.tr("New case"), small=True)
            start.clicked.connect(lambda: self.open_requested.emit("service", ("new", page.id)))
            made = [] if self.ctx.client_safe else [start]
            self.say_empty(self.tr("No service case is running."), *made)
            return
        rows = [case_row(self.ctx, one, today, with_account=False) for one in running[:SHOWN]]
        rows += self._satisfaction(care)
        content = RowList(rows)
        content.activated.connect(self._go)
        self.set_content(content)

    def _satisfaction(self, care: CarePage) -> list[Row]:
        standing = care.standing
        if standing is None or standing.standing.mark is None:
            return []
        held = standing.standing
        chips: list[QWidget] = [Chip(mark_text(standing.standing.mark), "accent")]
        told = self.tr("%n answer(s) this year", "", held.answers)
        if not self.ctx.client_safe:
            chips.append(gap_chip(standing.gap))
            target = self.tr("target {mark}").format(mark=mark_text(standing.target))
            told = f"{told} · {target}"
            if held.is_falling:
                chips.append(Chip(self.tr("falling"), "bad"))
        return [Row(self.tr("Satisfaction"), told, chips=chips, key="surveys")]

    def _go(self, key: str) -> None:
        if key.isdigit():
            self.open_requested.emit("service", int(key))
        else:
            self.tab_requested.emit("service")
