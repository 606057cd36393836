"""What narrows the question bank: words, kind, industry, role; and in which order it is shown."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kamdesk import words
from kamdesk.models.kinds import BuyingRole, QuestionKind
from kamdesk.services import question_bank
from kamdesk.services.question_bank import BankEntry, industries
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import ComboBox, SearchField, Segmented

TYPING_MS = 80


class QuestionFilter(QWidget):
    """``changed`` after every choice, and when typing rests."""

    changed = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        lang = ctx.language
        kinds = [(kind, words.of(kind, lang)) for kind in QuestionKind]
        places = [(code, industries.name(code, lang)) for code in industries.codes()]
        roles = [(role, words.of(role, lang)) for role in BuyingRole]
        orders = [("topic", self.tr("By topic")), ("success", self.tr("By success"))]
        self.search = SearchField(self.tr("Filter questions"), "Ctrl+F")
        self.industry = ComboBox([(None, self.tr("All industries")), *places])
        self.role = ComboBox([(None, self.tr("Whoever it is")), *roles])
        self.kind = Segmented([("", self.tr("All")), *kinds], "")
        self.order = ComboBox(orders, "topic")
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._build_ui()
        self.search.textChanged.connect(lambda _text: self._typing.start())
        self._typing.timeout.connect(self.changed)
        for choice in (self.kind, self.industry, self.role, self.order):
            choice.edited.connect(self.changed)

    def _build_ui(self) -> None:
        self.industry.setAccessibleName(self.tr("Industry"))
        self.role.setAccessibleName(self.tr("Role"))
        self.order.setAccessibleName(self.tr("Order"))
        self.order.setMaximumWidth(theme.px(180))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(8), theme.px(4), theme.px(8), 0)
        column.setSpacing(theme.px(12))
        first, second = QHBoxLayout(), QHBoxLayout()
        for line in (first, second):
            line.setSpacing(theme.px(8))
            column.addLayout(line)
        first.addWidget(self.search, 2)
        first.addWidget(self.industry, 1)
        first.addWidget(self.role, 1)
        second.addWidget(self.kind)
        second.addStretch(1)
        second.addWidget(self.order, 9)

    def found(self, bank: list[BankEntry]) -> list[BankEntry]:
        """What the filter leaves of the bank."""
        return question_bank.found(
            bank,
            industry=self.industry.value(),
            kind=self.kind.value() or None,
            role=self.role.value(),
            typed=self.search.text(),
        )

    def by_success(self) -> bool:
        """Whether what leads on comes first, instead of topics one after another."""
        return bool(self.order.value() == "success")

    def clear(self) -> None:
        """Let everything through, by topic; this tells nobody."""
        self.search.set_value("")
        self._typing.stop()
        self.kind.set_value("")
        self.industry.set_value(None)
        self.role.set_value(None)
        self.order.set_value("topic")
