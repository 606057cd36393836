"""Where a contact is written down or skipped: below its line, or below the week."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.errors import KamDeskError
from kamdesk.services.contact_plan.lines import TouchLine
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.touching.deeds import TouchDeeds
from kamdesk.ui.touching.done_form import DoneForm
from kamdesk.ui.touching.phrases import channel_word, person_text
from kamdesk.ui.widgets import Field, Label, LineEdit, Span, button
from kamdesk.ui.widgets.painting import begin, box


class TouchPanel(QFrame):
    """``closed(id)`` when it is over, stored or not. ``titled`` says which contact it is about,
    for a panel that does not stand below its line."""

    closed = Signal(int)

    def __init__(
        self,
        ctx: Context,
        deeds: TouchDeeds,
        parent: QWidget | None = None,
        *,
        titled: bool = False,
    ) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self.line: TouchLine | None = None
        self._title = Label("", "body", parent=self)
        self._title.setVisible(titled)
        self.form = DoneForm(ctx, deeds, self)
        self.skip = _SkipLine(ctx, deeds, self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(*(theme.px(side) for side in (12, 8, 12, 10)))
        outer.setSpacing(theme.px(8))
        for part in (self._title, self.form, self.skip):
            outer.addWidget(part)
        for part in (self.form, self.skip):
            part.stored.connect(self.close_panel)
            part.left.connect(self.close_panel)
        self.hide()

    def ask_done(self, line: TouchLine) -> None:
        """Ask what came of it, unless something else is half written."""
        if self.may_ask(line):
            self._open(line, self.form)
            self.form.begin(line)

    def ask_skip(self, line: TouchLine) -> None:
        """Ask why it is left out, unless something else is half written."""
        if self.may_ask(line):
            self._open(line, self.skip)
            self.skip.begin(line)

    def may_ask(self, line: TouchLine) -> bool:
        """Whether nothing is half written; else the cursor goes there, and of another contact it
        is said."""
        if self.line is None or not self.is_unfinished():
            return True
        self.take_cursor()
        if line.id != self.line.id:
            told = self.tr("Store or cancel first what is written about {who}")
            self._ctx.notice.emit(told.replace("{who}", self.line.account), False)
        return False

    def take_cursor(self) -> None:
        """Put the cursor back to where it was last."""
        part = self.skip if self.form.isHidden() else self.form
        (part.focusWidget() or part).setFocus(Qt.FocusReason.OtherFocusReason)

    def set_titled(self, titled: bool) -> None:
        """Whether it says which contact it is about."""
        self._title.setVisible(titled)

    def _open(self, line: TouchLine, part: QWidget) -> None:
        self.line = line
        self._title.set_spans(
            [
                Span(f"{channel_word(self._ctx, line.channel)} · ", "muted"),
                Span(line.account, "", True),
                Span(f" · {person_text(line)}", "muted"),
            ]
        )
        self.form.setVisible(part is self.form)
        self.skip.setVisible(part is self.skip)
        self.show()

    def is_unfinished(self) -> bool:
        """Whether something is typed that is not stored."""
        if self.line is None:
            return False
        part = self.skip if self.form.isHidden() else self.form
        return part.is_unfinished()

    def close_panel(self) -> None:
        """Be over."""
        line, self.line = self.line, None
        self.form.give_up()
        self.hide()
        if line is not None:
            self.closed.emit(line.id)

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = theme.current()
        painter = begin(self)
        box(painter, QRectF(self.rect()), theme.px(8), palette.surface, palette.accent)
        painter.end()


class _SkipLine(QWidget):
    stored = Signal()
    left = Signal()

    def __init__(self, ctx: Context, deeds: TouchDeeds, parent: QWidget) -> None:
        super().__init__(parent)
        self._ctx, self._deeds = ctx, deeds
        self._line: TouchLine | None = None
        self.reason = LineEdit("", self.tr("Why is it left out? Enter stores, Esc leaves"))
        self.field = Field(ctx.word("field.skip_reason"), self.reason, bare=True)
        self._store = button(self.tr("Skip"), small=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self.field, 1)
        row.addWidget(self._store, 0, Qt.AlignmentFlag.AlignTop)
        self.reason.installEventFilter(self)
        self.reason.returnPressed.connect(self._answer)
        self._store.clicked.connect(self._answer)

    def begin(self, line: TouchLine) -> None:
        self._line = line
        self.reason.set_value("")
        self.field.set_error("")
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def is_unfinished(self) -> bool:
        return self._line is not None and bool(self.reason.value())

    def _answer(self) -> None:
        line = self._line
        if line is None:
            return
        self._line = None
        try:
            self._deeds.skip(line, self.reason.value())
        except KamDeskError as error:
            self._line = line
            self.field.set_error(self._ctx.error_text(error))
        else:
            self.stored.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escape and event.type() == QEvent.Type.KeyPress and not self.reason.is_composing():
            self.left.emit()
            return True
        return super().eventFilter(watched, event)
