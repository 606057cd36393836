"""One line that is asked for before something is done: a reason, or what came of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kamdesk.errors import ValidationError
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Label, LineEdit, button


class ReasonAsk(QWidget):
    """``answered(key, text)`` on Enter or the button, never while characters are composed;
    Escape gives up (``left``)."""

    answered = Signal(object, str)
    left = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._key: object = None
        self._label = self._begun = ""
        self.told = Label("", "small", "muted")
        self.text = _Answer(self)
        self.store = button(self.tr("Store"), icon="check")
        self.cancel = button(self.tr("Cancel"), "quiet")
        self._error = Label("", "small", "bad")
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        for part, stretch in ((self.text, 1), (self.store, 0), (self.cancel, 0)):
            row.addWidget(part, stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(4), 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(self.told)
        column.addLayout(row)
        column.addWidget(self._error)
        self.text.returnPressed.connect(self._answer)
        self.store.clicked.connect(self._answer)
        self.cancel.clicked.connect(self.give_up)
        self.hide()

    def ask(self, key: object, label: str, verb: str, text: str = "") -> None:
        """Ask for ``label``, beginning with ``text``; ``verb`` is what the button does."""
        self._key, self._label = key, label
        self.told.setText(label)
        self.text.setAccessibleName(label)
        self.text.set_value(text)
        self._begun = self.text.value()
        self.store.setText(verb)
        self.store.setAccessibleName(verb)
        self.store.updateGeometry()
        self._say("")
        self.show()
        self.text.setFocus()
        self.text.selectAll()
        QTimer.singleShot(0, self, self._come_into_sight)  # once it has its place

    def refuse(self, error: ValidationError) -> None:
        """Say why the answer was refused; what was typed stays."""
        self._say(self._ctx.word(f"error.{error.problems[0].code}", field=self._label))
        self.text.setFocus()

    def error(self) -> str:
        """Why the answer was refused; empty where it was not."""
        return self._error.text()

    def is_unfinished(self) -> bool:
        """Whether something is typed that was not answered yet."""
        return not self.isHidden() and self.text.value() != self._begun

    def leave(self) -> bool:
        """Whether nothing is half typed; else the cursor goes there."""
        if self.is_unfinished():
            self.text.setFocus()
            return False
        return True

    def give_up(self) -> None:
        """Ask no more."""
        self.hide()
        self.left.emit()

    def _answer(self) -> None:
        if not self.text.is_composing():
            self.answered.emit(self._key, self.text.value())

    def _come_into_sight(self) -> None:
        """Scroll the page to it: where it is asked may be the last line that shows."""
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            around.ensureWidgetVisible(self, 0, theme.px(16))

    def _say(self, sentence: str) -> None:
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        self.text.setAccessibleDescription(sentence)


class _Answer(LineEdit):
    def __init__(self, ask: ReasonAsk) -> None:
        super().__init__(parent=ask)
        self._ask = ask

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.is_composing():
            self._ask.give_up()
            return
        super().keyPressEvent(event)
