"""Two accounts side by side: a click chooses each differing field, the result stands beside."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kamdesk.services import book_settings, merging
from kamdesk.services.merging import Choice, MergePreview
from kamdesk.ui import formats, theme
from kamdesk.ui.context import Context
from kamdesk.ui.duplicates.merge_field import MergeFieldRow
from kamdesk.ui.widgets import Card, Label, PageHeader, button


class MergeView(QWidget):
    """``merge_requested(keep, drop, choices)`` and ``apart_requested(keep, drop)``; ``left`` when
    the user goes back."""

    merge_requested = Signal(int, int, object)
    apart_requested = Signal(int, int)
    left = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._seen: MergePreview | None = None
        self.rows: list[MergeFieldRow] = []
        self.header = PageHeader(self.tr("Make one account of two"))
        self._card = Card()
        self._grid_holder: QWidget | None = None
        self._moves = Card(self.tr("What moves"))
        self._moved = Label("")
        self._sum = Label("", "body", "muted")
        self.swap = button(self.tr("Swap sides"))
        self.apart = button(self.tr("Not the same"))
        self.merge = button(self.tr("Merge"), "primary")
        self._build_ui()

    def _build_ui(self) -> None:
        self.header.set_crumbs([("back", self.tr("Tidy up")), ("", self.tr("Merge"))])
        self.header.crumb_chosen.connect(lambda _key: self.left.emit())
        self.header.set_actions([self.apart, self.swap, self.merge])
        self.swap.clicked.connect(self._swap)
        self.apart.clicked.connect(self._tell_apart)
        self.merge.clicked.connect(self._merge)
        self._moves.add(self._moved)
        self._moves.add(self._sum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        for part in (self.header, self._card, self._moves):
            column.addWidget(part)

    def show_accounts(self, keep_id: int, drop_id: int) -> None:
        """Compare two accounts. Raises ``NotFoundError`` or ``RefusedError`` as the service."""
        seen, currency = self._ctx.read(
            lambda s: (merging.preview(s, keep_id, drop_id), book_settings.currency(s))
        )
        self._seen = seen
        self.set_busy(False)
        names = {field.name: field for field in seen.fields}["name"]
        self.header.set_title(
            self.tr("Make one account of two"),
            self.tr("%1 goes to the bin; its name stays searchable, its code is noted.").replace(
                "%1", f"{seen.drop_code} {names.dropped}"
            ),
        )
        self._show_fields(seen, currency)
        self._show_moves(seen, currency)

    def set_busy(self, busy: bool) -> None:
        """While a merge of many rows runs, nothing can be pressed."""
        self.merge.setText(self.tr("Merging …") if busy else self.tr("Merge"))
        for part in (self._card, self.merge, self.swap, self.apart):
            part.setEnabled(not busy)

    def choices(self) -> dict[str, Choice]:
        """What was chosen, by field."""
        return {row.field.name: row.choice() for row in self.rows}

    def _show_fields(self, seen: MergePreview, currency: str) -> None:
        if self._grid_holder is not None:
            self._grid_holder.hide()
            self._grid_holder.deleteLater()
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(6))
        for column, (text, stretch) in enumerate(self._heads(seen)):
            grid.addWidget(Label(text, "small_strong", "muted"), 0, column)
            grid.setColumnStretch(column, stretch)
        telling = [
            f for f in seen.fields if f.name == "name" or (f.dropped and f.kept != f.dropped)
        ]
        self.rows = [MergeFieldRow(self._ctx, field, currency, holder) for field in telling]
        for number, row in enumerate(self.rows, start=1):
            row.place(grid, number)
        grid.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._grid_holder = holder
        self._card.add(holder)

    def _heads(self, seen: MergePreview) -> list[tuple[str, int]]:
        return [
            ("", 2),
            (self.tr("Stays: %1").replace("%1", seen.keep_code), 5),
            (self.tr("Is merged into it: %1").replace("%1", seen.drop_code), 5),
            (self.tr("Result"), 5),
        ]

    def _show_moves(self, seen: MergePreview, currency: str) -> None:
        number = QLocale().toString
        parts = [
            f"{self._ctx.word(f'duplicate.{table}')} {number(count)}"
            for table, count in seen.moves.items()
        ]
        self._moved.setText(" · ".join(parts) or self.tr("Nothing hangs on the second account."))
        kept, dropped = seen.revenue_before
        shown = [formats.money(units, currency) for units in (kept, dropped, kept + dropped)]
        text = self.tr("All sales: %1 + %2 = %3")
        for place, amount in zip(("%1", "%2", "%3"), shown, strict=True):
            text = text.replace(place, amount)
        self._sum.setText(text)
        self._sum.setVisible(any(seen.revenue_before))

    def _swap(self) -> None:
        if self._seen is not None:
            self.show_accounts(self._seen.drop_id, self._seen.keep_id)

    def _tell_apart(self) -> None:
        if self._seen is not None:
            self.apart_requested.emit(self._seen.keep_id, self._seen.drop_id)

    def _merge(self) -> None:
        if self._seen is not None:
            self.merge_requested.emit(self._seen.keep_id, self._seen.drop_id, self.choices())
