"""Service and satisfaction of an account: its cases, the trend of its marks, every answer."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kamdesk.charts import satisfaction as chart
from kamdesk.services import care_page
from kamdesk.services.account_page import AccountPage
from kamdesk.services.care_page import CarePage
from kamdesk.services.surveys import SurveyLine
from kamdesk.ui.account.tab import AccountTab
from kamdesk.ui.context import Context
from kamdesk.ui.servicing import NewCaseDialog, case_row
from kamdesk.ui.surveying import SurveyDeeds, survey_row
from kamdesk.ui.widgets import Card, Columns, Label, Row, RowList, button
from kamdesk.ui.widgets.chart_view import ChartView


class ServiceTab(AccountTab):
    """A client sees cases and marks of their own, neither targets nor what is said inside."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._account_id = 0
        self.deeds = SurveyDeeds(ctx, self)
        self.cases = RowList()
        self.answers = RowList()
        self.trend = ChartView(ctx, height=200, title_role="block")
        self.new_case = button(self.tr("New case"), small=True, icon="plus")
        self.write = button(self.tr("Write an answer down"), small=True, icon="plus")
        self._no_case = Label(self.tr("No service case yet."), "body", "muted")
        self._no_answer = Label(
            self.tr("Nobody here has been asked how satisfied they are."), "body", "muted"
        )
        self._cases = Card(self.tr("Cases"))
        self._trend = Card()
        self._answers = Card(self.tr("What they said"))
        self._build_ui()
        self.cases.activated.connect(lambda key: self.open_requested.emit("service", int(key)))
        self.new_case.clicked.connect(self._open_new)
        self.write.clicked.connect(lambda: self.deeds.write_down(self._account_id))

    def _build_ui(self) -> None:
        self._cases.add_action(self.new_case)
        self._answers.add_action(self.write)
        for card, parts in (
            (self._cases, (self.cases, self._no_case)),
            (self._trend, (self.trend,)),
            (self._answers, (self.answers, self._no_answer)),
        ):
            for part in parts:
                card.add(part)
        columns = Columns((1, 1), (420, 420))
        columns.add(0, self._cases)
        columns.add(1, self._trend)
        columns.add(1, self._answers)
        self.add(columns)
        self.end()

    def show_page(self, page: AccountPage, *, anew: bool) -> None:
        today, safe = self.ctx.today(), self.ctx.client_safe
        self._account_id = page.id
        care = self.ctx.read(lambda s: care_page.load(s, page.id, today))
        rows = [case_row(self.ctx, case, today, with_account=False) for case in care.cases]
        self.cases.set_rows(rows)
        self._cases.set_title(self.tr("Cases"), str(len(care.running)) if care.running else "")
        self._no_case.setVisible(not rows)
        self._show_answers(care)
        for action in (self.new_case, self.write):
            action.setVisible(not safe)
        if anew:
            self.verticalScrollBar().setValue(0)

    def _show_answers(self, care: CarePage) -> None:
        today, safe = self.ctx.today(), self.ctx.client_safe
        known = [one for one in care.surveys if not safe or one.answered_on is not None]
        answers = [one.answer for one in known if one.answer is not None]
        target = care.standing.target if care.standing and not safe else None
        self._trend.setVisible(bool(answers))
        self.trend.set_chart(chart.draw, chart.SatisfactionData.of(answers, today, target))
        self.answers.set_rows([self._row(one) for one in known])
        self._no_answer.setVisible(not known)

    def _row(self, line: SurveyLine) -> Row:
        safe = self.ctx.client_safe
        made: list[QWidget] = []
        if line.answered_on is None and not safe:
            enter = button(self.tr("Answer"), small=True)
            enter.clicked.connect(lambda: self.deeds.write_down(line=line))
            made.append(enter)
        elif line.asks_for_case and not safe:
            offer = button(self.tr("Open a case"), small=True)
            offer.clicked.connect(lambda: self.deeds.open_case(line))
            made.append(offer)
        return survey_row(self.ctx, line, with_account=False, actions=made)

    def _open_new(self) -> None:
        made = NewCaseDialog.ask(self, self.ctx, self._account_id)
        if made is not None:
            self.open_requested.emit("service", made)
