"""Overview: the contacts of the plan that are late and come next, written down in place."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kamdesk.services import contact_plan
from kamdesk.services.account_page import AccountPage
from kamdesk.services.contact_plan import agenda
from kamdesk.services.contact_plan.agenda import Group
from kamdesk.services.contact_plan.wanted import Wanted
from kamdesk.ui import theme
from kamdesk.ui.account.block import Block
from kamdesk.ui.context import Context
from kamdesk.ui.touching import AddTouchDialog, TouchDeeds, TouchList
from kamdesk.ui.widgets import Label, LinkButton, button

LATE_SHOWN, NEXT_SHOWN = 4, 4


class ContactPlanBlock(Block):
    """Nothing planned is as loud as late. A client does not see it."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent=parent)
        self._account_id: int | None = None
        self.list = TouchList(ctx, TouchDeeds(ctx, self), by_account=True)
        self.list.open_requested.connect(self.open_requested)
        self._loud = Label(self.ctx.word("plan_notice.nothing_planned"), "strong", "bad")
        self.add_button = button(self.tr("Plan a contact"), small=True, icon="plus")
        self.add_button.clicked.connect(self._add)
        self.once = button(self.tr("Plan it"), "primary", small=True)
        self.once.setToolTip(self.tr("As often as the cadence of its tier asks for"))
        self.once.clicked.connect(self._plan)
        whole = LinkButton(self.tr("Whole plan"), "small")
        whole.clicked.connect(lambda: self.open_requested.emit("contact_plan", "week"))
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(8))
        foot.addWidget(self.once)
        foot.addWidget(self.add_button)
        foot.addStretch(1)
        foot.addWidget(whole)
        self.add(self.list)
        self.add(self._loud)
        self.add(foot)

    def show_page(self, page: AccountPage) -> None:
        self.setVisible(not self.ctx.client_safe)
        if self.ctx.client_safe:
            return
        self._account_id = page.id
        today = self.ctx.today()
        found = self.ctx.read(
            lambda s: agenda.agenda(s, today, Wanted(), account_id=page.id),
        )
        late = found.get(Group.LATE)
        coming = [line for group in Group if group is not Group.LATE and group in found
                  for line in found[group].lines]  # fmt: skip
        hint = self.tr("%n late", "", late.count) if late else ""
        count = sum(one.count for one in found.values())
        self.set_title(self.tr("Contact plan"), str(count) if count else "", hint)
        self.set_stripe("bad" if late or not coming else "")
        self.list.show_groups([(None, [*(late.lines if late else ())[:LATE_SHOWN],
                                       *coming[:NEXT_SHOWN]])])  # fmt: skip
        self.list.setVisible(count > 0)
        for part in (self._loud, self.once):
            part.setVisible(not coming)

    def is_unfinished(self) -> bool:
        """Whether a contact is being written down."""
        return self.list.panel.is_unfinished()

    def take_cursor(self) -> None:
        """Put the cursor into what is being written down."""
        self.list.panel.take_cursor()

    def discard(self) -> None:
        """Give up what is typed."""
        self.list.panel.close_panel()

    def _plan(self) -> None:
        today, key = self.ctx.today(), self._account_id
        self.ctx.write(
            "plan_bare", lambda s: contact_plan.plan_bare(s, today, Wanted(), account_id=key)
        )

    def _add(self) -> None:
        AddTouchDialog.ask(self, self.ctx, self._account_id)
