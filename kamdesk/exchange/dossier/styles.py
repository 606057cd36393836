"""The looks of a dossier: a few styles per workbook, shared by all its cells."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from kamdesk import theme_roles, words
from kamdesk.words import Lang

if TYPE_CHECKING:
    from openpyxl import Workbook

FONTS: dict[Lang, str] = {"zh": "Microsoft YaHei", "en": "Calibri"}
FORMATS = {
    "money": "#,##0.00;[Red]-#,##0.00",
    "whole": "#,##0",
    "percent": "0.0%",
    "quotient": "0.00",
    "date": "yyyy-mm-dd",
    "month": "yyyy-mm",
    "moment": "yyyy-mm-dd hh:mm",
}
"""Number formats by kind of value; every other kind is text."""
RIGHT = frozenset({"money", "whole", "percent", "quotient", "number", "days"})
"""Kinds that stand at the right of their column."""
_TABLE = frozenset({"body", "head", "total"})
_ONE_LINE: dict[str, Any] = {"wrap": False}
_LOOKS: dict[str, tuple[int, bool, str, str, dict[str, Any]]] = {
    "body": (10, False, "text", "", {"rule": "line"}),
    "value": (10, False, "text", "", {"rule": "line", "indent": 1}),
    "head": (10, True, "on_accent", "nav", {}),
    "total": (10, True, "text", "hover", {"rule": "line_strong"}),
    "title": (18, True, "text", "", _ONE_LINE),
    "section": (12, True, "accent", "", {"wrap": False, "vertical": "bottom"}),
    "muted": (10, False, "muted", "", {}),
    "line": (10, False, "text", "", _ONE_LINE),
    "note": (9, False, "muted", "", _ONE_LINE),
    "why": (10, False, "text", "", {"indent": 1}),
    "label": (10, False, "muted", "sunken", {"rule": "line", "indent": 1}),
    "band": (11, True, "on_accent", "nav", {"wrap": False, "indent": 1}),
    "hero": (26, True, "text", "", {}),
    "tile": (9, False, "muted", "sunken", {"wrap": False, "indent": 1}),
    "figure": (14, True, "text", "sunken", {"wrap": False, "indent": 1}),
    "step": (12, True, "accent", "accent_tint", {"indent": 1}),
    "link": (10, False, "accent", "", _ONE_LINE),
}
"""Size, bold, colour roles of ink and ground, and how it differs from a wrapped left text."""


class Styles:
    """Styles by name, each made when first asked for.

    A name is a look (``body``, ``head``, ``total`` …), for values followed by the kind:
    ``body.money``. Tiers have ``tier.platinum`` and so on.
    """

    def __init__(self, workbook: Workbook, lang: Lang) -> None:
        self.palette = theme_roles.load("light")
        self._workbook = workbook
        self.lang = lang
        self._made: dict[str, Any] = {}

    def array(self, name: str) -> Any:
        """What a cell is given to look so."""
        found = self._made.get(name)
        if found is None:
            found = self._made[name] = self._make(name)
        return found

    def _make(self, name: str) -> Any:
        """Asked of a cell that nobody sees: openpyxl numbers fonts and fills by workbook."""
        from openpyxl.cell import Cell

        look, _, kind = name.partition(".")
        model = Cell(self._workbook.worksheets[0])
        for part, value in _parts(self.lang, look, kind).items():
            setattr(model, part, value)
        model.number_format = _days(self.lang) if kind == "days" else FORMATS.get(kind, "General")
        return model._style


def _days(lang: Lang) -> str:
    """Whole days with their word."""
    before, after = words.text("ratio_reading.days", lang, number="\n").split("\n")
    return f'"{before}"#,##0"{after}"' if before else f'#,##0"{after}"'


@cache
def _parts(lang: Lang, look: str, kind: str) -> dict[str, Any]:
    """Font, ground, border and alignment; the same objects for every workbook."""
    palette = theme_roles.load("light")
    if look == "tier":
        ink, tint = palette.chip(kind)
        parts = _placed(horizontal="center")
        return {**parts, "font": _font(lang, 12, True, ink), "fill": _fill(tint)}
    size, bold, ink, ground, options = _LOOKS[look]
    settings = dict(options)
    if rule := settings.get("rule"):
        settings["rule"] = palette.color(rule)
    if look in _TABLE:
        settings |= {"horizontal": "right" if kind in RIGHT else "left", "indent": 1}
    parts = _placed(**settings)
    parts["font"] = _font(lang, size, bold, palette.color(ink))
    if ground:
        parts["fill"] = _fill(palette.color(ground))
    return parts


def _placed(
    *,
    rule: str = "",
    wrap: bool = True,
    horizontal: str = "left",
    vertical: str = "",
    indent: int = 0,
) -> dict[str, Any]:
    from openpyxl.styles import Alignment, Border, Side

    place = vertical or ("top" if rule else "center")
    parts: dict[str, Any] = {
        "alignment": Alignment(horizontal=horizontal, vertical=place, wrap_text=wrap, indent=indent)
    }
    if rule:
        parts["border"] = Border(bottom=Side("thin", color=_argb(rule)))
    return parts


def _font(lang: Lang, size: int, bold: bool, ink: str) -> Any:
    from openpyxl.styles import Font

    return Font(name=FONTS[lang], size=size, bold=bold, color=_argb(ink))


def _fill(color: str) -> Any:
    from openpyxl.styles import PatternFill

    return PatternFill("solid", start_color=_argb(color))


def _argb(color: str) -> str:
    return "FF" + color.removeprefix("#")
