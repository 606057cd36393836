"""First start: choose the language; then the sample territory, an empty book, or a file."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kamdesk import words
from kamdesk.errors import KamDeskError
from kamdesk.services import sample
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.jobs import Job, Progress
from kamdesk.ui.screen import Screen
from kamdesk.ui.widgets import Card, Label, Segmented, ThinBar, button

WIDTH = 880


class WelcomeScreen(Screen):
    """Shown until a language was chosen and one of the three ways taken."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._job: Job | None = None
        self._build_ui()

    def _build_ui(self) -> None:
        outer = QHBoxLayout(self)
        outer.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(theme.px(12))
        column.addStretch(2)
        column.addWidget(Label("KamDesk", "title"))
        column.addWidget(
            Label(self.tr("The offline workbench of a key-account manager"), "hero", "muted")
        )
        column.addSpacing(theme.px(8))
        names = [(code, self.ctx.word(f"language.{code}")) for code in words.LANGUAGES]
        self._language = Segmented(names, self.ctx.language)
        self._language.setAccessibleName(self.ctx.word("language.choose"))
        self._language.edited.connect(self._choose_language)
        line = QHBoxLayout()
        line.addWidget(self._language)
        line.addStretch(1)
        column.addLayout(line)
        column.addSpacing(theme.px(8))
        column.addLayout(self._choices())
        self._bar = ThinBar()
        self._bar.hide()
        self._note = Label("", "small", "muted")
        column.addWidget(self._bar)
        column.addWidget(self._note)
        column.addWidget(
            Label(
                self.tr(
                    "Everything stays on this laptop, in one file. You can change your mind later: "
                    "the language is in Settings, the sample can be undone."
                ),
                "small",
                "muted",
            )
        )
        column.addStretch(3)
        holder = QWidget()
        holder.setLayout(column)
        holder.setMaximumWidth(theme.px(WIDTH))
        outer.addWidget(holder, 10)
        outer.addStretch(1)

    def _choices(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        self.sample_button = button(self.tr("Open the sample"), "primary")
        self.sample_button.clicked.connect(self._open_sample)
        self.empty_button = button(self.tr("Start empty"))
        self.empty_button.clicked.connect(lambda: self._leave_for("today"))
        self.import_button = button(self.tr("Import a file"))
        self.import_button.clicked.connect(lambda: self._leave_for("import"))
        for title, text, action in (
            (
                self.tr("Look around first"),
                self.tr(
                    "A sample territory: 60 fictional companies, three years of sales, meetings, "
                    "promises. Dated around today."
                ),
                self.sample_button,
            ),
            (
                self.tr("Bring your customers"),
                self.tr(
                    "Excel or CSV as the back office sends it. You see what would change before "
                    "anything is stored."
                ),
                self.import_button,
            ),
            (
                self.tr("Begin with an empty book"),
                self.tr("Type your first account; the rest grows meeting by meeting."),
                self.empty_button,
            ),
        ):
            row.addWidget(self._choice(title, text, action), 1)
        return row

    @staticmethod
    def _choice(title: str, text: str, action: QWidget) -> Card:
        card = Card(title)
        card.body.addWidget(Label(text, "body", "muted"), 1, Qt.AlignmentFlag.AlignTop)
        card.body.addSpacing(theme.px(8))
        card.body.addWidget(action, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def open(self, target: Any = None) -> None:
        super().open(target)
        self._language.set_value(self.ctx.language)
        self.sample_button.setFocus()

    def _choose_language(self) -> None:
        chosen = self._language.value()
        if chosen and chosen != self.ctx.language:
            self.ctx.language_chosen.emit(chosen)

    def _leave_for(self, kind: str) -> None:
        self.ctx.save_settings()
        self.open_requested.emit(kind, None)

    def _open_sample(self) -> None:
        book, language, today = self.ctx.book, self.ctx.language, self.ctx.today()

        def build(_progress: Progress) -> Any:
            fill = partial(sample.build, today=today, language=language)
            return book.write("sample", fill)[1]

        for item in (self.sample_button, self.empty_button, self.import_button, self._language):
            item.setEnabled(False)
        self._bar.show()
        self._note.setText(self.tr("Building the sample territory…"))
        self._job = Job(build, self)
        self._job.succeeded.connect(self._on_built)
        self._job.failed.connect(self._on_failed)
        self._job.start()

    def _on_built(self, written: Any) -> None:
        self._set_idle()
        self.ctx.announce(written)
        self._leave_for("today")

    def _on_failed(self, error: Exception) -> None:
        self._set_idle()
        if not isinstance(error, KamDeskError):
            raise error
        self._note.setText(self.ctx.error_text(error))

    def _set_idle(self) -> None:
        self._bar.hide()
        self._note.setText("")
        for item in (self.sample_button, self.empty_button, self.import_button, self._language):
            item.setEnabled(True)
