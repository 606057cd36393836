"""A case opened: its steps on a rail, beside them what it is about."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk import words
from kamdesk.models.kinds import ComplaintCause, ServiceKind
from kamdesk.services import service_cases
from kamdesk.services.service_cases import CaseLine
from kamdesk.ui import formats
from kamdesk.ui.context import Context
from kamdesk.ui.forms import FormBinder, choices
from kamdesk.ui.servicing import CaseDeeds, CaseRail
from kamdesk.ui.servicing.people import people_of
from kamdesk.ui.widgets import (
    Card,
    Columns,
    ComboBox,
    KeyHints,
    Label,
    LineEdit,
    LinkButton,
    TextEdit,
    button,
)
from kamdesk.ui.widgets.push_button import Role


class CasePage(QWidget):
    """``account(id)`` asks for the account's page. Fields are stored as they are left."""

    account = Signal(int)

    def __init__(self, ctx: Context, deeds: CaseDeeds, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx, self._deeds = ctx, deeds
        self.case: CaseLine | None = None
        self.rail = CaseRail(ctx, deeds)
        self.binder = FormBinder(ctx, self, self._store)
        self._steps = Card()
        self._about = Card(self.tr("What it is about"))
        self._who = LinkButton("", "strong")
        self._facts = Label("", "small", "muted")
        self.cause = ComboBox(choices(ctx, ComplaintCause))
        self._build_ui()
        self._who.clicked.connect(lambda: self.case and self.account.emit(self.case.account_id))

    def _build_ui(self) -> None:
        self._steps.add(self.rail)
        self._about.add(self._who)
        self._about.add(self._facts)
        self._about.add(self.binder.add("title", LineEdit(), self.tr("Title"), required=True))
        self._cause_field = self.binder.add("cause", self.cause)
        self._about.add(self._cause_field)
        self._about.add(self.binder.add("contact_id", ComboBox()))
        note = TextEdit("", self.tr("What happened, what it means for them"), least=3)
        self._about.add(self.binder.add("note", note))
        columns = Columns((5, 2), (480, 270))
        columns.add(0, self._steps)
        columns.add(1, self._about)
        columns.add(1, self._keys())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(columns)

    def _keys(self) -> QWidget:
        hints = [
            ("D", self.tr("done")),
            ("M", self.tr("another date")),
            ("Return", self.tr("unfold")),
        ]
        return KeyHints(hints, wraps=True)

    def show_case(self, case: CaseLine) -> None:
        """Show this case; what is being typed stays while it is the same one."""
        anew = self.case is None or self.case.id != case.id
        self.case = case
        self._steps.set_title(
            self.tr("Steps"),
            self.tr("{done} of {all} done").format(done=case.done, all=len(case.steps)),
        )
        self.rail.show_case(case)
        self._who.setText(case.account)
        self._who.updateGeometry()
        parts = [words.of(case.kind, self._ctx.language)]
        parts.append(self.tr("opened {day}").format(day=formats.day(case.opened_on)))
        if case.closed_on is not None:
            parts.append(self.tr("closed {day}").format(day=formats.day(case.closed_on)))
        self._facts.setText(" · ".join(parts))
        self._cause_field.setVisible(case.kind is ServiceKind.COMPLAINT)
        if anew:
            self.binder.editor("contact_id").set_options(people_of(self._ctx, case.account_id))
        names = ("title", "cause", "contact_id", "note")
        self.binder.load({name: getattr(case, name) for name in names}, anew=anew)

    def head_actions(self) -> list[QWidget]:
        """Buttons for the head of the page."""
        case = self.case
        if case is None:
            return []
        remove = button(self.tr("Remove"), "quiet")
        remove.clicked.connect(lambda: self._deeds.remove(case))
        if case.closed_on is not None:
            again = button(self.tr("Open again"))
            again.clicked.connect(lambda: self._deeds.reopen(case))
            return [remove, again]
        role: Role = "primary" if case.next_step is None else "secondary"
        close = button(self.tr("Close the case"), role, icon="check")
        close.clicked.connect(lambda: self._deeds.close(case))
        return [remove, close]

    def leave(self) -> bool:
        """Store what is being typed; False where that can't be done."""
        return self.case is None or (self.rail.leave() and self.binder.leave())

    def abandon(self) -> None:
        """Give up what is typed: the next case is shown as it is stored."""
        self.case = None
        self.rail.abandon()

    def _store(self, changes: dict[str, Any], was: dict[str, Any]) -> None:
        case = self.case
        assert case is not None
        self._ctx.write(
            "edit_service_case", lambda s: service_cases.update(s, case.id, changes, was), self
        )
