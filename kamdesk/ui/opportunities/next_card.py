"""The next advance: a person at the client, an action of theirs, a date (method §6)."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kamdesk.services.opportunity_page import OpportunityPage
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.forms import FormBinder
from kamdesk.ui.opportunity import phrases
from kamdesk.ui.widgets import Card, ComboBox, DateEdit, Label, LineEdit

PERSON_WIDTH = 112
DATE_WIDTH = 130


class NextAdvanceCard(Card):
    """What is missing to make it an advance is said at once."""

    def __init__(self, ctx: Context, binder: FormBinder, parent: QWidget | None = None) -> None:
        super().__init__(stripe="accent", parent=parent)
        self.set_title(ctx.word("field.next_action"), hint=self.tr("person + action + date"))
        self._ctx = ctx
        self.person = ComboBox(placeholder=self.tr("Who at the client"))
        self.action = LineEdit("", self.tr("What they will do"))
        self.date = DateEdit()
        self.person.setMinimumWidth(theme.px(PERSON_WIDTH))
        self.date.setMinimumWidth(theme.px(DATE_WIDTH))
        self.verdict = Label("", "small", "muted")
        row = QHBoxLayout()
        row.setSpacing(theme.px(10))
        does = ctx.word("field.advance_action")
        row.addWidget(binder.add("next_contact_id", self.person), 2)
        row.addWidget(binder.add("next_action", self.action, does), 5)
        row.addWidget(binder.add("next_date", self.date, ctx.word("field.advance_date")), 2)
        self.add(row)
        self.add(self.verdict)

    def before_load(self, page: OpportunityPage) -> None:
        """Offer who can be chosen, before the form shows who is."""
        options: list[tuple[Any, str]] = [(None, self.tr("Nobody yet"))]
        options += [(p.contact_id, p.name) for p in page.people if p.left_on is None]
        self.person.set_options(options)

    def show_page(self, page: OpportunityPage) -> None:
        """Say whether what is set is an advance."""
        remarks = page.line.remarks(self._ctx.today())
        found = [remark for remark in remarks if remark.code.startswith(("next_", "no_next"))]
        if found:
            words = [phrases.remark_text(self._ctx, remark) for remark in found]
            self.verdict.setText(" · ".join(words))
        elif page.line.next_action:
            self.verdict.setText(self._ctx.word("opportunity_remark.next_complete"))
        self.verdict.set_tone("warn" if found else "good")
        self.verdict.setVisible(bool(found or page.line.next_action))
