"""Changing many accounts at once: choose fields and values, look at what moves, then do it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QScrollArea, QWidget

from kamdesk.errors import KamDeskError, ValidationError
from kamdesk.services import account_list, book_settings, bulk, custom_fields
from kamdesk.services.bulk import BulkPreview, Move
from kamdesk.services.custom_fields import Definition
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.forms import completer, field_editor, own_editor, shown_value
from kamdesk.ui.tables.record_table import Cell, RecordTable
from kamdesk.ui.widgets import Banner, Button, ComboBox, DateEdit, Dialog, Label, LineEdit

MOST_SHOWN = 500
COMPLETED = frozenset(bulk.FIELDS) - {"next_step", "currency"}


class BulkDialog(Dialog):
    """Rows of field and value; below them every value that would change."""

    def __init__(self, parent: QWidget | None, ctx: Context, account_ids: list[int]) -> None:
        super().__init__(parent, _title(len(account_ids)), width=720)
        self._ctx = ctx
        self._ids = account_ids
        self._rows: list[tuple[ComboBox, Any]] = []
        self._answered: set[int] = set()
        self._own: list[Definition] = ctx.read(custom_fields.definitions)
        self._currency = ctx.read(book_settings.currency)
        self.changed = 0
        self._build_ui()
        self._add_row()

    @classmethod
    def ask(cls, parent: QWidget | None, ctx: Context, account_ids: list[int]) -> int | None:
        """How many accounts were changed, None where the user thought better of it."""
        dialog = cls(parent, ctx, account_ids)
        done = dialog.exec() == QDialog.DialogCode.Accepted
        return dialog.changed if done else None

    def _build_ui(self) -> None:
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.px(8))
        self._grid.setVerticalSpacing(theme.px(8))
        self._grid.setColumnStretch(1, 1)
        self.add(self._grid)
        line = QHBoxLayout()
        more = Button(self.tr("Another field"), "quiet", icon="plus", small=True)
        more.clicked.connect(self._add_row)
        line.addWidget(more)
        line.addStretch(1)
        self.add(line)
        self._problem = Banner("error", "")
        self._problem.hide()
        self.add(self._problem)
        self._summary = Label("", "strong")
        self.add(self._summary)
        self._table = RecordTable(two_line=False)
        self._table.set_columns(
            [
                (self._ctx.word("field.account"), 210, False),
                (self.tr("Field"), 130, False),
                (self.tr("Now"), 140, False),
                (self.tr("Afterwards"), 140, False),
            ]
        )
        self._room = QScrollArea()
        self._room.setWidgetResizable(True)
        self._room.setFrameShape(QScrollArea.Shape.NoFrame)
        self._room.setFixedHeight(theme.px(232))
        self._room.setWidget(self._table)
        self.add(self._room)
        self.add_cancel()
        self._go = self.add_button(self.tr("Change"), "primary")
        self._go.clicked.connect(self._apply)

    def _add_row(self) -> None:
        field = ComboBox(self._fields(), placeholder=self.tr("Choose a field"))
        field.setAccessibleName(self.tr("Field"))
        place = len(self._rows)
        self._grid.addWidget(field, place, 0)
        empty = Button(role="quiet", icon="close", hint=self.tr("Empty this field"))
        empty.clicked.connect(lambda: self._empty(place))
        empty.setEnabled(False)
        field.edited.connect(lambda: empty.setEnabled(True))
        self._grid.addWidget(empty, place, 2)
        self._rows.append((field, None))
        field.edited.connect(lambda: self._show_editor(place))
        self._look()
        field.setFocus()

    def _fields(self) -> list[tuple[str, str]]:
        plain = [(name, self._ctx.word(f"field.{name}")) for name in bulk.FIELDS]
        own = [(f"{bulk.CUSTOM}{field.id}", field.name) for field in self._own]
        return plain + own

    def _show_editor(self, place: int) -> None:
        field, before = self._rows[place]
        if before is not None:
            self._grid.removeWidget(before)
            before.deleteLater()
        name = field.value()
        editor: Any
        if name.startswith(bulk.CUSTOM):
            wanted = int(name.removeprefix(bulk.CUSTOM))
            editor = own_editor(next(one for one in self._own if one.id == wanted))
        else:
            editor = field_editor(self._ctx, name)
            if isinstance(editor, LineEdit) and name in COMPLETED:
                known = self._ctx.read(lambda s: account_list.choices(s, name))
                editor.setCompleter(completer([value for value, _count in known], editor))
        editor.setAccessibleName(self._ctx.word("bulk.new_value"))
        editor.edited.connect(lambda: self._answer(place))
        self._answered.discard(place)
        self._grid.addWidget(editor, place, 1)
        self._rows[place] = (field, editor)
        self._look()
        editor.setFocus(Qt.FocusReason.TabFocusReason)

    def _answer(self, place: int) -> None:
        self._answered.add(place)
        self._look()

    def _empty(self, place: int) -> None:
        """Ask for the field to be emptied; a value that was never given empties nothing."""
        field, editor = self._rows[place]
        if editor is not None:
            textual = isinstance(editor, LineEdit) or field.value().startswith(bulk.CUSTOM)
            editor.set_value("" if textual and not isinstance(editor, DateEdit) else None)
            self._answer(place)

    def _changes(self) -> dict[str, Any] | None:
        """What is asked for; None where something typed can't be read."""
        changes: dict[str, Any] = {}
        for place, (field, editor) in enumerate(self._rows):
            if place not in self._answered:
                continue
            try:
                changes[field.value()] = editor.value()
            except ValueError:
                self._say(self._ctx.word("bulk.unreadable", field=field.currentText()))
                return None
        return changes

    def _look(self) -> None:
        """Show what would change; nothing is stored."""
        self._problem.hide()
        changes = self._changes()
        if not changes:
            self._show(BulkPreview([], 0, len(self._ids)), told=False)
            return
        try:
            found = self._ctx.read(lambda s: bulk.preview(s, self._ids, changes))
        except ValidationError as error:
            self._say(self._ctx.problem_text(error.problems[0]))
            found = BulkPreview([], 0, len(self._ids))
        self._show(found, told=True)

    def _show(self, found: BulkPreview, *, told: bool) -> None:
        self._go.setEnabled(found.changed > 0)
        summary = self._ctx.word("bulk.summary", changed=found.changed, same=found.unchanged)
        self._summary.setText(summary if told else self._ctx.word("bulk.start"))
        self._room.setVisible(bool(found.moves))
        self._table.set_records(
            [(place, self._cells(move)) for place, move in enumerate(found.moves[:MOST_SHOWN])]
        )

    def _cells(self, move: Move) -> list[Cell]:
        names = {f"{bulk.CUSTOM}{field.id}": field.name for field in self._own}
        field = names.get(move.field) or self._ctx.word(f"field.{move.field}")
        before, after = (
            shown_value(self._ctx, move.field, value, self._currency)
            for value in (move.before, move.after)
        )
        return [
            Cell(move.name, strong=True),
            Cell(field, tone="muted"),
            Cell(before, tone="muted"),
            Cell(after),
        ]

    def _say(self, sentence: str) -> None:
        self._problem.set_message("error", sentence)
        self._problem.show()

    def _apply(self) -> None:
        changes = self._changes()
        if not changes:
            return
        try:
            self.changed = self._ctx.write(
                "bulk_edit", lambda s: bulk.apply(s, self._ids, changes), self
            )
        except ValidationError as error:
            self._say(self._ctx.problem_text(error.problems[0]))
        except KamDeskError as error:
            self._say(self._ctx.error_text(error))
        else:
            self.accept()


def _title(count: int) -> str:
    words: str = QCoreApplication.translate("BulkDialog", "Change %n account(s)", "", count)
    return words
