"""The meetings that serve an opportunity: what they brought as a line of marks, then one by one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from kamdesk.method.opportunities import STREAK_WARNS
from kamdesk.models.kinds import MeetingState, OpportunityState
from kamdesk.services import opportunities
from kamdesk.services.opportunity_lines import MeetingMark, OpportunityLine
from kamdesk.services.opportunity_page import OpportunityPage
from kamdesk.ui import formats, theme
from kamdesk.ui.context import Context
from kamdesk.ui.opportunity.marks import TONES, OutcomeMarks, outcomes_of
from kamdesk.ui.widgets import Card, Chip, Label, Row, RowList, Span, button, menu_text


class ServingMeetingsCard(Card):
    """Pressing a meeting opens it; others of the account can be added: ``open_requested``."""

    open_requested = Signal(str, object)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._ctx = ctx
        self.marks = OutcomeMarks(ctx)
        self.summary = Label("", "small", "muted")
        self.warning = Label("", "strong", "bad")
        self._nothing = Label(
            self.tr("No meeting serves it yet. Arrange one, or add one that was held."),
            "body",
            "muted",
        )
        self.rows = RowList()
        self._links = QMenu(self)
        self.link = button(self.tr("Add a meeting"), small=True)
        self.link.set_menu(self._links)
        self.add_action(self.link)
        line = QHBoxLayout()
        line.setSpacing(theme.px(12))
        line.addWidget(self.marks)
        line.addWidget(self.summary, 1)
        self.add(line)
        for part in (self.warning, self._nothing, self.rows):
            self.add(part)
        self.rows.activated.connect(lambda key: self.open_requested.emit("meeting", int(key)))

    def show_page(self, page: OpportunityPage) -> None:
        """Show its meetings."""
        line = page.line
        self.set_title(self.tr("Meetings"), str(len(line.meetings)) if line.meetings else "")
        outcomes = outcomes_of(line.meetings)
        self.marks.set_outcomes(outcomes)
        self.marks.setVisible(bool(outcomes))
        self.summary.setText(self._summary(line))
        self.summary.setVisible(bool(line.meetings))
        warns = line.state is OpportunityState.OPEN and line.streak >= STREAK_WARNS
        self.warning.setText(self._ctx.word("opportunity_remark.streak", number=line.streak))
        self.warning.setVisible(warns)
        self._nothing.setVisible(not line.meetings)
        self.rows.setVisible(bool(line.meetings))
        self.rows.set_rows([self._row(mark) for mark in reversed(line.meetings)])
        self._offer(page)

    def _summary(self, line: OpportunityLine) -> str:
        if not line.advances:
            return self.tr("No advance so far")
        day = formats.day(line.last_move)
        return self._ctx.word("opportunity_remark.moved", day=day, advances=line.advances)

    def _row(self, mark: MeetingMark) -> Row:
        first = [Span(f"{formats.moment(mark.starts_at)}  ", "muted"), Span(mark.title)]
        gone = button(
            icon="close", role="quiet", small=True, hint=self.tr("Take out of the opportunity")
        )
        gone.clicked.connect(lambda: self._link(mark.id, None))
        lead = OutcomeMarks(self._ctx, outcomes_of([mark]))
        return Row(
            first, mark.got_action, lead=lead, actions=[self._chip(mark), gone], key=str(mark.id)
        )

    def _chip(self, mark: MeetingMark) -> Chip:
        if mark.outcome is not None:
            return Chip(self._ctx.word(f"outcome.{mark.outcome.value}"), TONES[mark.outcome])
        planned = mark.state is MeetingState.PLANNED
        return Chip(self._ctx.word(f"meeting.{mark.state.value}"), "neutral" if planned else "warn")

    def _offer(self, page: OpportunityPage) -> None:
        """Meetings of the account that serve no opportunity yet."""
        self._links.clear()
        for mark in page.loose:
            action = QAction(
                menu_text(f"{formats.day(formats.local_day(mark.starts_at))}  {mark.title}"),
                self._links,
            )
            action.triggered.connect(
                lambda _on=False, meeting_id=mark.id: self._link(meeting_id, page.id)
            )
            self._links.addAction(action)
        self.link.setVisible(bool(page.loose))

    def _link(self, meeting_id: int, opportunity_id: int | None) -> None:
        self._ctx.write(
            "link_opportunity", lambda s: opportunities.link(s, meeting_id, opportunity_id)
        )
