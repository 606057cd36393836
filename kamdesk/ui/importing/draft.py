"""An import in the making: the file as it was read, and what the user has settled so far."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

from kamdesk.exchange.cells import Cell
from kamdesk.exchange.dates import DateOrder
from kamdesk.exchange.fields import Field, Kind, fields_of, unmet
from kamdesk.exchange.importing import ImportRequest, Join, Mode, Renamed
from kamdesk.services.import_mappings import RememberedMapping


@dataclass(slots=True)
class Draft:
    """``mapping`` holds every field that is matched to a heading, ``recognised`` what the
    headings tell by themselves. ``raw`` are the first rows of the sheet as they stand, and
    ``wide`` the headings that became rows."""

    path: Path
    kind: Kind
    sheet: str
    sheets: list[str]
    headers: tuple[str, ...]
    header_row: int
    sample: list[list[Cell]]
    mapping: dict[str, str]
    recognised: dict[str, str]
    joins: list[Join] = field(default_factory=list)
    custom: tuple[Field, ...] = ()
    raw: list[list[Cell]] = field(default_factory=list)
    wide: tuple[str, ...] = ()
    made: frozenset[str] = frozenset()
    """Headings that the sheet doesn't have: period and figure of what stood side by side."""
    rows: int = 0
    header_chosen: int | None = None
    date_order: DateOrder | None = None
    mode: Mode = Mode.BOTH
    renamed: Renamed | None = None
    fixes: dict[tuple[int, str], str] = field(default_factory=dict)
    replacements: dict[tuple[str, str], str] = field(default_factory=dict)
    left_out: set[int] = field(default_factory=set)
    """Rows among the refused that the user is done with."""
    constants: dict[str, str] = field(default_factory=dict)
    """Texts of fields that are the same in all rows and have no column."""
    needs_year: bool = False
    """Whether months stand side by side without a year that the sheet could tell."""
    remembered: RememberedMapping | None = None
    """What was settled for such a file before; in force from the start."""

    def request(self) -> ImportRequest:
        """What the import is asked to do; fields that the user left out stay out."""
        chosen = {name: self.mapping.get(name, "") for name in self.fields()}
        return ImportRequest(
            self.path,
            self.kind,
            self.sheet or None,
            chosen,
            self.date_order,
            tuple(self.joins),
            self.rows,
            self.header_chosen,
            self.mode,
            self.renamed,
            dict(self.fixes),
            dict(self.replacements),
            {name: text for name, text in self.constants.items() if text},
        )

    @property
    def is_cards(self) -> bool:
        """Whether the file holds contact cards, whose fields are no headings of anybody's."""
        return self.path.suffix.casefold() == ".vcf"

    def fields(self) -> dict[str, Field]:
        """What the file's columns can be matched to, the user's own fields among it."""
        return fields_of(self.kind, self.custom)

    def missing(self) -> list[tuple[str, ...]]:
        """Needed fields that neither a column nor a constant fills, as alternatives."""
        given = (name for name, text in self.constants.items() if text)
        return unmet(self.kind, {*self.mapping, *given})

    def needed(self) -> set[str]:
        """The fields that any of the alternatives in ``missing`` wants."""
        options = (option for alternatives in self.missing() for option in alternatives)
        return {name for option in options for name in option.split("+")}

    def match(self, name: str, header: str | None) -> None:
        """Match a field to a heading, taking it away from the field that had it; None clears.

        What was typed for the field's old column goes.
        """
        changed = {name}
        self.constants.pop(name, None)
        if header is None:
            self.mapping.pop(name, None)
        else:
            changed |= {other for other, taken in self.mapping.items() if taken == header}
            self.mapping = {key: value for key, value in self.mapping.items() if value != header}
            self.mapping[name] = header
        self._forget_fixes(changed)

    def keep_constant(self, name: str, text: str) -> None:
        """Fill a field with the same text in all rows; it needs no column then."""
        self.match(name, None)
        self.constants[name] = text

    def recall(self, found: RememberedMapping) -> None:
        """Put in force what was settled for such a file before."""
        fields = self.fields()
        kept = {name: header for name, header in found.mapping.items() if name in fields}
        self.mapping = {name: header for name, header in kept.items() if header}
        for name, header in self.recognised.items():
            if name not in kept and header not in self.mapping.values():
                self.mapping[name] = header
        self.date_order = next((one for one in _ORDERS if one == found.date_order), None)
        self.renamed = next((one for one in Renamed if one == found.renamed), None)
        self.replacements = dict(found.replacements)
        self.remembered = found

    def take_over(self, before: Draft) -> None:
        """Keep what was settled before the same file was read otherwise; columns where the rows
        are still taken for the same and the headings are still there."""
        self.mode, self.renamed = before.mode, before.renamed or self.renamed
        self.date_order = before.date_order or self.date_order
        if self.kind is not before.kind:
            return
        for name in self.fields():
            header = before.mapping.get(name)
            if header in self.headers:
                self.match(name, header)
            elif header is None and name in before.recognised:
                self.match(name, None)
        self.constants = {**before.constants, **self.constants}

    def forget(self) -> None:
        """Go by the headings alone."""
        self.mapping = dict(self.recognised)
        self.date_order = self.renamed = self.remembered = None
        self.fixes, self.replacements = {}, {}

    def samples_of(self, header: str, count: int = 3) -> list[Cell]:
        """The first different values below a heading."""
        at = self.headers.index(header)
        cells = (row[at] for row in self.sample if at < len(row) and row[at] is not None)
        return list(dict.fromkeys(cells))[:count]

    def unused(self) -> list[str]:
        """Headings that no field takes."""
        taken = set(self.mapping.values())
        return [header for header in self.headers if header not in taken]

    def mended(self) -> int:
        """How many cells, or values that stand in several, were typed anew."""
        return len(self.fixes) + len(self.replacements)

    def _forget_fixes(self, names: Collection[str]) -> None:
        self.fixes = {key: text for key, text in self.fixes.items() if key[1] not in names}
        self.replacements = {
            key: text for key, text in self.replacements.items() if key[0] not in names
        }


_ORDERS: tuple[DateOrder, ...] = ("DMY", "MDY", "YMD")
