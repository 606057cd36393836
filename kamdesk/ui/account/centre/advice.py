"""What the map says, who must move, and the questions that would fill its gaps."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kamdesk import words
from kamdesk.charts.map_cards import GHOST, gap_key, person_key, stance_tone
from kamdesk.method import buying_words
from kamdesk.services.buying_map import BuyingMap
from kamdesk.ui.account.block import Block
from kamdesk.ui.account.centre.limits_dialog import LimitsDialog
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import LinkButton, Mark, Row, RowList, button


class RemarksCard(Block):
    """Each remark with its reason; pressing it jumps to whom it is about.

    ``jump(key)`` names a card, ``asked(questions)`` wants them in the next meeting's plan.
    """

    jump = Signal(str)
    asked = Signal(list)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent=parent)
        self._targets: list[str] = []
        self._page: BuyingMap | None = None
        rules = button(icon="settings", role="quiet", small=True, hint=self.tr("Days by tier"))
        rules.clicked.connect(self._change_limits)
        self.add_action(rules)

    def show_map(self, page: BuyingMap) -> None:
        """Judge this map."""
        self._page = page
        lang = self.ctx.language
        remarks = page.remarks(self.ctx.today())
        counted = [said for said in remarks if said.severity != "good"]
        self.set_title(self.tr("What the map says"), str(len(counted)) if counted else "")
        rows, self._targets = [], []
        for said in remarks:
            what, why = buying_words.remark(said, lang)
            jump = person_key(said.people[0]) if said.people else ""
            jump = GHOST if said.code == "no_decider" and page.lacks_decider else jump
            questions = buying_words.questions(said, lang)
            arrange = page.account_id if said.code == "decider_unmet" else 0
            rows.append(self._row(what, why, said.severity, jump, questions, arrange))
        for gap in page.gaps:
            name = gap.title or (words.of(gap.role, lang) if gap.role else "")
            question = buying_words.placeholder_question(gap.role, gap.title, lang)
            unknown = self.ctx.word("buying_map.unknown_person")
            rows.append(self._row(name, unknown, "neutral", gap_key(gap.id), (question,)))
        listed = RowList(rows)
        listed.activated.connect(lambda place: self._jump(int(place)))
        self.set_content(listed)

    def _row(
        self,
        what: str,
        why: str,
        tone: str,
        target: str,
        questions: Sequence[str],
        arrange: int = 0,
    ) -> Row:
        actions: list[QWidget] = []
        if questions:
            ask = LinkButton(self.tr("Ask"), "small")
            ask.setToolTip("\n".join(questions))
            ask.setAccessibleName(
                self.tr("Ask at the next meeting: %1").replace("%1", questions[0])
            )
            ask.clicked.connect(lambda: self.asked.emit(list(questions)))
            actions.append(ask)
        elif arrange:
            meet = LinkButton(self.tr("Arrange meeting"), "small")
            meet.clicked.connect(lambda: self.open_requested.emit("new_meeting", arrange))
            actions.append(meet)
        self._targets.append(target)
        key = str(len(self._targets) - 1) if target else ""
        return Row(what, why, lead=Mark(tone, what), actions=actions, key=key)

    def _change_limits(self) -> None:
        if self._page is not None:
            LimitsDialog.ask(self, self.ctx, self._page.limits)

    def _jump(self, place: int) -> None:
        self.jump.emit(self._targets[place])


class MovesCard(Block):
    """Weighty people who are not for us, one sentence each."""

    jump = Signal(str)

    def show_map(self, page: BuyingMap) -> None:
        """List who must move; hidden where nobody must."""
        moves = page.moves()
        self.setVisible(bool(moves))
        self.set_title(self.tr("Who must move"), str(len(moves)))
        stances = {member.contact_id: member.support for member in page.present}
        rows = []
        for move in moves:
            sentence = buying_words.move(move, self.ctx.language)
            mark = Mark(stance_tone(stances[move.person]), sentence)
            rows.append(Row(sentence, lead=mark, key=str(move.person)))
        listed = RowList(rows)
        listed.activated.connect(lambda key: self.jump.emit(person_key(int(key))))
        self.set_content(listed)
