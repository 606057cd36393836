"""Step 3: for each stated need feature, advantage and benefit (method §6)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.models.kinds import NeedKind, NeedState
from kamdesk.services.meeting_page import MeetingPage, PlanNeed
from kamdesk.ui import theme
from kamdesk.ui.meeting.desk import Desk
from kamdesk.ui.meeting.inline_edit import InlineEdit
from kamdesk.ui.meeting.statement_cell import StatementCell
from kamdesk.ui.meeting.unmet_need import UnmetNeed
from kamdesk.ui.widgets import Card


def unmet(page: MeetingPage) -> list[PlanNeed]:
    """Explicit needs that are open and that no statement of the plan meets."""
    met = {said.need_id for said in page.statements}
    return [
        need
        for need in page.needs
        if need.kind is NeedKind.EXPLICIT and need.state is NeedState.OPEN and need.id not in met
    ]


class ProofCard(Card):
    """Benefit statements, each bound to the need that it meets; needs that none meets yet.
    ``passed`` when Enter leaves the empty line."""

    passed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self._lines: dict[int, StatementCell] = {}
        self._unmet: dict[int, UnmetNeed] = {}
        self._column = QVBoxLayout()
        self._column.setSpacing(theme.px(8))
        self._gaps = QVBoxLayout()
        self._gaps.setSpacing(theme.px(8))
        self.adder = InlineEdit("", self.tr("+ statement: begin with the feature, a fact"))
        self.adder.setToolTip("Ctrl+Shift+S")
        self.adder.edited.connect(self._add_free)
        self.adder.entered.connect(self._go_on)
        self.add(self._column)
        self.add(self._gaps)
        self.add(self.adder)

    def show_page(self, page: MeetingPage) -> None:
        """Show a plan's statements."""
        self.set_title(
            self.tr("Prove"),
            str(len(page.statements)) if page.statements else "",
            self.tr("feature → advantage → benefit"),
        )
        self._keep(self._lines, [said.id for said in page.statements])
        for said in page.statements:
            if said.id not in self._lines:
                self._lines[said.id] = StatementCell(self._desk)
                self._lines[said.id].edits["evidence"].entered.connect(self.begin)
                self._column.addWidget(self._lines[said.id])
                self._lines[said.id].show()  # at once, so that it can take the cursor
            self._lines[said.id].show_statement(said, page)
        bare = unmet(page)
        self._keep(self._unmet, [need.id for need in bare])
        for need in bare:
            if need.id not in self._unmet:
                self._unmet[need.id] = self._offer(need)
                self._gaps.addWidget(self._unmet[need.id])
            self._unmet[need.id].show_need(need)

    def line(self, statement_id: int) -> StatementCell | None:
        """The line of a statement."""
        return self._lines.get(statement_id)

    def unmet_need(self, need_id: int) -> UnmetNeed | None:
        """The dashed card of a need that no statement meets."""
        return self._unmet.get(need_id)

    def begin(self) -> None:
        """Put the cursor where the next statement begins: at the first need without one."""
        first = next(iter(self._unmet.values()), None)
        (first.adder if first else self.adder).setFocus(Qt.FocusReason.OtherFocusReason)

    @staticmethod
    def _keep(shown: dict[int, StatementCell] | dict[int, UnmetNeed], ids: list[int]) -> None:
        for gone in [key for key in shown if key not in ids]:
            line = shown.pop(gone)
            line.hide()
            line.deleteLater()

    def _offer(self, need: PlanNeed) -> UnmetNeed:
        offer = UnmetNeed(self._desk.ctx)
        offer.adder.edited.connect(lambda: self._add(offer.adder, need.id))
        return offer

    def _go_on(self) -> None:
        if not self.adder.value() and self.adder.hasFocus():
            self.passed.emit()

    def _add_free(self) -> None:
        bare = unmet(self._desk.page)
        self._add(self.adder, bare[0].id if bare else None)

    def _add(self, adder: InlineEdit, need_id: int | None) -> None:
        feature, went_on = adder.value(), adder.hasFocus()
        if not feature:
            return
        made = self._desk.add("statement", adder, feature=feature, need_id=need_id)
        if made is None:
            return
        adder.reset()
        if went_on:
            self._lines[made].edits["advantage"].setFocus(Qt.FocusReason.OtherFocusReason)
