"""Accounts by how far they are behind their plan."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from kamdesk.services.contact_plan.coverage import AccountCoverage
from kamdesk.ui import formats, theme
from kamdesk.ui.context import Context
from kamdesk.ui.tables import Column, PagedTableModel
from kamdesk.ui.widgets import CellRole, TableView, TierChipDelegate

Index = QModelIndex | QPersistentModelIndex
translate = QCoreApplication.translate


def _columns(ctx: Context) -> list[Column]:
    word = ctx.word
    return [
        Column("account", word("field.account"), lambda r: r.account, width=136),
        Column("tier", word("field.tier"), lambda r: _tier(ctx, r), width=108),
        Column(
            "share",
            word("coverage.coverage"),
            lambda r: formats.percent(None if r.covered.share is None else 100 * r.covered.share),
            width=78,
            numeric=True,
        ),
        Column(
            "counts",
            translate("CoverageTable", "Done / planned"),
            lambda r: f"{r.covered.done} / {r.covered.planned}",
            width=108,
            numeric=True,
        ),
        Column(
            "missed",
            word("coverage.missed"),
            lambda r: str(r.covered.missed) if r.covered.missed else formats.DASH,
            width=68,
            numeric=True,
        ),
        Column("next", word("coverage.next"), lambda r: _next(ctx, r), width=132),
        Column("owner", word("field.owner"), lambda r: r.owner, width=124),
    ]


def _tier(ctx: Context, row: AccountCoverage) -> str:
    return ctx.word(f"tier.{row.tier.value}") if row.tier else ""


def _next(ctx: Context, row: AccountCoverage) -> str:
    if row.next_on is not None:
        return formats.day(row.next_on)
    return ctx.word("plan_notice.nothing_planned") if row.is_bare else formats.DASH


class CoverageModel(PagedTableModel):
    """Rows are at hand, since they were counted whole."""

    def __init__(self, ctx: Context, parent: QObject | None = None) -> None:
        super().__init__(_columns(ctx), self._rows_of, parent)
        self._rows: dict[int, AccountCoverage] = {}

    def show_rows(self, rows: tuple[AccountCoverage, ...]) -> None:
        """Show these, in their order."""
        self._rows = {row.account_id: row for row in rows}
        self.set_ids(list(self._rows))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role < Qt.ItemDataRole.UserRole:
            return super().data(index, role)
        row: AccountCoverage | None = self.row(index.row())
        if row is None:
            return None
        key = self.columns[index.column()].key
        if role == CellRole.KEY:
            return row.account_id
        if role == CellRole.STRONG:
            return key == "account" or (key == "next" and row.is_bare)
        if role == CellRole.TONE:
            return self._tone(row, key)
        return None

    def _tone(self, row: AccountCoverage, key: str) -> str:
        if key == "tier":
            return row.tier.value if row.tier else "neutral"
        bad = (key == "missed" and row.covered.missed) or (key == "next" and row.is_bare)
        return "bad" if bad else "muted" if key == "owner" else "text"

    def _rows_of(self, ids: list[int]) -> dict[int, AccountCoverage]:
        return {row_id: self._rows[row_id] for row_id in ids}


class CoverageTable(TableView):
    """Enter or a double click opens the account."""

    def __init__(self, model: CoverageModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._coverage = model
        self.setModel(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.horizontalHeader().setStretchLastSection(False)
        self.setItemDelegateForColumn(1, TierChipDelegate(self))
        self.setAccessibleName(self.tr("Coverage by account"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        columns = self._coverage.columns
        spare = self.viewport().width() - sum(theme.px(column.width) for column in columns)
        owner = len(columns) - 1
        self.setColumnHidden(owner, spare < 0)  # the least of what there is to say
        if spare < 0:
            spare += theme.px(columns[owner].width)
        for place, column in enumerate(columns):
            extra = max(0, spare) if column.key == "account" else 0
            self.setColumnWidth(place, theme.px(column.width) + extra)
