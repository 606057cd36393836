"""Service and satisfaction of an account as a story: what runs, what came to pass, the marks."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.charts import satisfaction as chart
from kamdesk.services import care_page
from kamdesk.services.account_page import AccountPage
from kamdesk.services.care_page import CarePage
from kamdesk.services.service_cases import CaseLine
from kamdesk.services.surveys import SurveyLine
from kamdesk.ui import theme
from kamdesk.ui.account import service_story
from kamdesk.ui.account.tab import AccountTab
from kamdesk.ui.context import Context
from kamdesk.ui.servicing import CaseDeeds, CaseSummary, NewCaseDialog
from kamdesk.ui.surveying import SurveyDeeds, SurveyFiles, survey_row
from kamdesk.ui.widgets import Card, Columns, EmptyState, Label, Row, RowList, button
from kamdesk.ui.widgets.chart_view import ChartView

SHOWN = 30
"""Past cases and answers told."""


class ServiceTab(AccountTab):
    """A client sees cases and marks of their own, neither targets nor what is said inside."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._account_id = 0
        self.deeds = SurveyDeeds(ctx, self)
        self.files = SurveyFiles(ctx, self)
        self.case_deeds = CaseDeeds(ctx, self)
        self.headline = Label("", "block")
        self.facts = Label("", "body", "muted")
        self.new_case = button(self.tr("New case"), small=True, icon="plus")
        self.form = button(self.tr("Survey form …"), small=True, icon="print")
        self.write = button(self.tr("Write an answer down"), small=True, icon="plus")
        self.running: list[CaseSummary] = []
        self.past = RowList()
        self.trend = ChartView(ctx, height=200, title_role="block")
        self._trend = Card()
        self._past = Card(self.tr("The story so far"))
        self._empty = self._build_empty()
        self._build_ui()
        self.past.activated.connect(self._go)
        self.new_case.clicked.connect(self._open_new)
        self.form.clicked.connect(lambda: self.files.ask_form(self._account_id))
        self.write.clicked.connect(lambda: self.deeds.write_down(self._account_id))

    def _build_ui(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(self.headline)
        words.addWidget(self.facts)
        head.addLayout(words, 1)
        head.addWidget(self.form)
        head.addWidget(self.write)
        head.addWidget(self.new_case)
        self._top = QWidget()
        self._top.setLayout(head)
        head.setContentsMargins(0, 0, 0, 0)
        self._list = QWidget()
        self._cards = QVBoxLayout(self._list)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(theme.px(12))
        self._past.add(self.past)
        self._trend.add(self.trend)
        self._columns = Columns((3, 2), (460, 360))
        for place, part in ((0, self._list), (0, self._past), (1, self._trend)):
            self._columns.add(place, part)
        for whole in (self._top, self._empty, self._columns):
            self.add(whole)
        self.end()

    def _build_empty(self) -> Card:
        begin = button(self.tr("New case"), icon="plus")
        begin.clicked.connect(self._open_new)
        write = button(self.tr("Write an answer down"))
        write.clicked.connect(lambda: self.deeds.write_down(self._account_id))
        self._begin = QWidget()
        row = QHBoxLayout(self._begin)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        for made in (write, begin):
            row.addWidget(made)
        card = Card()
        card.add(
            EmptyState(
                "service",
                self.tr("What was done for them will be told here"),
                self.tr("Begin with onboarding, a complaint or a periodic review."),
                self._begin,
            )
        )
        return card

    def show_page(self, page: AccountPage, *, anew: bool) -> None:
        today, safe = self.ctx.today(), self.ctx.client_safe
        self._account_id = page.id
        care = self.ctx.read(lambda s: care_page.load(s, page.id, today))
        care = care.for_client() if safe else care
        told = service_story.headline(self.ctx, care)
        self.headline.setText(told.text)
        self.headline.set_tone(told.tone or "text")
        self.facts.setText(service_story.facts(self.ctx, care))
        self.facts.setVisible(bool(self.facts.text()))
        self._show_running(care.running)
        rows = [self._row(thing) for _day, thing in care.past[:SHOWN]]
        self.past.set_rows(rows)
        self._past.setVisible(bool(rows))
        self._show_trend(care)
        something = bool(care.cases or care.surveys)
        self._columns.setVisible(something)
        self._top.setVisible(something or safe)
        self._empty.setVisible(not something and not safe)
        self._begin.setVisible(not safe)
        for action in (self.new_case, self.write, self.form):
            action.setVisible(not safe)
        if anew:
            self.verticalScrollBar().setValue(0)

    def _show_running(self, cases: list[CaseLine]) -> None:
        focus = QApplication.focusWidget()
        held = next((one.case.id for one in self.running if focus and one.isAncestorOf(focus)), 0)
        for old in self.running:
            self._cards.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.running = [CaseSummary(self.ctx, self.case_deeds, case) for case in cases]
        for card in self.running:
            card.opened.connect(lambda case_id: self.open_requested.emit("service", case_id))
            self._cards.addWidget(card)
            card.show()
            if card.case.id == held:
                card.focus_act()
        self._list.setVisible(bool(cases))

    def _show_trend(self, care: CarePage) -> None:
        today = self.ctx.today()
        answers = [one.answer for one in care.surveys if one.answer is not None]
        target = care.standing.target if care.standing else None
        self._trend.setVisible(bool(answers))
        self.trend.set_chart(chart.draw, chart.SatisfactionData.of(answers, today, target))

    def _row(self, thing: CaseLine | SurveyLine) -> Row:
        if isinstance(thing, CaseLine):
            return service_story.past_case(self.ctx, thing)
        made: list[QWidget] = []
        if thing.answered_on is None:
            enter = button(self.tr("Go on") if thing.is_half else self.tr("Answer"), small=True)
            enter.clicked.connect(lambda: self.deeds.write_down(line=thing))
            made.append(enter)
        elif thing.asks_for_case:
            offer = button(self.tr("Open a case"), small=True)
            offer.clicked.connect(lambda: self.deeds.open_case(thing))
            made.append(offer)
        elif thing.case_id is not None:
            seen, case_id = button(self.tr("Its case"), "quiet", small=True), thing.case_id
            seen.clicked.connect(lambda: self.open_requested.emit("service", case_id))
            made.append(seen)
        lead = service_story.day_label(self.ctx, thing.answered_on or thing.sent_on)
        return survey_row(self.ctx, thing, with_account=False, actions=made, lead=lead)

    def _go(self, key: str) -> None:
        self.open_requested.emit("service", int(key.partition(":")[2]))

    def _open_new(self) -> None:
        made = NewCaseDialog.ask(self, self.ctx, self._account_id)
        if made is not None:
            self.open_requested.emit("service", made)
