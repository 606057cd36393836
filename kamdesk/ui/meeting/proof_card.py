"""Step 3: for each stated need feature, advantage and benefit."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.models.kinds import NeedKind, NeedState
from kamdesk.services.meeting_page import MeetingPage, PlanStatement
from kamdesk.ui import theme
from kamdesk.ui.meeting.cell import Arrow
from kamdesk.ui.meeting.desk import Desk
from kamdesk.ui.meeting.inline_edit import InlineEdit
from kamdesk.ui.widgets import Card, ComboBox, button


class ProofCard(Card):
    """Benefit statements, each bound to the need that it meets."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Prove"), hint=self.tr("feature → advantage → benefit"))
        self._desk = desk
        self._lines: dict[int, StatementLine] = {}
        self._column = QVBoxLayout()
        self._column.setSpacing(theme.px(8))
        self.adder = InlineEdit("", self.tr("+ statement: begin with the feature, a fact"))
        self.adder.edited.connect(self._add)
        self.add(self._column)
        self.add(self.adder)

    def show_page(self, page: MeetingPage) -> None:
        """Show a plan's statements."""
        ids = [said.id for said in page.statements]
        for gone in [key for key in self._lines if key not in ids]:
            line = self._lines.pop(gone)
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        for said in page.statements:
            if said.id not in self._lines:
                self._lines[said.id] = StatementLine(self._desk)
                self._column.addWidget(self._lines[said.id])
            self._lines[said.id].show_statement(said, page)

    def line(self, statement_id: int) -> StatementLine | None:
        """The line of a statement."""
        return self._lines.get(statement_id)

    def _add(self) -> None:
        feature = self.adder.value()
        if not feature:
            return
        need_id = self._unanswered_need()
        made = self._desk.add("statement", self.adder, feature=feature, need_id=need_id)
        if made is None:
            return
        self.adder.reset()
        if self.adder.hasFocus():
            self._lines[made].edits["advantage"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _unanswered_need(self) -> int | None:
        """The first explicit need that no statement meets yet."""
        page = self._desk.page
        met = {said.need_id for said in page.statements}
        for need in page.needs:
            stated = need.kind is NeedKind.EXPLICIT and need.state is NeedState.OPEN
            if stated and need.id not in met:
                return need.id
        return None


class StatementLine(QWidget):
    """Feature, advantage and benefit side by side; below them the need met and the evidence."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._said: PlanStatement | None = None
        self.edits = {
            "feature": InlineEdit("", self.tr("Feature: a fact")),
            "advantage": InlineEdit("", self.tr("Advantage: how it helps")),
            "benefit": InlineEdit("", self.tr("Benefit: meets the need they stated")),
            "evidence": InlineEdit("", self.tr("Evidence"), role="small"),
        }
        for name, edit in self.edits.items():
            edit.edited.connect(lambda name=name, edit=edit: self._store(name, edit))
        self._follow("feature", "advantage")
        self._follow("advantage", "benefit")
        self._follow("benefit", "evidence")
        self.edits["feature"].erased.connect(self._remove)
        self.need = ComboBox(placeholder=self.tr("Which need does it meet?"))
        self.need.setAccessibleName(self.tr("Need that it meets"))
        self.need.edited.connect(self._bind)
        self._build_ui()

    def _build_ui(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(0)
        for place, name in enumerate(("feature", "advantage", "benefit")):
            if place:
                first.addWidget(Arrow())
            first.addWidget(self.edits[name], 1, Qt.AlignmentFlag.AlignTop)
        out = button(icon="close", role="quiet", small=True, hint=self.tr("Remove"))
        out.clicked.connect(self._remove)
        first.addWidget(out, 0, Qt.AlignmentFlag.AlignTop)
        second = QHBoxLayout()
        second.setSpacing(theme.px(8))
        second.addWidget(self.need, 3)
        second.addWidget(self.edits["evidence"], 2, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addLayout(first)
        column.addLayout(second)

    def show_statement(self, said: PlanStatement, page: MeetingPage) -> None:
        """Show a statement; the needs of the account are what it may meet."""
        self._said = said
        for name, edit in self.edits.items():
            edit.set_value(getattr(said, name))
        options: list[tuple[Any, str]] = [(None, self.tr("No need yet"))]
        for need in page.needs:
            kind = self._desk.ctx.word(f"need.{need.kind.value}")
            options.append((need.id, f"{kind} · {need.client_words or need.text}"))
        self.need.set_options(options)
        self.need.set_value(said.need_id)

    def _follow(self, name: str, following: str) -> None:
        target = self.edits[following]
        self.edits[name].entered.connect(lambda: target.setFocus(Qt.FocusReason.OtherFocusReason))

    def _store(self, name: str, edit: InlineEdit) -> None:
        assert self._said is not None
        was = {name: getattr(self._said, name)}
        self._desk.change("statement", self._said.id, {name: edit.value()}, was, edit)

    def _bind(self) -> None:
        assert self._said is not None
        self._desk.change("statement", self._said.id, {"need_id": self.need.value()})

    def _remove(self) -> None:
        assert self._said is not None
        self._desk.remove("statement", self._said.id)
