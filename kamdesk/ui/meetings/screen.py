"""The meetings of the book: as an agenda, by the week, by the month."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from kamdesk.ui import theme
from kamdesk.ui.context import Context, DataChanged
from kamdesk.ui.meetings.agenda import Agenda
from kamdesk.ui.meetings.calendar_export import export_coming, export_meetings
from kamdesk.ui.meetings.calendar_import import import_calendar
from kamdesk.ui.meetings.calendar_pane import CalendarPane
from kamdesk.ui.meetings.new_meeting import NewMeetingDialog
from kamdesk.ui.screen import Screen
from kamdesk.ui.widgets import Button, FlowLayout, PageHeader, Segmented, button

VIEW = "meetings_view"
"""Key of the view chosen last in this machine's preferences."""
_KEYS = {Qt.Key.Key_A: "agenda", Qt.Key.Key_W: "week", Qt.Key.Key_M: "month"}
_TABLES = ("meeting", "attendee", "account", "contact", "promise", "question")


class MeetingsScreen(Screen):
    """Three views of the same meetings; A, W and M switch, and the choice is remembered."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self.header = PageHeader(self.tr("Meetings"))
        self.agenda = Agenda(ctx)
        self.calendar = CalendarPane(ctx)
        self.switch = Segmented(
            [
                ("agenda", self.tr("Agenda")),
                ("week", self.tr("Week")),
                ("month", self.tr("Month")),
            ],
            "agenda",
        )
        self.switch.set_hints(["A", "W", "M"])
        self.setAcceptDrops(True)
        self._build_ui()
        self._connect()
        self.show_view(str(ctx.settings.other.get(VIEW, "agenda")), read=False)

    def _build_ui(self) -> None:
        self._outer = QVBoxLayout(self)
        self._outer.setSpacing(theme.px(12))
        self._new = button(self.tr("Arrange meeting"), "primary", icon="plus")
        self.header.set_actions([self._file_button(), self._new])
        bar = FlowLayout(gap=12)
        for tool in (self.switch, *self.agenda.tools, *self.calendar.tools):
            bar.addWidget(tool)
        self._stack = QStackedWidget()
        self._stack.setMinimumHeight(1)  # in a low window it scrolls, and what is above stays whole
        self._stack.addWidget(self.agenda)
        self._stack.addWidget(self.calendar)
        self._outer.addWidget(self.header)
        self._outer.addLayout(bar)
        self._outer.addWidget(self._stack, 1)

    def _file_button(self) -> Button:
        """What goes to other calendars and comes from them."""
        made = button(self.tr("Calendar file"), icon="calendar")
        menu = QMenu(made)
        menu.addAction(self.tr("Export coming meetings…")).triggered.connect(
            lambda: export_coming(self, self.ctx)
        )
        self._export_period = menu.addAction(self.tr("Export these days…"))
        self._export_period.triggered.connect(self._export_shown)
        menu.addSeparator()
        menu.addAction(self.tr("Import calendar…")).triggered.connect(
            lambda: import_calendar(self, self.ctx)
        )
        made.set_menu(menu)
        return made

    def _export_shown(self) -> None:
        view = self.calendar.view()
        name = f"KamDesk-{view.days()[0]:%Y%m%d}-{view.days()[-1]:%Y%m%d}"
        export_meetings(self, self.ctx, list(view.faces), name)

    def _connect(self) -> None:
        self._new.clicked.connect(self._arrange)
        self.agenda.arrange_wanted.connect(self._arrange)
        self.agenda.told.connect(self._say_agenda)
        self.calendar.told.connect(self._say_period)
        self.agenda.open_requested.connect(self.open_requested)
        self.calendar.open_requested.connect(self.open_requested)
        self.calendar.arrange_wanted.connect(self.arrange)
        self.calendar.week_wanted.connect(lambda: self.show_view("week"))
        self.switch.edited.connect(lambda: self._choose(self.switch.value()))

    def open(self, target: Any = None) -> None:
        super().open(target)
        self.refresh()

    def title(self) -> str:
        return self.tr("Meetings")

    def concerns(self, change: DataChanged) -> bool:
        return change.touches(*_TABLES)

    def focus_search(self) -> bool:
        if self.view() != "agenda":
            return False
        self.agenda.search.setFocus()
        self.agenda.search.selectAll()
        return True

    def arrange(self, at: datetime | None = None) -> None:
        """Ask for a new meeting, at an instant or as usual, and open its plan."""
        meeting_id = NewMeetingDialog.ask(self, self.ctx, None, at)
        if meeting_id is not None:
            self.open_requested.emit("meeting", meeting_id)

    def _arrange(self) -> None:
        self.arrange()

    def view(self) -> str:
        """Which view shows: agenda, week or month."""
        return str(self.switch.value())

    def show_view(self, view: str, *, read: bool = True) -> None:
        """Switch to a view; an unknown one is the agenda."""
        self.switch.set_value(view if view in _KEYS.values() else "agenda")
        calendar = self.view() != "agenda"
        if self._stack.isAncestorOf(self.focusWidget() or self):
            self.setFocus()  # or the focus of what is hidden would go on to some row below
        for tool in self.agenda.tools:
            tool.setVisible(not calendar)
        for tool in self.calendar.tools:
            tool.setVisible(calendar)
        self._fit_hint()
        self._export_period.setEnabled(calendar)
        self._stack.setCurrentWidget(self.calendar if calendar else self.agenda)
        if read:
            self.refresh()

    def refresh(self) -> None:
        if self.view() == "agenda":
            self.agenda.refresh()
        else:
            self.calendar.show_mode("week" if self.view() == "week" else "month")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        view = _KEYS.get(Qt.Key(event.key())) if plain else None
        if view is None:
            super().keyPressEvent(event)
            return
        self._choose(view)
        if view != "agenda":
            self.calendar.view().setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < theme.px(900)
        side = theme.px(16 if narrow else 20)
        self.agenda.search.setMinimumWidth(theme.px(160 if narrow else 320))
        self._fit_hint()
        self._outer.setContentsMargins(side, theme.px(16), side, theme.px(12))

    def _fit_hint(self) -> None:
        """In a low window the calendar needs the hint's line more."""
        self.calendar.hint.setVisible(self.view() != "agenda" and self.height() >= theme.px(400))

    def _say_agenda(self, coming: int, late: int) -> None:
        subtitle = self.tr("%n coming", "", coming)
        if late:
            subtitle += " · " + self.tr("%n to review", "", late)
        self.header.set_title(self.tr("Meetings"), subtitle)

    def _say_period(self, meetings: int) -> None:
        self.header.set_title(self.tr("Meetings"), self.tr("%n meeting(s)", "", meetings))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _calendar_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        file = _calendar_file(event.mimeData())
        if file is not None:
            event.acceptProposedAction()
            QTimer.singleShot(0, self, lambda: import_calendar(self, self.ctx, file))

    def _choose(self, view: str) -> None:
        self.show_view(view)
        self.ctx.settings.other[VIEW] = self.view()
        self.ctx.save_settings()


def _calendar_file(data: QMimeData) -> Path | None:
    """The one calendar file that is dragged, None for anything else."""
    urls = data.urls() if data.hasUrls() else []
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    file = Path(urls[0].toLocalFile())
    return file if file.suffix.lower() == ".ics" else None
