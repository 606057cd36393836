"""What the meeting brought: the outcome by the rules, and the advance got against the wanted."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.method import advance
from kamdesk.models.kinds import Outcome
from kamdesk.services.meeting_page import MeetingPage
from kamdesk.ui import formats, theme
from kamdesk.ui.forms import FormBinder
from kamdesk.ui.meeting.outcome_choice import OutcomeChoice
from kamdesk.ui.meeting.review_desk import ReviewDesk
from kamdesk.ui.meeting.wanted_panel import AS_WANTED_KEY, FALLBACK_KEY, WantedPanel
from kamdesk.ui.widgets import (
    Banner,
    Card,
    Columns,
    ComboBox,
    DateEdit,
    Label,
    LineEdit,
    TextEdit,
    button,
)


class OutcomeCard(Card):
    """A continuation dressed as an advance is called by its name, while it is being typed."""

    def __init__(self, desk: ReviewDesk, binder: FormBinder, parent: QWidget | None = None) -> None:
        super().__init__(stripe="accent", parent=parent)
        self.set_title(self.tr("Outcome"), hint=self.tr("what did they commit to?"))
        self._desk = desk
        self.outcome = OutcomeChoice(self._options())
        self.wanted = WantedPanel()
        self.person = ComboBox(placeholder=self.tr("Who at the client"))
        self.action = LineEdit("", self.tr("What they agreed to do"))
        self.date = DateEdit(None, self.tr("by when"))
        self.words = TextEdit("", self.tr("How they put it, word for word"), most=4)
        self.verdict = Label("", "small", "good")
        self.accept = button(small=True)
        self.remark = Banner("warning", "", actions=[self.accept])
        self._build_form(binder)
        self._connect()

    def _options(self) -> list[tuple[Outcome, str, str]]:
        meanings = {
            Outcome.ORDER: self.tr("They placed the order"),
            Outcome.ADVANCE: self.tr("They will do something by a day"),
            Outcome.CONTINUATION: self.tr("Kind words, nothing agreed"),
            Outcome.NO_SALE: self.tr("They said no"),
        }
        word = self._desk.ctx.word
        return [(kind, word(f"outcome.{kind.value}"), meanings[kind]) for kind in Outcome]

    def _build_form(self, binder: FormBinder) -> None:
        got = QWidget()
        form = QVBoxLayout(got)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(theme.px(8))
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(binder.add("got_contact_id", self.person), 3)
        row.addWidget(binder.add("got_date", self.date), 2)
        form.addWidget(binder.add("got_action", self.action, self.tr("Got")))
        form.addLayout(row)
        form.addWidget(binder.add("client_words", self.words))
        form.addWidget(self.verdict)
        columns = Columns((2, 3), (200, 280))
        columns.add(0, self.wanted)
        columns.add(1, got)
        self.add(
            binder.add("outcome", self.outcome, self.tr("What the meeting brought"), bare=True)
        )
        self.add(self.remark)
        self.add(columns)

    def _connect(self) -> None:
        self.wanted.taken.connect(self.take_wanted)
        self.wanted.fallen_back.connect(self.take_fallback)
        self.accept.clicked.connect(self._accept)
        self.outcome.edited.connect(self.judge)
        self.person.edited.connect(self.judge)
        self.action.textChanged.connect(lambda _text: self.judge())
        self.date.textChanged.connect(lambda _text: self.judge())
        for number, outcome in enumerate(Outcome, 1):
            self._key(str(number), lambda chosen=outcome: self._choose(chosen))
        self._key(AS_WANTED_KEY, self.take_wanted)
        self._key(FALLBACK_KEY, self.take_fallback)

    def _key(self, key: str, act: Any) -> None:
        """A key that works wherever no text is typed: editors take their own letters first."""
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(act)

    def before_load(self, page: MeetingPage) -> None:
        """Fill in who can be chosen, before the form shows who is."""
        options: list[tuple[Any, str]] = [(None, formats.DASH)]
        options += [(p.contact_id, p.name) for p in page.people if p.left_on is None]
        if [self.person.itemData(i) for i in range(self.person.count())] != [k for k, _ in options]:
            self.person.set_options(options)

    def show_page(self, page: MeetingPage) -> None:
        """Hold what was got against what was wanted, and against the rules."""
        self.wanted.show_page(page)
        self.judge()

    def gaps(self) -> tuple[str, ...]:
        """What is missing for an advance in what stands here now, stored or not."""
        day = formats.local_day(self._desk.page.fields["starts_at"])
        return advance.advance_gaps(self.person.value(), self.action.value(), self._day(), day)

    def is_dressed(self) -> bool:
        """Whether an advance is claimed that is none."""
        return self.outcome.value() is Outcome.ADVANCE and bool(self.gaps())

    def judge(self) -> None:
        """Say at once what the rules say."""
        if not self._desk.is_open:
            return
        outcome, gaps, word = self.outcome.value(), self.gaps(), self._desk.ctx.word
        unclaimed = outcome is Outcome.CONTINUATION and not gaps
        self.remark.setVisible(self.is_dressed() or unclaimed)
        if self.is_dressed():
            missing = "\n".join(word(f"advance.{gap}") for gap in gaps)
            self.remark.set_message("warning", word("advance.continuation_dressed"), missing)
            self.accept.setText(self.tr("Record as continuation"))
        elif unclaimed:
            self.remark.set_message("info", word("advance.advance_unclaimed"))
            self.accept.setText(self.tr("Record as advance"))
        self.accept.updateGeometry()
        real = outcome is Outcome.ADVANCE and not gaps
        self.verdict.setVisible(real)
        if real:
            same = self._is_as_wanted()
            self.verdict.setText(
                "\N{CHECK MARK} "
                + (
                    self.tr("The advance you wanted: person, action and date are there")
                    if same
                    else self.tr("An advance: person, action and date are there")
                )
            )

    def take_wanted(self) -> None:
        """Record the advance as it was wanted."""
        fields = self._desk.page.fields
        if fields["advance_action"]:
            self._take(fields["advance_action"], fields["advance_date"])

    def take_fallback(self) -> None:
        """Record the fallback; it has no day of its own, so the cursor goes there."""
        fields = self._desk.page.fields
        if fields["fallback"]:
            self._take(fields["fallback"], fields["got_date"])
            self.date.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, action: str, day: date | None) -> None:
        fields = self._desk.page.fields
        self._desk.set_fields(
            outcome=Outcome.ADVANCE,
            got_contact_id=fields["advance_contact_id"] or fields["got_contact_id"],
            got_action=action,
            got_date=day,
        )

    def _choose(self, outcome: Outcome) -> None:
        self.outcome.choose(outcome)

    def _accept(self) -> None:
        other = Outcome.CONTINUATION if self.is_dressed() else Outcome.ADVANCE
        self.outcome.choose(other)

    def _day(self) -> date | None:
        try:
            return self.date.value()
        except ValueError:
            return None

    def _is_as_wanted(self) -> bool:
        fields = self._desk.page.fields
        got = (self.person.value(), self.action.value(), self._day())
        return got == tuple(fields[f"advance_{part}"] for part in ("contact_id", "action", "date"))
