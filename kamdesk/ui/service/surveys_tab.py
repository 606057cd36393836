"""Satisfaction: how accounts stand against their target, the trend, and every answer."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk import words
from kamdesk.charts import satisfaction as chart
from kamdesk.charts.satisfaction import mark_text
from kamdesk.method import satisfaction
from kamdesk.services import surveys
from kamdesk.services.surveys import AccountStanding, SurveyLine
from kamdesk.ui.context import Context
from kamdesk.ui.service.survey_files import SurveyFiles
from kamdesk.ui.surveying import SurveyDeeds, gap_chip, survey_row
from kamdesk.ui.widgets import Card, Chip, Columns, EmptyState, Row, RowList, Span, button
from kamdesk.ui.widgets.chart_view import ChartView

SHOWN = 40


class SurveysTab(QWidget):
    """``opened(account id)``, ``case(case id)``. An account chosen narrows trend and answers."""

    opened = Signal(int)
    case = Signal(int)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._account: int | None = None
        self.deeds = SurveyDeeds(ctx, self)
        self.files = SurveyFiles(ctx, self)
        self.accounts = RowList()
        self.answers = RowList()
        self.trend = ChartView(ctx, height=220, title_role="block")
        self._standing = Card(self.tr("Accounts against their target"))
        self._standing.add(self.accounts)
        self._trend = Card()
        self._trend.add(self.trend)
        self._answers = Card()
        self.every = button(self.tr("All accounts"), "quiet", small=True)
        self._answers.add_action(self.every)
        self._answers.add(self.answers)
        self._empty = Card()
        first = button(self.tr("Write an answer down"), icon="plus")
        first.clicked.connect(lambda _on: self.deeds.write_down())
        self._empty.add(
            EmptyState(
                "people",
                self.tr("Nobody has been asked yet"),
                self.tr("Print a form or send it as a workbook, or write down what they say."),
                first,
            )
        )
        self._columns = Columns((3, 4), (340, 420))
        self._columns.add(0, self._standing)
        self._columns.add(1, self._trend)
        self._columns.add(1, self._answers)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._empty)
        outer.addWidget(self._columns)
        self.accounts.activated.connect(lambda key: self.narrow(int(key)))
        self.every.clicked.connect(lambda: self.narrow(None))

    def head_actions(self) -> list[QWidget]:
        """Buttons for the head of the page."""
        form = button(self.tr("Form …"), icon="print")
        form.clicked.connect(lambda: self.files.ask_form(self._account))
        read = button(self.tr("Read answers in …"), icon="import")
        read.clicked.connect(self.files.ask_answers)
        write = button(self.tr("Write an answer down"), "primary", icon="plus")
        write.clicked.connect(lambda: self.deeds.write_down(self._account))
        return [form, read, write]

    def narrow(self, account_id: int | None) -> None:
        """Show trend and answers of one account, or of all."""
        self._account = account_id
        self.refresh()

    def refresh(self) -> None:
        """Read all surveys and show them."""
        today = self._ctx.today()
        lines = self._ctx.read(surveys.listed)
        wanted = self._ctx.read(surveys.targets)
        standings = surveys.standings(lines, wanted, today)
        known = {one.account_id: one for one in standings}
        if self._account not in known:
            self._account = None
        self._empty.setVisible(not lines)
        self._columns.setVisible(bool(lines))
        self.every.setVisible(self._account is not None)
        self.accounts.set_rows([self._account_row(one) for one in standings])
        chosen = known.get(self._account) if self._account is not None else None
        shown = [one for one in lines if chosen is None or one.account_id == chosen.account_id]
        answers = [one.answer for one in shown if one.answer is not None]
        target = chosen.target if chosen else None
        self.trend.set_chart(chart.draw, chart.SatisfactionData.of(answers, today, target))
        self._show_answers(shown, chosen, satisfaction.net_recommend(answers))

    def _show_answers(
        self, lines: list[SurveyLine], chosen: AccountStanding | None, net: int | None
    ) -> None:
        name = chosen.account if chosen else self.tr("Answers")
        hint = self.tr("net recommendation {net}").format(net=net) if net is not None else ""
        self._answers.set_title(name, str(len(lines)), hint)
        self.answers.set_rows([self._answer_row(one, chosen is None) for one in lines[:SHOWN]])

    def _answer_row(self, line: SurveyLine, with_account: bool) -> Row:
        made: list[QWidget] = []
        if line.answered_on is None:
            enter = button(self.tr("Answer"), small=True)
            enter.clicked.connect(lambda: self.deeds.write_down(line=line))
            made.append(enter)
        elif line.asks_for_case:
            offer = button(self.tr("Open a case"), small=True)
            offer.clicked.connect(lambda: self.deeds.open_case(line))
            made.append(offer)
        elif line.case_id is not None:
            seen, case_id = button(self.tr("Its case"), "quiet", small=True), line.case_id
            seen.clicked.connect(lambda: self.case.emit(case_id))
            made.append(seen)
        out = button(icon="close", role="quiet", small=True, hint=self.tr("Remove"))
        out.clicked.connect(lambda: self.deeds.remove(line))
        row = survey_row(
            self._ctx, line, with_account=with_account, actions=[*made, out], key=str(line.id)
        )
        row.activated.connect(lambda _key: self.deeds.write_down(line=line))
        return row

    def _account_row(self, one: AccountStanding) -> Row:
        held = one.standing
        first = [Span(one.account, bold=one.account_id == self._account)]
        told = [words.of(one.tier, self._ctx.language)] if one.tier else []
        told.append(self.tr("target {mark}").format(mark=mark_text(one.target)))
        told.append(self.tr("%n answer(s) this year", "", held.answers))
        if one.waiting:
            told.append(self.tr("%n awaited", "", one.waiting))
        chips: list[QWidget] = []
        if held.mark is not None:
            chips.append(Chip(mark_text(held.mark), "accent"))
        chips.append(gap_chip(one.gap))
        if held.is_falling:
            chips.append(Chip(self.tr("falling"), "bad"))
        return Row(first, " · ".join(told), chips=chips, key=str(one.account_id))
