"""Intelligence notes: what was heard, written down in one line of fields, newest first."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kamdesk import words
from kamdesk.errors import ValidationError
from kamdesk.models.kinds import Reliability
from kamdesk.services import intelligence
from kamdesk.services.intelligence import Note
from kamdesk.ui import formats, theme
from kamdesk.ui.context import Context
from kamdesk.ui.formats import DASH
from kamdesk.ui.forms import AccountPicker, FormBinder, choices
from kamdesk.ui.widgets import (
    Card,
    Chip,
    ComboBox,
    DateEdit,
    Label,
    LineEdit,
    Row,
    RowList,
    TextEdit,
    button,
)

_TONES = {
    Reliability.CONFIRMED: "good",
    Reliability.LIKELY: "neutral",
    Reliability.RUMOUR: "warn",
}


class NotesCard(Card):
    """Notes of one competitor, where the account may be told, or of one account, where the
    competitor may be. Pressing a note goes to the other side: ``open_requested``."""

    open_requested = Signal(str, object)

    def __init__(self, ctx: Context, *, of_account: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._ctx = ctx
        self._of_account = of_account
        self._home = 0
        self.binder = FormBinder(ctx, self)
        self._other: Any = (
            ComboBox([(None, DASH)])
            if of_account
            else AccountPicker(ctx, self.tr("Which account?"))
        )
        self.text = TextEdit("", self.tr("What did you hear?"), least=1, most=6)
        self.add_note = button(self.tr("Write down"))
        self._rows = RowList()
        self._nothing = Label(
            self.tr(
                "Prices heard, people who left, promises they broke: date it and say from whom."
            ),
            "body",
            "muted",
        )
        self._lay_out()

    def _lay_out(self) -> None:
        """Fields without labels: their placeholders ask. A date and a trust are filled in."""
        whom = LineEdit("", self.tr("From whom?"))
        trust = ComboBox(choices(self._ctx, Reliability, clearable=False), Reliability.LIKELY)
        name = "competitor_id" if self._of_account else "account_id"
        self.add(self.binder.add("text", self.text, bare=True))
        self._add_line([("source", whom), (name, self._other)])
        last = self._add_line([("reliability", trust), ("heard_on", DateEdit())])
        last.addWidget(self.add_note, 0, Qt.AlignmentFlag.AlignTop)
        self.add(self._nothing)
        self.add(self._rows)
        self.add_note.clicked.connect(self._add)
        self.text.confirmed.connect(self._add)
        self._rows.activated.connect(self._go)

    def _add_line(self, fields: list[tuple[str, QWidget]]) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(theme.px(8))
        for name, editor in fields:
            line.addWidget(self.binder.add(name, editor, bare=True), 1)
        self.add(line)
        return line

    def set_competitors(self, known: list[tuple[int, str]]) -> None:
        """Who may be named in an account's note."""
        self._other.set_options([(None, self.tr("Which competitor?")), *known])

    def show_notes(self, home: int, notes: list[Note], *, anew: bool) -> None:
        """Show the notes of this competitor or account; what is being typed stays unless it is
        another one."""
        if anew or home != self._home:
            self._clear()
        self._home = home
        self.set_title(self.tr("Intelligence"), str(len(notes)) if notes else "")
        self._nothing.setVisible(not notes)
        self._rows.setVisible(bool(notes))
        self._rows.set_rows([self._row(note) for note in notes])

    def _row(self, note: Note) -> Row:
        other = note.competitor if self._of_account else note.account
        second = " · ".join(filter(None, (formats.day(note.heard_on), note.source, other)))
        gone = button(icon="close", role="quiet", small=True, hint=self.tr("Remove note"))
        gone.clicked.connect(lambda: self._remove(note.id))
        mark = Chip(words.of(note.reliability, self._ctx.language), _TONES[note.reliability])
        target = note.competitor_id if self._of_account else note.account_id
        key = "" if target is None else str(target)
        return Row(note.text, second, actions=[mark, gone], key=key)

    def _add(self) -> None:
        if self._write_down():
            self.text.setFocus()

    def _write_down(self) -> bool:
        values = self.binder.values()
        if values is None:
            return False
        today = self._ctx.today()
        values["heard_on"] = values["heard_on"] or today
        values["account_id" if self._of_account else "competitor_id"] = self._home
        try:
            self._ctx.write("add_intelligence", lambda s: intelligence.add(s, values, today), self)
        except ValidationError as error:
            self.binder.show_problems(error.problems)
            return False
        self._clear()
        return True

    def leave(self) -> bool:
        """Write down what is being typed; False where that is refused."""
        return not self.text.value() or self._write_down()

    def _clear(self) -> None:
        empty = {"text": "", "source": "", "reliability": Reliability.LIKELY}
        self.binder.load(
            {**empty, "heard_on": self._ctx.today(), "competitor_id": None, "account_id": None},
            anew=True,
        )

    def _remove(self, note_id: int) -> None:
        self._ctx.write("remove_intelligence", lambda s: intelligence.remove(s, note_id), self)
        self._ctx.notice.emit(self.tr("Note removed"), True)

    def _go(self, key: str) -> None:
        if self._of_account:
            self.open_requested.emit("competitors", int(key))
        else:
            self.open_requested.emit("account", (int(key), "rivals"))
