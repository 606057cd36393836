"""The kit that every screen is built from. ``scripts/gallery.py`` draws one of each.

A module is loaded when its first name is asked for, so that the first window does not wait for
calendars, tables and dialogs that it does not show.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kamdesk.ui.widgets.banner import Banner
    from kamdesk.ui.widgets.card import Card
    from kamdesk.ui.widgets.card_list import CARD_GAP, LINE_ROLE, CardList, DragGhost
    from kamdesk.ui.widgets.card_model import CardModel
    from kamdesk.ui.widgets.chip import Chip, ChipButton, Mark, StateChip, TierChip
    from kamdesk.ui.widgets.combo import ComboBox
    from kamdesk.ui.widgets.date_edit import DateEdit
    from kamdesk.ui.widgets.dialog import ConfirmDialog, Dialog
    from kamdesk.ui.widgets.empty_state import EmptyState
    from kamdesk.ui.widgets.field import Field
    from kamdesk.ui.widgets.flow import FlowLayout
    from kamdesk.ui.widgets.key_hints import KeyHints
    from kamdesk.ui.widgets.keycap import KeyCap
    from kamdesk.ui.widgets.label import ElidedLabel, Label, Span
    from kamdesk.ui.widgets.line_edit import LineEdit
    from kamdesk.ui.widgets.link import LinkButton
    from kamdesk.ui.widgets.menu_text import menu_text
    from kamdesk.ui.widgets.nav_bar import NavBar, Place
    from kamdesk.ui.widgets.number_edit import IntEdit, MoneyEdit, PercentEdit
    from kamdesk.ui.widgets.page import Columns, Page
    from kamdesk.ui.widgets.page_header import PageHeader
    from kamdesk.ui.widgets.progress import ThinBar
    from kamdesk.ui.widgets.push_button import Button, button
    from kamdesk.ui.widgets.row_list import Row, RowList
    from kamdesk.ui.widgets.search_field import SearchField
    from kamdesk.ui.widgets.segmented import ScalePicker, Segmented
    from kamdesk.ui.widgets.step_rail import Step, StepRail
    from kamdesk.ui.widgets.tab_strip import Tab, TabStrip
    from kamdesk.ui.widgets.table import (
        CellRole,
        ChipDelegate,
        RowDelegate,
        TableView,
        TierChipDelegate,
        TwoLineDelegate,
    )
    from kamdesk.ui.widgets.text_edit import TextEdit
    from kamdesk.ui.widgets.toast import Toast

_HOME = {
    "Banner": "banner",
    "Button": "push_button",
    "CARD_GAP": "card_list",
    "Card": "card",
    "CardList": "card_list",
    "CardModel": "card_model",
    "CellRole": "table",
    "Chip": "chip",
    "ChipButton": "chip",
    "ChipDelegate": "table",
    "Columns": "page",
    "ComboBox": "combo",
    "ConfirmDialog": "dialog",
    "DateEdit": "date_edit",
    "Dialog": "dialog",
    "DragGhost": "card_list",
    "ElidedLabel": "label",
    "EmptyState": "empty_state",
    "Field": "field",
    "FlowLayout": "flow",
    "IntEdit": "number_edit",
    "KeyCap": "keycap",
    "KeyHints": "key_hints",
    "LINE_ROLE": "card_list",
    "Label": "label",
    "LineEdit": "line_edit",
    "LinkButton": "link",
    "Mark": "chip",
    "MoneyEdit": "number_edit",
    "NavBar": "nav_bar",
    "Page": "page",
    "PageHeader": "page_header",
    "PercentEdit": "number_edit",
    "Place": "nav_bar",
    "Row": "row_list",
    "RowDelegate": "table",
    "RowList": "row_list",
    "ScalePicker": "segmented",
    "SearchField": "search_field",
    "Segmented": "segmented",
    "Span": "label",
    "StateChip": "chip",
    "Step": "step_rail",
    "StepRail": "step_rail",
    "Tab": "tab_strip",
    "TabStrip": "tab_strip",
    "TableView": "table",
    "TextEdit": "text_edit",
    "ThinBar": "progress",
    "TierChip": "chip",
    "TierChipDelegate": "table",
    "Toast": "toast",
    "TwoLineDelegate": "table",
    "button": "push_button",
    "menu_text": "menu_text",
}

__all__ = [
    "CARD_GAP",
    "LINE_ROLE",
    "Banner",
    "Button",
    "Card",
    "CardList",
    "CardModel",
    "CellRole",
    "Chip",
    "ChipButton",
    "ChipDelegate",
    "Columns",
    "ComboBox",
    "ConfirmDialog",
    "DateEdit",
    "Dialog",
    "DragGhost",
    "ElidedLabel",
    "EmptyState",
    "Field",
    "FlowLayout",
    "IntEdit",
    "KeyCap",
    "KeyHints",
    "Label",
    "LineEdit",
    "LinkButton",
    "Mark",
    "MoneyEdit",
    "NavBar",
    "Page",
    "PageHeader",
    "PercentEdit",
    "Place",
    "Row",
    "RowDelegate",
    "RowList",
    "ScalePicker",
    "SearchField",
    "Segmented",
    "Span",
    "StateChip",
    "Step",
    "StepRail",
    "Tab",
    "TabStrip",
    "TableView",
    "TextEdit",
    "ThinBar",
    "TierChip",
    "TierChipDelegate",
    "Toast",
    "TwoLineDelegate",
    "button",
    "menu_text",
]


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(name)
    found = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    globals()[name] = found
    return found
