"""A card of the board: account, kind, title, next step with owner and date; done by one click."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kamdesk import words
from kamdesk.services.service_cases import CaseLine
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.servicing import CaseDeeds, case_menu, due_span, owner_word
from kamdesk.ui.widgets import ElidedLabel, Label, Span, ThinBar, TierChip, button
from kamdesk.ui.widgets.painting import begin, box, focus_ring

_STEPS = {
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
}
_LETTERS = (Qt.Key.Key_D, Qt.Key.Key_M, Qt.Key.Key_C)


class CaseCard(QFrame):
    """Enter opens the case; D has its next step done, M gives it another date, C closes the case.

    Arrows move the keyboard: ``moved(columns, rows)``; with Ctrl they move the card itself:
    ``shifted(columns)``. ``lifted``, ``dragged`` and ``dropped`` (global points) when it is pulled,
    ``let_go`` on Escape.
    """

    opened = Signal(int)
    account = Signal(int)
    moved = Signal(int, int)
    shifted = Signal(int)
    lifted = Signal()
    dragged = Signal(QPoint)
    dropped = Signal(QPoint)
    let_go = Signal()

    def __init__(self, ctx: Context, deeds: CaseDeeds, case: CaseLine) -> None:
        super().__init__()
        self._ctx, self._deeds, self.case = ctx, deeds, case
        self._pressed: QPoint | None = None
        self._pulled = False
        self.setObjectName(f"case-{case.id}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.done = button(self.tr("Done"), small=True, icon="check", hint="D")
        self._column = QVBoxLayout(self)
        side = theme.px(12)
        self._column.setContentsMargins(side, theme.px(10), side, theme.px(10))
        self._column.setSpacing(theme.px(4))
        self._build_ui()
        self.setAccessibleName(f"{case.account} {case.title}")
        self.done.clicked.connect(self._finish)

    def _build_ui(self) -> None:
        case, lang = self.case, self._ctx.language
        head = QHBoxLayout()
        head.setSpacing(theme.px(6))
        head.addWidget(ElidedLabel(case.account, "small", "muted"), 1)
        if case.tier is not None:
            head.addWidget(TierChip(words.of(case.tier, lang), case.tier))
        self._column.addLayout(head)
        self._add(Label(case.title, "strong"))
        kind = [Span(words.of(case.kind, lang))]
        if case.cause is not None:
            kind.append(Span(f" · {words.of(case.cause, lang)}"))
        about = Label("", "small", "muted")
        about.set_spans(kind)
        self._add(about)
        if case.closed_on is None:
            self._add_next()

    def _add_next(self) -> None:
        case, step = self.case, self.case.next_step
        bar = ThinBar(case.done / max(len(case.steps), 1))
        self._column.addWidget(bar)
        if step is None:
            self._add(Label(self.tr("All steps are done. Close it?"), "small", "good"))
            return
        self._add(Label(step.title, "body"))
        facts = Label("", "small", "muted")
        role = words.of(step.owner_role, self._ctx.language) if step.owner_role else step.owner
        told = [due_span(step, self._ctx.today())]
        told += [Span(f" · {role}")] if role else []
        facts.set_spans(told)
        facts.setToolTip(owner_word(self._ctx, step))
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(6))
        facts.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        foot.addWidget(facts, 1)
        foot.addWidget(self.done)
        self._column.addLayout(foot)

    def _add(self, label: Label) -> None:
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._column.addWidget(label)

    def _finish(self) -> None:
        step = self.case.next_step
        if step is not None and self.case.closed_on is None:
            self._deeds.finish(step)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        here = event.position().toPoint()
        if self._pressed is None:
            return
        if not self._pulled:
            if (here - self._pressed).manhattanLength() < QApplication.startDragDistance():
                return
            self._pulled = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.lifted.emit()
        self.dragged.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        if self._end_drag():
            self.dropped.emit(event.globalPosition().toPoint())
        elif self.rect().contains(event.position().toPoint()):
            self.opened.emit(self.case.id)

    def _end_drag(self) -> bool:
        """Whether it was being pulled."""
        pulled, self._pulled, self._pressed = self._pulled, False, None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        return pulled

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(self.case.id)
        elif key == Qt.Key.Key_Escape and self._end_drag():
            self.let_go.emit()
        elif key in _LETTERS and not event.modifiers():
            self._act(key)
        elif key in _STEPS and _control(event) and _STEPS[key][0]:
            self.shifted.emit(_STEPS[key][0])
        elif key in _STEPS:
            self.moved.emit(*_STEPS[key])
        else:
            super().keyPressEvent(event)

    def _act(self, key: Qt.Key) -> None:
        if key == Qt.Key.Key_D:
            self._finish()
        elif key == Qt.Key.Key_M:
            self._deeds.postpone(self.case)
        elif self.case.closed_on is None:
            self._deeds.close(self.case)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = case_menu(self.case, self._deeds, self, self.opened.emit, self.account.emit)
        menu.popup(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = theme.current()
        painter = begin(self)
        rect = QRectF(self.rect())
        line = palette.line_strong if self.underMouse() else palette.line
        box(painter, rect, theme.px(6), palette.surface, line)
        if self.hasFocus():
            focus_ring(painter, rect, theme.px(6))
        painter.end()


def _control(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


def focus(widget: QWidget) -> None:
    """Put the keyboard on a card, so that it shows."""
    widget.setFocus(Qt.FocusReason.TabFocusReason)
