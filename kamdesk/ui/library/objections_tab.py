"""Objections and answers: the list by kind at the left, the one chosen and what repeats at the
right."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kamdesk import words
from kamdesk.errors import KamDeskError
from kamdesk.models.kinds import ObjectionKind
from kamdesk.services import objection_library
from kamdesk.services.objection_library import LibraryObjection, Record
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.library.answer_form import ObjectionForm
from kamdesk.ui.library.grouped_list import GroupedList
from kamdesk.ui.library.grouped_model import Heading, Line
from kamdesk.ui.library.objection_panel import ObjectionPanel
from kamdesk.ui.library.repeated_card import RepeatedCard
from kamdesk.ui.tables.record_table import Cell
from kamdesk.ui.widgets import Card, Columns, Label, SearchField, Segmented

TYPING_MS = 80
MOVING_MS = 90
"""The panel follows when the arrow keys rest, so that the list runs smoothly."""


class ObjectionsTab(QWidget):
    """``counted(number)`` tells how many objections there are; ``account(id)`` asks for an account
    to be shown, ``arrange(account)`` for a meeting that an objection could go to, ``plan(meeting)``
    for the plan that it went to."""

    counted = Signal(int)
    account = Signal(int)
    arrange = Signal(int)
    plan = Signal(int)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._library: list[LibraryObjection] = []
        self._records: list[Record] = []
        self._tallies: dict[str, tuple[int, int]] = {}
        kinds = [(kind, words.of(kind, ctx.language)) for kind in ObjectionKind]
        self.search = SearchField(self.tr("Filter objections"), "Ctrl+F")
        self.kind = Segmented([("", self.tr("All")), *kinds], "")
        self.list = GroupedList()
        self.list.setAccessibleName(self.tr("Objections"))
        self.panel = ObjectionPanel(ctx)
        self.form = ObjectionForm(ctx)
        self.repeated = RepeatedCard(ctx)
        self._nothing = Label(
            self.tr("No objection fits. Loosen the filter, or add the one you heard."),
            "body",
            "muted",
        )
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._moving = QTimer(self, singleShot=True, interval=MOVING_MS)
        self._build_ui()
        self._connect()

    def _build_ui(self) -> None:
        self.list.set_heads(
            [
                ("", ""),
                (self.tr("Objection"), ""),
                (self.tr("Answers"), self.tr("How many answers there are")),
                (self.tr("Given"), self.tr("How often one of them was given")),
                (self.tr("Worked"), self.tr("How often the client accepted it")),
            ]
        )
        card = Card(flush=True)
        for part in (self.search, self.kind):
            line = QHBoxLayout()
            line.setContentsMargins(theme.px(8), theme.px(4), theme.px(8), 0)
            line.addWidget(part, 1 if part is self.search else 0)
            if part is self.kind:
                line.addStretch(1)
            card.add(line)
        card.add(self.list)
        card.add(self._nothing)
        right = QWidget()
        beside = QVBoxLayout(right)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(theme.px(12))
        for widget in (self.form, self.panel, self.repeated):
            beside.addWidget(widget)
        beside.addStretch(1)
        self.form.hide()
        columns = Columns((11, 9), (480, 360))
        columns.add(0, card)
        columns.add(1, right)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(columns)

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _text: self._typing.start())
        self._typing.timeout.connect(self._show)
        self.kind.edited.connect(self._show)
        self.list.chosen.connect(lambda _key: self._moving.start())
        self._moving.timeout.connect(lambda: self._choose(self.list.current()))
        self.list.opened.connect(self._take_first)
        self.panel.take.connect(self._take)
        self.panel.added.connect(self._add_answer)
        self.panel.edit.connect(self._edit)
        self.panel.bin.connect(self._bin)
        self.panel.plan.arrange.connect(self.arrange)
        self.panel.plan.plan.connect(self.plan)
        self.form.saved.connect(self._saved)
        self.form.left.connect(self._close_form)
        self.repeated.account.connect(self.account)

    def refresh(self) -> None:
        """Read the library, what worked, and what repeats."""
        lang = self._ctx.language
        self._library, self._records, repeated = self._ctx.read(
            lambda s: (
                objection_library.entries(s, lang),
                objection_library.records(s),
                objection_library.repeated(s),
            )
        )
        self._tallies = {}
        for record in self._records:
            if record.key is not None:
                worked, used = self._tallies.get(record.key, (0, 0))
                self._tallies[record.key] = (worked + record.worked, used + record.used)
        self.counted.emit(len(self._library))
        self.repeated.show_repeated(repeated)
        self.panel.plan.refresh()
        self._show()

    def set_list_height(self, height: int) -> None:
        """The list fills the window's height and scrolls by itself."""
        self.list.setFixedHeight(height)

    def add_own(self) -> None:
        """Begin an objection of one's own."""
        self._open_form(None)

    def leave(self) -> bool:
        """Store what is being typed; False where that is refused."""
        if self.form.isHidden() and self.panel.own.value():
            self._add_answer(self.panel.own.value())
        return self.form.leave()

    def abandon(self) -> None:
        """Forget what is being typed."""
        self.panel.own.set_value("")
        self._close_form()

    def _show(self) -> None:
        found = objection_library.found(
            self._library, kind=self.kind.value() or None, typed=self.search.text()
        )
        lang = self._ctx.language
        groups = [
            (Heading(words.of(kind, lang), str(len(lines))), lines)
            for kind in ObjectionKind
            if (lines := [self._line(entry) for entry in found if entry.kind is kind])
        ]
        self.list.show_groups(groups)
        self.list.setVisible(bool(groups))
        self._nothing.setVisible(not groups)
        if not self.list.holds(self.list.current()):
            self.list.choose(self.list.first_key())
        self._choose(self.list.current())

    def _line(self, entry: LibraryObjection) -> Line:
        tallies = [self._tallies.get(answer.key, (0, 0)) for answer in entry.answers]
        worked, used = sum(one[0] for one in tallies), sum(one[1] for one in tallies)
        return Line(
            key=entry.key,
            text=entry.text,
            tag=self.tr("Own") if entry.own else "",
            numbers=(
                Cell(str(len(entry.answers)), tone="muted"),
                Cell(str(used) if used else ""),
                Cell(str(worked) if used else "", tone="good" if worked else "muted"),
            ),
        )

    def _choose(self, key: str) -> None:
        self._moving.stop()
        entry = next((entry for entry in self._library if entry.key == key), None)
        self.panel.setVisible(entry is not None and self.form.isHidden())
        if entry is not None:
            before = objection_library.worked_before(
                self._records, self._library, entry.kind, entry.text
            )
            self.panel.show_objection(entry, self._tallies, before)

    def _take_first(self, key: str) -> None:
        self._choose(key)
        self.panel.take_first()

    def _take(self, key: str) -> None:
        meeting_id, lang = self.panel.plan.meeting_id(), self._ctx.language
        if meeting_id is None:
            return
        try:
            self._ctx.write(
                "expect_objection",
                lambda s: objection_library.adopt(s, meeting_id, key, lang),
                self,
            )
        except KamDeskError as error:
            self._ctx.notice.emit(self._ctx.error_text(error), False)
            return
        self._ctx.notice.emit(self.tr("Objection and answer are in the plan"), True)

    def _add_answer(self, text: str) -> None:
        key = self.list.current()
        entry = next((entry for entry in self._library if entry.key == key), None)
        if entry is None:
            return
        values = {"kind": entry.kind, "text": entry.text, "answer": text}
        self.panel.own.set_value("")
        self.panel.own.clear()
        self._ctx.write("add_objection_answer", lambda s: objection_library.add(s, values).id)

    def _edit(self, answer_id: int) -> None:
        self._open_form(answer_id)

    def _bin(self, answer_id: int) -> None:
        self._ctx.write(
            "bin_objection_answers", lambda s: objection_library.put_in_bin(s, [answer_id])
        )
        self._ctx.notice.emit(self.tr("Answer moved to the bin"), True)

    def _open_form(self, answer_id: int | None) -> None:
        self.panel.hide()
        self.form.show()
        self.form.begin(answer_id, self.kind.value() or ObjectionKind.PRICE)

    def _close_form(self) -> None:
        self.form.hide()
        self._choose(self.list.current())
        self.list.setFocus()

    def _saved(self, answer_id: int) -> None:
        self.form.hide()
        self.refresh()
        for entry in self._library:
            if any(answer.id == answer_id for answer in entry.answers):
                self.list.choose(entry.key)
                self._choose(entry.key)
        self.list.setFocus()
