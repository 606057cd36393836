"""Step three: which column is which field; recognised ones are done, missing ones are loud."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.errors import RefusedError
from kamdesk.exchange.cells import plain
from kamdesk.exchange.importing import field_label
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.importing.date_question import DateQuestion
from kamdesk.ui.importing.draft import Draft
from kamdesk.ui.importing.heading_text import field_text, heading_texts
from kamdesk.ui.importing.match_row import MatchRow
from kamdesk.ui.importing.mode_choice import ModeChoice
from kamdesk.ui.importing.renamed_question import RenamedQuestion
from kamdesk.ui.widgets import Banner, Card, Columns, ElidedLabel, Label, button


class ColumnsStep(QWidget):
    """Changes the draft's mapping, mode and answers; ``edited`` tells that it did, ``answered``
    that a question which held up the check is out of the way."""

    edited = Signal()
    answered = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._draft: Draft | None = None
        self._rows: dict[str, MatchRow] = {}
        self._open = False
        self._build_ui()

    def _build_ui(self) -> None:
        self._missing = Banner("warning", "")
        self.dates = DateQuestion()
        self.dates.answered.connect(self._on_order)
        self.renamed = RenamedQuestion(self._ctx)
        self.renamed.answered.connect(self._on_renamed)
        self._card = Card(self.tr("Columns"), flush=False)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self._card.add(self._lines)
        self._more = button("", "quiet", small=True)
        self._more.clicked.connect(self._toggle)
        self._card.add(self._more)
        self.mode = ModeChoice()
        self.mode.chosen.connect(self._on_mode)
        self._unused_card = Card(self.tr("Not imported"))
        self._unused = QVBoxLayout()
        self._unused.setSpacing(theme.px(4))
        self._unused_card.add(self._unused)
        hint = Card(self.tr("Good to know"))
        hint.add(
            Label(
                self.tr(
                    "Accounts are found by code, then tax number, then name. Empty cells change "
                    "nothing. The same file twice adds nothing."
                ),
                "small",
                "muted",
            )
        )
        columns = Columns((5, 2), (560, 260))
        columns.add(0, self._card)
        columns.column(0).addStretch(1)
        for card in (self.mode, self._unused_card, hint):
            columns.add(1, card)
        columns.column(1).addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.px(12))
        for part in (self._missing, self.dates, self.renamed, columns):
            outer.addWidget(part)

    def show_draft(self, draft: Draft) -> None:
        """Show the fields of the draft's kind: needed, matched, then the others folded away."""
        self._draft = draft
        self._open = False
        self.dates.hide()
        self.renamed.hide()
        self.mode.set_value(draft.mode)
        _clear(self._lines)
        self._rows = {}
        texts = heading_texts(draft, self._ctx.language)
        headings = list(zip(draft.headers, texts, strict=True))
        for name in self._ordered(draft):
            row = MatchRow(name, field_text(draft, name, self._ctx.language), headings)
            row.matched.connect(self._on_matched)
            row.typed.connect(self._on_typed)
            self._rows[name] = row
            self._lines.addWidget(row)
        self._refresh()

    def take_focus(self) -> None:
        """Let the keyboard begin at the first field that is needed."""
        needed = self._draft.needed() if self._draft else set()
        first = next((row for name, row in self._rows.items() if name in needed), None)
        if first is not None:
            first.take_focus()

    def ask(self, error: RefusedError) -> bool:
        """Ask what holds up the check; False where the error is no question."""
        params = error.params
        if error.code == "date_order_ambiguous":
            self.dates.ask(params["column"], params["example"], params["orders"].split(", "))
            return True
        if error.code == "renamed_accounts":
            self.renamed.ask(params["examples"], params["count"])
            return True
        return False

    def _ordered(self, draft: Draft) -> list[str]:
        needed, filled = draft.needed(), {*draft.mapping, *draft.constants}
        names = list(draft.fields())
        return sorted(names, key=lambda name: (name not in needed, name not in filled))

    def _refresh(self) -> None:
        draft = self._draft
        if draft is None:
            return
        missing, needed = draft.missing(), draft.needed()
        hidden = 0
        for name, row in self._rows.items():
            header = draft.mapping.get(name)
            samples = draft.samples_of(header) if header else []
            constant = draft.constants.get(name)
            row.show_match(header, samples, needed=name in needed, constant=constant)
            filled = header or constant is not None
            folded = not (self._open or filled or name in needed or row.touched)
            row.setVisible(not folded)
            hidden += folded
        self._more.setVisible(bool(hidden) or self._open)
        others = self.tr("%n more field(s)", "", hidden)
        self._more.setText(self.tr("Fewer fields") if self._open else others)
        self._more.updateGeometry()
        self._card.set_title(self.tr("Columns"), self.tr("%n matched", "", len(draft.mapping)))
        self._show_missing(missing)
        self._show_unused(draft)

    def _show_unused(self, draft: Draft) -> None:
        _clear(self._unused)
        unused = draft.unused()
        for header in unused:
            samples = " · ".join(plain(cell) for cell in draft.samples_of(header))
            line = ElidedLabel(f"{header}: {samples}" if samples else header, "small", "muted")
            self._unused.addWidget(line)
            line.show()
        if not unused:
            self._unused.addWidget(Label(self.tr("Every column is used."), "small", "muted"))

    def _show_missing(self, missing: list[tuple[str, ...]]) -> None:
        self._missing.setVisible(bool(missing))
        texts = [" / ".join(self._option(option) for option in options) for options in missing]
        words = self.tr("Still needed: %1").replace("%1", " · ".join(texts))
        self._missing.set_message(
            "warning",
            words,
            self.tr("Choose the column that holds it, or type what is the same in all rows."),
        )

    def _option(self, option: str) -> str:
        labels = (field_label(name, self._ctx.language) for name in option.split("+"))
        return " + ".join(labels)

    def _on_matched(self, name: str, header: object) -> None:
        if self._draft is not None:
            self._draft.match(name, header if isinstance(header, str) else None)
            self._refresh()
            self.edited.emit()

    def _on_typed(self, name: str, text: str) -> None:
        if self._draft is not None:
            self._draft.keep_constant(name, text)
            self._refresh()
            self.edited.emit()

    def _on_order(self, order: object) -> None:
        if self._draft is not None:
            self._draft.date_order = order  # type: ignore[assignment]
            self.edited.emit()
            self.answered.emit()

    def _on_renamed(self, choice: object) -> None:
        if self._draft is not None:
            self._draft.renamed = choice  # type: ignore[assignment]
            self.edited.emit()
            self.answered.emit()

    def _on_mode(self, mode: object) -> None:
        if self._draft is not None:
            self._draft.mode = mode  # type: ignore[assignment]
            self.edited.emit()

    def _toggle(self) -> None:
        self._open = not self._open
        self._refresh()


def _clear(lines: QVBoxLayout) -> None:
    while (item := lines.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
