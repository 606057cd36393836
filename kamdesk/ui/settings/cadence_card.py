"""How often whom by which channel: the cadence of each tier (method §7)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.errors import KamDeskError, ValidationError
from kamdesk.method import cadence
from kamdesk.method.cadence import Rule
from kamdesk.models.kinds import BuyingRole, Channel, Tier
from kamdesk.services import contact_plan
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.forms import choices
from kamdesk.ui.widgets import (
    Card,
    Columns,
    ComboBox,
    IntEdit,
    Label,
    LinkButton,
    TierChip,
    button,
)

NEW_DAYS = 30
_SIDES = {Tier.PLATINUM: 0, Tier.GOLD: 1, Tier.IRON: 0, Tier.LEAD: 1}


class RuleRow(QWidget):
    """One rule: role, channel, days; ``edited`` when it is another, ``removed`` when it goes."""

    edited = Signal()
    removed = Signal()

    def __init__(self, ctx: Context, rule: Rule, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tier = rule.tier
        others = [(None, self.tr("Everybody else")), *choices(ctx, BuyingRole, clearable=False)]
        self.role = ComboBox(others, rule.role)
        self.channel = ComboBox(choices(ctx, Channel, clearable=False), rule.channel)
        self.days = IntEdit()
        self.days.set_value(rule.days)
        self.days.setFixedWidth(theme.px(64))
        self.error = Label("", "small", "bad")
        self.error.hide()
        gone = button(role="quiet", icon="close", small=True, hint=self.tr("Remove this rule"))
        gone.clicked.connect(self.removed)
        for editor, name in (
            (self.role, ctx.word("field.role")),
            (self.channel, ctx.word("field.channel")),
            (self.days, self.tr("Days")),
        ):
            editor.setAccessibleName(name)
            editor.edited.connect(self.edited)
        row = QHBoxLayout()
        row.setSpacing(theme.px(6))
        for part, stretch in ((self.role, 3), (self.channel, 3)):
            row.addWidget(part, stretch)
        row.addWidget(Label(self.tr("every"), "small", "muted", wrap=False))
        row.addWidget(self.days)
        row.addWidget(Label(self.tr("days"), "small", "muted", wrap=False))
        row.addWidget(gone)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.px(2))
        outer.addLayout(row)
        outer.addWidget(self.error)

    def rule(self) -> Rule:
        """The rule as typed; days that can't be read are none, which is refused."""
        try:
            days = self.days.value() or 0
        except ValueError:
            days = 0
        return Rule(self._tier, self.role.value(), self.channel.value(), days)

    def set_error(self, text: str) -> None:
        """Say what is wrong with it."""
        self.error.setText(text)
        self.error.setVisible(bool(text))
        self.days.setAccessibleDescription(text)


class CadenceCard(Card):
    """Stored as each rule is left; while one is refused, all stay as they were."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._ctx = ctx
        self.rows: list[RuleRow] = []
        self._shown: tuple[Rule, ...] | None = None
        self.set_title(self.tr("Cadence"))
        self._blocks: dict[Tier, QVBoxLayout] = {}
        self._shipped = LinkButton(self.tr("Defaults"), "small")
        self._lay_out()
        self._shipped.clicked.connect(self._use_defaults)

    def _lay_out(self) -> None:
        self.add(
            Label(self.tr("Who is contacted at least how often. The plan follows when it is planned"
                          " anew."), "small", "muted")
        )  # fmt: skip
        columns = Columns([1, 1], [400, 400])
        for tier, side in _SIDES.items():
            columns.add(side, self._block(tier))
        self.add(columns)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._shipped)
        self.add(foot)

    def _block(self, tier: Tier) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, theme.px(4), 0, theme.px(8))
        column.setSpacing(theme.px(6))
        more = LinkButton(self.tr("Add a rule"), "small")
        more.setObjectName(f"add-{tier.value}")
        more.clicked.connect(lambda: self._add(tier))
        head = QHBoxLayout()
        head.addWidget(TierChip(self._ctx.word(f"tier.{tier.value}"), tier))
        head.addStretch(1)
        head.addWidget(more)
        column.addLayout(head)
        self._blocks[tier] = QVBoxLayout()
        self._blocks[tier].setSpacing(theme.px(6))
        column.addLayout(self._blocks[tier])
        return block

    def refresh(self) -> None:
        """Show what is stored; what is refused stays as typed."""
        stored = self._ctx.read(contact_plan.rules)
        if stored != self._shown:
            self._show(stored)

    def leave(self) -> bool:
        """Store what is being typed; False where it is refused."""
        self._store()
        return not any(row.error.text() for row in self.rows)

    def _show(self, rules: Sequence[Rule]) -> None:
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = []
        self._shown = tuple(rules)
        for rule in rules:
            self._append(rule)

    def _append(self, rule: Rule) -> RuleRow:
        row = RuleRow(self._ctx, rule)
        row.edited.connect(self._store)
        row.removed.connect(lambda: self._remove(row))
        self._blocks[rule.tier].addWidget(row)
        self.rows.append(row)
        row.show()
        return row

    def _add(self, tier: Tier) -> None:
        """A rule that is free, ready to be changed."""
        taken = {(rule.tier, rule.role, rule.channel) for rule in self._typed()}
        free = (
            Rule(tier, role, channel, NEW_DAYS)
            for role in (None, *BuyingRole)
            for channel in Channel
            if (tier, role, channel) not in taken
        )
        rule = next(free, None)
        if rule is not None:
            row = self._append(rule)
            self._store()
            row.role.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, row: RuleRow) -> None:
        self.rows.remove(row)
        row.hide()
        row.deleteLater()
        self._store()

    def _typed(self) -> list[Rule]:
        return [row.rule() for row in self.rows]

    def _store(self) -> None:
        typed = self._typed()
        for row in self.rows:
            row.set_error("")
        if tuple(typed) == self._shown:
            return
        shown, self._shown = self._shown, tuple(typed)  # so that the write rebuilds no row
        try:
            self._ctx.write("cadence_rules", lambda s: contact_plan.set_rules(s, typed), self)
        except KamDeskError as error:
            self._shown = shown
            if not isinstance(error, ValidationError):
                raise
            for problem in error.problems:
                self.rows[int(problem.field)].set_error(self._ctx.problem_text(problem))

    def _use_defaults(self) -> None:
        self._ctx.write("cadence_rules", contact_plan.reset_rules, self)
        self._show(cadence.DEFAULTS)
