"""The card of yearly statements: unit and currency, the grid, and what was refused."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from kamdesk.errors import KamDeskError, ValidationError
from kamdesk.exchange import statement_paste
from kamdesk.exchange.cells import CellError, is_empty
from kamdesk.exchange.numbers import parse_money
from kamdesk.exchange.statement_paste import Anchor
from kamdesk.money import SCALE
from kamdesk.services import statements
from kamdesk.services.figures_page import FiguresPage
from kamdesk.services.statements import UNITS
from kamdesk.ui import theme
from kamdesk.ui.account.figures.statement_model import Key, StatementModel
from kamdesk.ui.context import Context
from kamdesk.ui.tables.cell_grid import CellGrid
from kamdesk.ui.widgets import Card, ComboBox, Label, button

CURRENCIES = ("CNY", "HKD", "USD", "EUR", "GBP", "JPY", "SGD", "TWD")
FIRST_YEARS = 3
"""How many of the last years are there to be filled, whether there is a statement or not."""
MOST_GAPS = 12
"""Years without a statement are offered between years that are no further apart."""
TOLD = 3
"""How many refused cells are told below the grid."""


class StatementsCard(Card):
    """Every cell is stored as it is left; what can't be taken stays as typed, with the reason
    below."""

    import_requested = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._ctx = ctx
        self._account_id = 0
        self._page: FiguresPage | None = None
        self._earlier = 0
        self.set_title(self.tr("Yearly statements"))
        self.model = StatementModel(ctx, self)
        self.grid = CellGrid(self.model)
        self.grid.setAccessibleName(self.tr("Yearly statements"))
        self.unit = ComboBox([(unit, ctx.word(f"unit.{unit}")) for unit in UNITS], "one")
        self.currency = ComboBox([(code, code) for code in CURRENCIES])
        self._told = Label("", "small", "muted")
        self._lay_out()
        self.model.entered.connect(self._enter)
        self.grid.pasted.connect(self._paste)
        self.grid.cleared.connect(self._clear)
        self.unit.edited.connect(self._choose)
        self.currency.edited.connect(self._choose)

    def _lay_out(self) -> None:
        self.unit.setAccessibleName(self.tr("Unit"))
        self.currency.setAccessibleName(self._ctx.word("field.currency"))
        bar = QHBoxLayout()
        bar.setSpacing(theme.px(8))
        for box in (self.unit, self.currency):
            box.setMaximumWidth(theme.px(132))
            bar.addWidget(box)
        bar.addStretch(1)
        paste = button(self.tr("Paste"), small=True, icon="copy", hint="Ctrl+V")
        paste.clicked.connect(self.grid.paste)
        self._more = button(icon="more", role="quiet", small=True, hint=self.tr("More"))
        self._more.clicked.connect(self._open_menu)
        bar.addWidget(paste)
        bar.addWidget(self._more)
        self.add(bar)
        self.add(self.grid)
        self.add(self._told)

    def show_figures(self, page: FiguresPage, currency: str, *, anew: bool) -> None:
        """Show an account's statements; typing that waits to be put right stays unless anew."""
        self._page, self._account_id = page, page.account_id
        if anew:
            self.model.refused.clear()
            self._earlier = 0
            newest = page.statements[-1] if page.statements else None
            if newest is not None:
                self.unit.set_value(newest.unit if newest.unit in UNITS else "one")
        stored = page.statements[-1].currency if page.statements else ""
        known = dict.fromkeys([*CURRENCIES, stored or currency])
        self.currency.set_options([(code, code) for code in known])
        self.currency.set_value(stored or currency)
        self._show()

    def leave(self) -> bool:
        """Store what is being typed; where a cell was refused, the cursor goes there."""
        self.grid.settle()
        if not self.model.refused:
            return True
        self.grid.setCurrentIndex(self.model.index_of(next(iter(self.model.refused))))
        self.grid.setFocus()
        return False

    def _show(self) -> None:
        if self._page is not None:
            factor = UNITS[self.unit.value() or "one"]
            self.model.show_statements(self._page.statements, self._years(self._page), factor)
            self._tell()

    def _years(self, page: FiguresPage) -> tuple[int, ...]:
        """The years stored, the last three, and earlier ones asked for."""
        last = self._ctx.today().year - 1
        stored = [one.year for one in page.statements]
        years = {*stored, *range(last - FIRST_YEARS + 1, last + 1)}
        if max(years) - min(years) < MOST_GAPS:
            years |= set(range(min(years), max(years)))
        return tuple(sorted(years | set(range(min(years) - self._earlier, min(years)))))

    def _enter(self, key: Key, text: str) -> None:
        if is_empty(text):
            self._store("edit_financials", {key: None})
            return
        try:
            value = parse_money(text, Decimal(UNITS[self.unit.value() or "one"]))
        except CellError as error:
            self._refuse(key, text, error.code, error.params)
            return
        self._store("edit_financials", {key: value}, {key: text})

    def _clear(self, keys: list[Key]) -> None:
        filled = [k for k in keys if self.model.amount(k) is not None or k in self.model.refused]
        if filled:
            self._store("edit_financials", dict.fromkeys(filled))

    def _paste(self, text: str) -> None:
        here = self.grid.currentIndex()
        year, item = self.model.key_at(here if here.isValid() else self.model.index(0, 0))
        factor = UNITS[self.unit.value() or "one"]
        found = statement_paste.read(text, factor, Anchor(self.model.years, year, item))
        good = {key: value for key, value in found.cells.items() if self._may_be(key, value)}
        if good:
            self._store("paste_financials", good)
            told = self.tr("%n amount(s) pasted", "", len(good))
            if found.left_out:
                names = ", ".join(found.left_out[:TOLD])
                told += ". " + self.tr("Left out: {names}").format(names=names)
            self._ctx.notice.emit(told, True)
        elif not found.bad:
            self._ctx.notice.emit(self.tr("The clipboard holds no amounts for this table"), False)
        for key, bad in found.bad.items():
            if self.model.has(key):
                self._refuse(key, bad.text, bad.code, bad.params)

    def _may_be(self, key: Key, value: int) -> bool:
        """Whether an amount can be stored; else it stays in its cell with the reason."""
        try:
            statements.check({key: value})
        except ValidationError as error:
            problem = error.problems[0]
            if self.model.has(key):
                text = f"{value // (SCALE * self.model.factor)}"
                self._refuse(key, text, problem.code, problem.params)
            return False
        return True

    def _store(
        self, label: str, cells: Mapping[Key, int | None], typed: Mapping[Key, str] | None = None
    ) -> None:
        account_id, unit = self._account_id, self.unit.value() or "one"
        was = {key: self.model.amount(key) for key in cells}
        self.model.accept(cells)
        try:
            self._ctx.write(
                label, lambda s: statements.put(s, account_id, cells, unit=unit, was=was), self
            )
        except ValidationError as error:
            problem = error.problems[0]
            for key, text in (typed or {}).items():
                self._refuse(key, text, problem.code, problem.params)
        except KamDeskError as error:
            self._ctx.notice.emit(self._ctx.error_text(error), False)
            for key, text in (typed or {}).items():
                self.model.refuse(key, text, self._ctx.error_text(error))
        self._tell()

    def _refuse(self, key: Key, text: str, code: str, params: Mapping[str, Any]) -> None:
        item = self._ctx.word(f"statement.{key[1]}")
        named = {"field": item, **{name: v for name, v in params.items() if name != "field"}}
        self.model.refuse(key, text, f"{key[0]} · " + self._ctx.word(f"error.{code}", **named))
        self._tell()

    def _tell(self) -> None:
        refused = list(self.model.refused.values())
        if refused:
            self._told.setText("\n".join(bad.sentence for bad in refused[:TOLD]))
        else:
            self._told.setText(
                self.tr("Type into a cell, or copy the rows in Excel and press Ctrl+V here.")
            )
        self._told.set_tone("bad" if refused else "muted")

    def _choose(self) -> None:
        account_id, unit, currency = self._account_id, self.unit.value(), self.currency.value()
        self._show()
        if self._page is not None and self._page.statements:
            self._ctx.write(
                "edit_financials",
                lambda s: statements.choose(s, account_id, unit=unit, currency=currency),
                self,
            )

    def _open_menu(self) -> None:
        menu = QMenu(self)
        earlier = QAction(self.tr("Add an earlier year"), menu)
        earlier.triggered.connect(self._add_earlier)
        bring = QAction(self.tr("Import statements…"), menu)
        bring.triggered.connect(self.import_requested)
        menu.addActions([earlier, bring])
        stored = self._page.statements if self._page else []
        if stored:
            menu.addSeparator()
        menu.addActions([self._removal(menu, one.year) for one in reversed(stored)])
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _removal(self, menu: QMenu, year: int) -> QAction:
        action = QAction(self.tr("Remove %1").replace("%1", str(year)), menu)
        action.triggered.connect(lambda: self._remove(year))
        return action

    def _add_earlier(self) -> None:
        self._earlier += 1
        self._show()
        self.grid.setCurrentIndex(self.model.index(0, 0))
        self.grid.setFocus()

    def _remove(self, year: int) -> None:
        account_id = self._account_id
        label = "remove_financials"
        self._ctx.write(label, lambda s: statements.remove_year(s, account_id, year), self)
        self._ctx.notice.emit(self._ctx.action_name(label), True)
