"""Narrowing the opportunities: text, state, product line, account."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from kamdesk.models.kinds import OpportunityState
from kamdesk.services.opportunity_list import OpportunitySpec
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.forms import AccountPicker
from kamdesk.ui.opportunity import phrases
from kamdesk.ui.widgets import Button, ComboBox, FlowLayout, SearchField

TYPING_MS = 90
SEARCH_WIDTH = 200
COMBO_WIDTH = 150
ACCOUNT_WIDTH = 190


class OpportunityFilters(QWidget):
    """``changed`` when the choice is another; typing waits for a pause of a blink."""

    changed = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._typing.timeout.connect(self._tell)
        self.search = SearchField(self.tr("Opportunity or account"), "Ctrl+F")
        self.states = {state: _state_toggle(ctx, state) for state in OpportunityState}
        self.line = ComboBox()
        self.account = AccountPicker(ctx, ctx.word("field.account"))
        self._clear = Button(role="quiet", icon="close", hint=self.tr("Clear filters"))
        self._build_ui()
        self.show_lines([])

    def _build_ui(self) -> None:
        flow = FlowLayout(self, gap=8)
        self.search.setFixedWidth(theme.px(SEARCH_WIDTH))
        self.line.setFixedWidth(theme.px(COMBO_WIDTH))
        self.line.setAccessibleName(self._ctx.word("field.product_line"))
        self.account.setFixedWidth(theme.px(ACCOUNT_WIDTH))
        self.account.setAccessibleName(self._ctx.word("field.account"))
        for part in (self.search, *self.states.values(), self.line, self.account, self._clear):
            flow.addWidget(part)
        self._clear.hide()
        self.search.textChanged.connect(lambda _text: self._typing.start())
        for toggle in self.states.values():
            toggle.toggled.connect(lambda _on: self._tell())
        self.line.edited.connect(self._tell)
        self.account.edited.connect(self._tell)
        self._clear.clicked.connect(self.clear)

    def spec(self, sort: str, descending: bool) -> OpportunitySpec:
        """What is asked for, in this order. An account that is half typed narrows nothing."""
        try:
            account_id = self.account.value()
        except ValueError:
            account_id = None
        states = {state for state, toggle in self.states.items() if toggle.isChecked()}
        return OpportunitySpec(
            states=frozenset(states),
            product_line=self.line.value() or "",
            account_id=account_id,
            text=self.search.text(),
            sort=sort,
            descending=descending,
        )

    def narrowed(self) -> bool:
        """Whether anything is filtered out."""
        return self.spec("title", False).narrowed()

    def show_lines(self, names: list[str]) -> None:
        """Offer these product lines."""
        every = [(None, self._ctx.word("field.product_line"))]
        self.line.set_options([*every, *((name, name) for name in names)])
        if self.line.value() is None:
            self.line.set_value(None)

    def show_account(self, account_id: int) -> None:
        """Ask for those of one account and nothing else."""
        self.clear()
        self.account.set_value(account_id)
        self._tell()

    def show_states(self, shown: bool) -> None:
        """The board has a column for each state and needs no filter of them."""
        for toggle in self.states.values():
            toggle.setVisible(shown)
            if not shown and toggle.isChecked():
                toggle.blockSignals(True)
                toggle.setChecked(False)
                toggle.blockSignals(False)

    def clear(self) -> None:
        """Show everything again."""
        for part in (self.search, *self.states.values()):
            part.blockSignals(True)
        self.search.clear()
        for toggle in self.states.values():
            toggle.setChecked(False)
        for part in (self.search, *self.states.values()):
            part.blockSignals(False)
            part.update()
        self.line.set_value(None)
        self.account.set_value(None)
        self._tell()

    def _tell(self) -> None:
        self._typing.stop()
        self._clear.setVisible(self.narrowed())
        self.changed.emit()


def _state_toggle(ctx: Context, state: OpportunityState) -> Button:
    made = Button(phrases.state_word(ctx, state))
    made.setCheckable(True)
    return made
