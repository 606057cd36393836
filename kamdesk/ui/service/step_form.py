"""The form of one step of a process: title, owner, limits by tier, checklist, what it leaves."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kamdesk import words
from kamdesk.models.kinds import StepOwner, Tier
from kamdesk.services.service_templates import MOST_DAYS, Step
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.forms import choices
from kamdesk.ui.widgets import ComboBox, Field, IntEdit, LineEdit, TextEdit, button
from kamdesk.ui.widgets.painting import begin, box

_TIERS = (Tier.PLATINUM, Tier.GOLD, Tier.IRON, None)
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class StepForm(QWidget):
    """Alt with Up and Down moves it: ``moved(-1 or 1)``; ``dragged(y)`` in the parent while its
    grip is pulled; ``removed``; ``edited`` with every change."""

    moved = Signal(int)
    dragged = Signal(int)
    removed = Signal()
    edited = Signal()

    def __init__(self, ctx: Context, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self.grip = _Grip(self)
        self.step_title = LineEdit(step.title, self.tr("What is done"))
        self.owner = ComboBox(choices(ctx, StepOwner, clearable=False), step.owner)
        self.limits = {tier: IntEdit(0, MOST_DAYS) for tier in _TIERS}
        for tier, edit in self.limits.items():
            edit.set_value(step.days(tier))
            edit.setFixedWidth(theme.px(64))
        self.checks = TextEdit("\n".join(step.checklist), self.tr("One point a line"), least=2)
        self.leaves = LineEdit(step.deliverable, self.tr("A paper, a record, a signature"))
        self.title_field = Field(self.tr("Step"), self.step_title, required=True)
        self.limit_fields = [Field(self._tier_name(t), edit) for t, edit in self.limits.items()]
        self._build_ui()
        self._connect()

    def _tier_name(self, tier: Tier | None) -> str:
        return words.of(tier, self._ctx.language) if tier else self.tr("Others")

    def _build_ui(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(theme.px(8))
        first.addWidget(self.title_field, 3)
        first.addWidget(Field(self._ctx.word("field.owner_role"), self.owner), 1)
        days = QHBoxLayout()
        days.setSpacing(theme.px(8))
        for field in self.limit_fields:
            days.addWidget(field)
        days.addStretch(1)
        side = QVBoxLayout()
        side.setSpacing(theme.px(8))
        side.addLayout(days)
        side.addWidget(Field(self._ctx.word("field.deliverable"), self.leaves))
        second = QHBoxLayout()
        second.setSpacing(theme.px(12))
        second.addWidget(Field(self.tr("To tick"), self.checks), 1)
        second.addLayout(side, 1)
        middle = QVBoxLayout()
        middle.setSpacing(theme.px(8))
        middle.addLayout(first)
        middle.addLayout(second)
        remove = button(icon="close", role="quiet", small=True, hint=self.tr("Remove the step"))
        remove.setObjectName("remove")
        remove.clicked.connect(self.removed)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(8), theme.px(10), theme.px(8), theme.px(10))
        row.setSpacing(theme.px(10))
        row.addWidget(self.grip, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(middle, 1)
        row.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)

    def _connect(self) -> None:
        for edit in (self.step_title, self.leaves, *self.limits.values()):
            edit.textEdited.connect(lambda _text: self.edited.emit())
        self.checks.textChanged.connect(self.edited)
        self.owner.edited.connect(self.edited)
        self.grip.pulled.connect(self.dragged)

    def step(self) -> Step:
        """As typed; a limit that is empty or unreadable is one that can't be (-1)."""
        return Step(
            self.step_title.value(),
            self.owner.value(),
            {tier: _days(edit) for tier, edit in self.limits.items()},
            tuple(line.strip() for line in self.checks.value().splitlines() if line.strip()),
            self.leaves.value(),
        )

    def refuse_limits(self, text: str) -> QWidget:
        """Say what is wrong with a limit beside it, or take that back; where it is typed."""
        fields = zip(self.limit_fields, self.limits.values(), strict=True)
        wrong = [(field, edit) for field, edit in fields if not 0 <= _days(edit) <= MOST_DAYS]
        for field in self.limit_fields:
            field.set_error("")
        for field, _edit in wrong[:1]:
            field.set_error(text)
        return wrong[0][1] if wrong else self.step_title

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _MOVES and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(_MOVES[key])
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        palette = theme.current()
        box(painter, QRectF(self.rect()), theme.px(6), palette.surface, palette.line)
        painter.end()


class _Grip(QWidget):
    """Six dots to pull by; ``pulled(y)`` tells where, in the step's parent."""

    pulled = Signal(int)

    def __init__(self, step: QWidget) -> None:
        super().__init__(step)
        self._step = step
        self.setFixedSize(self.sizeHint())
        self.setCursor(Qt.CursorShape.SizeVerCursor)
        self.setToolTip(self.tr("Pull, or Alt with Up and Down"))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(16), theme.px(32))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        parent = self._step.parentWidget()
        if parent is not None:
            self.pulled.emit(parent.mapFromGlobal(event.globalPosition().toPoint()).y())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        dot, gap = theme.px(3), theme.px(6)
        for row in range(3):
            for column in range(2):
                place = QRectF(theme.px(3) + column * gap, theme.px(8) + row * gap, dot, dot)
                box(painter, place, dot / 2, theme.current().faint)
        painter.end()


def _days(edit: IntEdit) -> int:
    try:
        value = edit.value()
    except ValueError:
        return -1
    return -1 if value is None else value
