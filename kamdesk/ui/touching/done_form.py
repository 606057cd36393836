"""What came of a contact, and the next step, in one form: Enter goes on, Ctrl+Enter stores."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.errors import KamDeskError, ValidationError
from kamdesk.models.kinds import Channel, TouchState
from kamdesk.services import account_page
from kamdesk.services.contact_plan.lines import TouchLine
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.formats import DASH
from kamdesk.ui.forms import FormBinder, FormGrid, HalfWritten, choices
from kamdesk.ui.touching.deeds import NEXT_DATE, TouchDeeds
from kamdesk.ui.widgets import (
    ComboBox,
    DateEdit,
    IntEdit,
    KeyHints,
    LineEdit,
    MoneyEdit,
    TextEdit,
    button,
)

MOST_MINUTES = 24 * 60
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class DoneForm(QWidget):
    """``stored`` when it is in the book, ``left`` when given up (Escape)."""

    stored = Signal()
    left = Signal()

    def __init__(self, ctx: Context, deeds: TouchDeeds, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx, self._deeds = ctx, deeds
        self._line: TouchLine | None = None
        self.binder = FormBinder(ctx, self)
        self.note = TextEdit(least=1, most=4)
        self.next_date = DateEdit()
        self.editors: list[QWidget] = []
        self._store = button(self.tr("Store"), "primary", small=True, hint="Ctrl+Enter")
        self._cancel = button(self.tr("Cancel"), "quiet", small=True, hint="Esc")
        self._build_ui()
        names = ("minutes", "cost", "note", "next_step", NEXT_DATE)
        self._typed = HalfWritten(ctx, self.binder, names)
        self._store.clicked.connect(self.store)
        self._cancel.clicked.connect(self.left)

    def _build_ui(self) -> None:
        facts, words = FormGrid(least=120, most=5), FormGrid(least=220, most=3)
        for name, editor in (
            ("done_on", DateEdit()),
            ("minutes", IntEdit(0, MOST_MINUTES)),
            ("cost", MoneyEdit()),
            ("channel", ComboBox(choices(self._ctx, Channel, clearable=False))),
            ("contact_id", ComboBox([(None, DASH)])),
        ):
            facts.add(self._bind(name, editor))
        words.add(self._bind("note", self.note))
        words.add(self._bind("next_step", LineEdit()))
        words.add(self._bind(NEXT_DATE, self.next_date))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.px(8))
        for part in (facts, words):
            outer.addWidget(part)
        outer.addLayout(self._foot())

    def _bind(self, name: str, editor: Any) -> QWidget:
        self.editors.append(editor)
        editor.installEventFilter(self)
        return self.binder.add(name, editor)

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.px(6))
        row.addWidget(self._store)
        row.addWidget(self._cancel)
        row.addSpacing(theme.px(10))
        hints = [("Return", self.tr("next field")), ("Ctrl+Return", self.tr("store"))]
        row.addWidget(KeyHints(hints))
        row.addStretch(1)
        return row

    def begin(self, line: TouchLine) -> None:
        """Ask about this contact; the cursor goes to the minutes. The day is today's, or that
        on which it was made."""
        self._line = line
        people = self._ctx.read(lambda s: account_page.people(s, line.account_id))
        named: list[tuple[int | None, str]] = [(None, DASH)]
        named += [(one.contact_id, one.name) for one in people if one.left_on is None]
        if line.contact_id not in {key for key, _name in named}:
            named.append((line.contact_id, line.contact))
        self.binder.editor("contact_id").set_options(named)
        self.binder.load(self._stored(line), anew=True)
        self._typed.begin(f"touch {line.id}")
        self.binder.editor("minutes").setFocus(Qt.FocusReason.OtherFocusReason)

    def _stored(self, line: TouchLine) -> dict[str, Any]:
        is_corrected = line.state is TouchState.DONE
        return {
            "done_on": line.day if is_corrected else self._ctx.today(),
            "minutes": line.minutes,
            "cost": line.cost,
            "channel": line.channel,
            "contact_id": line.contact_id,
            "note": line.note,
            "next_step": line.next_step,
            NEXT_DATE: None,
        }

    def give_up(self) -> None:
        """What is typed is wanted no more, or stored."""
        self._typed.end()

    def is_unfinished(self) -> bool:
        """Whether something is typed that is not stored."""
        if self._line is None:
            return False
        for name, was in self._stored(self._line).items():
            try:
                now = self.binder.editor(name).value()
            except ValueError:
                return True
            if (now or None) != (was or None):
                return True
        return False

    def store(self) -> None:
        """Put it into the book; what is wrong is said beside the fields."""
        values = self.binder.values()
        if values is None or self._line is None:
            return
        line, self._line = self._line, None
        try:
            self._deeds.done(line, values)
        except KamDeskError as error:
            self._line = line  # what is typed stays, to be stored again
            if isinstance(error, ValidationError):
                self.binder.show_problems(error.problems)
            else:
                self._ctx.notice.emit(self._ctx.error_text(error), False)
        else:
            self.stored.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        composing = getattr(watched, "is_composing", None)
        if composing is not None and composing():
            return False  # the input method's own keys
        held = event.modifiers()
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in _ENTER and held & Qt.KeyboardModifier.ControlModifier:
            self.store()
        elif event.key() in _ENTER and not held & Qt.KeyboardModifier.ShiftModifier:
            self._go_on(watched)
        else:
            return super().eventFilter(watched, event)
        return True

    def _go_on(self, watched: QObject) -> None:
        place = next((n for n, editor in enumerate(self.editors) if editor is watched), -1)
        rest = [*self.editors, self._store]
        rest[place + 1].setFocus(Qt.FocusReason.TabFocusReason)
