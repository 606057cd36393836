"""The first settings: language and look, the book and its currency, backups, reminders."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kamdesk import __version__, paths, words
from kamdesk.models.book import CURRENCY
from kamdesk.services import book_settings
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.settings.backups_card import BackupsCard
from kamdesk.ui.settings.reminders_card import RemindersCard
from kamdesk.ui.widgets import Card, Columns, ComboBox, Field, Label, Segmented, button

CURRENCIES = ("CNY", "HKD", "USD", "EUR", "GBP", "JPY", "SGD", "TWD")
SCALES = (1.0, 1.15, 1.3, 1.5, 1.75, 2.0)


class GeneralSettings(QWidget):
    """Of this machine and of this book; all of them may be seen by a client."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.backups = BackupsCard(ctx)
        self.reminders = RemindersCard(ctx)
        columns = Columns([1, 1], [420, 420])
        for place, card in (
            (0, self._look_card()),
            (0, self.reminders),
            (1, self._book_card()),
            (1, self.backups),
            (1, self._about_card()),
        ):
            columns.add(place, card)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(columns)
        self.language.edited.connect(self._choose_language)
        self.theme.edited.connect(self._choose_look)
        self.scale.edited.connect(self._choose_look)
        self.currency.edited.connect(self._choose_currency)

    def _look_card(self) -> Card:
        card = Card(self.tr("Language and look"))
        names = [(code, self.ctx.word(f"language.{code}")) for code in words.LANGUAGES]
        self.language = Segmented(names, self.ctx.language)
        self.theme = Segmented(
            [
                ("system", self.tr("As the system")),
                ("light", self.tr("Light")),
                ("dark", self.tr("Dark")),
            ],
            self.ctx.settings.theme,
        )
        self.scale = Segmented(
            [(scale, f"{scale:.0%}") for scale in SCALES], self.ctx.settings.text_scale
        )
        card.body.addWidget(Field(self.tr("Language"), self.language))
        card.body.addWidget(Field(self.tr("Theme"), self.theme))
        card.body.addWidget(Field(self.tr("Text size"), self.scale))
        return card

    def _book_card(self) -> Card:
        card = Card(self.tr("Book"))
        self.currency = ComboBox([(code, code) for code in CURRENCIES])
        card.body.addWidget(Field(self.tr("Currency"), self.currency))
        card.body.addWidget(Label(self.tr("File"), "small", "muted"))
        path = Label(str(self.ctx.book.file), "body")
        path.setTextInteractionFlags(path.textInteractionFlags())
        card.body.addWidget(path)
        return card

    def _about_card(self) -> Card:
        card = Card("KamDesk", __version__)
        card.body.addWidget(
            Label(
                self.tr(
                    "Free software under the Apache licence 2.0. Your data stays on this machine; "
                    "the program opens no network connection."
                ),
                "body",
                "muted",
            )
        )
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        for text, folder in (
            (self.tr("Open the data folder"), paths.data_dir),
            (self.tr("Open the log folder"), paths.log_dir),
        ):
            opener = button(text, small=True)
            opener.clicked.connect(
                lambda _=False, where=folder: QDesktopServices.openUrl(
                    QUrl.fromLocalFile(str(where()))
                )
            )
            row.addWidget(opener)
        row.addStretch(1)
        card.body.addLayout(row)
        return card

    def refresh(self) -> None:
        """Show what is chosen now."""
        self.language.set_value(self.ctx.language)
        self.theme.set_value(self.ctx.settings.theme)
        self.scale.set_value(self.ctx.settings.text_scale)
        self.currency.set_value(self.ctx.read(book_settings.currency))
        self.backups.refresh()
        self.reminders.refresh()

    def _choose_language(self) -> None:
        chosen = self.language.value()
        if chosen and chosen != self.ctx.language:
            self.ctx.language_chosen.emit(chosen)

    def _choose_look(self) -> None:
        self.ctx.settings.theme = self.theme.value() or "system"
        self.ctx.settings.text_scale = self.scale.value() or 1.0
        self.ctx.save_settings()
        self.ctx.theme_chosen.emit()

    def _choose_currency(self) -> None:
        chosen = self.currency.value()
        if chosen:
            self.ctx.write("edit_settings", lambda s: book_settings.put(s, CURRENCY, chosen), self)
