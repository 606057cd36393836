"""The question bank: filters and the list at the left, the question chosen at the right."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk import words
from kamdesk.errors import KamDeskError
from kamdesk.models.kinds import QuestionKind
from kamdesk.services import question_bank
from kamdesk.services.question_bank import BankEntry, Counts
from kamdesk.ui.context import Context
from kamdesk.ui.library.bank_lines import by_success, by_topic
from kamdesk.ui.library.grouped_list import GroupedList
from kamdesk.ui.library.question_filter import QuestionFilter
from kamdesk.ui.library.question_form import BankQuestionForm
from kamdesk.ui.library.question_panel import QuestionPanel
from kamdesk.ui.widgets import Card, Columns, Label

MOVING_MS = 90
"""The panel follows when the arrow keys rest, so that the list runs smoothly."""


class QuestionsTab(QWidget):
    """``counted(number)`` tells how many questions there are; ``arrange(account)`` asks for a
    meeting that a question could go to, ``plan(meeting)`` for the plan that it went to."""

    counted = Signal(int)
    arrange = Signal(int)
    plan = Signal(int)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._bank: list[BankEntry] = []
        self._record: dict[str, Counts] = {}
        self.filter = QuestionFilter(ctx)
        self.search = self.filter.search
        self.list = GroupedList()
        self.list.setAccessibleName(self.tr("Questions"))
        self.panel = QuestionPanel(ctx)
        self.form = BankQuestionForm(ctx)
        self._nothing = Label("", "body", "muted")
        self._moving = QTimer(self, singleShot=True, interval=MOVING_MS)
        self._build_ui()
        self._connect()

    def _build_ui(self) -> None:
        self.list.set_heads(
            [
                (self.tr("Kind"), ""),
                (self.tr("Question"), ""),
                (self.tr("Asked"), self.tr("How often it was asked")),
                (self.tr("Need"), self.tr("How often it led to an explicit need")),
                (self.tr("Advance"), self.tr("How often the meeting brought an advance or order")),
            ],
            [words.of(kind, self._ctx.language) for kind in QuestionKind],
        )
        card = Card(flush=True)
        card.add(self.filter)
        card.add(self.list)
        card.add(self._nothing)
        right = QWidget()
        beside = QVBoxLayout(right)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.form)
        beside.addWidget(self.panel)
        beside.addStretch(1)
        self.form.hide()
        self._columns = Columns((13, 7), (520, 320))
        self._columns.add(0, card)
        self._columns.add(1, right)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._columns)

    def _connect(self) -> None:
        self.filter.changed.connect(self._show)
        self.list.chosen.connect(lambda _key: self._moving.start())
        self._moving.timeout.connect(lambda: self._choose(self.list.current()))
        self.list.opened.connect(lambda _key: self._take())
        self.panel.chosen.connect(self._go)
        self.panel.take.connect(self._take)
        self.panel.edit.connect(self._edit)
        self.panel.bin.connect(self._bin)
        self.panel.plan.arrange.connect(self.arrange)
        self.panel.plan.plan.connect(self.plan)
        self.form.saved.connect(self._saved)
        self.form.left.connect(self._close_form)

    def refresh(self) -> None:
        """Read the bank and what became of its questions."""
        lang = self._ctx.language
        self._bank, self._record = self._ctx.read(
            lambda s: (question_bank.entries(s, lang), question_bank.counts(s))
        )
        self.counted.emit(len(self._bank))
        self.panel.plan.refresh()
        self._show()

    def set_list_height(self, height: int) -> None:
        """The list fills the window's height and scrolls by itself."""
        self.list.setFixedHeight(height)

    def open_own(self, question_id: int) -> None:
        """Show one of the user's own questions."""
        found = next((entry for entry in self._bank if entry.id == question_id), None)
        if found is not None:
            self._go(found.key)

    def add_own(self) -> None:
        """Begin a question of one's own, with what the filter says."""
        chosen = self._entry()
        given = {
            "kind": self.filter.kind.value() or QuestionKind.DIFFICULTY,
            "industry": self.filter.industry.value() or (chosen.industry if chosen else ""),
            "role": self.filter.role.value(),
            "topic": chosen.topic if chosen else "",
        }
        self._open_form(None, **given)

    def leave(self) -> bool:
        """Store what is being typed; False where that is refused."""
        return self.form.leave()

    def abandon(self) -> None:
        """Forget what is being typed."""
        self._close_form()

    def _show(self) -> None:
        found = self.filter.found(self._bank)
        group = by_success if self.filter.by_success() else by_topic
        groups = group(found, self._record, self._ctx.language)
        self.list.show_groups(groups)
        self.list.setVisible(bool(groups))
        self._nothing.setVisible(not groups)
        self._nothing.setText(self._why_nothing(bool(found)))
        if not self.list.holds(self.list.current()):
            self.list.choose(self.list.first_key())
        self._choose(self.list.current())

    def _why_nothing(self, untried: bool) -> str:
        if untried:
            return self.tr("None of them has been asked yet. Once one is, it counts here.")
        return self.tr("No question fits. Loosen the filter, or write your own.")

    def _choose(self, key: str) -> None:
        self._moving.stop()
        entry = next((entry for entry in self._bank if entry.key == key), None)
        self.panel.setVisible(entry is not None and self.form.isHidden())
        if entry is None:
            return
        others = [
            other
            for other in self._bank
            if other.topic_key == entry.topic_key and other.topic_key and other.key != key
        ]
        others.sort(key=lambda other: list(QuestionKind).index(other.kind))
        self.panel.show_question(entry, self._record.get(key, Counts()), others)

    def _go(self, key: str) -> None:
        """Show a question, without a filter that would hide it."""
        if not self.list.holds(key):
            self.filter.clear()
            self._show()
        self.list.choose(key)
        self._choose(key)

    def _entry(self) -> BankEntry | None:
        key = self.list.current()
        return next((entry for entry in self._bank if entry.key == key), None)

    def _take(self) -> None:
        entry, meeting_id, lang = self._entry(), self.panel.plan.meeting_id(), self._ctx.language
        if entry is None or meeting_id is None or not self.form.isHidden():
            return
        key = entry.key
        try:
            taken = self._ctx.write(
                "adopt_question", lambda s: question_bank.take(s, meeting_id, key, lang), self
            )
        except KamDeskError as error:
            self._ctx.notice.emit(self._ctx.error_text(error), False)
            return
        if not taken.anew:
            self._ctx.notice.emit(self.tr("The plan has this question already"), False)
        elif taken.with_difficulty:
            self._ctx.notice.emit(self.tr("In the plan, with the difficulty it hangs on"), True)
        else:
            self._ctx.notice.emit(self.tr("In the plan"), True)

    def _edit(self) -> None:
        entry = self._entry()
        if entry is not None:
            self._open_form(entry)

    def _bin(self) -> None:
        entry = self._entry()
        if entry is None or entry.id is None:
            return
        row = entry.id
        self._ctx.write("bin_bank_questions", lambda s: question_bank.put_in_bin(s, [row]))
        self._ctx.notice.emit(self.tr("Question moved to the bin"), True)

    def _open_form(self, entry: BankEntry | None, **given: object) -> None:
        topics = sorted({one.topic for one in self._bank if one.topic})
        self.panel.hide()
        self.form.show()
        self.form.begin(topics, entry, **given)

    def _close_form(self) -> None:
        self.form.hide()
        self._choose(self.list.current())
        self.list.setFocus()

    def _saved(self, question_id: int) -> None:
        self.form.hide()
        self.refresh()
        self.open_own(question_id)
        self.list.setFocus()
