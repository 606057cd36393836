"""What a calendar file would do, line by line, and whose the events of nobody are."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.exchange.calendars import Change, Line, Plan
from kamdesk.exchange.calendars.event import uid_and_occurrence
from kamdesk.services import accounts
from kamdesk.ui import formats, theme
from kamdesk.ui.context import Context
from kamdesk.ui.forms import AccountPicker
from kamdesk.ui.widgets import Chip, Label, Row, RowList, Span

_SHOWN = 60
"""More lines of either kind than these are counted."""
_TONES = {
    Change.NEW: "accent",
    Change.MOVED: "warn",
    Change.CHANGED: "warn",
    Change.CANCELLED: "bad",
}


class PlanList(QWidget):
    """First the events without an account, each with a picker, the events of a series together;
    then what is done without asking. ``edited`` when an account was chosen or taken back."""

    edited = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self.pickers: list[tuple[list[Line], AccountPicker]] = []
        self._parts: list[QWidget] = []
        self._waiting = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(8))

    def show_plan(self, plan: Plan) -> None:
        """Replace what is listed."""
        for part in self._parts:
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts, self.pickers = [], []
        unmatched = plan.unmatched()
        self._waiting = len(unmatched)
        self._show_unmatched(_together(unmatched))
        done = [one for one in plan.lines if one.change in _TONES and one not in unmatched]
        self._show_done(done)

    def chosen(self) -> dict[str, int | None]:
        """The accounts chosen, by the keys of their events."""
        found: dict[str, int | None] = {}
        for lines, picker in self.pickers:
            account_id = _value(picker)
            found.update({line.event.key: account_id for line in lines})
        return found

    def without_account(self) -> int:
        """How many events are left out as it stands."""
        given = sum(len(lines) for lines, picker in self.pickers if _value(picker) is not None)
        return self._waiting - given

    def _show_unmatched(self, groups: Sequence[list[Line]]) -> None:
        if not groups:
            return
        self._add(Label(self.tr("Whose are these? Without an account they are left out."), "small"))
        rows = []
        for lines in groups[:_SHOWN]:
            picker = AccountPicker(self._ctx, self.tr("Account, or leave out"))
            picker.setFixedWidth(theme.px(230))
            picker.setAccessibleName(lines[0].event.title)
            picker.picked.connect(lambda _id: self.edited.emit())
            picker.textChanged.connect(lambda text: self.edited.emit() if not text else None)
            self.pickers.append((lines, picker))
            event = lines[0].event
            count = self.tr("%n time(s)", "", len(lines)) if len(lines) > 1 else ""
            names = ", ".join(guest.name or guest.email for guest in event.guests)
            detail = " · ".join(filter(None, (count, names, event.place)))
            rows.append(Row(_title(lines[0]), detail, lead=_when(lines[0]), actions=[picker]))
        self._add(RowList(rows))
        self._say_more(len(groups) - _SHOWN)

    def _show_done(self, lines: Sequence[Line]) -> None:
        ids = list({line.account_id for line in lines if line.account_id is not None})
        names = self._ctx.read(lambda s: accounts.names(s, ids))
        rows = []
        for line in lines[:_SHOWN]:
            word = self._ctx.word(f"calendar.{line.change.value}")
            detail = names.get(line.account_id or 0, "")
            if line.change is Change.MOVED and line.was is not None:
                told = formats.moment if line.touch_id is None else _day
                detail += f" · {told(line.was)} → {told(line.event.starts_at)}"
            chips = [Chip(word, _TONES[line.change])]
            rows.append(Row(_title(line), detail, lead=_when(line), chips=chips))
        if rows:
            self._add(RowList(rows))
        self._say_more(len(lines) - _SHOWN)

    def _say_more(self, count: int) -> None:
        if count > 0:
            self._add(Label(self.tr("and %n more", "", count), "small", "muted"))

    def _add(self, part: QWidget) -> None:
        self._parts.append(part)
        self._column.addWidget(part)
        part.show()


def _together(lines: Sequence[Line]) -> list[list[Line]]:
    """The events of one series in one list."""
    found: dict[str, list[Line]] = {}
    for line in lines:
        found.setdefault(uid_and_occurrence(line.event.key)[0], []).append(line)
    return list(found.values())


def _title(line: Line) -> list[Span]:
    untitled = QCoreApplication.translate("PlanList", "Untitled")
    return [Span(line.event.title or untitled, "", True)]


def _day(moment: datetime) -> str:
    return formats.month_day(moment.astimezone().date())


def _when(line: Line) -> Label:
    day = formats.month_day(line.event.starts_at.astimezone().date())
    clock = formats.clock(line.event.starts_at)
    if line.event.all_day:
        clock = QCoreApplication.translate("PlanList", "all day")
    label = Label(f"{day}\n{clock}", "small", "muted", wrap=False)
    label.setFixedWidth(theme.px(80))
    return label


def _value(picker: AccountPicker) -> int | None:
    """The account, None too while what is typed names none."""
    try:
        return picker.value()
    except ValueError:
        return None
