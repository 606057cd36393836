"""Narrowing the plan: text, channel, tier, account manager."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from kamdesk.models.kinds import Channel, Tier
from kamdesk.services.contact_plan.wanted import Wanted
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.forms import choices
from kamdesk.ui.widgets import Button, ComboBox, FlowLayout, SearchField

TYPING_MS = 90


class PlanFilters(QWidget):
    """``changed`` when the choice is another; typing waits for a pause of a blink."""

    changed = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self.search = SearchField(self.tr("Account or person"), "Ctrl+F")
        self.channel = ComboBox(_options(ctx, Channel, self.tr("All channels")), None)
        self.tier = ComboBox(_options(ctx, Tier, self.tr("All tiers")), None)
        self.owner = ComboBox([(None, self.tr("Everybody"))], None)
        self._clear = Button(role="quiet", icon="close", hint=self.tr("Clear filters"))
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._build_ui()

    def _build_ui(self) -> None:
        flow = FlowLayout(self, gap=8)
        self.search.setFixedWidth(theme.px(168))
        for combo, name, width in (
            (self.channel, "channel", 128),
            (self.tier, "tier", 108),
            (self.owner, "owner", 124),
        ):
            combo.setFixedWidth(theme.px(width))
            combo.setAccessibleName(self._ctx.word(f"field.{name}"))
            combo.edited.connect(self._tell)
        for part in (self.search, self.channel, self.tier, self.owner, self._clear):
            flow.addWidget(part)
        self._clear.hide()
        self.search.textChanged.connect(lambda _text: self._typing.start())
        self._typing.timeout.connect(self._tell)
        self._clear.clicked.connect(self.clear)

    def show_owners(self, owners: list[str]) -> None:
        """Offer these account managers; a choice of one is none."""
        every = (None, self.tr("Everybody"))
        self.owner.set_options([every, *((name, name) for name in owners)])
        if self.owner.value() is None:
            self.owner.set_value(None)
        self.owner.setVisible(len(owners) > 1 or self.owner.value() is not None)

    def wanted(self) -> Wanted:
        """What is asked for."""
        return Wanted(
            self.search.text().strip(),
            self.channel.value(),
            self.tier.value(),
            self.owner.value(),
        )

    def is_narrowed(self) -> bool:
        """Whether anything is left out."""
        return self.wanted() != Wanted()

    def clear(self) -> None:
        """Show everything."""
        self.search.clear()
        for combo in (self.channel, self.tier, self.owner):
            combo.set_value(None)
        self._tell()

    def show_text(self, shown: bool) -> None:
        """Whether text and channel narrow what is shown: they do not narrow coverage."""
        self.search.setVisible(shown)
        self.channel.setVisible(shown)

    def _tell(self) -> None:
        self._typing.stop()
        self._clear.setVisible(self.is_narrowed())
        self.changed.emit()


def _options(ctx: Context, kind: type, every: str) -> list[tuple[object, str]]:
    return [(None, every), *choices(ctx, kind, clearable=False)]
