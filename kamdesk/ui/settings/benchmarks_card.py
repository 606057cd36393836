"""The user's own benchmarks by industry, and the usual terms of payment."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kamdesk import words
from kamdesk.errors import KamDeskError, ValidationError
from kamdesk.method.ratios import FORMULAS, Unit
from kamdesk.models.kinds import Ratio
from kamdesk.services import account_list, benchmarks, book_settings, receivables
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.forms import FormBinder
from kamdesk.ui.forms.decimal_edit import plain
from kamdesk.ui.tables.cell_grid import CellGrid
from kamdesk.ui.tables.cell_model import CellModel
from kamdesk.ui.widgets import Card, ComboBox, IntEdit, Label
from kamdesk.ui.widgets.number_edit import read_number

Key = tuple[Ratio, str]
"""Figure and industry."""
MOST_DAYS = 365
_PERCENT = "%\N{FULLWIDTH PERCENT SIGN}"


class BenchmarkModel(CellModel):
    """Shares are shown and typed in percent."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._values: dict[Key, Decimal] = {}

    def show_rows(self, rows: list[benchmarks.IndustryRow], industries: tuple[str, ...]) -> None:
        """Show these industries."""
        self._values = {(r, row.industry): v for row in rows for r, v in row.values.items()}
        self.set_keys(industries, tuple(Ratio))

    def row_name(self, key: str) -> str:
        return key or self.tr("All others")

    def column_name(self, key: Ratio) -> str:
        name = words.of(key, self._ctx.language)
        if FORMULAS[key].unit is Unit.SHARE:
            return f"{name} %"
        return self.tr("%1, days").replace("%1", name) if is_days(key) else name

    def shown(self, key: Key, *, exact: bool) -> str:
        value = self._values.get(key)
        if value is None:
            return ""
        return plain(value * 100 if FORMULAS[key[0]].unit is Unit.SHARE else value)


