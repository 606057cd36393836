"""Product lines: the library, and the names that only sales know, ready to be taken in."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from kamdesk.services import product_lines
from kamdesk.services.product_lines import LineRow
from kamdesk.ui.context import Context
from kamdesk.ui.settings.product_line_dialog import ProductLineDialog
from kamdesk.ui.widgets import Card, EmptyState, Row, RowList, button


class ProductLinesCard(Card):
    """One row a line, with its category and how many accounts bought it."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Product lines"), parent=parent)
        self._ctx = ctx
        self._list = RowList()
        self._nothing = EmptyState(
            "library",
            self.tr("No product line yet"),
            self.tr("Lines named in sales appear here by themselves; add those you sell not yet."),
        )
        add = button(self.tr("Add line"), small=True)
        add.clicked.connect(self._add)
        for part in (self._list, self._nothing, add):
            self.body.addWidget(part)

    def refresh(self) -> None:
        """Read the lines anew."""
        found = self._ctx.read(product_lines.listed)
        self.set_title(self.tr("Product lines"), str(len(found)) if found else "")
        self._list.set_rows([self._row(line) for line in found])
        self._list.setVisible(bool(found))
        self._nothing.setVisible(not found)

    def _row(self, line: LineRow) -> Row:
        bought = self.tr("%n account(s)", "", line.accounts) if line.accounts else ""
        facts = [line.other_name, line.category, bought or self.tr("not sold yet")]
        if line.id is None:
            take = button(self.tr("Describe"), small=True)
            take.clicked.connect(partial(self._describe, line))
            facts.append(self.tr("named in sales only"))
            return Row(line.name, _together(facts), actions=[take])
        change = button(self.tr("Change"), small=True)
        change.clicked.connect(partial(self._change, line))
        gone = button(role="quiet", icon="bin", small=True, hint=self.tr("Move to bin"))
        gone.clicked.connect(partial(self._bin, line))
        return Row(line.name, _together(facts), actions=[change, gone])

    def _add(self) -> None:
        if ProductLineDialog.ask(self, self._ctx):
            self.refresh()

    def _describe(self, line: LineRow, _checked: bool = False) -> None:
        if ProductLineDialog.ask(self, self._ctx, name=line.name):
            self.refresh()

    def _change(self, line: LineRow, _checked: bool = False) -> None:
        if ProductLineDialog.ask(self, self._ctx, line_id=line.id):
            self.refresh()

    def _bin(self, line: LineRow, _checked: bool = False) -> None:
        assert line.id is not None
        ids = [line.id]
        self._ctx.write("bin_product_lines", lambda s: product_lines.put_in_bin(s, ids), self)
        self._ctx.notice.emit(self.tr("Product line moved to the bin"), True)
        self.refresh()


def _together(facts: list[str]) -> str:
    return " · ".join(fact for fact in facts if fact)
