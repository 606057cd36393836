"""Rehearsing a meeting: a card, said aloud, turned, judged; ten minutes in all (method §6)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kamdesk import words
from kamdesk.method import rehearsal
from kamdesk.method.drill import Drill
from kamdesk.method.rehearsal import Card
from kamdesk.models.base import now
from kamdesk.models.kinds import Behaviour
from kamdesk.services import meeting_page, rehearsals
from kamdesk.services.meeting_page import MeetingPage
from kamdesk.ui import formats, theme
from kamdesk.ui.binned_note import BinnedNote
from kamdesk.ui.context import Context, DataChanged
from kamdesk.ui.rehearsal.card_view import CardView
from kamdesk.ui.rehearsal.summary import Summary
from kamdesk.ui.rehearsal.time_ring import TimeRing
from kamdesk.ui.screen import Screen
from kamdesk.ui.widgets import Label, Page, PageHeader, Step, StepRail, button

TURN = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
JUDGE = {Qt.Key.Key_1: False, Qt.Key.Key_2: True}


class RehearsalScreen(Screen):
    """One behaviour at a time; each is kept as soon as its cards are done, or when one leaves."""

    def __init__(
        self, ctx: Context, parent: QWidget | None = None, clock: Callable[[], datetime] = now
    ) -> None:
        super().__init__(ctx, parent)
        self._now = clock
        self._page: MeetingPage | None = None
        self.drills: dict[Behaviour, Drill] = {}
        self._kept: dict[Behaviour, int] = {}
        self._before: dict[Behaviour, tuple[int, int]] = {}
        """Cards and sure ones of the rounds before, while only the unsure are drilled again."""
        self._began: datetime = clock()
        self._seconds = 0
        self.behaviour = Behaviour.OPEN
        self.header = PageHeader(self.tr("Rehearsal"))
        self.binned = BinnedNote(ctx)
        self.ring = TimeRing(clock)
        self.rail = StepRail()
        self.progress = Label("", "body", "muted")
        self.card = CardView(ctx)
        self.summary = Summary(ctx)
        # Not at once: what a card shows has its height only when it is laid out anew.
        self._laid_out = QTimer(self, singleShot=True, interval=0)
        self._laid_out.timeout.connect(self._reveal)
        self._end = button(self.tr("End"), hint=self.tr("Escape"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll = Page()
        self._build_ui()
        self._connect()

    def _build_ui(self) -> None:
        self.header.set_actions([self.ring, self._end])
        drill = QWidget()
        column = QVBoxLayout(drill)
        column.setContentsMargins(0, theme.px(20), 0, 0)
        column.setSpacing(theme.px(10))
        beside = QHBoxLayout()
        beside.addStretch(1)
        beside.addWidget(self.card, 8)
        beside.addStretch(1)
        column.addLayout(beside, 4)
        column.addWidget(self.progress, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.progress.setWordWrap(False)
        self._stack = QStackedWidget()
        self._blank = QWidget()  # below the note that the meeting is in the bin
        self._stack.addWidget(drill)
        self._stack.addWidget(self.summary)
        self._stack.addWidget(self._blank)
        self._scroll.add(self.header)
        self._scroll.add(self.binned)
        self._scroll.add(self.rail)
        self._scroll.add(self._stack, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)

    def _connect(self) -> None:
        self.header.crumb_chosen.connect(self._leave_by_crumb)
        self.rail.chosen.connect(lambda key: self.begin(Behaviour(key)))
        self.card.turn_wanted.connect(self.turn)
        self.card.judged.connect(self.judge)
        self._end.clicked.connect(self.end)
        self.summary.done.connect(lambda: self._open_plan(None))
        self.summary.edit_wanted.connect(self._open_plan)
        self.summary.again_wanted.connect(self.again)

    def open(self, target: Any = None) -> None:
        super().open(target)
        ctx = self.ctx
        page = ctx.read(lambda s: meeting_page.load(s, int(target)))
        self._page = page
        self._show_header(page)
        if page.binned:
            self.drills = {}
            self._stack.setCurrentWidget(self._blank)
            return
        material = ctx.read(lambda s: rehearsals.material(s, page, ctx.language))
        self._start(rehearsal.cards(material))

    def title(self) -> str:
        return self._page.fields["title"] if self._page else ""

    def concerns(self, change: DataChanged) -> bool:
        """What is rehearsed stands still; only where it was in the bin, it may come back."""
        return self._page is not None and self._page.binned

    def refresh(self) -> None:
        if self._page is not None and self._page.binned:
            self.open(self._page.id)

    def leave(self) -> bool:
        self._keep(self.behaviour)
        self.ring.stop()
        return True

    def begin(self, behaviour: Behaviour) -> None:
        """Drill this one; what was judged of the one before is kept."""
        if behaviour is not self.behaviour:
            self._keep(self.behaviour)
            self.behaviour, self._began, self._seconds = behaviour, self._now(), self.ring.gone()
        self._stack.setCurrentIndex(0)
        self.setFocus()
        self._show()

    def turn(self) -> None:
        """Show the back of the card."""
        self._drill.turn()
        self._show()

    def judge(self, sure: bool) -> None:
        """Judge the card; after the last one the next behaviour comes, or the end."""
        if not self._drill.turned:
            return
        self._drill.judge(sure=sure)
        self.setFocus()
        if self._drill.current is not None:
            self._show()
            return
        self._keep(self.behaviour)
        following = next((one for one, drill in self.drills.items() if drill.left), None)
        if following is None:
            self.end()
        else:
            self.begin(following)

    def end(self) -> None:
        """Stop and tell how it went."""
        self._keep(self.behaviour)
        self.ring.stop()
        self._show_rail()
        drills = self.drills.values()
        self.summary.show_result(
            sum(drill.seen for drill in drills),
            sum(drill.sure for drill in drills),
            self.ring.gone(),
            [card for drill in drills for card in drill.look_again],
        )
        self._stack.setCurrentIndex(1)

    def again(self) -> None:
        """Drill the cards that were not sure once more."""
        unsure = {one: drill.look_again for one, drill in self.drills.items() if drill.look_again}
        before = {}
        for behaviour in unsure:
            cards, sure = self._before.get(behaviour, (0, 0))
            drill = self.drills[behaviour]
            before[behaviour] = (cards + drill.sure, sure + drill.sure)
        self._start(unsure, before)

    @property
    def _drill(self) -> Drill:
        return self.drills[self.behaviour]

    def _start(
        self,
        cards: dict[Behaviour, tuple[Card, ...]],
        before: dict[Behaviour, tuple[int, int]] | None = None,
    ) -> None:
        self.drills = {one: Drill(of_it) for one, of_it in cards.items()}
        self._before = before or {}
        self._kept.clear()
        self.behaviour = next(iter(self.drills))
        self._began, self._seconds = self._now(), 0
        self.ring.start()
        self.begin(self.behaviour)

    def _show(self) -> None:
        card = self._drill.current
        self._show_rail()
        if card is None:  # a behaviour that is done was chosen again
            self.end()
            return
        self.card.show_card(card, turned=self._drill.turned)
        self._laid_out.start()
        done = len(self._drill.cards) - self._drill.left
        text = self.tr("{done} of {all} done, {sure} sure at once")
        self.progress.setText(
            text.format(done=done, all=len(self._drill.cards), sure=self._drill.sure)
        )

    def _reveal(self) -> None:
        """Where text is large and the window low, what matters now is brought into sight."""
        part = self.card.back if self._drill.turned else self.card.front
        self._scroll.ensureWidgetVisible(part, 0, theme.px(40))

    def _show_rail(self) -> None:
        steps = []
        for behaviour, drill in self.drills.items():
            done = len(drill.cards) - drill.left
            state = "open" if drill.left else "gap" if drill.look_again else "done"
            named = words.of(behaviour, self.ctx.language)
            steps.append(Step(behaviour.value, named, f"{done}/{len(drill.cards)}", state))  # type: ignore[arg-type]
        self.rail.set_steps(steps)
        self.rail.set_current(self.behaviour.value)

    def _show_header(self, page: MeetingPage) -> None:
        crumbs = [("meetings", self.tr("Meetings")), ("account", page.account)]
        when = formats.moment(page.fields["starts_at"])
        self.header.set_crumbs(crumbs, f"\N{MIDDLE DOT} {when}")
        self.header.set_title(self.tr("Rehearsal"), page.fields["title"])
        self.binned.show_meeting(page)
        for part in (self.ring, self._end, self.rail):
            part.setVisible(not page.binned)

    def _keep(self, behaviour: Behaviour) -> None:
        """Keep how a behaviour went if a card of it was judged since it was kept last."""
        drill, page = self.drills.get(behaviour), self._page
        if page is None or drill is None or drill.seen == self._kept.get(behaviour, 0):
            return
        self._kept[behaviour] = drill.seen
        seconds = self.ring.gone() - self._seconds
        earlier, earlier_sure = self._before.get(behaviour, (0, 0))
        cards = len(drill.cards) if behaviour in self._before else drill.seen
        self.ctx.write(
            "keep_rehearsal",
            lambda s: rehearsals.keep(
                s, page.id, behaviour, self._began,
                seconds=seconds,
                cards=earlier + cards, sure=earlier_sure + drill.sure,
            ),
        )  # fmt: skip

    def _open_plan(self, card: Card | None) -> None:
        assert self._page is not None
        meeting_id = self._page.id
        target = meeting_id if card is None else (meeting_id, card.place, card.target)
        self.open_requested.emit("meeting", target)

    def _leave_by_crumb(self, key: str) -> None:
        assert self._page is not None
        self.open_requested.emit(key, self._page.account_id if key == "account" else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if not self.drills:
            super().keyPressEvent(event)
            return
        drilling = self._stack.currentIndex() == 0
        if drilling and key in TURN and not self._drill.turned:
            self.turn()
        elif drilling and key in JUDGE:
            self.judge(JUDGE[key])
        elif drilling and key == Qt.Key.Key_Escape:
            self.end()
        elif not drilling and key in (*TURN, Qt.Key.Key_Escape):
            self._open_plan(None)
        else:
            super().keyPressEvent(event)
