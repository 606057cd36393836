"""The filter bar: text, tiers with counts, city, industry, nothing planned, and chips for all
other conditions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.models.kinds import Tier
from kamdesk.services import account_list, book_settings, custom_fields
from kamdesk.services.account_list import ListSpec
from kamdesk.ui import theme
from kamdesk.ui.accounts.conditions import conditions, for_clients
from kamdesk.ui.accounts.more_filters import MoreFiltersDialog
from kamdesk.ui.accounts.tier_toggle import TierToggle
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Button, ChipButton, ComboBox, FlowLayout, SearchField

AXES = ("city", "industry")
TYPING_MS = 90
COMBO_WIDTH = 96
SEARCH_WIDTH = 160


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
        self.search = SearchField(self.tr("Name, pinyin, code"), "Ctrl+F")
        self.search.setFixedWidth(theme.px(SEARCH_WIDTH))
        self.search.textChanged.connect(lambda _text: self._timer.start())
        self._tiers = {tier: TierToggle(ctx, tier) for tier in (*Tier, None)}
        self._axes = {axis: ComboBox() for axis in AXES}
        self._idle = Button(self.tr("Nothing planned"), icon="warning")
        self._idle.setCheckable(True)
        self._more = Button(self.tr("Filters"), icon="filter")
        self._more.clicked.connect(self.more)
        self._clear = Button(role="quiet", icon="close", hint=self.tr("Clear filters"))
        self._clear.clicked.connect(self.clear)
        self._extra = ListSpec()
        self._chips: list[ChipButton] = []
        self._build_ui()

    def _build_ui(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.px(8))
        flow = FlowLayout(gap=8)
        outer.addLayout(flow)
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
        flow.addWidget(self._more)
        flow.addWidget(self._clear)
        self._clear.hide()
        self._chip_row = QWidget()
        self._chip_flow = FlowLayout(self._chip_row, gap=8)
        self._chip_row.hide()
        outer.addWidget(self._chip_row)

    def spec(self, sort: str, descending: bool) -> ListSpec:
        """The accounts asked for, in this order."""
        chosen = {axis: combo.value() for axis, combo in self._axes.items()}
        own = {axis: frozenset({value}) for axis, value in chosen.items() if value}
        return replace(
            self._extra,
            search=self.search.text(),
            tiers=frozenset(tier for tier, toggle in self._tiers.items() if toggle.isChecked()),
            values={**self._extra.values, **own},
            nothing_planned=self._idle.isChecked(),
            sort=sort,
            descending=descending,
        )

    def show_spec(self, spec: ListSpec) -> None:
        """Ask for these accounts: what the bar has no control for is shown as chips."""
        self._quietly(lambda: self.search.setText(spec.search), self.search)
        for tier, toggle in self._tiers.items():
            self._quietly(lambda w=toggle, on=tier in spec.tiers: w.setChecked(on), toggle)
        self._quietly(lambda: self._idle.setChecked(spec.nothing_planned), self._idle)
        single = {
            axis: next(iter(spec.values[axis]))
            for axis in AXES
            if len(spec.values.get(axis, ())) == 1 and "" not in spec.values[axis]
        }
        for axis, combo in self._axes.items():
            value = single.get(axis)
            if value is not None and combo.findData(value) < 0:
                combo.set_options([*_options_of(combo), (value, value)])
            combo.set_value(value)
        rest = {axis: held for axis, held in spec.values.items() if axis not in single}
        self._extra = ListSpec(
            values=rest,
            ranges=spec.ranges,
            custom=spec.custom,
            keys=spec.keys,
            candidates=spec.candidates,
            late_service=spec.late_service,
        )
        self._show_chips()
        self._tell()

    def more(self) -> None:
        """Open every way to narrow."""
        spec = self.spec("name", False)
        asked = MoreFiltersDialog.ask(self, self._ctx, spec)
        if asked is not None:
            self.show_spec(asked)

    def narrowed(self) -> bool:
        """Whether anything is filtered out."""
        return self.spec("name", False).narrowed()

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
        if not shown:
            self._extra = for_clients(self._extra)
        self._show_chips()

    def clear(self) -> None:
        """Show every account again."""
        self._quietly(self.search.clear, self.search)
        for toggle in (*self._tiers.values(), self._idle):
            self._quietly(lambda w=toggle: w.setChecked(False), toggle)
        for combo in self._axes.values():
            combo.set_value(None)
        self._extra = ListSpec()
        self._show_chips()
        self._tell()

    def _show_chips(self) -> None:
        """One chip for each condition that has no control; pressing it lets the condition go."""
        for chip in self._chips:
            self._chip_flow.removeWidget(chip)
            chip.deleteLater()
        self._chips = []
        if self._extra.narrowed():
            own, currency = self._ctx.read(
                lambda s: (custom_fields.definitions(s), book_settings.currency(s))
            )
            for condition in conditions(self._ctx, self._extra, own, currency):
                chip = ChipButton(f"{condition.text}  \N{MULTIPLICATION SIGN}", "accent")
                chip.setToolTip(self.tr("Let this condition go"))
                chip.clicked.connect(lambda _=False, rest=condition.without: self._let_go(rest))
                self._chip_flow.addWidget(chip)
                self._chips.append(chip)
        self._chip_row.setVisible(bool(self._chips))

    def _let_go(self, rest: ListSpec) -> None:
        self._extra = rest
        self._show_chips()
        self._tell()

    def _tell(self, *_args: object) -> None:
        self._timer.stop()
        self._clear.setVisible(self.narrowed())
        self.changed.emit()

    def _any(self, axis: str) -> str:
        return self.tr("City") if axis == "city" else self.tr("Industry")

    def _options(
        self, axis: str, counts: Sequence[tuple[str, int]], chosen: str | None
    ) -> list[tuple[str | None, str]]:
        found = list(counts)
        if chosen is not None and chosen not in {value for value, _count in found}:
            found.insert(0, (chosen, 0))
        named = [(value, f"{value}  {count}") for value, count in found]
        return [(None, self._any(axis)), *named]

    @staticmethod
    def _quietly(change: Any, widget: QWidget) -> None:
        widget.blockSignals(True)
        change()
        widget.blockSignals(False)
        widget.update()


def _options_of(combo: ComboBox) -> list[tuple[Any, str]]:
    return [(combo.itemData(place), combo.itemText(place)) for place in range(combo.count())]
