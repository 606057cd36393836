"""The filter bar: text, tiers with counts, city, industry, stage, and nothing planned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from kamdesk import words
from kamdesk.models.kinds import LifecycleStage, Tier
from kamdesk.services import account_list
from kamdesk.services.account_list import ListSpec
from kamdesk.ui import theme
from kamdesk.ui.accounts.tier_toggle import TierToggle
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Button, ComboBox, FlowLayout, SearchField

AXES = ("city", "industry", "stage")
TYPING_MS = 90
COMBO_WIDTH = 100


@dataclass(frozen=True, slots=True)
class Facets:
    """How many accounts each choice would leave."""

    tiers: dict[Tier | None, int]
    axes: dict[str, list[tuple[str, int]]]


def read_facets(session: Any, spec: ListSpec) -> Facets:
    """Count the choices that the bar offers under a spec."""
    return Facets(
        account_list.tier_counts(session, spec),
        {axis: account_list.choices(session, axis, spec) for axis in AXES},
    )


class FilterBar(QWidget):
    """Tells ``changed`` when the choice is another; typing waits for a pause of a blink."""

    changed = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._timer = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._timer.timeout.connect(self._tell)
        self.search = SearchField(self.tr("Name, pinyin, code"))
        self.search.setFixedWidth(theme.px(180))
        self.search.textChanged.connect(lambda _text: self._timer.start())
        self._tiers = {tier: TierToggle(ctx, tier) for tier in (*Tier, None)}
        self._axes = {axis: ComboBox() for axis in AXES}
        self._idle = Button(self.tr("Nothing planned"), icon="warning")
        self._idle.setCheckable(True)
        self._clear = Button(self.tr("Clear"), "quiet", icon="close")
        self._clear.clicked.connect(self.clear)
        self._build_ui()

    def _build_ui(self) -> None:
        flow = FlowLayout(self, gap=8)
        flow.addWidget(self.search)
        for toggle in self._tiers.values():
            toggle.toggled.connect(self._tell)
            flow.addWidget(toggle)
        for axis, combo in self._axes.items():
            combo.setAccessibleName(self._ctx.word(f"field.{axis}"))
            combo.set_options([(None, self._any(axis))])
            combo.set_value(None)
            combo.edited.connect(self._tell)
            combo.setFixedWidth(theme.px(COMBO_WIDTH))
            flow.addWidget(combo)
        self._idle.toggled.connect(self._tell)
        flow.addWidget(self._idle)
        flow.addWidget(self._clear)
        self._clear.hide()

    def spec(self, sort: str, descending: bool) -> ListSpec:
        """The accounts asked for, in this order."""
        chosen = {axis: combo.value() for axis, combo in self._axes.items()}
        return ListSpec(
            search=self.search.text(),
            tiers=frozenset(tier for tier, toggle in self._tiers.items() if toggle.isChecked()),
            values={axis: frozenset({value}) for axis, value in chosen.items() if value},
            nothing_planned=self._idle.isChecked(),
            sort=sort,
            descending=descending,
        )

    def narrowed(self) -> bool:
        """Whether anything is filtered out."""
        spec = self.spec("name", False)
        typed = bool(spec.search.strip())
        return typed or bool(spec.tiers or spec.values) or spec.nothing_planned

    def show_facets(self, facets: Facets) -> None:
        """Write the counts on chips and drop-downs."""
        for tier, toggle in self._tiers.items():
            toggle.set_count(facets.tiers.get(tier, 0))
        for axis, combo in self._axes.items():
            combo.set_options(self._options(axis, facets.axes[axis], combo.value()))

    def show_secrets(self, shown: bool) -> None:
        """Hide from a client's eyes what is about our judgement; its filters are let go."""
        for widget in (*self._tiers.values(), self._idle):
            widget.setVisible(shown)
            if not shown:
                widget.blockSignals(True)
                widget.setChecked(False)
                widget.blockSignals(False)
        self._axes["stage"].setVisible(shown)
        if not shown:
            self._axes["stage"].set_value(None)

    def clear(self) -> None:
        """Show every account again."""
        self._quietly(self.search.clear, self.search)
        for toggle in (*self._tiers.values(), self._idle):
            self._quietly(lambda w=toggle: w.setChecked(False), toggle)
        for combo in self._axes.values():
            combo.set_value(None)
        self._tell()

    def _tell(self, *_args: object) -> None:
        self._timer.stop()
        self._clear.setVisible(self.narrowed())
        self.changed.emit()

    def _any(self, axis: str) -> str:
        return {
            "city": self.tr("City"),
            "industry": self.tr("Industry"),
            "stage": self.tr("Stage"),
        }[axis]

    def _options(
        self, axis: str, counts: Sequence[tuple[str, int]], chosen: str | None
    ) -> list[tuple[str | None, str]]:
        found = list(counts)
        if chosen is not None and chosen not in {value for value, _count in found}:
            found.insert(0, (chosen, 0))
        named = [(value, f"{self._shown(axis, value)}  {count}") for value, count in found]
        return [(None, self._any(axis)), *named]

    def _shown(self, axis: str, value: str) -> str:
        return words.of(LifecycleStage(value), self._ctx.language) if axis == "stage" else value

    @staticmethod
    def _quietly(change: Any, widget: QWidget) -> None:
        widget.blockSignals(True)
        change()
        widget.blockSignals(False)
        widget.update()
