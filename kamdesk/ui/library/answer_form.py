"""An objection with an answer of one's own, written or changed beside the list."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kamdesk.errors import KamDeskError, ValidationError
from kamdesk.models.kinds import ObjectionKind
from kamdesk.services import objection_library
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.forms import FormBinder, FormGrid, choices
from kamdesk.ui.widgets import Card, ComboBox, TextEdit, button


class ObjectionForm(Card):
    """``saved(id)`` after the answer is stored, ``left`` when the user thinks better of it."""

    saved = Signal(int)
    left = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._ctx = ctx
        self._id: int | None = None
        self.binder = FormBinder(ctx, self)
        self.kind = ComboBox(choices(ctx, ObjectionKind, clearable=False))
        self.text = TextEdit("", self.tr("As the client says it"), least=1, most=4)
        self.answer = TextEdit("", self.tr("Ask what the problem costs, then prove"), least=3)
        self.note = TextEdit("", self.tr("Where it comes from, when it works"), least=1, most=4)
        self.save = button(self.tr("Save"), "primary")
        self.save.setToolTip(self.tr("Ctrl+Enter"))
        self._cancel = button(self.tr("Cancel"))
        self._lay_out()
        self.save.clicked.connect(self.store)
        self._cancel.clicked.connect(self.left)
        for editor in (self.text, self.answer, self.note):
            editor.confirmed.connect(self.store)

    def _lay_out(self) -> None:
        grid = FormGrid(least=150, most=2)
        add = self.binder.add
        grid.add(add("text", self.text, self.tr("Objection"), required=True), wide=True)
        grid.add(add("answer", self.answer, required=True), wide=True)
        grid.add(add("kind", self.kind))
        grid.add(add("note", self.note), wide=True)
        self.add(grid)
        end = QHBoxLayout()
        end.setSpacing(theme.px(8))
        end.addWidget(self.save)
        end.addWidget(self._cancel)
        end.addStretch(1)
        self.add(end)

    def begin(self, answer_id: int | None, kind: ObjectionKind) -> None:
        """Write a new objection of a kind, or change an own answer."""
        self._id = answer_id
        self.set_title(self.tr("New objection") if answer_id is None else self.tr("Edit answer"))
        stored: dict[str, Any] = {"kind": kind, "text": "", "answer": "", "note": ""}
        if answer_id is not None:
            stored = self._ctx.read(lambda s: objection_library.own_fields(s, answer_id))
        self.binder.load(stored, anew=True)
        self.text.setFocus()

    def leave(self) -> bool:
        """Store what is being typed; False where that is refused."""
        typed = self.text.value() or self.answer.value()
        return self.isHidden() or not typed or self.store()

    def store(self) -> bool:
        """Keep the answer."""
        values, row = self.binder.values(), self._id
        if values is None:
            return False
        try:
            if row is None:
                made = self._ctx.write(
                    "add_objection_answer", lambda s: objection_library.add(s, values).id, self
                )
            else:
                made = row
                self._ctx.write(
                    "edit_objection_answer", lambda s: objection_library.edit(s, row, values), self
                )
        except ValidationError as error:
            self.binder.show_problems(error.problems)
            return False
        except KamDeskError as error:
            self._ctx.notice.emit(self._ctx.error_text(error), False)
            return False
        self.saved.emit(made)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)
