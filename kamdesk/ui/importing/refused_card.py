"""What an import can't take, to be mended on the spot: the grid, and what can be done at once."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.exchange.importing import ImportResult
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.importing.draft import Draft
from kamdesk.ui.importing.mending import Mending, State
from kamdesk.ui.importing.refused_grid import FILL_KEYS, LEAVE_KEYS, RefusedGrid
from kamdesk.ui.widgets import Card, FlowLayout, Label, button


class RefusedCard(QWidget):
    """``mended`` when the draft's fixes changed, ``save_requested`` for the workbook."""

    mended = Signal()
    save_requested = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._mending: Mending | None = None
        self._build_ui()

    def _build_ui(self) -> None:
        self._card = Card(self.tr("Refused rows"), flush=True)
        self.save = button(self.tr("Save refused rows…"), small=True, icon="workbook")
        self.save.clicked.connect(self.save_requested)
        self._card.add_action(self.save)
        self._words = Label("", "small", "muted")
        self._words.setMinimumHeight(theme.px(36))
        self._fill = button("", small=True, icon="copy", hint=_native(FILL_KEYS))
        self._fill.clicked.connect(self.fill_equals)
        self._leave = button(self.tr("Leave out"), small=True, hint=_native(LEAVE_KEYS))
        self._leave.clicked.connect(self.leave_out)
        self._leave_all = button("", small=True)
        self._leave_all.clicked.connect(self.leave_out_equals)
        self._back = button(self.tr("As it was"), small=True, icon="undo")
        self._back.clicked.connect(self.take_back)
        self._bar = QWidget()
        outer = QVBoxLayout(self._bar)
        outer.setContentsMargins(theme.px(8), 0, theme.px(8), 0)
        outer.setSpacing(theme.px(4))
        outer.addWidget(self._words)
        actions = QWidget()
        flow = FlowLayout(actions)
        for action in (self._fill, self._leave, self._leave_all, self._back):
            flow.addWidget(action)
        outer.addWidget(actions)
        self._card.add(self._bar)
        self.grid = RefusedGrid(self._ctx.language)
        self.grid.moved.connect(self._show_bar)
        self.grid.fixed.connect(self._on_changed)
        self.grid.fill_requested.connect(self.fill_equals)
        self.grid.leave_requested.connect(self.leave_out)
        self._card.add(self.grid)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)

    def show_result(self, draft: Draft, result: ImportResult) -> None:
        """Show what a dry run refused; hidden where that is nothing."""
        self.setVisible(bool(result.refused))
        self._mending = Mending(draft, result, self._ctx.language)
        self.grid.show_lines(self._mending)
        self._show_bar()

    def count(self, state: State) -> int:
        """How many rows are in a state now."""
        return self._mending.count(state) if self._mending else 0

    def fill_equals(self) -> None:
        """Put what was typed into the current cell into all that said the same."""
        line, name = self.grid.line(), self.grid.field()
        model = self._model_for(line, name)
        if self._mending is not None and model >= 0:
            self._mending.fix_equals(model, name)
            self._on_changed()
            self.grid.go_on()

    def leave_out(self) -> None:
        """Be done with the current line."""
        if self._mending is not None and self.grid.line() >= 0:
            self._mending.leave_out([self.grid.line()])
            self._on_changed()

    def leave_out_equals(self) -> None:
        """Be done with the current line and all that say the same in its cell."""
        line, name = self.grid.line(), self.grid.field()
        if self._mending is not None and line >= 0 and name:
            self._mending.leave_out([line, *self._mending.equals(line, name)])
            self._on_changed()

    def take_back(self) -> None:
        """Forget what was done about the current line."""
        if self._mending is not None and self.grid.line() >= 0:
            self._mending.take_back(self.grid.line())
            self._on_changed()

    def _model_for(self, line: int, name: str) -> int:
        """The line whose mended cell can be put into others, −1 for none."""
        mending = self._mending
        return mending.model_for(line, name) if mending and line >= 0 and name else -1

    def _on_changed(self) -> None:
        self.grid.tell_changed()
        self._show_bar()
        self.mended.emit()

    def _show_bar(self) -> None:
        mending, line = self._mending, self.grid.line()
        if mending is None or not mending.rows:
            return
        self._show_counts(mending)
        self._bar.setVisible(line >= 0)
        if line < 0:
            return
        name = self.grid.field()
        others = len(mending.equals(line, name)) if name else 0
        touched = mending.state(line) != "refused" or any(
            mending.is_mended(line, column.field) for column in mending.columns
        )
        self._words.setText(self._sentence(mending, line, name))
        self._show_fill(mending, self._model_for(line, name), name)
        self._leave.setVisible(mending.state(line) == "refused")
        alike = mending.state(line) == "refused" and others > 0
        self._leave_all.setVisible(alike)
        if alike:
            self._leave_all.setText(self.tr("Leave out all %Ln alike", "", others + 1))
            self._leave_all.updateGeometry()
        self._back.setVisible(touched)

    def _show_fill(self, mending: Mending, model: int, name: str) -> None:
        """Offer the typed text for all cells that say what its cell said."""
        others = len(mending.equals(model, name)) if model >= 0 else 0
        self._fill.setVisible(others > 0)
        if others:
            words = self.tr("“%1” in the other %Ln row(s) too", "", others)
            self._fill.setText(words.replace("%1", mending.text(model, name)))
            self._fill.setAccessibleName(self._fill.text())
            self._fill.updateGeometry()

    def _show_counts(self, mending: Mending) -> None:
        number = QLocale().toString
        parts = [self.tr("%1 to do").replace("%1", number(mending.count("refused")))]
        if mending.count("mended"):
            parts.append(self.tr("%1 mended").replace("%1", number(mending.count("mended"))))
        if mending.count("left_out"):
            parts.append(self.tr("%1 left out").replace("%1", number(mending.count("left_out"))))
        self._card.set_title(self.tr("Refused rows"), " · ".join(parts))

    def _sentence(self, mending: Mending, line: int, name: str) -> str:
        """What is the matter with the current line, and what to do."""
        row = QLocale().toString(mending.rows[line].row_number)
        where = self.tr("Row %1:").replace("%1", row)
        if mending.state(line) == "left_out":
            return where + " " + self.tr("is left out; the others go in.")
        if mending.state(line) == "mended":
            if name and mending.is_mended(line, name):
                old, new = mending.original(line, name), mending.text(line, name)
                words = self.tr("“%1” instead of “%2”. Checked with the next check.")
                return where + " " + words.replace("%1", new).replace("%2", old)
            return where + " " + self.tr("is mended. Checked with the next check.")
        reason = mending.reason(line, self._ctx.language)
        return f"{where} {reason} " + self.tr("Type over the marked cell to mend it.")


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
