"""The coach beside a plan or a review: remarks with their reason, and what to do about each."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.method import coach_words, file_words
from kamdesk.method.coach import Remark
from kamdesk.models.kinds import QuestionKind
from kamdesk.services import meeting_coach
from kamdesk.services.meeting_coach import Advice
from kamdesk.services.meeting_page import MeetingPage
from kamdesk.ui import formats
from kamdesk.ui.meeting.desk import Desk
from kamdesk.ui.meeting.remark_row import RemarkRow
from kamdesk.ui.meeting.silenced_list import SilencedList
from kamdesk.ui.widgets import Card, Label, LinkButton

_MOST = 6
"""How many remarks are shown at once; the gravest come first."""
_DECIDER = "role.decision_maker"
_INVITES = ("decider_absent", "approver_unmet")


class CoachCard(Card):
    """Remarks; ``jump(remark)`` leads to where one is put right. Silencing one takes a reason."""

    jump = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self._all = False
        self._advice = Advice((), ())
        self._rows: dict[tuple[str, int], RemarkRow] = {}
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self.more = LinkButton("", "small")
        self._praise = Label("", "small", "good")
        self.silenced = SilencedList()
        self.add(self._column)
        for part in (self.more, self._praise, self.silenced):
            self.add(part)
        self.more.clicked.connect(self._toggle)
        self.silenced.wanted.connect(self._speak_again)

    def show_page(self, page: MeetingPage) -> None:
        """Let the coach look at a plan."""
        self.show_remarks(meeting_coach.advice(page, self._desk.ctx.today()))

    def show_review(self, page: MeetingPage, *, followed: bool) -> None:
        """Let the coach look at a review."""
        today = self._desk.ctx.today()
        self.show_remarks(meeting_coach.review_advice(page, today, followed=followed))

    def show_remarks(self, advice: Advice) -> None:
        """Show what the coach says. A reason that is being typed stays."""
        self._advice = advice
        told = [remark for remark in advice.spoken if remark.severity != "good"]
        praise = [remark for remark in advice.spoken if remark.severity == "good"]
        self.set_title(self.tr("Coach"), str(len(told)) if told else "")
        self._show_rows(told if self._all else told[:_MOST])
        left = len(told) - _MOST
        self.more.setVisible(left > 0)
        text = self.tr("Show fewer") if self._all else self.tr("%n more", "", max(left, 0))
        self.more.setText(text)
        self.more.setAccessibleName(text)
        self._praise.setText("\n".join(f"\N{CHECK MARK} {self.say(r)}" for r in praise))
        self._praise.setVisible(bool(praise))
        self.silenced.show_silenced(advice.silenced, self.say)

    def rows(self) -> list[RemarkRow]:
        """The remarks that are shown, in order."""
        return list(self._rows.values())

    def say(self, remark: Remark) -> str:
        """What a remark says on this screen."""
        return coach_words.say(remark, self._desk.ctx.language, self._money)

    def _money(self, units: int) -> str:
        return formats.money(units, self._desk.page.currency)

    def _show_rows(self, remarks: list[Remark]) -> None:
        kept = {}
        for remark in remarks:
            key = (remark.code, remark.target or 0)
            row = self._rows.pop(key, None) or self._make(remark)
            row.remark = remark
            why = coach_words.why(remark, self._desk.ctx.language, self._money)
            row.show_words(self.say(remark), why, self._verb(remark))
            kept[key] = row
        for gone in self._rows.values():
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._rows = kept
        for place, row in enumerate(kept.values()):
            if self._column.indexOf(row) != place:
                self._column.insertWidget(place, row)
            row.set_last(place == len(kept) - 1)
            row.show()

    def _make(self, remark: Remark) -> RemarkRow:
        row = RemarkRow(remark)
        row.acted.connect(lambda: self._act(row.remark))
        row.silenced.connect(lambda reason: self._silence(row.remark, reason))
        return row

    def _verb(self, remark: Remark) -> str:
        if remark.code == "decider_unknown":
            return self.tr("Ask")
        if remark.code in _INVITES:
            return self.tr("Invite")
        if remark.place == "promise":
            return self.tr("Settle")
        if remark.place == "service":
            return self.tr("Look")
        if remark.code in ("answer_known", "many_background", "decider_asked"):
            return self.tr("Look")
        return self.tr("Tick") if remark.place == "learned" else self.tr("Fill in")

    def _act(self, remark: Remark) -> None:
        """What can be put right at once is; else the way leads to the place."""
        page = self._desk.page
        gap = page.file.gap(_DECIDER)
        if remark.code == "decider_unknown" and gap is not None:
            text = file_words.question(gap, self._desk.ctx.language, page.came)
            self._desk.add("question", kind=QuestionKind.BACKGROUND, text=text, about=_DECIDER)
        elif remark.code in _INVITES and remark.target is not None:
            self._desk.invite([*page.came, remark.target])
        else:
            self.jump.emit(remark)

    def _silence(self, remark: Remark, reason: str) -> None:
        meeting_id, target = self._desk.page.id, remark.target
        if self._desk.write(
            "silence_remark",
            lambda s: meeting_coach.silence(s, meeting_id, remark.code, target, reason),
        ):
            self._desk.ctx.notice.emit(self._desk.ctx.word("action.silence_remark"), True)
            self.silenced.head.setFocus(Qt.FocusReason.OtherFocusReason)

    def _speak_again(self, remark: Remark) -> None:
        meeting_id, target = self._desk.page.id, remark.target
        self._desk.write(
            "speak_again",
            lambda s: meeting_coach.speak_again(s, meeting_id, remark.code, target),
        )

    def _toggle(self) -> None:
        self._all = not self._all
        self.show_remarks(self._advice)
