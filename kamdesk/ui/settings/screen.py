"""Settings: language and look, the book and its currency, backups, what this program is."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kamdesk import __version__, paths, words
from kamdesk.models.book import CURRENCY
from kamdesk.services import book_settings
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.screen import Screen
from kamdesk.ui.settings.backups_card import BackupsCard
from kamdesk.ui.settings.benchmarks_card import BenchmarksCard
from kamdesk.ui.settings.cadence_card import CadenceCard
from kamdesk.ui.settings.churn_card import ChurnSettingsCard
from kamdesk.ui.settings.method_cards import MethodCards
from kamdesk.ui.settings.own_fields_card import OwnFieldsCard
from kamdesk.ui.settings.product_lines_card import ProductLinesCard
from kamdesk.ui.settings.reminders_card import RemindersCard
from kamdesk.ui.settings.satisfaction_card import SatisfactionCard
from kamdesk.ui.settings.survey_wording_card import SurveyWordingCard
from kamdesk.ui.settings.working_days_card import WorkingDaysCard
from kamdesk.ui.widgets import (
    Card,
    Columns,
    ComboBox,
    Field,
    Label,
    Page,
    PageHeader,
    Segmented,
    button,
)

CURRENCIES = ("CNY", "HKD", "USD", "EUR", "GBP", "JPY", "SGD", "TWD")
METHOD = "method"
"""What ``open`` takes to begin at the settings of the method."""
SCALES = (1.0, 1.15, 1.3, 1.5, 1.75, 2.0)


class SettingsScreen(Screen):
    """Every choice takes effect at once."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._build_ui()
        self._connect()

    def _build_ui(self) -> None:
        self._page = Page(self)
        self._page.add(PageHeader(self.tr("Settings")))
        columns = Columns([1, 1], [420, 420])
        columns.add(0, self._look_card())
        columns.add(0, self._about_card())
        columns.add(1, self._book_card())
        self._backups = BackupsCard(self.ctx)
        columns.add(1, self._backups)
        self._reminders = RemindersCard(self.ctx)
        columns.add(0, self._reminders)
        self._own_fields = OwnFieldsCard(self.ctx)
        columns.add(0, self._own_fields)
        self._product_lines = ProductLinesCard(self.ctx)
        columns.add(1, self._product_lines)
        self._page.add(columns)
        self._method = MethodCards(self.ctx)
        self._page.add(Label(self.tr("Method"), "hero"))
        self._page.add(self._method)
        self._churn = ChurnSettingsCard(self.ctx)
        self._page.add(self._churn)
        self._benchmarks = BenchmarksCard(self.ctx)
        self._page.add(self._benchmarks)
        self._cadence = CadenceCard(self.ctx)
        self._page.add(self._cadence)
        self._working_days = WorkingDaysCard(self.ctx)
        self._page.add(self._working_days)
        self._satisfaction = SatisfactionCard(self.ctx)
        self._page.add(self._satisfaction)
        self._wording = SurveyWordingCard(self.ctx)
        self._page.add(self._wording)
        self._page.end()

    def _look_card(self) -> Card:
        card = Card(self.tr("Language and look"))
        names = [(code, self.ctx.word(f"language.{code}")) for code in words.LANGUAGES]
        self._language = Segmented(names, self.ctx.language)
        self._theme = Segmented(
            [
                ("system", self.tr("As the system")),
                ("light", self.tr("Light")),
                ("dark", self.tr("Dark")),
            ],
            self.ctx.settings.theme,
        )
        self._scale = Segmented(
            [(scale, f"{scale:.0%}") for scale in SCALES], self.ctx.settings.text_scale
        )
        card.body.addWidget(Field(self.tr("Language"), self._language))
        card.body.addWidget(Field(self.tr("Theme"), self._theme))
        card.body.addWidget(Field(self.tr("Text size"), self._scale))
        return card

    def _book_card(self) -> Card:
        card = Card(self.tr("Book"))
        self._currency = ComboBox([(code, code) for code in CURRENCIES])
        card.body.addWidget(Field(self.tr("Currency"), self._currency))
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

    def _connect(self) -> None:
        self._language.edited.connect(self._choose_language)
        self._theme.edited.connect(self._choose_look)
        self._scale.edited.connect(self._choose_look)
        self._currency.edited.connect(self._choose_currency)

    def open(self, target: Any = None) -> None:
        super().open(target)
        self.refresh()
        if target == METHOD:
            QTimer.singleShot(0, lambda: self._page.ensureWidgetVisible(self._method, 0, 400))

    def title(self) -> str:
        return self.tr("Settings")

    def refresh(self) -> None:
        self._language.set_value(self.ctx.language)
        self._theme.set_value(self.ctx.settings.theme)
        self._scale.set_value(self.ctx.settings.text_scale)
        self._currency.set_value(self.ctx.read(book_settings.currency))
        self._backups.refresh()
        self._reminders.refresh()
        self._own_fields.refresh()
        self._product_lines.refresh()
        self._method.setVisible(not self.ctx.client_safe)
        self._method.refresh()
        self._churn.setVisible(not self.ctx.client_safe)
        self._churn.refresh()
        self._benchmarks.setVisible(not self.ctx.client_safe)
        self._benchmarks.refresh()
        self._cadence.setVisible(not self.ctx.client_safe)
        self._cadence.refresh()
        self._working_days.refresh()
        for card in (self._satisfaction, self._wording):
            card.setVisible(not self.ctx.client_safe)
            card.refresh()

    def leave(self) -> bool:
        cards = (
            *(self._method, self._churn, self._benchmarks, self._cadence),
            *(self._satisfaction, self._wording),
        )
        return all(card.leave() for card in cards)

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._page.setGeometry(self.rect())

    def _choose_language(self) -> None:
        chosen = self._language.value()
        if chosen and chosen != self.ctx.language:
            self.ctx.language_chosen.emit(chosen)

    def _choose_look(self) -> None:
        self.ctx.settings.theme = self._theme.value() or "system"
        self.ctx.settings.text_scale = self._scale.value() or 1.0
        self.ctx.save_settings()
        self.ctx.theme_chosen.emit()

    def _choose_currency(self) -> None:
        chosen = self._currency.value()
        if chosen:
            self.ctx.write("edit_settings", lambda s: book_settings.put(s, CURRENCY, chosen), self)
