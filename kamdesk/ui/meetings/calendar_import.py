"""A calendar file becomes meetings: shown first what it would do, then done."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from kamdesk.errors import KamDeskError
from kamdesk.exchange import calendars
from kamdesk.exchange.calendars import Applied, Change, Plan, Window
from kamdesk.ui.context import Context
from kamdesk.ui.jobs import Newest
from kamdesk.ui.meetings.plan_list import PlanList
from kamdesk.ui.widgets import Card, Dialog, Field, Label, Segmented

FOLDER = "calendar_folder"
"""Key of the folder of the last calendar file in this machine's preferences."""
_SMALL = 200_000
"""A file of fewer bytes is read at once, without a thread."""
_ACTIONS = (Change.NEW, Change.MOVED, Change.CHANGED, Change.CANCELLED)


def import_calendar(parent: QWidget, ctx: Context, file: Path | None = None) -> None:
    """Let the user import a calendar file; ask which, if none is given."""
    file = file or _choose(parent, ctx)
    if file is None:
        return
    dialog = CalendarImportDialog(parent, ctx, file)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    if accepted:
        ctx.notice.emit(dialog.told(), True)
    dialog.deleteLater()


def _choose(parent: QWidget, ctx: Context) -> Path | None:
    translate = QCoreApplication.translate
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    last = ctx.settings.other.get(FOLDER)
    start = last if isinstance(last, str) else QStandardPaths.writableLocation(documents)
    title = translate("CalendarImportDialog", "Import calendar")
    kinds = translate("CalendarImportDialog", "Calendar files (*.ics)")
    chosen, _kind = QFileDialog.getOpenFileName(parent, title, start, kinds)
    if not chosen:
        return None
    ctx.settings.other[FOLDER] = str(Path(chosen).parent)
    ctx.save_settings()
    return Path(chosen)


class CalendarImportDialog(Dialog):
    """Lists new, moved, changed and cancelled events; who has no account gets one or is left out.

    ``done_with`` says what was done once it is accepted.
    """

    def __init__(self, parent: QWidget | None, ctx: Context, file: Path) -> None:
        super().__init__(parent, self.tr("Import calendar"), width=640)
        self._ctx = ctx
        self._file = file
        self._newest = Newest(self)
        self.plan: Plan | None = None
        self.done_with: Applied | None = None
        self.set_message(self.tr("{name}: what it brings").format(name=file.name))
        self.months = Segmented(
            [(1, self.tr("1 month")), (3, self.tr("3 months")), (12, self.tr("1 year"))], 3
        )
        self.months.edited.connect(self.read)
        self.add(Field(self.tr("Take events from today for"), self.months))
        self.summary = Label("", "strong")
        self.add(self.summary)
        self.list = PlanList(ctx)
        card = Card()
        card.add(self.list)
        self.add(card)
        self.add_cancel()
        self.go = self.add_button(self.tr("Import"), "primary")
        self.go.clicked.connect(self._import)
        self.list.edited.connect(self._show_counts)
        self.read()

    def read(self) -> None:
        """Read the file again, for the days chosen."""
        today = self._ctx.today()
        window = Window(today, today + timedelta(days=round(30.5 * self.months.value())))

        def work() -> Plan:
            found = calendars.read(self._file, window)
            with self._ctx.book.read() as session:
                return calendars.plan(session, found, window)

        self.go.setEnabled(False)
        large = self._file.is_file() and self._file.stat().st_size > _SMALL
        self.summary.setText(self.tr("Reading…") if large else "")
        self._newest.run(work, self._show, self._fail, aside=large)

    def _show(self, plan: Plan) -> None:
        self.plan = plan
        self.list.show_plan(plan)
        self._show_counts()

    def _show_counts(self) -> None:
        """What would be done, in a line; nothing to do disables the button."""
        plan = self.plan
        assert plan is not None
        counts = plan.counts()
        waiting = self.list.without_account()
        counts[Change.NEW] -= waiting
        said = [
            self._ctx.word(
                "calendar.count",
                count=counts[change],
                word=self._ctx.word(f"calendar.{change.value}"),
            )
            for change in (*_ACTIONS, Change.SAME, Change.LEFT)
            if counts[change]
        ]
        if waiting:
            said.insert(0, self.tr("%n without an account", "", waiting))
        if plan.broken:
            said.append(self.tr("%n can't be read", "", plan.broken))
        self.summary.setText(" · ".join(said) or self.tr("The file has no events in these days."))
        self.go.setEnabled(any(counts[change] for change in _ACTIONS))

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, KamDeskError):
            raise error
        self.plan = None
        self.list.show_plan(Plan(()))
        self.summary.setText(self._ctx.error_text(error))
        self.summary.set_tone("bad")
        self.months.setEnabled(False)

    def _import(self) -> None:
        plan, chosen, language = self.plan, self.list.chosen(), self._ctx.language
        if plan is None:
            return
        try:
            self.done_with = self._ctx.write(
                "import_calendar", lambda s: calendars.apply(s, plan, language, chosen)
            )
        except KamDeskError as error:
            self.set_message(self._ctx.error_text(error))
            return
        self.accept()

    def told(self) -> str:
        """What was done, in a line."""
        done = self.done_with or Applied()
        parts = [self.tr("%n meeting(s) arranged", "", done.arranged)]
        if done.changed:
            parts.append(self.tr("%n changed", "", done.changed))
        if done.cancelled:
            parts.append(self.tr("%n called off", "", done.cancelled))
        return self.tr(", ").join(parts)
