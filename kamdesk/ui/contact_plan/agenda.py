"""The agenda: what is late, then today, tomorrow, this week and later, each with its action."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from kamdesk.services.contact_plan.agenda import Group, Section
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.touching import TouchDeeds, TouchList
from kamdesk.ui.widgets import Card, Label

LEAST_HEIGHT = 260
_STRIPES = {Group.LATE: "bad", Group.TODAY: "accent"}


class AgendaView(QWidget):
    """``open_requested(kind, target)``."""

    open_requested = Signal(str, object)

    def __init__(self, ctx: Context, deeds: TouchDeeds, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self.list = TouchList(ctx, deeds)
        self.list.open_requested.connect(self.open_requested)
        ground = QWidget()
        ground.setAutoFillBackground(False)
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, theme.px(8), theme.px(12))
        column.addWidget(self.list)
        column.addStretch(1)
        area = QScrollArea()
        area.setMinimumHeight(theme.px(LEAST_HEIGHT))
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.viewport().setAutoFillBackground(False)
        area.setWidget(ground)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def show_sections(self, sections: Mapping[Group, Section]) -> None:
        """Show the groups that hold anything."""
        self.list.show_groups(
            [
                (partial(self._card, group, section), section.lines)
                for group, section in sections.items()
            ]
        )

    def take_focus(self) -> None:
        """Put the keyboard on the first line."""
        if self.list.entries:
            self.list.entries[0].row.setFocus()

    def _card(self, group: Group, section: Section) -> Card:
        name = self._ctx.word(f"plan_notice.{group.value}")
        card = Card(name, str(section.count), stripe=_STRIPES.get(group, ""))
        hidden = section.count - len(section.lines)
        if hidden > 0:
            more = self.tr("and %n more: filter to see them", "", hidden)
            card.add(Label(more, "small", "muted"))
        return card
