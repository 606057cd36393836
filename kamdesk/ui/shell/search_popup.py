"""What the search box answers while one types: things of the book and commands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.shell import client_safe, command_search

if TYPE_CHECKING:
    from kamdesk.services.search import Hit

_ICONS = {
    "account": "accounts",
    "contact": "person",
    "meeting": "meetings",
    "promise": "promise",
    "need": "need",
    "competitor": "competitors",
    "intelligence": "quote",
    "opportunity": "opportunities",
    "bank_question": "library",
}
LIMIT = 10
SIFTED = 100
"""So many are looked at for those that a client may see."""
ROW = 36


@dataclass(frozen=True, slots=True)
class Answer:
    """One line of the popup; ``keys`` are shown at its right end."""

    icon: str
    title: str
    detail: str
    kind: str
    target: object
    keys: str = ""


class SearchPopup(QFrame):
    """Lies under the search box, over the screen; the box keeps the keyboard."""

    open_requested = Signal(str, object)
    command = Signal(str)

    def __init__(self, ctx: Context, box: QWidget) -> None:
        super().__init__(box)
        self._ctx = ctx
        self._box = box
        self._current = 0
        self._answers: list[Answer] = []
        self.setProperty("kind", "popup")
        self.setAutoFillBackground(False)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*[theme.px(6)] * 4)
        self._column.setSpacing(0)
        self.hide()

    def ask(self, typed: str) -> None:
        """Answer what is typed; an empty box gets the commands."""
        offered = [
            answer
            for answer in _commands(typed)
            if client_safe.may_run(self._ctx, str(answer.target))
        ]
        self._answers = [*self._things(typed), *offered][:LIMIT]
        self._current = 0
        self._show(typed)

    def handle_key(self, event: QKeyEvent) -> bool:
        """Up, Down, Enter and Escape while the popup shows; True where the key was used."""
        if not self.isVisible():
            return False
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self._answers:
            step = 1 if key == Qt.Key.Key_Down else -1
            self._current = (self._current + step) % len(self._answers)
            self.update()
            self._mark()
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._answers:
            self.choose(self._current)
            return True
        if key == Qt.Key.Key_Escape:
            self.hide()
            return True
        return False

    def choose(self, place: int) -> None:
        """Open or run an answer."""
        answer = self._answers[place]
        self.hide()
        if answer.kind == "command":
            self.command.emit(answer.target)
        else:
            self.open_requested.emit(answer.kind, answer.target)

    @property
    def answers(self) -> list[Answer]:
        """What is shown, best first."""
        return self._answers

    def _things(self, typed: str) -> list[Answer]:
        if not typed.strip() or not self._ctx.is_open:
            return []
        from kamdesk.services import search  # the window is up before the book's code is

        most = SIFTED if self._ctx.client_safe else LIMIT - 2
        found = self._ctx.read(lambda session: search.hits(session, typed, most))
        seen = [hit for hit in found if client_safe.may_find(self._ctx, hit.kind, hit.account_id)][
            : LIMIT - 2
        ]
        late = self._late(seen)
        return [self._answer(hit, late.get(hit.target_id, 0)) for hit in seen]

    def _late(self, seen: list[Hit]) -> dict[int, int]:
        """By how many days the service of the accounts among them is late."""
        from kamdesk.services import service_cases

        wanted = [hit.target_id for hit in seen if hit.kind == "account"]
        if not wanted or self._ctx.client_safe:
            return {}
        today = self._ctx.today()
        found = self._ctx.read(lambda session: service_cases.late_of(session, today, wanted))
        return {account_id: one.days for account_id, one in found.items()}

    def _answer(self, hit: Hit, days_late: int) -> Answer:
        detail = hit.account
        if hit.kind == "account":  # tells two of the same name apart
            late = self._ctx.word("case.late_days", days=days_late) if days_late else ""
            detail = " · ".join(filter(None, (hit.account, hit.city, late)))
        if hit.kind in ("account", "meeting"):
            return Answer(_ICONS[hit.kind], hit.title, detail, hit.kind, hit.target_id)
        if hit.kind == "competitor":
            return Answer(_ICONS[hit.kind], hit.title, detail, "competitors", hit.target_id)
        if hit.kind == "opportunity":
            return Answer(_ICONS[hit.kind], hit.title, detail, "opportunities", hit.target_id)
        if hit.kind == "bank_question":
            return Answer(_ICONS[hit.kind], hit.title, detail, "library", hit.target_id)
        if hit.kind == "intelligence":
            target = ("note", hit.target_id)
            return Answer(_ICONS[hit.kind], hit.title, detail, "competitors", target)
        if hit.kind == "contact" and hit.account_id is not None:
            person = (hit.account_id, f"contacts:{hit.target_id}")
            return Answer(_ICONS[hit.kind], hit.title, detail, "account", person)
        return Answer(_ICONS[hit.kind], hit.title, detail, "account", hit.account_id)

    def _show(self, typed: str) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for place, answer in enumerate(self._answers):
            self._add(_Line(answer, self, place))
        if not self._answers:
            nothing = Answer("search", self.tr("Nothing found"), typed, "", None)
            self._add(_Line(nothing, self, -1))
        self._mark()
        window = self._box.window()
        if self.parent() is not window:  # the box had no window yet when this was made
            self.setParent(window)
        corner = self._box.mapTo(window, QPoint(0, self._box.height() + theme.px(4)))
        width = max(self._box.width(), theme.px(460))
        self.setGeometry(corner.x(), corner.y(), width, self._column.sizeHint().height())
        self.show()
        self.raise_()

    def _add(self, line: QWidget) -> None:
        self._column.addWidget(line)
        line.show()  # a layout reckons with what is shown, and new children are not yet

    def _mark(self) -> None:
        for place in range(self._column.count()):
            item = self._column.itemAt(place)
            line = item.widget() if item else None
            if isinstance(line, _Line):
                line.set_current(place == self._current)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.color("line_strong"))
        painter.setBrush(theme.color("surface"))
        radius = theme.px(8)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.end()


class _Line(QWidget):
    def __init__(self, answer: Answer, popup: SearchPopup, place: int) -> None:
        super().__init__(popup)
        self._answer, self._popup, self._place = answer, popup, place
        self._current = False
        self.setAccessibleName(f"{answer.title} {answer.detail}".strip())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(300), theme.px(ROW))

    def set_current(self, current: bool) -> None:
        """Mark the line that Enter would choose."""
        self._current = current
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._place >= 0:
            self._popup.choose(self._place)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = theme.current()
        rect = QRectF(self.rect())
        if self._current and self._place >= 0:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent_tint"))
            painter.drawRoundedRect(rect, theme.px(6), theme.px(6))
        icon = QRectF(theme.px(6), 0, theme.px(24), rect.height())
        theme.paint_icon(painter, icon, self._answer.icon, palette.muted)
        left, right = theme.px(38), self.width() - theme.px(10)
        right -= self._text_at_right(painter, right, self._answer.keys, "faint")
        painter.setFont(theme.font("strong"))
        painter.setPen(theme.color("text"))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        title = painter.fontMetrics().elidedText(
            self._answer.title, Qt.TextElideMode.ElideRight, right - left
        )
        painter.drawText(QRectF(left, 0, right - left, rect.height()), middle, title)
        left += painter.fontMetrics().horizontalAdvance(title) + theme.px(10)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("muted"))
        if right - left > theme.px(40):
            detail = painter.fontMetrics().elidedText(
                self._answer.detail, Qt.TextElideMode.ElideRight, right - left
            )
            painter.drawText(QRectF(left, 0, right - left, rect.height()), middle, detail)
        painter.end()

    def _text_at_right(self, painter: QPainter, right: int, text: str, role: str) -> int:
        if not text:
            return 0
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color(role))
        width = painter.fontMetrics().horizontalAdvance(text)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(QRectF(right - width, 0, width, self.height()), middle, text)
        return width + theme.px(10)


def _commands(typed: str) -> list[Answer]:
    return [
        Answer(command.icon, command.text, "", "command", command.key, command.shown_keys())
        for command in command_search.found(typed)
        if command.key != "find"
    ]
