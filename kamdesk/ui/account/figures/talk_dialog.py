"""A figure that got worse becomes questions of the next meeting's plan."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any

from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from kamdesk.errors import KamDeskError, ValidationError
from kamdesk.method import figure_talk
from kamdesk.method.figure_talk import Concern
from kamdesk.models.kinds import QuestionKind
from kamdesk.services import figure_talk as talk
from kamdesk.services.next_question import Coming
from kamdesk.ui import formats, theme
from kamdesk.ui.account.figures.option import Option
from kamdesk.ui.context import Context
from kamdesk.ui.forms.clock_edit import ClockEdit
from kamdesk.ui.widgets import Banner, DateEdit, Dialog, Field, Label, LineEdit

USUAL_DAYS = 7


class TalkDialog(Dialog):
    """One difficulty question and as many implications as wanted; they go into the plan as a
    chain. Where no meeting is planned, one is arranged with them."""

    def __init__(
        self,
        parent: QWidget | None,
        ctx: Context,
        account_id: int,
        concern: Concern,
        currency: str,
        coming: Coming | None,
    ) -> None:
        money = self._money(currency)
        fact = figure_talk.fact(concern, ctx.language, money)
        super().__init__(parent, self.tr("Use as question"), fact, width=600)
        self._ctx, self._account_id, self._coming = ctx, account_id, coming
        self._topic = figure_talk.title(concern, ctx.language)
        self.meeting_id: int | None = None
        offered = figure_talk.questions(concern, ctx.language, money)
        self.difficulties = [
            Option(QRadioButton(), q.text) for q in offered if q.kind is QuestionKind.DIFFICULTY
        ]
        self.implications = [
            Option(QCheckBox(), q.text) for q in offered if q.kind is QuestionKind.IMPLICATION
        ]
        self.day = DateEdit(ctx.today() + timedelta(days=USUAL_DAYS))
        self.clock = ClockEdit(time(10, 0))
        self.title = LineEdit(self.tr("Talk about {topic}").format(topic=self._topic))
        self._banner = Banner("error", "")
        self._banner.hide()
        self._fields: dict[str, Field] = {}
        self._build_ui()

    @staticmethod
    def _money(currency: str) -> figure_talk.Money:
        return lambda units: formats.money(units, currency)

    def _build_ui(self) -> None:
        word = self._ctx.word
        group = QButtonGroup(self)
        for title, options in (
            (word(f"question.{QuestionKind.DIFFICULTY}"), self.difficulties),
            (word(f"question.{QuestionKind.IMPLICATION}"), self.implications),
        ):
            column = QVBoxLayout()
            column.setSpacing(theme.px(2))
            column.addWidget(Label(title, "small_strong", "muted"))
            for option in options:
                column.addWidget(option)
            self.add(column)
            options[0].box.setChecked(True)
        for option in self.difficulties:
            group.addButton(option.box)
        self.add(self._target())
        self.add(self._banner)
        self.add_cancel()
        self._open = self.add_button(self.tr("Add and open the plan"))
        self._open.clicked.connect(lambda: self._add(and_open=True))
        text = self.tr("Add to the plan") if self._coming else self.tr("Arrange with these")
        self.add_button(text, "primary").clicked.connect(lambda: self._add(and_open=False))
        self.open_plan = False

    def _target(self) -> QWidget:
        """Which meeting it goes to, or when there shall be one."""
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        if self._coming is not None:
            when = formats.moment(self._coming.starts_at)
            text = self.tr("Goes into the plan of {meeting}, {when}")
            text = text.format(meeting=self._coming.title, when=when)
            column.addWidget(Label(text, "small", "muted"))
            return box
        column.addWidget(Label(self.tr("No meeting is planned yet. Arrange one:"), "body", "warn"))
        row = QHBoxLayout()
        row.setSpacing(theme.px(10))
        for name, label, editor, stretch in (
            ("title", self._ctx.word("field.meeting_title"), self.title, 4),
            ("starts_at", self._ctx.word("field.date"), self.day, 2),
            ("clock", self.tr("Time"), self.clock, 1),
        ):
            self._fields[name] = Field(label, editor)
            row.addWidget(self._fields[name], stretch)
        column.addLayout(row)
        return box

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        ctx: Context,
        account_id: int,
        concern: Concern,
        currency: str,
        coming: Coming | None,
    ) -> int | None:
        """Add questions; the meeting's id where its plan shall be opened now."""
        dialog = cls(parent, ctx, account_id, concern, currency, coming)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return dialog.meeting_id if accepted and dialog.open_plan else None

    def _add(self, *, and_open: bool) -> None:
        difficulty = next(one.text for one in self.difficulties if one.box.isChecked())
        chosen = [one.text for one in self.implications if one.box.isChecked()]
        chain = (self._topic, difficulty, chosen)
        try:
            self.meeting_id = self._store(chain)
        except ValidationError as error:
            for problem in error.problems:
                field = self._fields.get(problem.field)
                if field is not None:
                    field.set_error(self._ctx.problem_text(problem))
            return
        except KamDeskError as error:
            self._banner.set_message("error", self._ctx.error_text(error))
            self._banner.show()
            return
        if self.meeting_id is None:
            return
        self.open_plan = and_open
        self._ctx.notice.emit(self.tr("Questions are in the plan"), True)
        self.accept()

    def _store(self, chain: tuple[str, str, list[str]]) -> int | None:
        coming, account_id = self._coming, self._account_id
        if coming is not None:
            meeting_id = coming.meeting_id
            self._ctx.write("figures_to_plan", lambda s: talk.add_to_plan(s, meeting_id, *chain))
            return meeting_id
        starts_at, title = self._starts_at(), self.title.value()
        if starts_at is None:
            return None
        lang, today = self._ctx.language, self._ctx.today()
        return self._ctx.write(
            "figures_to_plan",
            lambda s: talk.arrange_with(s, account_id, starts_at, title, chain, lang, today),
        )

    def _starts_at(self) -> datetime | None:
        day = self._read("starts_at", self.day, self.tr("Choose a day, like 12-5 or +7."))
        clock = self._read("clock", self.clock, self.tr("Write a time like 14:30."))
        if day is None or clock is None:
            return None
        return datetime.combine(day, clock).astimezone()

    def _read(self, name: str, editor: Any, sentence: str) -> Any:
        try:
            found = editor.value()
        except ValueError:
            found = None
        self._fields[name].set_error("" if found is not None else sentence)
        return found
