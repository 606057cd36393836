"""What waits to be seen to, in one calm panel over the corner of the window."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from kamdesk.services.reminder_sources import Due
from kamdesk.services.reminders import Snooze
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.reminding import phrases
from kamdesk.ui.widgets import Card, Label, Row, RowList, Span, button
from kamdesk.ui.widgets.tab_order import focus_next

SHOWN = 5
WIDTH = 440
_GAP = 20
_ROW, _HEAD_AND_FOOT = 54, 100


class ReminderPanel(Card):
    """A row opens its thing; its buttons put it off or do away with it. Escape closes."""

    open_requested = Signal(object)
    snoozed = Signal(object, object)
    dismissed = Signal(list)

    def __init__(self, ctx: Context, window: QWidget) -> None:
        super().__init__(line="line_strong", parent=window)
        self._ctx, self._window = ctx, window
        self._dues: list[Due] = []
        self._shown: dict[str, Due] = {}
        self._told: tuple[list[tuple[str, Due]], date] | None = None
        self._first = 0
        self._most = SHOWN
        self.setFixedWidth(theme.px(WIDTH))
        self._close = button(icon="close", role="quiet", small=True, hint=self.tr("Close (Esc)"))
        self._close.setObjectName("close")
        self._close.clicked.connect(self.hide)
        self.add_action(self._close)
        self.list = RowList()
        self.list.activated.connect(lambda key: self.open_requested.emit(self._shown[key]))
        self.add(self.list)
        self._nothing = Label(self.tr("Nothing waits for you."), "body", "muted")
        self.add(self._nothing)
        self._build_foot()
        window.installEventFilter(self)
        self.hide()

    def _build_foot(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(8))
        self._more = button("", "quiet", small=True)
        self._more.setObjectName("more")
        self._more.clicked.connect(self._turn)
        self._all = button(self.tr("All seen to"), "quiet", small=True)
        self._all.setObjectName("dismiss_all")
        self._all.clicked.connect(lambda: self.dismissed.emit(self._dues))
        foot.addWidget(self._more)
        foot.addStretch(1)
        foot.addWidget(self._all)
        self.add(foot)

    def set_most(self, most: int) -> None:
        """How many are listed before the rest is asked for: what is new, or ``SHOWN``."""
        self._most, self._first = min(most, SHOWN), 0

    def show_dues(self, dues: list[Due]) -> None:
        """List these; what there is no room for is counted, and turned to by its button. The
        cursor stays where it was, so that nothing else is pressed by the next key; the same again
        leave an open menu alone."""
        self.set_title(self.tr("Reminders"), f"{len(dues):,}" if dues else "")
        place = self._place_of_cursor()
        self._first = self._first if self._first < len(dues) else 0
        fitting = dues[self._first : self._first + self._fitting()]
        self._shown = {f"{one.kind.value}-{one.target}": one for one in fitting}
        rows = ([*self._shown.items()], self._ctx.today())
        anew, self._told = rows != self._told, rows
        if anew:
            self.list.set_rows([self._row(key, one) for key, one in self._shown.items()])
        self.list.setVisible(bool(dues))
        self._nothing.setVisible(not dues)
        self._all.setVisible(bool(dues))
        rest = len(dues) - len(self._shown)
        self._more.setText(self.tr("and %n more", "", rest))
        self._more.setVisible(rest > 0)
        self._dues = dues
        self._place()
        if anew and place is not None:
            self.take_focus(place)

    def _turn(self) -> None:
        """Show those that come next, after the last ones the first."""
        self._first += self._fitting()
        self._most = SHOWN
        self.show_dues(self._dues)

    def _place_of_cursor(self) -> int | None:
        """In which row the cursor is; None where it is in none."""
        focus = self.window().focusWidget()
        rows = enumerate(self.list.rows())
        return next(
            (n for n, row in rows if focus and (row is focus or row.isAncestorOf(focus))), None
        )

    def _fitting(self) -> int:
        """How many rows the window has room for, at the size of its text."""
        room = self._window.height() - theme.px(2 * _GAP + _HEAD_AND_FOOT)
        return max(1, min(self._most, room // theme.px(_ROW)))

    def appear(self) -> None:
        """Show over whatever is there, without taking the cursor away."""
        self._place()
        self.show()
        self.raise_()

    def take_focus(self, place: int = 0) -> None:
        """Put the cursor on a reminder, or on the panel's first button where there is none."""
        rows = self.list.rows()
        chosen = rows[min(place, len(rows) - 1)] if rows else self._close
        chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return focus_next(self, self.focusWidget(), forward=forward)

    def _row(self, key: str, one: Due) -> Row:
        due, tone = phrases.when(one, self._ctx.today())
        later = button(self.tr("Later"), small=True)
        later.setObjectName("later")
        later.set_menu(self._later_menu(one, later))
        seen = button(icon="check", role="quiet", small=True, hint=self.tr("Seen to"))
        seen.setObjectName("seen")
        seen.clicked.connect(lambda: self.dismissed.emit([one]))
        first = [Span(due, tone, bold=True), Span(f"  {phrases.what(self._ctx, one)}")]
        row = Row(first, one.account, actions=[later, seen], key=key)
        row.setObjectName(f"reminder-{key}")
        return row

    def _later_menu(self, one: Due, over: QWidget) -> QMenu:
        menu = QMenu(over)
        for text, choice in (
            (self.tr("In 10 minutes"), Snooze.MINUTES),
            (self.tr("In an hour"), Snooze.HOUR),
            (self.tr("Tomorrow morning"), Snooze.TOMORROW),
        ):
            action = menu.addAction(text)
            action.triggered.connect(lambda _on=False, c=choice: self.snoozed.emit(one, c))
        return menu

    def _place(self) -> None:
        gap, window = theme.px(_GAP), self._window
        layout = self.layout()
        wanted = layout.totalHeightForWidth(self.width()) if layout else self.height()
        self.resize(self.width(), min(wanted, window.height() - 2 * gap))
        self.move(window.width() - self.width() - gap, window.height() - self.height() - gap)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return handled

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return
        super().keyPressEvent(event)
