"""Overview: the five figures of the newest statement, and the question they offer."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from kamdesk import words
from kamdesk.method import figure_talk, ratio_reading
from kamdesk.method.figure_talk import Concern
from kamdesk.method.ratio_lights import NEAR, Reading
from kamdesk.models.kinds import Ratio
from kamdesk.services import figures_page, next_question
from kamdesk.services.account_page import AccountPage
from kamdesk.services.figures_page import FiguresPage
from kamdesk.ui import formats, theme
from kamdesk.ui.account.block import Block
from kamdesk.ui.account.figures.lights import TONES
from kamdesk.ui.account.figures.talk_dialog import TalkDialog
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import ChipButton, Label, Mark, button

NAME, VALUE, REFERENCE, LIGHT = range(4)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class FiguresBlock(Block):
    """Five lines with their lights. Hidden from a client's eyes."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent=parent)
        self._page: FiguresPage | None = None

    def show_page(self, page: AccountPage) -> None:
        self.setVisible(not self.ctx.client_safe)
        if self.ctx.client_safe:
            return
        today = self.ctx.today()
        found = self.ctx.read(lambda s: figures_page.load(s, page.id, today))
        self._page = found
        newest = found.newest
        if newest is None:
            self.set_title(self.tr("Five figures"))
            enter = button(self.tr("Enter statements"), small=True)
            enter.clicked.connect(lambda: self.tab_requested.emit("figures"))
            self.say_empty(self.tr("Can they pay, are they sound? Two years tell."), enter)
            return
        suffix = self.tr("%1 statement").replace("%1", str(newest.year))
        self.set_title(self.tr("Five figures"), suffix)
        readings = [one for one in newest.readings if one.ratio is not Ratio.CURRENT]
        self.set_content(self._lines(readings), *self._question(found))

    def _lines(self, readings: list[Reading]) -> QWidget:
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(10))
        grid.setVerticalSpacing(theme.px(4))
        grid.setColumnStretch(NAME, 1)
        lang = self.ctx.language
        for row, reading in enumerate(readings):
            value = ratio_reading.shown(reading.ratio, reading.figure.value, lang)
            light = Mark(TONES[reading.light], words.of(reading.light, lang))
            light.setToolTip(ratio_reading.sentence(reading, lang))
            grid.addWidget(Label(words.of(reading.ratio, lang), wrap=False), row, NAME)
            grid.addWidget(Label(value, "strong", wrap=False), row, VALUE, _RIGHT)
            reference = Label(self._reference(reading), "small", "muted", wrap=False)
            grid.addWidget(reference, row, REFERENCE, _RIGHT)
            grid.addWidget(light, row, LIGHT)
        return box

    def _reference(self, reading: Reading) -> str:
        """What the value is to be held against: last year where it got worse, else the
        industry."""
        lang, ratio = self.ctx.language, reading.ratio
        before, benchmark = reading.figure.previous, reading.benchmark
        if before is not None and (benchmark is None or reading.slipping > NEAR):
            shown = ratio_reading.shown(ratio, before, lang)
            return self.tr("last year %1").replace("%1", shown)
        if benchmark is not None:
            shown = ratio_reading.shown(ratio, benchmark, lang)
            return self.tr("industry %1").replace("%1", shown)
        return ""

    def _question(self, page: FiguresPage) -> list[QWidget]:
        own = {str(ratio) for ratio in Ratio}
        ranked = sorted(page.concerns, key=lambda concern: str(concern.topic) not in own)
        if not ranked:
            return []
        concern = ranked[0]
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        ask = ChipButton(self.tr("Use as question"), "accent")
        ask.clicked.connect(lambda: self._use(concern))
        quote = "\N{LEFT DOUBLE QUOTATION MARK}{}\N{RIGHT DOUBLE QUOTATION MARK}"
        money = self._money(page)
        text = quote.format(figure_talk.opener(concern, self.ctx.language, money))
        row.addWidget(ask, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(text), 1)
        return [box]

    def _money(self, page: FiguresPage) -> figure_talk.Money:
        currency = page.receivables.currency
        return lambda units: formats.money(units, currency)

    def _use(self, concern: Concern) -> None:
        page = self._page
        if page is None:
            return
        account_id, currency = page.account_id, page.receivables.currency
        coming = self.ctx.read(lambda s: next_question.coming(s, account_id))
        meeting = TalkDialog.ask(self, self.ctx, account_id, concern, currency, coming)
        if meeting is not None:
            self.open_requested.emit("meeting", meeting)
