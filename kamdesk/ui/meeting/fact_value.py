"""What one types a learned value with: an editor of the kind that its place in the file takes."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kamdesk import words
from kamdesk.method import buying_words, file_places
from kamdesk.method.file_places import Editor
from kamdesk.services.meeting_page import MeetingPage
from kamdesk.ui.context import Context
from kamdesk.ui.formats import DASH
from kamdesk.ui.forms import completer
from kamdesk.ui.widgets import ComboBox, DateEdit, IntEdit, LineEdit, MoneyEdit
from kamdesk.ui.widgets.line_edit import TypedLine

translate = QCoreApplication.translate


def value_editor(ctx: Context, about: str, page: MeetingPage) -> QWidget:
    """An editor with ``value``, ``set_value`` and ``edited``; text for a plain note."""
    kind = file_places.editor_kind(about)
    if kind is Editor.DATE:
        return DateEdit()
    if kind is Editor.MONEY:
        return MoneyEdit(translate("FactValue", "amount"))
    if kind is Editor.NUMBER:
        return IntEdit(placeholder=translate("FactValue", "number"))
    if kind is Editor.CHOICE:
        named = [(one, _word(ctx, about, one)) for one in file_places.choices(about)]
        return ComboBox(named, placeholder=DASH)
    if kind is Editor.PERSON:
        line = LineEdit("", translate("FactValue", "name"))
        line.setCompleter(completer([person.name for person in page.people], line))
        return line
    return LineEdit()


def propose(editor: Any, about: str, said: str, page: MeetingPage) -> None:
    """Fill in what was said where it is a value as it stands: a day, a number, a known name."""
    if file_places.editor_kind(about) is Editor.PERSON:
        editor.set_value(said if said in {person.name for person in page.people} else "")
        return
    if not isinstance(editor, TypedLine):
        return
    editor.show_text(said)
    try:
        editor.value()  # type: ignore[attr-defined]
    except ValueError:
        editor.show_text("")


def from_stored(about: str, stored: str) -> Any:
    """What a fact keeps, as its editor shows it; None where it can't be read."""
    kind = file_places.editor_kind(about)
    try:
        if kind is Editor.DATE:
            return date.fromisoformat(stored)
        if kind in (Editor.MONEY, Editor.NUMBER):
            return int(stored)
    except ValueError:
        return None
    if kind is Editor.CHOICE:
        return next((one for one in file_places.choices(about) if str(one) == stored), None)
    return stored


def to_take(about: str, value: Any, page: MeetingPage) -> Any:
    """What goes into the file: the name of somebody known is that person."""
    if file_places.editor_kind(about) is Editor.PERSON:
        known = {person.name: person.contact_id for person in page.people}
        return known.get(str(value), value)
    return value


def _word(ctx: Context, about: str, choice: Any) -> str:
    if isinstance(choice, StrEnum):
        return words.of(choice, ctx.language)
    stance = about.endswith(".support")
    return buying_words.stance(choice, ctx.language) if stance else str(choice)
