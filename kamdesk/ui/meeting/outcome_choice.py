"""The four outcomes of a meeting as large faces, each by its number key (method §6, step 4)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from kamdesk.models.kinds import Outcome
from kamdesk.ui import theme
from kamdesk.ui.meeting.meeting_header import outcome_tone
from kamdesk.ui.widgets import KeyCap, Label, Mark
from kamdesk.ui.widgets.choice_face import ChoiceFace

_NARROW = 700
"""Below this width, in design pixels, the faces stand two by two."""


class OutcomeChoice(QWidget):
    """One of four at most is chosen; ``edited`` fires on the user's choice. Arrow keys move."""

    edited = Signal()

    def __init__(
        self, options: Sequence[tuple[Outcome, str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.faces: dict[Outcome, OutcomeFace] = {}
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.px(8))
        for number, (outcome, name, meaning) in enumerate(options, 1):
            face = OutcomeFace(outcome, name, meaning, str(number))
            face.clicked.connect(lambda _=False, chosen=outcome: self.choose(chosen))
            face.moved.connect(lambda step, start=number - 1: self._move(start, step))
            self.faces[outcome] = face
        self._arrange(4)
        self.set_value(None)

    def value(self) -> Outcome | None:
        """The outcome chosen."""
        return next((key for key, face in self.faces.items() if face.isChecked()), None)

    def set_value(self, value: Outcome | None) -> None:
        """Show a choice; Tab leads to the face chosen, else to the first, and the keyboard goes
        along, or Space would choose the one before."""
        at = value or next(iter(self.faces))
        held = any(face.hasFocus() for face in self.faces.values())
        for outcome, face in self.faces.items():
            face.setChecked(outcome is value)
            policy = Qt.FocusPolicy.StrongFocus if outcome is at else Qt.FocusPolicy.ClickFocus
            face.setFocusPolicy(policy)
        if held:
            self.faces[at].setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, outcome: Outcome) -> None:
        """Choose as the user does, by key or click."""
        self.set_value(outcome)
        self.edited.emit()

    def begin(self) -> None:
        """Put the keyboard on the faces."""
        at = self.value() or next(iter(self.faces))
        self.faces[at].setFocus(Qt.FocusReason.OtherFocusReason)

    def _move(self, start: int, step: int) -> None:
        order = list(self.faces)
        target = order[min(max(start + step, 0), len(order) - 1)]
        self.choose(target)
        self.faces[target].setFocus(Qt.FocusReason.TabFocusReason)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, face in enumerate(self.faces.values()):
            self._grid.removeWidget(face)
            self._grid.addWidget(face, place // columns, place % columns)
        for place in range(len(self.faces)):
            self._grid.setColumnStretch(place, 1 if place < columns else 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(240), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(4 if event.size().width() >= theme.px(_NARROW) else 2)


class OutcomeFace(ChoiceFace):
    """An outcome: its mark and name, what it means, and the key that chooses it."""

    moved = Signal(int)

    def __init__(self, outcome: Outcome, name: str, meaning: str, key: str) -> None:
        super().__init__(QSizePolicy.Policy.Minimum)
        head = QHBoxLayout()
        head.setSpacing(theme.px(4))
        head.addWidget(Mark(outcome_tone(outcome), ""))
        title = Label(name, "block", wrap=False)
        title.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        head.addWidget(title)
        head.addWidget(KeyCap(key))
        head.addStretch(1)
        self._lines.addLayout(head)
        self.add_line(meaning, "small", "muted")
        self._lines.addStretch(1)
        self.setAccessibleName(name)
        self.setAccessibleDescription(meaning)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        back = (Qt.Key.Key_Left, Qt.Key.Key_Up)
        on = (Qt.Key.Key_Right, Qt.Key.Key_Down)
        if event.key() in (*back, *on):
            self.moved.emit(1 if event.key() in on else -1)
            return
        super().keyPressEvent(event)
