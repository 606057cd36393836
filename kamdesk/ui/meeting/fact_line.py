"""A fact learned: where it belongs, what was said, the value that goes in, and one tick."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.method import file_places, file_words
from kamdesk.services import learned_facts
from kamdesk.services.learned_facts import FactLine
from kamdesk.ui import formats, theme
from kamdesk.ui.meeting import fact_value
from kamdesk.ui.meeting.inline_edit import InlineEdit
from kamdesk.ui.meeting.review_desk import ReviewDesk
from kamdesk.ui.meeting.tick import Tick
from kamdesk.ui.widgets import Label, button


class FactLineWidget(QWidget):
    """Before it is taken, text and value can be changed; after, it can be taken back."""

    def __init__(self, desk: ReviewDesk) -> None:
        super().__init__()
        self._desk = desk
        self._fact: FactLine | None = None
        self.tick = Tick(self.tr("Take into the file"))
        self.tick.clicked.connect(self._press)
        self._place = Label("", "small_strong", "accent")
        self._question = Label("", "small", "muted")
        self.text = InlineEdit("", self.tr("What was learned"))
        self.text.edited.connect(self._store_text)
        self.text.typed.connect(desk.typing)
        self._error = Label("", "small", "bad")
        self._error.hide()
        self.value: Any = None
        self._back = button(self.tr("Take back"), role="quiet", small=True)
        self._back.clicked.connect(self._take_back)
        self._remove = button(icon="close", role="quiet", small=True, hint=self.tr("Remove"))
        self._remove.clicked.connect(self._take_out)
        self._build_ui()

    def _build_ui(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(theme.px(1))
        for part in (self._place, self._question, self.text, self._error):
            words.addWidget(part)
        self._end = QHBoxLayout()
        self._end.setSpacing(theme.px(6))
        self._end.addWidget(self._back)
        self._end.addWidget(self._remove)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addLayout(self._end)
        row.setAlignment(self._end, Qt.AlignmentFlag.AlignTop)

    def show_fact(self, fact: FactLine, question: str) -> None:
        """Show a fact with the question that brought it."""
        first = self._fact is None
        self._fact = fact
        taken = fact.taken_on is not None
        self._place.setText(self._where(fact))
        self._question.setText(question)
        self._question.setVisible(bool(question))
        self.text.set_value(fact.text)
        self.text.setReadOnly(taken)
        self.tick.setChecked(taken)
        self.tick.setAccessibleDescription(fact.text)
        if first and learned_facts.needs_value(fact.about):
            self._add_value(fact)
        if self.value is not None:
            self.value.setVisible(not taken)
            if not self.value.hasFocus() and fact.value:
                self.value.set_value(fact_value.from_stored(fact.about, fact.value))
        self._back.setVisible(taken)
        self._remove.setVisible(not taken and fact.id is not None and fact.question_id is None)
        if taken:
            self._complain("")

    def _where(self, fact: FactLine) -> str:
        file = self._desk.page.file
        found = file.gap(fact.about) or file.fact(fact.about)
        params = found.params if found else {}
        place = file_words.label(fact.about, params, self._desk.ctx.language)
        if fact.taken_on is None:
            return place
        since = self.tr("in the file since {day}").format(day=formats.day(fact.taken_on))
        return f"{place} · {since}"

    def _add_value(self, fact: FactLine) -> None:
        """The value is typed in the kind that the place takes; the words stay as they were said."""
        self.value = fact_value.value_editor(self._desk.ctx, fact.about, self._desk.page)
        self.value.setFixedWidth(theme.px(150))
        self.value.setAccessibleName(self._where(fact))
        fact_value.propose(self.value, fact.about, fact.text, self._desk.page)
        self.value.edited.connect(self._store_value)
        self._end.insertWidget(0, self.value)

    def _press(self) -> None:
        assert self._fact is not None
        if self._fact.taken_on is not None:
            self._take_back()
            return
        self.text.settle()
        value, readable = self._read_value()
        error = self._desk.take_fact(self._fact, value) if readable else self._unreadable()
        self._complain(error)
        if error:
            self.tick.setChecked(False)
            if self.value is not None:
                self.value.setFocus(Qt.FocusReason.OtherFocusReason)

    def _read_value(self) -> tuple[Any, bool]:
        """The value typed, and whether it can be read; None where the text itself goes in."""
        assert self._fact is not None
        if self.value is None:
            return None, True
        try:
            value = self.value.value()
        except ValueError:
            return None, False
        if value in (None, ""):
            return None, False
        return fact_value.to_take(self._fact.about, value, self._desk.page), True

    def _unreadable(self) -> str:
        assert self._fact is not None
        kind = file_places.editor_kind(self._fact.about)
        if kind is file_places.Editor.DATE:
            return self.tr("Write the day that goes into the file, like 12-5 or 2027-03-31.")
        return self.tr("Fill in what goes into the file.")

    def _store_text(self) -> None:
        assert self._fact is not None
        if self._fact.taken_on is None and self.text.value():
            self._write({"text": self.text.value()})

    def _store_value(self) -> None:
        assert self._fact is not None
        value, readable = self._read_value()
        if readable and self._fact.taken_on is None:
            self._complain("")
            self._write({"text": self._fact.text, "value": learned_facts.stored_text(value)})

    def _write(self, values: dict[str, Any]) -> None:
        assert self._fact is not None
        home = {"about": self._fact.about, "question_id": self._fact.question_id}
        self._desk.write_fact({**home, **values}, self._fact.id, self.text)

    def _take_back(self) -> None:
        assert self._fact is not None
        if self._fact.id is not None:
            self._desk.take_back(self._fact.id)
        self.tick.setChecked(False)

    def _take_out(self) -> None:
        assert self._fact is not None
        if self._fact.id is not None:
            self._desk.remove_fact(self._fact.id)

    def _complain(self, text: str) -> None:
        self._error.setText(text)
        self._error.setVisible(bool(text))
        if self.value is not None:
            self.value.setAccessibleDescription(text)
