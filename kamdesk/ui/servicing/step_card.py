"""A step of a case on the rail: its date, checklist, what it leaves, note; done by key."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.services import service_cases
from kamdesk.services.service_cases import StepLine
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.forms import FormBinder, FormGrid, HalfWritten, Toggle
from kamdesk.ui.servicing.deeds import CaseDeeds
from kamdesk.ui.servicing.phrases import due_span, owner_word
from kamdesk.ui.widgets import DateEdit, Label, LineEdit, Span, TextEdit, button
from kamdesk.ui.widgets.painting import begin, focus_ring

_RAIL = 40
_DOT = 22
_TOP = 10
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_PLAIN = Qt.KeyboardModifier.KeypadModifier


class StepCard(QWidget):
    """Enter unfolds it, D is done (or not done after all), M asks for another date: ``wants_date``,
    Up and Down move: ``moved(-1 or 1)``. What was done tells how: its log stays in sight."""

    moved = Signal(int)
    wants_date = Signal(object)

    def __init__(self, ctx: Context, deeds: CaseDeeds, number: int, *, last: bool) -> None:
        super().__init__()
        self._ctx, self._deeds = ctx, deeds
        self._number, self._last = number, last
        self._step: StepLine | None = None
        self._next = self._was_next = False
        self.ticks: list[Toggle] = []
        self.binder = FormBinder(ctx, self, self._store)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._title = Label("", "strong")
        self._facts = Label("", "small", "muted")
        self.log = Label("", "small", "text")
        self.done = button(self.tr("Done"), small=True, icon="check", hint="D")
        self.body = QWidget()
        self._checks = QVBoxLayout()
        self._leaves = Label("", "small", "muted")
        self._build_ui()
        self._typed = HalfWritten(ctx, self.binder, ["note"])
        self.done.clicked.connect(self.toggle_done)

    def _build_ui(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(theme.px(1))
        words.addWidget(self._title)
        words.addWidget(self._facts)
        words.addWidget(self.log)
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addLayout(words, 1)
        head.addWidget(self.done, 0, Qt.AlignmentFlag.AlignTop)
        grid = FormGrid(least=150, most=2)
        grid.add(self.binder.add("due_on", DateEdit()))
        grid.add(self.binder.add("owner", LineEdit("", self.tr("Name")), self.tr("Who exactly")))
        self._done_on = self.binder.add("done_on", DateEdit())
        grid.add(self._done_on)
        note = TextEdit("", self.tr("What happened, what they said"), least=1)
        grid.add(self.binder.add("note", note), wide=True)
        inner = QVBoxLayout(self.body)
        inner.setContentsMargins(0, theme.px(4), 0, theme.px(4))
        inner.setSpacing(theme.px(8))
        self._checks.setSpacing(0)
        inner.addLayout(self._checks)
        inner.addWidget(self._leaves)
        inner.addWidget(grid)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.px(_RAIL), theme.px(_TOP), theme.px(8), theme.px(10))
        outer.setSpacing(theme.px(2))
        outer.addLayout(head)
        outer.addWidget(self.body)
        for label in (self._title, self._facts, self.log):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_step(self, step: StepLine, *, is_next: bool, closed: bool) -> None:
        """Show it; ``is_next`` is the step that is being worked on."""
        another = self._step is None or self._step.id != step.id
        came = is_next and not self._next
        self._step, self._next = step, is_next
        today = self._ctx.today()
        self._title.setText(step.title)
        self._title.set_tone("muted" if step.done_on else "text")
        ticked, points = sum(step.checklist.values()), len(step.checklist)
        told = [due_span(step, today), Span(owner_word(self._ctx, step))]
        if points:
            told.append(Span(self.tr("{ticked} of {points} ticked").format(
                ticked=ticked, points=points)))  # fmt: skip
        parts = [part for span in told if span.text for part in (Span(" · "), span)]
        self._facts.set_spans(parts[1:])
        self.setAccessibleName(f"{self._number} {step.title}")
        self.setAccessibleDescription("".join(part.text for part in parts[1:]))
        self.done.setText(self.tr("Not done") if step.done_on else self.tr("Done"))
        self.done.set_role("quiet" if step.done_on else "secondary")
        self.done.set_icon("" if step.done_on else "check")
        self.done.setVisible(not closed)
        self._show_checks(step)
        leaves = self.tr("Deliverable: {what}").format(what=step.deliverable)
        self._leaves.setText(leaves)
        self._leaves.setVisible(bool(step.deliverable))
        self._done_on.setVisible(step.done_on is not None)
        names = ("due_on", "done_on", "owner", "note")
        self.binder.load({name: getattr(step, name) for name in names}, anew=another)
        if another:
            self._typed.begin(f"step {step.id}")
        if another or came or (self._was_next and not is_next):
            self.body.setVisible(is_next)
        self._was_next = is_next
        self._show_log()
        self.update()

    def toggle_done(self) -> None:
        """Done today, or open again."""
        if self._step is None or not self.binder.leave():
            return
        if self._step.done_on is None:
            self._deeds.finish(self._step)
        else:
            self._deeds.reopen_step(self._step)

    def fold(self) -> None:
        """Show or hide what is inside."""
        self.body.setVisible(self.body.isHidden())
        self._show_log()
        self.update()

    def _show_log(self) -> None:
        """What was noted and handed over, while the step is folded."""
        step = self._step
        told = []
        if step is not None and self.body.isHidden():
            told.append(step.note)
            if step.done_on is not None and step.deliverable:
                told.append(self.tr("Deliverable: {what}").format(what=step.deliverable))
        self.log.setText("\n".join(filter(None, told)))
        self.log.setVisible(bool(self.log.text()))

    def leave(self) -> bool:
        """Store what is being typed."""
        return self.binder.leave()

    def _show_checks(self, step: StepLine) -> None:
        if [one.text() for one in self.ticks] != list(step.checklist):
            for old in self.ticks:
                self._checks.removeWidget(old)
                old.hide()
                old.deleteLater()
            self.ticks = [Toggle(point) for point in step.checklist]
            for one in self.ticks:
                one.edited.connect(lambda one=one: self._tick(one))
                self._checks.addWidget(one)
                one.show()
        for one in self.ticks:
            one.set_value(step.checklist[one.text()])

    def _tick(self, one: Toggle) -> None:
        if self._step is not None:
            self._deeds.tick(self._step, one.text(), one.value())

    def _store(self, changes: dict[str, Any], was: dict[str, Any]) -> None:
        step = self._step
        assert step is not None
        self._ctx.write(
            "change_service_step",
            lambda s: service_cases.change_step(s, step.id, changes, self._ctx.today(), was),
            self,
        )

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.position().y() < self.body.y() or not self.body.isVisible():
            self.fold()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, focus = Qt.Key(event.key()), QApplication.focusWidget()
        if event.modifiers() & ~_PLAIN or (focus is not None and self.body.isAncestorOf(focus)):
            super().keyPressEvent(event)  # who types inside does nothing to the step
        elif key in _MOVES:
            self.moved.emit(_MOVES[key])
        elif key == Qt.Key.Key_D and self.done.isVisible():
            self.toggle_done()
        elif key == Qt.Key.Key_M and self.done.isVisible() and self._step is not None:
            if self._step.done_on is None and self.binder.leave():
                self.wants_date.emit(self._step)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.fold()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = theme.current()
        painter = begin(self)
        middle, top, side = theme.px(18), theme.px(_TOP), theme.px(_DOT)
        dot = QRectF(middle - side / 2, top, side, side)
        painter.setPen(QPen(QColor(palette.line_strong), 2))
        if self._number > 1:
            painter.drawLine(QPointF(middle, 0), QPointF(middle, dot.top()))
        if not self._last:
            painter.drawLine(QPointF(middle, dot.bottom()), QPointF(middle, self.height()))
        self._paint_dot(painter, dot)
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1), theme.px(6))
        painter.end()

    def _paint_dot(self, painter: QPainter, dot: QRectF) -> None:
        palette, step = theme.current(), self._step
        done = step is not None and step.done_on is not None
        late = step is not None and step.days_late(self._ctx.today()) > 0
        tone = palette.bad if late else palette.accent if self._next else palette.line_strong
        painter.setPen(QPen(QColor(palette.good if done else tone), 2))
        fill = palette.good if done else tone if self._next else palette.surface
        painter.setBrush(QColor(fill))
        painter.drawEllipse(dot.adjusted(1, 1, -1, -1))
        if done:
            theme.paint_icon(painter, dot, "check", palette.surface, 14)
            return
        painter.setFont(theme.font("small_strong"))
        painter.setPen(QColor(palette.on_accent if self._next else palette.muted))
        painter.drawText(dot, Qt.AlignmentFlag.AlignCenter, str(self._number))
