"""A running case on its account's page: what happened, how far it is, what comes next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kamdesk import words
from kamdesk.services.service_cases import CaseLine
from kamdesk.ui import formats, theme
from kamdesk.ui.context import Context
from kamdesk.ui.servicing.case_menu import case_menu
from kamdesk.ui.servicing.case_strip import CaseStrip
from kamdesk.ui.servicing.deeds import CaseDeeds
from kamdesk.ui.servicing.phrases import due_span, owner_word, state_chip
from kamdesk.ui.widgets import Card, Label, Span, button


class CaseSummary(Card):
    """``opened(case id)``. A client sees what it is and since when it runs, no step of ours."""

    opened = Signal(int)

    def __init__(
        self, ctx: Context, deeds: CaseDeeds, case: CaseLine, parent: QWidget | None = None
    ) -> None:
        self._late = case.days_late(ctx.today()) > 0 and not ctx.client_safe
        super().__init__(
            case.title,
            words.of(case.kind, ctx.language),
            stripe="bad" if self._late else "accent",
            parent=parent,
        )
        self._ctx, self._deeds, self.case = ctx, deeds, case
        self.add_chip(state_chip(case, ctx.today(), client_safe=ctx.client_safe))
        since = self.tr("since {day}").format(day=formats.month_day(case.opened_on))
        about = [since, case.person]
        if not ctx.client_safe:
            about.append(words.of(case.cause, ctx.language) if case.cause else "")
        self.add(Label(" · ".join(filter(None, about)), "small", "muted"))
        if not ctx.client_safe:
            self._tell()

    def focus_act(self) -> None:
        """Put the keyboard on what is done next."""
        act = self.findChild(QWidget, "act")
        if act is not None:
            act.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self) -> None:
        open_ = button(self.tr("Open"), "quiet", small=True)
        open_.clicked.connect(lambda: self.opened.emit(self.case.id))
        more = button(icon="more", role="quiet", small=True, hint=self.tr("More"))
        menu = case_menu(self.case, self._deeds, more, self.opened.emit)
        more.clicked.connect(lambda: menu.popup(more.mapToGlobal(more.rect().bottomLeft())))
        self.add_action(open_)
        self.add_action(more)
        if self.case.note:
            self.add(Label(self.case.note))
        self.add(CaseStrip(self._ctx, self.case))
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(8))
        foot.addWidget(self._next(), 1)
        foot.addWidget(self._act())
        self.add(foot)

    def _next(self) -> Label:
        step, made = self.case.next_step, Label("")
        if step is None:
            made.set_spans([Span(self.tr("All steps are done. Close it?"), "good")])
            return made
        spans = [Span(self.tr("Next: "), "muted"), Span(step.title, "text", True)]
        who = Span(owner_word(self._ctx, step), "muted")
        for part in (due_span(step, self._ctx.today()), who):
            spans += [Span(" · ", "muted"), part] if part.text else []
        made.set_spans(spans)
        return made

    def _act(self) -> QWidget:
        step = self.case.next_step
        if step is None:
            act = button(self.tr("Close the case"), small=True, icon="check")
            act.clicked.connect(lambda: self._deeds.close(self.case))
        else:
            act = button(self.tr("Done"), small=True, icon="check")
            act.clicked.connect(lambda: self._deeds.finish(step))
        act.setObjectName("act")
        return act
