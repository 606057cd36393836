"""Cases as board and as list, with what complaints were about."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.charts import causes
from kamdesk.models.kinds import ComplaintCause, ServiceKind
from kamdesk.services import service_board, service_cases
from kamdesk.services.service_board import RECENT, Column, Wanted
from kamdesk.services.service_cases import CaseLine
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.forms import choices
from kamdesk.ui.jobs import Newest
from kamdesk.ui.service.board import CaseBoard
from kamdesk.ui.servicing import CaseDeeds, case_menu, case_row
from kamdesk.ui.widgets import (
    Card,
    ComboBox,
    EmptyState,
    RowList,
    SearchField,
    Segmented,
    button,
)
from kamdesk.ui.widgets.chart_view import ChartView

SHOWN = 200
MANY = 500
"""More open cases are read beside the screen."""


class CasesTab(QWidget):
    """``opened(case id)``, ``account(id)``; ``wanted_new`` where the first case is asked for;
    ``counted``."""

    opened = Signal(int)
    account = Signal(int)
    wanted_new = Signal()
    counted = Signal(int, int)

    def __init__(self, ctx: Context, deeds: CaseDeeds, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx, self._deeds = ctx, deeds
        self._cases: list[CaseLine] = []
        self._newest = Newest(self)
        self._reading = self._wants_focus = False
        views = [("board", self.tr("Board")), ("list", self.tr("List"))]
        self.view = Segmented(views, "board")
        self.search = SearchField(self.tr("Account or title"), "Ctrl+F")
        every = [(None, self.tr("All kinds"))]
        self.kind = ComboBox([*every, *choices(ctx, ServiceKind, clearable=False)])
        self.board = CaseBoard(ctx, deeds)
        self.list = RowList()
        self._listed = Card()
        self._listed.add(self.list)
        self._chart = Card()
        self.causes = ChartView(ctx, height=170, title_role="block")
        self._chart.add(self.causes)
        first = button(self.tr("New case"), icon="plus")
        first.clicked.connect(self.wanted_new)
        self._empty = Card()
        self._empty.add(
            EmptyState(
                "service",
                self.tr("No service case is running"),
                self.tr(
                    "A case follows a process step by step: who, by when, what to tick."
                    " A late step then shows everywhere."
                ),
                first,
            )
        )
        self._nothing = Card()
        self._nothing.add(EmptyState("search", self.tr("No case fits")))
        self._build_ui()

    def _build_ui(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(theme.px(8))
        bar.addWidget(self.search)
        bar.addWidget(self.kind)
        bar.addStretch(1)
        bar.addWidget(self.view)
        self.search.setFixedWidth(theme.px(200))
        self.kind.setMaximumWidth(theme.px(220))
        self._bar = QWidget()
        self._bar.setLayout(bar)
        bar.setContentsMargins(0, 0, 0, 0)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.px(12))
        for part in (self._bar, self._empty, self._nothing, self.board, self._listed, self._chart):
            outer.addWidget(part)
            part.hide()
        self.view.edited.connect(self._show)
        self.kind.edited.connect(self._show)
        self.search.textChanged.connect(self._show)
        self.board.opened.connect(self.opened)
        self.board.account.connect(self.account)
        self.list.activated.connect(lambda key: self.opened.emit(int(key)))

    def refresh(self) -> None:
        """Read the cases, beside the screen in a large book, and show them as is chosen."""
        ctx, today = self._ctx, self._ctx.today()

        def read(session: Any) -> tuple[list[CaseLine], dict[ComplaintCause, int]]:
            cases = service_cases.listed(session, closed_since=today - RECENT)
            return cases, service_cases.causes(session, today - causes.SPAN)

        self._reading = True
        aside = ctx.read(service_cases.size) > MANY
        self._newest.run(lambda: ctx.read(read), self._take, aside=aside)

    def _take(self, found: tuple[list[CaseLine], dict[ComplaintCause, int]]) -> None:
        self._reading = False
        self._cases, counted = found
        whole = service_board.columns(self._cases, self._ctx.today())
        self.counted.emit(
            sum(len(whole[one]) for one in Column if one is not Column.CLOSED),
            len(whole[Column.LATE]),
        )
        self._bar.setVisible(bool(self._cases))
        self._empty.setVisible(not self._cases)
        self._show()
        self._chart.setVisible(bool(counted))
        self.causes.set_chart(causes.draw, causes.CausesData(tuple(counted.items())))
        focus = QApplication.focusWidget()
        if self._wants_focus and not (focus and self.isAncestorOf(focus)):
            self.focus_first()

    def _show(self) -> None:
        """Show what was read, as is chosen."""
        wanted = Wanted(self.kind.value(), self.search.text())
        found = service_board.columns(self._cases, self._ctx.today(), wanted)
        shown = [case for column in Column for case in found[column]]
        as_list = self.view.value() == "list"
        self._nothing.setVisible(bool(self._cases) and not shown)
        self.board.setVisible(bool(shown) and not as_list)
        self._listed.setVisible(bool(shown) and as_list)
        self.board.show_cases({one: [] if as_list else found[one] for one in Column})
        self._show_list(shown if as_list else [])

    def focus_first(self) -> None:
        """Put the keyboard on what comes first, once it is read."""
        self._wants_focus = self._reading
        cards = self.board.cards()
        if cards and not self._reading and self.isVisible():
            cards[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_list(self, cases: list[CaseLine]) -> None:
        today, held = self._ctx.today(), self._held()
        self.list.set_rows(
            [
                case_row(self._ctx, case, today, actions=self._actions(case))
                for case in cases[:SHOWN]
            ]
        )
        for row in self.list.rows() if held else []:
            again = row.findChild(QWidget, held)
            if again is not None:
                again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _held(self) -> str:
        """Name of the button in the list that has the keyboard."""
        focus = QApplication.focusWidget()
        return focus.objectName() if focus and self.list.isAncestorOf(focus) else ""

    def _actions(self, case: CaseLine) -> list[QWidget]:
        made: list[QWidget] = []
        step = case.next_step
        if step is not None and case.closed_on is None:
            done = button(self.tr("Done"), small=True, icon="check")
            done.setObjectName(f"done-{case.id}")
            done.clicked.connect(lambda: self._deeds.finish(step))
            made.append(done)
        more = button(icon="more", role="quiet", small=True, hint=self.tr("More"))
        menu = case_menu(case, self._deeds, more, self.opened.emit, self.account.emit)
        more.clicked.connect(lambda: menu.popup(more.mapToGlobal(more.rect().bottomLeft())))
        return [*made, more]
