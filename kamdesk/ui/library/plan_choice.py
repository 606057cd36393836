"""Which plan a question or an objection goes into: the next meetings, or that of any account."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.models.kinds import MeetingState
from kamdesk.services import meeting_list, next_question
from kamdesk.ui import formats, theme
from kamdesk.ui.context import Context
from kamdesk.ui.forms import AccountPicker
from kamdesk.ui.widgets import ComboBox, Label, LinkButton

_OFFERED = 8
_AHEAD = timedelta(days=60)
_OTHER = -1


class PlanChoice(QWidget):
    """``meeting_id`` is the plan chosen, None where there is none yet. ``arrange(account)`` asks
    for a meeting where the account has none planned, ``plan(meeting)`` to see the one chosen;
    ``changed`` after every choice."""

    arrange = Signal(int)
    plan = Signal(int)
    changed = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._of_account: int | None = None
        self.meetings = ComboBox()
        self.meetings.setAccessibleName(self.tr("Into the plan of"))
        self.account = AccountPicker(ctx, self.tr("Which account?"))
        self._none = Label("", "small", "warn")
        self._new = LinkButton(self.tr("Arrange a meeting"), "small")
        self.open_plan = LinkButton(self.tr("Open plan"), "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        top = QHBoxLayout()
        top.addWidget(Label(self.tr("Into the plan of"), "small", "muted"), 1)
        top.addWidget(self.open_plan)
        column.addLayout(top)
        for part in (self.meetings, self.account, self._none, self._new):
            column.addWidget(part)
        self.meetings.edited.connect(self._choose)
        self.account.picked.connect(self._pick)
        self._new.clicked.connect(self._arrange)
        self.open_plan.clicked.connect(self._open)

    def meeting_id(self) -> int | None:
        """The plan chosen."""
        chosen = self.meetings.value()
        return self._of_account if chosen == _OTHER else chosen

    def refresh(self) -> None:
        """Read the next meetings; the choice stays where it still can."""
        rows = self._coming()
        other = self.tr("Another account…")
        options = [(row.id, self._name(row)) for row in rows]
        kept = self.meetings.value()
        self.meetings.set_options([*options, (_OTHER, other)])
        if kept is None or self.meetings.value() is None:
            self.meetings.set_value(rows[0].id if rows else _OTHER)
        self._show()

    def _coming(self) -> list[meeting_list.MeetingRow]:
        """Planned meetings to come, and the one that may be under way."""
        since = datetime.now(UTC) - next_question.RUNNING
        rows = self._ctx.read(lambda s: meeting_list.between(s, since, since + _AHEAD))
        return [row for row in rows if row.state is MeetingState.PLANNED][:_OFFERED]

    def _name(self, row: meeting_list.MeetingRow) -> str:
        return f"{row.account} · {formats.month_day(row.starts_at.astimezone())} · {row.title}"

    def _choose(self) -> None:
        self._show()
        if self.meetings.value() == _OTHER:
            self.account.setFocus()
        self.changed.emit()

    def _pick(self, account_id: int) -> None:
        coming = self._ctx.read(lambda s: next_question.coming(s, account_id))
        self._of_account = coming.meeting_id if coming else None
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        other = self.meetings.value() == _OTHER
        self.account.setVisible(other)
        named = bool(self.account.text())
        missing = other and named and self._of_account is None
        if missing:
            self._none.setText(self.tr("This account has no meeting planned."))
        elif self.meetings.count() == 1 and not named:
            self._none.setText(self.tr("No meeting is planned yet. Choose an account."))
        else:
            self._none.setText("")
        self._none.setVisible(bool(self._none.text()))
        self._new.setVisible(missing)
        self.open_plan.setVisible(self.meeting_id() is not None)

    def _arrange(self) -> None:
        account_id = self.account.value()
        if account_id is not None:
            self.arrange.emit(account_id)

    def _open(self) -> None:
        meeting_id = self.meeting_id()
        if meeting_id is not None:
            self.plan.emit(meeting_id)
