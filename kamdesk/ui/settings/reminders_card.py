"""What one is reminded of, and when nothing is told."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from kamdesk.services.reminder_sources import ReminderKind
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.forms.clock_edit import ClockEdit
from kamdesk.ui.forms.toggle import Toggle
from kamdesk.ui.reminding import ReminderChoice, can_tell
from kamdesk.ui.widgets import Card, Field, Label

_COLUMNS = 2


class RemindersCard(Card):
    """Kept on this machine, as each choice is made."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._ctx = ctx
        self.set_title(self.tr("Reminders"))
        self.how = Label("", "small", "muted")
        self.add(self.how)
        self.kinds = {kind: Toggle(text) for kind, text in self._names().items()}
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(16))
        for place, toggle in enumerate(self.kinds.values()):
            grid.addWidget(toggle, place // _COLUMNS, place % _COLUMNS)
            toggle.edited.connect(self._keep)
        self.add(grid)
        self.quiet_from, self.quiet_to = ClockEdit(), ClockEdit()
        self._fields = (
            Field(self.tr("Quiet from"), self.quiet_from),
            Field(self.tr("to"), self.quiet_to),
        )
        row = QHBoxLayout()
        row.setSpacing(theme.px(16))
        for editor, field in zip((self.quiet_from, self.quiet_to), self._fields, strict=True):
            editor.setMaximumWidth(theme.px(120))
            editor.edited.connect(self._keep)
            row.addWidget(field)
        row.addStretch(1)
        self.add(row)
        self.add(Label(self.tr("Leave both empty to be told at any time."), "small", "muted"))

    def refresh(self) -> None:
        """Show what is kept; a time that is being typed stays."""
        self.how.setText(
            self.tr("Told by the system, and listed after the start.")
            if can_tell()
            else self.tr("This system has no tray: reminders are listed in the window.")
        )
        kept = ReminderChoice.of(self._ctx.settings)
        for kind, toggle in self.kinds.items():
            toggle.set_value(kind in kept.kinds)
        times = (kept.quiet_from, kept.quiet_to)
        editors = (self.quiet_from, self.quiet_to)
        for editor, field, time in zip(editors, self._fields, times, strict=True):
            if not (editor.is_typed_in() or field.error()):
                editor.set_value(time)

    def _names(self) -> dict[ReminderKind, str]:
        return {
            ReminderKind.MEETING: self.tr("Meetings, 30 minutes before"),
            ReminderKind.PROMISE: self.tr("Promises that are due"),
            ReminderKind.STEP: self.tr("Service steps that are due"),
            ReminderKind.TASK: self.tr("Tasks that are due"),
            ReminderKind.TOUCH: self.tr("Contacts of the plan"),
            ReminderKind.BIRTHDAY: self.tr("Birthdays, 3 days before"),
            ReminderKind.CONTRACT: self.tr("Contract ends, 30 days before"),
        }

    def _keep(self) -> None:
        """Keep what can be read; a time that cannot stays, with its sentence beside it."""
        times = []
        for editor, field in zip((self.quiet_from, self.quiet_to), self._fields, strict=True):
            try:
                times.append(editor.value())
                field.set_error("")
            except ValueError:
                field.set_error(self.tr("A time such as 20:30"))
                return
        kinds = frozenset(kind for kind, toggle in self.kinds.items() if toggle.value())
        first, last = times if all(one is not None for one in times) else (None, None)
        ReminderChoice(kinds, first, last).keep(self._ctx.settings)
        self._ctx.save_settings()
