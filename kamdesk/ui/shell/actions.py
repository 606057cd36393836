"""What the window does that is no screen of its own: undo, new, exports, backup, switches."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from kamdesk.errors import KamDeskError
from kamdesk.ui.context import Context
from kamdesk.ui.shell import client_safe

if TYPE_CHECKING:
    from kamdesk.ui.service.surveys_tab import SurveysTab
    from kamdesk.ui.shell.main_window import MainWindow


WITHIN = {
    "coverage": "contact_plan",
    "templates": "service",
    "surveys": "service",
    "health": "risk",
    "lifecycle": "risk",
}
"""Views and tabs that have a name of their own, and the screens that show them."""


class Actions(QObject):
    """Runs an action by its name; errors are told, nothing is lost."""

    def __init__(self, ctx: Context, window: MainWindow) -> None:
        super().__init__(window)
        self._ctx = ctx
        self._window = window
        self._named: dict[str, Any] = {
            "undo": lambda _t: self._undo(),
            "redo": lambda _t: self._redo(),
            "new_account": lambda _t: self._new_account(),
            "new_meeting": self._new_meeting,
            "new_opportunity": self._new_opportunity,
            "new_case": self._new_case,
            "new_touch": self._new_touch,
            "next_brief": lambda _t: self._next_meeting("brief"),
            "next_live": lambda _t: self._next_meeting("meeting_live"),
            "next_rehearsal": lambda _t: self._next_meeting("rehearsal"),
            "client_safe": lambda _t: ctx.set_client_safe(not ctx.client_safe),
            "export_calendar": self._export_calendar,
            "import_calendar": self._import_calendar,
            "dossier": self._dossiers,
            "dossier_all": lambda _t: self._dossiers(None),
            "sample": lambda _t: window.open("welcome"),
            **{name: partial(self._go_within, place, name) for name, place in WITHIN.items()},
            "plan_ahead": lambda _t: self._plan_ahead(),
            "portfolio_past": lambda _t: self._portfolio_past(),
            "write_answer": self._write_answer,
            "survey_form": self._survey_form,
            "read_answers": lambda _t: self._read_answers(),
            "reminders": lambda _t: ctx.reminders_wanted.emit(),
            "backup": lambda _t: self._backup(),
            "language": lambda _t: self._switch_language(),
            "theme": lambda _t: self._switch_theme(),
        }

    def names(self) -> set[str]:
        """What can be done."""
        return set(self._named)

    def run(self, name: str, target: object = None) -> None:
        """Do it. An unknown name is a fault of ours and raises ``KeyError``."""
        action = self._named[name]
        if not client_safe.may_run(self._ctx, name):
            self._refuse()
            return
        try:
            action(target)
        except KamDeskError as error:
            self._ctx.notice.emit(self._ctx.error_text(error), False)

    def _refuse(self) -> None:
        self._ctx.notice.emit(self.tr("Not while a client may be looking; F8 first"), False)

    def _undo(self) -> None:
        from kamdesk.ui.shell.undo_question import may_undo

        if self._ctx.client_safe and self._ctx.next_undo_label() in ("import", "sample"):
            self._refuse()  # the question before it tells what was imported
            return
        if not may_undo(self._window, self._ctx):
            return
        label = self._ctx.undo()
        self._tell(label, self.tr("Undone: %1"), self.tr("There is nothing to undo"))

    def _redo(self) -> None:
        label = self._ctx.redo()
        self._tell(label, self.tr("Done again: %1"), self.tr("There is nothing to do again"))

    def _tell(self, label: str | None, done: str, nothing: str) -> None:
        if label is None:
            text = nothing
        elif self._ctx.client_safe:
            text = self.tr("Done")  # what was done may be telling
        else:
            text = done.replace("%1", self._ctx.action_name(label))
        self._ctx.notice.emit(text, False)

    def _new_account(self) -> None:
        from kamdesk.ui.accounts import NewAccountDialog

        account_id = NewAccountDialog.ask(self._window, self._ctx)
        if account_id is not None:
            self._window.open("account", account_id)

    def _new_meeting(self, account_id: object) -> None:
        from kamdesk.ui.meetings import NewMeetingDialog

        chosen = self._ctx.at_hand if self._ctx.client_safe else account_id
        meeting_id = NewMeetingDialog.ask(self._window, self._ctx, _id(chosen))
        if meeting_id is not None:
            self._window.open("meeting", meeting_id)

    def _new_opportunity(self, account_id: object) -> None:
        from kamdesk.ui.opportunity.new_opportunity import NewOpportunityDialog

        made = NewOpportunityDialog.ask(self._window, self._ctx, _id(account_id))
        if made is not None:
            self._window.open("opportunities", made)

    def _new_case(self, account_id: object) -> None:
        """For the account that shows, where none is named."""
        from kamdesk.ui.servicing import NewCaseDialog

        here = self._window.here()
        chosen = account_id or (client_safe.account_of(self._ctx, *here) if here else None)
        made = NewCaseDialog.ask(self._window, self._ctx, _id(chosen))
        if made is not None:
            self._window.open("service", made)

    def _new_touch(self, account_id: object) -> None:
        from kamdesk.ui.touching import AddTouchDialog

        AddTouchDialog.ask(self._window, self._ctx, _id(account_id))

    def _go_within(self, place: str, part: str, _target: object) -> None:
        self._window.open(place, part)

    def _plan_ahead(self) -> None:
        from kamdesk.ui.contact_plan import ContactPlanScreen

        self._window.open("contact_plan")
        screen = self._window.current_screen()
        if isinstance(screen, ContactPlanScreen):
            screen.notices.run()

    def _portfolio_past(self) -> None:
        from kamdesk.ui.tiers import TiersScreen

        self._window.open("tiers")
        screen = self._window.current_screen()
        if isinstance(screen, TiersScreen):
            screen.show_past(None)

    def _write_answer(self, account_id: object) -> None:
        from kamdesk.ui.surveying import SurveyDeeds

        deeds = SurveyDeeds(self._ctx, self._window)
        deeds.write_down(_id(account_id))
        deeds.deleteLater()

    def _survey_form(self, account_id: object) -> None:
        surveys = self._surveys()
        if surveys is not None:
            surveys.files.ask_form(_id(account_id))

    def _read_answers(self) -> None:
        surveys = self._surveys()
        if surveys is not None:
            surveys.files.ask_answers()

    def _surveys(self) -> SurveysTab | None:
        from kamdesk.ui.service import ServiceScreen

        self._window.open("service", "surveys")
        screen = self._window.current_screen()
        return screen.surveys if isinstance(screen, ServiceScreen) else None

    def _next_meeting(self, kind: str) -> None:
        from kamdesk.services import meetings

        meeting_id = self._ctx.read(meetings.next_planned)
        if meeting_id is None:
            self._ctx.notice.emit(self.tr("No meeting is planned"), False)
        else:
            self._window.open(kind, meeting_id)

    def _export_calendar(self, meeting_id: object) -> None:
        """One meeting, or what comes."""
        from kamdesk.ui.meetings import export_coming, export_meetings

        if isinstance(meeting_id, int):
            export_meetings(self._window, self._ctx, [meeting_id], f"KamDesk-{meeting_id}")
        else:
            export_coming(self._window, self._ctx)

    def _import_calendar(self, file: object) -> None:
        from kamdesk.ui.meetings import import_calendar

        import_calendar(self._window, self._ctx, Path(file) if isinstance(file, str) else None)

    def _dossiers(self, account_ids: object) -> None:
        from kamdesk.ui.dossiers import export_dossiers

        chosen = list(account_ids) if isinstance(account_ids, list | tuple) else None
        if self._ctx.client_safe:
            chosen = [self._ctx.at_hand] if self._ctx.at_hand is not None else []
        export_dossiers(self._window, self._ctx, chosen)

    def _backup(self) -> None:
        title = self.tr("Back up the book")
        file, _ = QFileDialog.getSaveFileName(
            self._window,
            title,
            f"KamDesk-{self._ctx.today():%Y%m%d}.kamdesk",
            "KamDesk (*.kamdesk)",
        )
        if file:
            self._ctx.back_up_to(Path(file))
            text = self.tr("Backed up and checked: %1").replace("%1", Path(file).name)
            self._ctx.notice.emit(text, False)

    def _switch_language(self) -> None:
        self._ctx.language_chosen.emit("en" if self._ctx.language == "zh" else "zh")

    def _switch_theme(self) -> None:
        from kamdesk.ui import theme

        dark = theme.current().scheme == "dark"
        self._ctx.settings.theme = "light" if dark else "dark"
        self._ctx.save_settings()
        self._ctx.theme_chosen.emit()


def _id(target: object) -> int | None:
    return target if isinstance(target, int) else None
