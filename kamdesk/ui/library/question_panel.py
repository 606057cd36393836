"""One question of the bank: what it brought so far, into which plan it goes, what belongs to it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kamdesk import words
from kamdesk.models.kinds import QuestionKind
from kamdesk.services.question_bank import BankEntry, Counts
from kamdesk.services.question_bank.industries import name as industry_name
from kamdesk.ui import formats, theme
from kamdesk.ui.context import Context
from kamdesk.ui.library.bank_lines import TONES, share_tone
from kamdesk.ui.library.plan_choice import PlanChoice
from kamdesk.ui.widgets import Card, Chip, FlowLayout, Label, Row, RowList, button
from kamdesk.ui.widgets.painting import chip_size


class QuestionPanel(QWidget):
    """``take`` puts the question into the plan chosen; ``chosen(key)`` goes to another one of its
    topic; ``edit`` and ``bin`` are for the user's own."""

    take = Signal()
    chosen = Signal(str)
    edit = Signal()
    bin = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._kind = Chip()
        self._own = Chip(self.tr("Own"), "accent")
        self._text = Label("", "hero")
        self._facts = Label("", "small", "muted")
        self._note = Label("", "small", "muted")
        self._figures = Figures()
        self._hint = Label("", "small", "muted")
        self.plan = PlanChoice(ctx)
        self.take_button = button(self.tr("Add to plan"), "primary", icon="plus")
        self.take_button.setToolTip(self.tr("Enter in the list does the same"))
        self.edit_button = button(self.tr("Edit"), small=True, icon="edit")
        self.bin_button = button(self.tr("Move to bin"), "quiet", small=True, icon="bin")
        self._others_card = Card(self.tr("Same topic"))
        self._others = RowList()
        self._build_ui()
        self.take_button.clicked.connect(self.take)
        self.edit_button.clicked.connect(self.edit)
        self.bin_button.clicked.connect(self.bin)
        self._others.activated.connect(self.chosen)
        self.plan.changed.connect(self._show_plan)

    def _build_ui(self) -> None:
        card = Card()
        chips = QHBoxLayout()
        chips.setSpacing(theme.px(6))
        for chip in (self._kind, self._own):
            chips.addWidget(chip)
        chips.addStretch(1)
        for action in (self.edit_button, self.bin_button):
            chips.addWidget(action)
        card.add(chips)
        for part in (self._text, self._facts, self._note, self._figures, self._hint):
            card.add(part)
        card.body.addSpacing(theme.px(4))
        card.add(self.plan)
        end = QHBoxLayout()
        end.addWidget(self.take_button)
        end.addStretch(1)
        card.add(end)
        self._others_card.add(self._others)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(card)
        column.addWidget(self._others_card)
        column.addStretch(1)

    def show_question(self, entry: BankEntry, counted: Counts, others: Sequence[BankEntry]) -> None:
        """Show one, with the others of its topic."""
        lang = self._ctx.language
        self._kind.set_chip(words.of(entry.kind, lang), TONES[entry.kind])
        self._text.setText(entry.text)
        self._facts.setText(" · ".join(filter(None, self._about(entry))))
        self._note.setText(entry.note)
        self._note.setVisible(bool(entry.note))
        for part in (self._own, self.edit_button, self.bin_button):
            part.setVisible(entry.own)
        self._figures.show_counts(counted)
        self._hint.setText(self._told(counted))
        self._hint.setVisible(bool(self._hint.text()))
        self._others_card.setVisible(bool(others))
        self._others.set_rows([self._row(other) for other in others])
        self._show_plan()

    def _about(self, entry: BankEntry) -> list[str]:
        lang = self._ctx.language
        roles = self.tr(", ").join(words.of(role, lang).lower() for role in entry.roles)
        industry = industry_name(entry.industry, lang) or self.tr("Any industry")
        whom = self.tr("for {roles}").format(roles=roles) if roles else self.tr("for anybody")
        return [entry.topic, industry, entry.product_line, whom]

    def _told(self, counted: Counts) -> str:
        if not counted.asked:
            if counted.planned:
                return self.tr("Planned %n time(s), not asked yet.", "", counted.planned)
            return self.tr("Not asked yet. What it brings is counted as soon as it is.")
        if counted.percent is None:
            return self.tr("A share is shown once it was asked three times.")
        return ""

    def _row(self, entry: BankEntry) -> Row:
        """A row that begins where the others do, however long their kinds are called."""
        lang = self._ctx.language
        lead = QWidget()
        lead.setFixedWidth(max(chip_size(words.of(kind, lang), False)[0] for kind in QuestionKind))
        line = QHBoxLayout(lead)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(Chip(words.of(entry.kind, lang), TONES[entry.kind]))
        line.addStretch(1)
        return Row(entry.text, lead=lead, key=entry.key)

    def _show_plan(self) -> None:
        self.take_button.setEnabled(self.plan.meeting_id() is not None)


class Figures(QWidget):
    """Asked, led to an explicit need, led to an advance: three numbers with their names."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._numbers = [Label("", "large", wrap=False) for _ in range(3)]
        flow = FlowLayout(self, gap=20)
        names = (self.tr("times asked"), self.tr("led to a need"), self.tr("led to an advance"))
        for number, name in zip(self._numbers, names, strict=True):
            pair = QWidget()
            column = QVBoxLayout(pair)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            column.addWidget(number)
            column.addWidget(Label(name, "small", "muted", wrap=False))
            flow.addWidget(pair)

    def show_counts(self, counted: Counts) -> None:
        """Show a record; nothing while the question was never asked."""
        self.setVisible(bool(counted.asked))
        shares = (counted.percent, counted.advance_percent)
        self._numbers[0].setText(str(counted.asked))
        for label, share in zip(self._numbers[1:], shares, strict=True):
            label.setText(formats.percent(share))
            label.set_tone(share_tone(share))
