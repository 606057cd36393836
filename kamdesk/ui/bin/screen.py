"""What was put into the bin, newest first: put back, or removed for good."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from kamdesk.services import bin as bin_service
from kamdesk.ui import formats
from kamdesk.ui.context import Context, DataChanged
from kamdesk.ui.screen import Screen
from kamdesk.ui.widgets import (
    Card,
    ConfirmDialog,
    EmptyState,
    Page,
    PageHeader,
    Row,
    RowList,
    button,
)

_TABLES = (
    "account", "contact", "meeting", "promise", "opportunity", "competitor", "product_line",
    "bank_question", "objection_answer", "service_template", "survey",
)  # fmt: skip


class BinScreen(Screen):
    """One list over all kinds. Everything here can be put back as it was."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._build_ui()

    def _build_ui(self) -> None:
        page = Page(self)
        page.setGeometry(self.rect())
        self._page = page
        self._header = PageHeader(
            self.tr("Bin"),
            self.tr("What you put away stays here until you remove it for good."),
        )
        self._empty_button = button(self.tr("Empty the bin"), "danger")
        self._empty_button.clicked.connect(self._empty)
        self._header.set_actions([self._empty_button])
        self._card = Card()
        self._list = RowList()
        self._nothing = EmptyState(
            "bin",
            self.tr("The bin is empty"),
            self.tr("Accounts, contacts, meetings and promises that you remove appear here."),
        )
        self._card.body.addWidget(self._list)
        page.add(self._header)
        page.add(self._card)
        page.add(self._nothing)
        page.end()

    def open(self, target: Any = None) -> None:
        super().open(target)
        self.refresh()

    def title(self) -> str:
        return self.tr("Bin")

    def concerns(self, change: DataChanged) -> bool:
        return change.touches(*_TABLES)

    def refresh(self) -> None:
        binned = self.ctx.read(bin_service.listed)
        self._list.set_rows([self._row(item) for item in binned])
        self._card.setVisible(bool(binned))
        self._nothing.setVisible(not binned)
        self._empty_button.setEnabled(bool(binned))

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._page.setGeometry(self.rect())

    def _row(self, item: bin_service.Binned) -> Row:
        kind = self.ctx.word(f"field.kind_{item.kind}")
        detail = " · ".join(
            part for part in (kind, item.account, formats.moment(item.deleted_at)) if part
        )
        back = button(self.tr("Put back"), small=True)
        back.clicked.connect(lambda: self._restore(item))
        gone = button(self.tr("Remove"), "quiet", small=True)
        gone.clicked.connect(lambda: self._remove([item]))
        return Row(item.title, detail, actions=[back, gone])

    def _restore(self, item: bin_service.Binned) -> None:
        self.ctx.write("restore", lambda s: bin_service.restore(s, item.kind, [item.id]), self)
        self.ctx.notice.emit(self.tr("Put back: %1").replace("%1", item.title), True)

    def _empty(self) -> None:
        self._remove(self.ctx.read(bin_service.listed))

    def _remove(self, items: list[bin_service.Binned]) -> None:
        agreed = ConfirmDialog.ask(
            self,
            self.tr("Remove for good?"),
            self.tr(
                "%n thing(s) and everything that hangs on them will be removed. Until you close "
                "KamDesk you can still undo it.",
                "",
                len(items),
            ),
            self.tr("Remove"),
            "danger",
        )
        if agreed:
            pairs = [(item.kind, item.id) for item in items]
            self.ctx.write("purge", lambda s: bin_service.purge(s, pairs), self)
            self.ctx.notice.emit(self.tr("Removed"), True)
