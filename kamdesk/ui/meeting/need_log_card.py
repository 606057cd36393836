"""The need log of a review: whose need, implied or explicit, stronger or weaker than before."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.models.kinds import NeedKind, NeedState, NeedTrend
from kamdesk.services.meeting_page import MeetingPage
from kamdesk.services.need_log import LoggedNeed
from kamdesk.ui import formats, theme
from kamdesk.ui.meeting.capture import NeedCapture, show_people
from kamdesk.ui.meeting.line_column import LineColumn
from kamdesk.ui.meeting.review_desk import ReviewDesk
from kamdesk.ui.widgets import Chip, ChipButton, Label, Segmented, button


class NeedLogCard(NeedCapture):
    """Needs heard here, then those of the account that are open; the line adds a new one."""

    def __init__(self, desk: ReviewDesk, key: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, key, parent)
        self._log = desk
        self.needs: LineColumn[int, LoggedLine] = LineColumn(lambda _key: LoggedLine(desk), 8)
        self.add(self.needs)

    def show_page(self, page: MeetingPage) -> None:
        """Show the log."""
        show_people(self.who, page)
        logged = {one.need.id: one for one in self._log.review.needs if one.need.id != self.draft}
        for key, line in self.needs.show_keys(logged).items():
            line.show_need(logged[key])
        explicit = sum(one.kind is NeedKind.EXPLICIT for one in logged.values())
        count = self.tr("{explicit} of {all} explicit")
        suffix = count.format(explicit=explicit, all=len(logged)) if logged else ""
        self.set_title(self.tr("Needs"), suffix, self.tr("stronger or weaker than before?"))


class LoggedLine(QWidget):
    """One need: its words and person; kind by one press, trend by one of three."""

    def __init__(self, desk: ReviewDesk) -> None:
        super().__init__()
        self._desk = desk
        self._logged: LoggedNeed | None = None
        self._words = Label("", "body")
        self._facts = Label("", "small", "muted")
        self.kind = ChipButton("")
        self.kind.clicked.connect(self._turn_kind)
        self._new = Chip(self.tr("New"), "accent")
        words = [(trend, desk.ctx.word(f"need.{trend.value}")) for trend in NeedTrend]
        self.trend = Segmented(words, clearable=True)
        self.trend.edited.connect(self._store_trend)
        self.met = button(icon="check", role="quiet", small=True, hint=self.tr("Met: done for it"))
        self.met.setCheckable(True)
        self.met.clicked.connect(self._store_met)
        text = QVBoxLayout()
        text.setSpacing(theme.px(1))
        text.addWidget(self._words)
        text.addWidget(self._facts)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addLayout(text, 1)
        for part in (self._new, self.kind, self.trend, self.met):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_need(self, logged: LoggedNeed) -> None:
        """Show a need and how it stands."""
        self._logged = logged
        need, word = logged.need, self._desk.ctx.word
        self._words.setText(need.client_words or need.text)
        facts = [need.contact, formats.month_day(need.heard_on)]
        if logged.became_explicit:
            facts.append(self.tr("became explicit"))
        self._facts.setText(" · ".join(filter(None, facts)))
        explicit = logged.kind is NeedKind.EXPLICIT
        self.kind.set_chip(word(f"need.{logged.kind.value}"), "good" if explicit else "warn")
        self.kind.setAccessibleDescription(self._words.text())
        self._new.setVisible(logged.heard_here)
        self.trend.setVisible(not logged.heard_here)
        self.trend.set_value(logged.trend)
        self.met.setChecked(need.state is NeedState.MET)

    def _turn_kind(self) -> None:
        assert self._logged is not None
        implied = self._logged.kind is NeedKind.IMPLIED
        kind = NeedKind.EXPLICIT if implied else NeedKind.IMPLIED
        if self._logged.heard_here and self._logged.trend is None:
            self._desk.change("need", self._logged.need.id, {"kind": kind})
        else:
            self._desk.read_need(self._logged.need.id, kind=kind)

    def _store_trend(self) -> None:
        assert self._logged is not None
        trend = self.trend.value()
        if trend is None:
            self._desk.forget_need(self._logged.need.id)
        else:
            self._desk.read_need(self._logged.need.id, trend=trend)

    def _store_met(self) -> None:
        assert self._logged is not None
        state = NeedState.MET if self.met.isChecked() else NeedState.OPEN
        self._desk.change("need", self._logged.need.id, {"state": state})
