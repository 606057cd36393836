"""A move of the life cycle that the facts speak for: accepted or left, each with a reason."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kamdesk import words
from kamdesk.errors import ValidationError
from kamdesk.models.kinds import LifecycleStage
from kamdesk.services.lifecycle import Standing
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.keeping.deeds import KeepingDeeds
from kamdesk.ui.keeping.reason_ask import ReasonAsk
from kamdesk.ui.widgets import Chip, Label, LinkButton, button
from kamdesk.ui.widgets.painting import begin

ACCEPT, LEAVE = "accept", "leave"


class ProposalCard(QWidget):
    """Name, from where to where, why; the answer is asked for in place. ``opened(account_id)``."""

    opened = Signal(int)

    def __init__(
        self,
        ctx: Context,
        deeds: KeepingDeeds,
        standing: Standing,
        *,
        named: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ctx, self._deeds, self.standing = ctx, deeds, standing
        self.accept = button(self.tr("Move"), small=True, icon="check")
        self.keep = button(self.tr("Leave it"), "quiet", small=True)
        self.reason = ReasonAsk(ctx)
        self._build_ui(named)
        self.accept.clicked.connect(lambda: self._ask(ACCEPT))
        self.keep.clicked.connect(lambda: self._ask(LEAVE))
        self.reason.answered.connect(self._answer)

    def _build_ui(self, named: bool) -> None:
        standing = self.standing
        assert standing.proposal is not None
        to = words.of(standing.proposal.to, self._ctx.language)
        danger = standing.proposal.to is LifecycleStage.WIN_BACK
        line = QHBoxLayout()
        line.setSpacing(theme.px(8))
        if named:
            name = LinkButton(standing.name, "strong")
            name.clicked.connect(lambda: self.opened.emit(standing.account_id))
            line.addWidget(name)
        now = words.of(standing.stage, self._ctx.language)
        way = QHBoxLayout()
        way.setSpacing(theme.px(6))
        way.addWidget(Label(f"{now} \N{RIGHTWARDS ARROW}", "small", "muted", wrap=False))
        way.addWidget(Chip(to, "bad" if danger else "accent"))
        way.addStretch(1)
        if named:
            line.addStretch(1)
        else:
            line.addLayout(way, 1)
        line.addWidget(self.keep)
        line.addWidget(self.accept)
        why = Label(self._deeds.reason_of(standing), "small", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(6), 0, theme.px(8))
        column.setSpacing(theme.px(3))
        column.addLayout(line)
        if named:
            column.addLayout(way)
        column.addWidget(why)
        column.addWidget(self.reason)

    def _ask(self, answer: str) -> None:
        if answer == ACCEPT:
            why = self._deeds.reason_of(self.standing)
            self.reason.ask(answer, self.tr("Why does it move?"), self.tr("Move"), why)
        else:
            self.reason.ask(answer, self.tr("Why does it stay?"), self.tr("Leave it"))

    def _answer(self, answer: object, reason: str) -> None:
        try:
            if answer == ACCEPT:
                self._deeds.accept(self.standing, reason)
            else:
                self._deeds.leave(self.standing, reason)
        except ValidationError as error:
            self.reason.refuse(error)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        painter.setPen(Qt.PenStyle.NoPen)
        line = theme.color("line")
        painter.fillRect(0, self.height() - 1, self.width(), 1, line)
        painter.end()
