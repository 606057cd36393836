"""Satisfaction: how accounts stand against their target, the trend, and every answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.charts import satisfaction as trend_chart
from kamdesk.charts import satisfaction_dimensions as dimension_chart
from kamdesk.charts.satisfaction import SatisfactionData
from kamdesk.charts.satisfaction_dimensions import DimensionData
from kamdesk.services import survey_board, surveys
from kamdesk.services.survey_board import Board
from kamdesk.services.surveys import SurveyLine
from kamdesk.ui.context import Context
from kamdesk.ui.jobs import Newest
from kamdesk.ui.surveying import SurveyDeeds, SurveyFiles, rates, standing_row, survey_row
from kamdesk.ui.widgets import Card, Columns, EmptyState, LinkButton, Row, RowList, button
from kamdesk.ui.widgets.chart_view import ChartView

SHOWN = 20
"""So many rows of a list are shown at first, and as many more each time they are asked for."""
MANY = 1_000
"""More surveys than that are read aside."""


@dataclass(frozen=True, slots=True)
class _Read:
    """What the tab shows, reckoned where it was read."""

    board: Board
    lines: list[SurveyLine]
    trend: SatisfactionData
    dimensions: DimensionData

    @classmethod
    def of(cls, board: Board, lines: list[SurveyLine], today: date) -> _Read:
        target = board.chosen.target if board.chosen else None
        trend = SatisfactionData.of(board.answers, today, target)
        return cls(board, lines, trend, DimensionData.of(board.answers, today))


class SurveysTab(QWidget):
    """``opened(account id)``, ``case(case id)``. An account chosen narrows trend and answers."""

    opened = Signal(int)
    case = Signal(int)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._account: int | None = None
        self._shown = [SHOWN, SHOWN]
        self._newest = Newest(self)
        self._back_to_row = False
        self.deeds = SurveyDeeds(ctx, self)
        self.files = SurveyFiles(ctx, self)
        self.accounts = RowList()
        self.answers = RowList()
        self.more_accounts = LinkButton("", "small")
        self.more_answers = LinkButton("", "small")
        self.trend = ChartView(ctx, height=220, title_role="block")
        self.dimensions = ChartView(ctx, height=190, title_role="block")
        self._standing = Card(self.tr("Accounts against their target"))
        self._trend, self._dimensions, self._answers = Card(), Card(), Card()
        self.page = button(self.tr("Open the account"), "quiet", small=True)
        self.every = button(self.tr("All accounts"), "quiet", small=True)
        self._empty = Card()
        self._columns = Columns((3, 4), (340, 420))
        self._build_ui()
        self._connect()

    def _build_ui(self) -> None:
        write = button(self.tr("Write an answer down"), icon="plus")
        write.clicked.connect(lambda _on: self.deeds.write_down())
        self._empty.add(
            EmptyState(
                "people",
                self.tr("Nobody has been asked yet"),
                self.tr("Print a form or send it as a workbook, or write down what they say."),
                write,
            )
        )
        for action in (self.page, self.every):
            self._answers.add_action(action)
        for card, parts in (
            (self._standing, (self.accounts, self.more_accounts)),
            (self._trend, (self.trend,)),
            (self._dimensions, (self.dimensions,)),
            (self._answers, (self.answers, self.more_answers)),
        ):
            for part in parts:
                card.add(part)
        self._columns.add(0, self._standing)
        for card in (self._trend, self._dimensions, self._answers):
            self._columns.add(1, card)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        for shown in (self._empty, self._columns):
            outer.addWidget(shown)
            shown.hide()

    def _connect(self) -> None:
        self.accounts.activated.connect(self._choose)
        self.every.clicked.connect(lambda: self.narrow(None))
        self.page.clicked.connect(self._open_account)
        self.more_accounts.clicked.connect(lambda: self._show_more(0))
        self.more_answers.clicked.connect(lambda: self._show_more(1))

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
        self._shown[1] = SHOWN
        self.refresh()

    def _choose(self, key: str) -> None:
        """By key or mouse; the cursor stays on the account."""
        self._back_to_row = True
        self.narrow(int(key))

    def refresh(self) -> None:
        """Read all surveys and show them; many are read aside."""
        ctx, account_id, most = self._ctx, self._account, self._shown[1]
        today = ctx.today()

        def read() -> _Read:
            with ctx.book.read() as session:
                board = survey_board.read(session, today, account_id)
                chosen = board.chosen.account_id if board.chosen else None
                lines = surveys.listed(session, chosen, most)
            return _Read.of(board, lines, today)

        aside = ctx.read(survey_board.size) > MANY
        self._newest.run(read, self._show, aside=aside)

    def _show(self, found: _Read) -> None:
        board = found.board
        self._account = board.chosen.account_id if board.chosen else None
        self._empty.setVisible(not board.standings)
        self._columns.hide()  # else each row that is added would have all laid out anew
        self._show_standings(board)
        self.trend.set_chart(trend_chart.draw, found.trend)
        self.dimensions.set_chart(dimension_chart.draw, found.dimensions)
        self._show_answers(found.lines, board)
        self._columns.setVisible(bool(board.standings))
        if self._back_to_row and board.chosen is not None:
            place = board.standings.index(board.chosen)
            self.accounts.rows()[place].setFocus(Qt.FocusReason.OtherFocusReason)
        self._back_to_row = False

    def _show_standings(self, board: Board) -> None:
        title, below = self.tr("Accounts against their target"), board.below
        if board.answered:
            title = self.tr("%n below target, of {all} that answered", "", below)
            title = title.format(all=board.answered) if below else self.tr("All are on target")
        self._standing.set_title(title)
        rows = [
            standing_row(self._ctx, one, chosen=one.account_id == self._account)
            for one in board.standings[: self._shown[0]]
        ]
        self.accounts.set_rows(rows)
        self._say_rest(self.more_accounts, len(board.standings) - len(rows))

    def _show_answers(self, lines: list[SurveyLine], board: Board) -> None:
        chosen, given = board.chosen, len(board.answers)
        name = chosen.account if chosen else self.tr("Answers")
        self._answers.set_title(name, str(given) if given else "", rates(board))
        for action in (self.page, self.every):
            action.setVisible(chosen is not None)
        self.answers.set_rows([self._answer_row(one, chosen is None) for one in lines])
        self._say_rest(self.more_answers, board.count - len(lines))

    def _say_rest(self, link: LinkButton, rest: int) -> None:
        link.setText(self.tr("%n more", "", rest))
        link.setVisible(rest > 0)

    def _show_more(self, which: int) -> None:
        self._shown[which] += SHOWN
        self.refresh()

    def _open_account(self) -> None:
        if self._account is not None:
            self.opened.emit(self._account)

    def _answer_row(self, line: SurveyLine, with_account: bool) -> Row:
        made: list[QWidget] = []
        if line.answered_on is None:
            enter = button(self.tr("Go on") if line.is_half else self.tr("Answer"), small=True)
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
