"""Writing a question of one's own, or changing it, beside the list."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from kamdesk import words
from kamdesk.models.kinds import BuyingRole, QuestionKind
from kamdesk.services import product_lines, question_bank
from kamdesk.services.question_bank import BankEntry, industries
from kamdesk.ui.context import Context
from kamdesk.ui.forms import FormGrid
from kamdesk.ui.forms.completion import completer
from kamdesk.ui.library.own_form import OwnForm
from kamdesk.ui.widgets import ComboBox, LineEdit, TextEdit

NEW: dict[str, Any] = {
    "kind": QuestionKind.DIFFICULTY,
    "text": "",
    "topic": "",
    "industry": "",
    "role": None,
    "product_line": "",
    "note": "",
}


class BankQuestionForm(OwnForm):
    """A question of the user's own."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        lang = ctx.language
        kinds = [(kind, words.of(kind, lang)) for kind in QuestionKind]
        places = [(code, industries.name(code, lang)) for code in industries.codes()]
        roles = [(role, words.of(role, lang)) for role in BuyingRole]
        self.kind = ComboBox(kinds)
        self.text = TextEdit("", self.tr("As you would say it to the client"), least=2, most=6)
        self.topic = LineEdit("", self.tr("The difficulty that it belongs to"))
        self.industry = ComboBox([("", self.tr("Any industry")), *places])
        self.role = ComboBox([(None, self.tr("Anybody")), *roles])
        self.line = LineEdit("", self.tr("Any product line"))
        self.note = TextEdit("", self.tr("Where it comes from, when it works"), least=1, most=4)
        self._lay_out()

    def _lay_out(self) -> None:
        grid = FormGrid(least=150, most=2)
        add = self.binder.add
        grid.add(add("text", self.text, self.tr("Question"), required=True), wide=True)
        grid.add(add("kind", self.kind))
        grid.add(add("topic", self.topic, self.tr("Topic")))
        grid.add(add("industry", self.industry))
        grid.add(add("role", self.role))
        grid.add(add("product_line", self.line))
        grid.add(add("note", self.note), wide=True)
        self._finish(grid, self.text, self.note)

    def begin(self, topics: list[str], entry: BankEntry | None = None, **given: Any) -> None:
        """Write a new question, or change ``entry``; ``given`` are values to begin with."""
        self._id = entry.id if entry else None
        self.set_title(self.tr("Edit question") if entry else self.tr("New question"))
        lines = self._ctx.read(product_lines.names)
        self.topic.setCompleter(completer(topics, self.topic))
        self.line.setCompleter(completer(lines, self.line))
        row = self._id
        stored = NEW if row is None else self._ctx.read(lambda s: question_bank.own_fields(s, row))
        industry = stored["industry"]
        if self.industry.findData(industry) < 0:
            self.industry.addItem(industry, industry)
        self.binder.load({**stored, **given}, anew=True)
        self.text.setFocus()

    def leave(self) -> bool:
        """Store what is being typed; False where that is refused."""
        return not self.isVisible() or not self.text.value() or self.store()

    def write(self, row: int | None, values: dict[str, Any]) -> int:
        ctx = self._ctx
        if row is None:
            made = ctx.write("add_bank_question", lambda s: question_bank.add(s, values).id, self)
            return int(made)
        ctx.write("edit_bank_question", lambda s: question_bank.edit(s, row, values), self)
        return row
