"""Where the account stands in the life cycle, what the facts propose, what is good to do now."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk import words
from kamdesk.method.lifecycle import ORDER, Action, ActionKind
from kamdesk.models.kinds import LifecycleStage
from kamdesk.services.keeping_page import KeepingPage
from kamdesk.services.lifecycle import Move, Standing
from kamdesk.ui import formats
from kamdesk.ui.context import Context
from kamdesk.ui.keeping import CheckPoints, KeepingDeeds, ProposalCard
from kamdesk.ui.widgets import Card, Chip, Label, Row, RowList, button

MOVES = 6


class LifecycleCard(Card):
    """Stage, proposal, checklist of the next stage, recommended actions, history."""

    def __init__(self, ctx: Context, deeds: KeepingDeeds, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._ctx, self._deeds = ctx, deeds
        self._stage = Chip()
        self.add_chip(self._stage)
        self.proposal: ProposalCard | None = None
        self._proposed = QVBoxLayout()
        self._asked = Label("", "small_strong", "muted")
        self.points = CheckPoints(ctx)
        self._advice = Label(self.tr("Good to do now"), "small_strong", "muted")
        self.to_do = RowList()
        self._history = Label(self.tr("How it got here"), "small_strong", "muted")
        self.moves = RowList()
        self.add(self._proposed)
        for part in (
            self._asked, self.points, self._advice, self.to_do, self._history, self.moves,
        ):  # fmt: skip
            self.add(part)

    def show_page(self, page: KeepingPage) -> None:
        """Show the account as it stands today."""
        standing = page.standing
        since = ""
        if standing.since is not None:
            since = self.tr("since {day}").format(day=formats.day(standing.since))
        self.set_title(self._ctx.word("field.stage"), hint=since)
        danger = standing.stage is LifecycleStage.WIN_BACK
        word = words.of(standing.stage, self._ctx.language)
        self._stage.set_chip(word, "bad" if danger else "accent")
        self._show_proposal(standing)
        self._show_points(standing)
        self._advice.setVisible(bool(standing.actions))
        self.to_do.set_rows([self._action(page, one) for one in standing.actions])
        shown = page.moves[:MOVES]
        self._history.setVisible(bool(shown))
        self.moves.set_rows([self._move(one) for one in shown])

    def leave(self) -> bool:
        """Whether no reason is half typed; else the cursor goes there."""
        return self.proposal is None or self.proposal.reason.leave()

    def forget(self) -> None:
        """Give up what is typed."""
        if self.proposal is not None:
            self.proposal.reason.give_up()

    def _show_proposal(self, standing: Standing) -> None:
        if self.proposal is not None and self.proposal.standing == standing:
            return
        if self.proposal is not None:
            self._proposed.removeWidget(self.proposal)
            self.proposal.hide()
            self.proposal.deleteLater()
            self.proposal = None
        if standing.proposal is not None:
            self.proposal = ProposalCard(self._ctx, self._deeds, standing, named=False)
            self._proposed.addWidget(self.proposal)
            self.proposal.show()

    def _show_points(self, standing: Standing) -> None:
        """What the next stage asks for; in the last one, what its own asked for."""
        points = standing.points or standing.entry
        self._asked.setVisible(bool(points))
        self.points.setVisible(bool(points))
        if points:
            stage = standing.stage
            if standing.points:
                stage = ORDER[ORDER.index(standing.stage) + 1]
            text = self.tr("Before “{stage}”")
            self._asked.setText(text.format(stage=words.of(stage, self._ctx.language)))
            self.points.show_points(points, standing.account_id)

    def _action(self, page: KeepingPage, action: Action) -> Row:
        what = self._ctx.word(f"lifecycle_action.{action.code}")
        touch = action.kind is ActionKind.TOUCH
        channel = words.of(action.channel, self._ctx.language) if action.channel else ""
        within = self.tr("within %n day(s)", "", action.days)
        second = " · ".join(filter(None, (channel, within)))
        told = {words.text(f"lifecycle_action.{action.code}", lang) for lang in words.LANGUAGES}
        if told & page.arranged:
            return Row(what, second, actions=[Chip(self.tr("Arranged"), "good")])
        arrange = button(
            self.tr("Plan it") if touch else self.tr("Make it a task"), small=True, icon="plus"
        )
        account_id = page.reading.account_id
        arrange.clicked.connect(lambda: self._deeds.act(account_id, action))
        return Row(what, second, actions=[arrange])

    def _move(self, move: Move) -> Row:
        to = words.of(move.to_stage, self._ctx.language)
        if move.stayed:
            first = self.tr("Left in “{stage}”").format(stage=to)
        elif move.from_stage is None:
            first = to
        else:
            first = f"{words.of(move.from_stage, self._ctx.language)} \N{RIGHTWARDS ARROW} {to}"
        why = move.reason or self.tr("changed in the profile")
        return Row(first, f"{formats.day(move.moved_on)} · {why}")
