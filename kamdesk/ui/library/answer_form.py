"""An objection with an answer of one's own, written or changed beside the list."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from kamdesk.models.kinds import ObjectionKind
from kamdesk.services import objection_library
from kamdesk.ui.context import Context
from kamdesk.ui.forms import FormGrid, choices
from kamdesk.ui.library.own_form import OwnForm
from kamdesk.ui.widgets import ComboBox, TextEdit


class ObjectionForm(OwnForm):
    """An objection of the user's own with its answer."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self.kind = ComboBox(choices(ctx, ObjectionKind, clearable=False))
        self.text = TextEdit("", self.tr("As the client says it"), least=1, most=4)
        self.answer = TextEdit("", self.tr("Ask what the problem costs, then prove"), least=3)
        self.note = TextEdit("", self.tr("Where it comes from, when it works"), least=1, most=4)
        self._lay_out()

    def _lay_out(self) -> None:
        grid = FormGrid(least=150, most=2)
        add = self.binder.add
        grid.add(add("text", self.text, self.tr("Objection"), required=True), wide=True)
        grid.add(add("answer", self.answer, required=True), wide=True)
        grid.add(add("kind", self.kind))
        grid.add(add("note", self.note), wide=True)
        self._finish(grid, self.text, self.answer, self.note)

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

    def write(self, row: int | None, values: dict[str, Any]) -> int:
        ctx = self._ctx
        if row is None:
            made = ctx.write(
                "add_objection_answer", lambda s: objection_library.add(s, values).id, self
            )
            return int(made)
        ctx.write("edit_objection_answer", lambda s: objection_library.edit(s, row, values), self)
        return row