class BenchmarksCard(Card):
    """A line for each industry, stored as each cell is left; the first line stands in for all
    others."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._ctx = ctx
        self._more: list[str] = []
        self.set_title(self.tr("Industry benchmarks"))
        self.model = BenchmarkModel(ctx, self)
        self.grid = CellGrid(self.model, names=220)
        self.grid.setAccessibleName(self.tr("Industry benchmarks"))
        self.industry = ComboBox([], None, self.tr("Add an industry"))
        self.terms = FormBinder(ctx, self, self._store_terms)
        self._told = Label("", "small", "bad")
        self._lay_out()
        self.model.entered.connect(self._enter)
        self.grid.cleared.connect(self._clear)
        self.grid.pasted.connect(self._paste)
        self.industry.edited.connect(self._add_industry)

    def _lay_out(self) -> None:
        why = self.tr("What a figure usually is; the lights on the account page measure by it.")
        self.add(Label(why, "small", "muted"))
        self.add(self.grid)
        self.add(self._told)
        self.industry.setMaximumWidth(theme.px(240))
        self.industry.setAccessibleName(self.tr("Add an industry"))
        row = QHBoxLayout()
        row.setSpacing(theme.px(16))
        row.addWidget(self.industry)
        row.addStretch(1)
        label = self.tr("Usual terms of payment, days")
        hint = self.tr("For invoices without a due date")
        row.addWidget(self.terms.add("terms", IntEdit(0, MOST_DAYS), label, hint=hint))
        self.add(row)

    def refresh(self) -> None:
        """Read again what is stored."""
        rows, known, days = self._ctx.read(
            lambda s: (
                benchmarks.table(s), account_list.choices(s, "industry"), receivables.terms(s),
            )
        )  # fmt: skip
        stored = [row.industry for row in rows if row.industry]
        self._more = [name for name in self._more if name not in stored]
        industries = ("", *stored, *self._more)
        self.model.show_rows(rows, industries)
        rest = [name for name, _count in known if name not in industries]
        self.industry.set_options([(name, name) for name in rest])
        self.industry.set_value(None)
        self.industry.setEnabled(bool(rest))
        self.terms.load({"terms": days})
        self._tell()

    def leave(self) -> bool:
        """Store what is being typed; where a cell was refused, the cursor goes there."""
        self.grid.settle()
        if self.model.refused:
            self.grid.setCurrentIndex(self.model.index_of(next(iter(self.model.refused))))
            self.grid.setFocus()
            return False
        return self.terms.leave()

    def _add_industry(self) -> None:
        name = self.industry.value()
        if name:
            self._more.append(name)
            self.refresh()
            self.grid.setCurrentIndex(self.model.index_of((Ratio.CURRENT_ASSETS, name)))
            self.grid.setFocus()

    def _enter(self, key: Key, text: str) -> None:
        try:
            self._store({key: read_value(key[0], text)}, {key: text})
        except ValueError:
            self._refuse(key, text, "not_a_number", {"value": text})

    def _clear(self, keys: list[Key]) -> None:
        self._store(dict.fromkeys(keys))

    def _paste(self, text: str) -> None:
        """Lay a block of numbers from the cursor on."""
        here = self.grid.currentIndex()
        start = here if here.isValid() else self.model.index(0, 0)
        good: dict[Key, Decimal | None] = {}
        for down, line in enumerate(text.rstrip("\r\n").splitlines()):
            for across, cell in enumerate(line.split("\t")):
                index = self.model.index(start.row() + down, start.column() + across)
                if not index.isValid() or not cell.strip():
                    continue
                key = self.model.key_at(index)
                try:
                    good[key] = read_value(key[0], cell)
                except ValueError:
                    self._refuse(key, cell.strip(), "not_a_number", {"value": cell.strip()})
        if good:
            self._store(good)

    def _store(
        self, cells: Mapping[Key, Decimal | None], typed: Mapping[Key, str] | None = None
    ) -> None:
        by_industry: dict[str, dict[Ratio, Decimal | None]] = {}
        for (ratio, industry), value in cells.items():
            by_industry.setdefault(industry, {})[ratio] = value

        def work(session: Any) -> None:
            for industry, values in by_industry.items():
                benchmarks.put(session, industry, values)

        self._more += [name for name in by_industry if name and name not in self._more]
        self.model.accept(cells)
        try:
            self._ctx.write("edit_benchmarks", work, self)
        except ValidationError as error:
            problem = error.problems[0]
            for key, text in (typed or {}).items():
                self._refuse(key, text, problem.code, problem.params)
        except KamDeskError as error:
            self._ctx.notice.emit(self._ctx.error_text(error), False)
        self._tell()

    def _refuse(self, key: Key, text: str, code: str, params: Mapping[str, Any]) -> None:
        name = words.of(key[0], self._ctx.language)
        self.model.refuse(key, text, self._ctx.word(f"error.{code}", **{"field": name, **params}))
        self._tell()

    def _tell(self) -> None:
        self._told.setText("\n".join(bad.sentence for bad in self.model.refused.values()))
        self._told.setVisible(bool(self.model.refused))

    def _store_terms(self, changes: dict[str, Any], _was: dict[str, Any]) -> None:
        days = changes["terms"]
        if days is None:
            raise ValidationError.of("terms", "required")
        self._ctx.write(
            "edit_settings", lambda s: book_settings.put(s, receivables.TERMS, days), self
        )


def is_days(ratio: Ratio) -> bool:
    """Whether a figure is a period."""
    return FORMULAS[ratio].unit is Unit.DAYS


def read_value(ratio: Ratio, text: str) -> Decimal | None:
    """A benchmark as typed: shares in percent. None for nothing, ``ValueError`` for no number."""
    number = read_number(text.strip().rstrip(_PERCENT))
    if number is None:
        return None
    return number / 100 if FORMULAS[ratio].unit is Unit.SHARE else number
