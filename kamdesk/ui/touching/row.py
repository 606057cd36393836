"""A contact of the plan in a list: with whom and how, its one action, and room for its form."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.models.kinds import TouchState
from kamdesk.services.contact_plan.lines import TouchLine
from kamdesk.ui import formats, theme
from kamdesk.ui.context import Context
from kamdesk.ui.touching.deeds import TouchDeeds
from kamdesk.ui.touching.menu import Asked, move_menu, touch_menu
from kamdesk.ui.touching.phrases import ICONS, channel_word, person_text, state_text
from kamdesk.ui.widgets import Chip, Row, Span, TierChip, button
from kamdesk.ui.widgets.painting import begin

_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ChannelMark(QWidget):
    """The drawing of a channel; the word stands beside it."""

    def __init__(self, icon: str, meaning: str) -> None:
        super().__init__()
        self._icon = icon
        self.setToolTip(meaning)
        self.setFixedSize(theme.px(20), theme.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        theme.paint_icon(painter, QRectF(self.rect()), self._icon, theme.current().muted)
        painter.end()


class TouchRow(Row):
    """Enter opens the account; D done, S skip, T today, M move. ``moved(-1 or 1)`` on the arrows.

    ``by_account`` leaves the account's own name out, on its page.
    """

    moved = Signal(int)

    def __init__(
        self,
        ctx: Context,
        line: TouchLine,
        deeds: TouchDeeds,
        asked: Asked,
        *,
        by_account: bool = False,
    ) -> None:
        self._ctx, self.line, self._deeds, self._asked = ctx, line, deeds, asked
        self._own = by_account
        self._is_open = line.state is TouchState.PLANNED
        channel = channel_word(ctx, line.channel)
        super().__init__(
            self._first(),
            self._second(),
            lead=ChannelMark(ICONS[line.channel], channel),
            chips=self._chips(),
            actions=self._actions(),
            key="" if by_account else str(line.id),
        )
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setObjectName(f"touch-{line.id}")
        self.activated.connect(lambda _key: asked.open_account(line.account_id))

    def _first(self) -> list[Span]:
        line = self.line
        named = (line.contact or person_text(line)) if self._own else line.account
        return [Span(channel_word(self._ctx, line.channel) + "  ", "muted"), Span(named, "", True)]

    def _second(self) -> list[Span]:
        line, today = self.line, self._ctx.today()
        state, tone = state_text(self._ctx, line, today)
        spans = [Span(state, tone, True), Span(" · ")] if state else []
        if self._own:
            parts = [formats.month_day(line.day), line.title]
        else:
            parts = [formats.long_day(line.day)] if line.day != today else []
            parts += [person_text(line), line.skip_reason, line.note.replace("\n", " ")]
        parts = [part for part in parts if part]
        return [*spans, Span(" · ".join(parts))]

    def _chips(self) -> list[QWidget]:
        if self._own or self.line.tier is None:
            return []
        return [TierChip(self._ctx.word(f"tier.{self.line.tier.value}"), self.line.tier)]

    def _actions(self) -> list[QWidget]:
        more = button(icon="more", role="quiet", small=True, hint=self.tr("More"))
        more.setObjectName("more")
        menu = touch_menu(self._ctx, self.line, self._deeds, self._asked, more)
        more.clicked.connect(lambda: menu.popup(more.mapToGlobal(more.rect().bottomLeft())))
        if not self._is_open:
            done = self.line.state is TouchState.DONE
            word = self._ctx.word(f"touch.{self.line.state.value}")
            return [Chip(word, "good" if done else "neutral"), more]
        done_button = button(self.tr("Done"), small=True, icon="check", hint="D")
        done_button.setObjectName("done")
        done_button.clicked.connect(lambda: self._asked.done(self.line))
        return [done_button, more]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _MOVES:
            self.moved.emit(_MOVES[key])
        elif self._is_open and not event.modifiers() and self._act(key):
            return
        else:
            super().keyPressEvent(event)

    def _act(self, key: Qt.Key) -> bool:
        if key == Qt.Key.Key_D:
            self._asked.done(self.line)
        elif key == Qt.Key.Key_S:
            self._asked.skip(self.line)
        elif key == Qt.Key.Key_T:
            self._deeds.pull_forward(self.line)
        elif key == Qt.Key.Key_M:
            menu = move_menu(self._ctx, self.line, self._deeds, self)
            menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
        else:
            return False
        return True


class TouchEntry(QWidget):
    """A row, and below it the panel while it is asked about."""

    def __init__(self, row: TouchRow) -> None:
        super().__init__()
        self.row = row
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(4))
        self._column.addWidget(row)

    def hold(self, panel: QWidget) -> None:
        """Take the panel in."""
        self._column.addWidget(panel)
