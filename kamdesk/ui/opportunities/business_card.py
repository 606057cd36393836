"""What the business is: what we want to sell, for how much, how sure, by when, who decides."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from kamdesk.models.kinds import OpportunityState
from kamdesk.services import product_lines
from kamdesk.services.opportunity_page import OpportunityPage
from kamdesk.ui.context import Context
from kamdesk.ui.formats import DASH
from kamdesk.ui.forms import FormBinder, FormGrid, completer
from kamdesk.ui.widgets import Card, ComboBox, DateEdit, IntEdit, LineEdit, MoneyEdit, TextEdit

MOST_CHANCE = 1_000
"""More than can be true, so that the service may say what is allowed."""


class BusinessCard(Card):
    """Fields of the opportunity; the reason shows once it is decided."""

    def __init__(self, ctx: Context, binder: FormBinder, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("The business"))
        self._ctx = ctx
        self.value = MoneyEdit()
        self.chance = IntEdit(0, MOST_CHANCE)
        self._person = ComboBox()
        self._product_line = LineEdit()
        self.expected = DateEdit()
        grid = FormGrid(least=130, most=2)
        title = ctx.word("field.opportunity")
        grid.add(binder.add("title", LineEdit(), title, required=True), wide=True)
        self._value = binder.add("value", self.value)
        grid.add(self._value)
        grid.add(binder.add("chance", self.chance))
        grid.add(binder.add("expected_on", self.expected))
        grid.add(binder.add("product_line", self._product_line))
        grid.add(binder.add("contact_id", self._person, self.tr("Who decides there")), wide=True)
        grid.add(binder.add("note", TextEdit(least=2, most=8)), wide=True)
        self.reason = binder.add("reason", TextEdit(most=4), ctx.word("opportunity.reason"))
        self.add(grid)
        self.add(self.reason)

    def before_load(self, page: OpportunityPage) -> None:
        """Offer people and lines, before the form shows which."""
        options: list[tuple[Any, str]] = [(None, DASH)]
        options += [(p.contact_id, p.name) for p in page.people if p.left_on is None]
        self._person.set_options(options)
        self._product_line.setCompleter(
            completer(self._ctx.read(product_lines.names), self._product_line)
        )
        self.reason.setVisible(page.line.state is not OpportunityState.OPEN)
        self.value.setPlaceholderText(page.line.currency)
