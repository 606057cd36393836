"""Ties editors to the fields of one row: load, save as a field is left, errors beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kamdesk import words
from kamdesk.errors import ConflictError, FieldProblem, KamDeskError, ValidationError
from kamdesk.ui.context import Context
from kamdesk.ui.formats import DASH
from kamdesk.ui.forms.conflict import ConflictDialog
from kamdesk.ui.widgets import DateEdit, Field

Store = Callable[[dict[str, Any], dict[str, Any]], object]


class Editor(Protocol):
    """What the binder asks of an editor; ``value`` raises ``ValueError`` for unreadable text."""

    edited: Any

    def value(self) -> Any: ...

    def set_value(self, value: Any) -> None: ...


class FormBinder(QObject):
    """The fields of one form. ``store(changes, was)`` writes; without it ``changes()`` is asked.

    ``store`` may raise ``ValidationError`` (sentences appear beside the fields, what was typed
    stays) and ``ConflictError`` (both values are shown and the user chooses). ``saved`` tells the
    names that were stored.
    """

    saved = Signal(object)

    def __init__(self, ctx: Context, parent: QWidget, store: Store | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._window = parent
        self._store = store
        self._fields: dict[str, Field] = {}
        self._labels: dict[str, str] = {}
        self._loaded: dict[str, Any] = {}
        self._saving: frozenset[str] = frozenset()

    def add(
        self,
        name: str,
        editor: Any,
        label: str = "",
        *,
        required: bool = False,
        hint: str = "",
        bare: bool = False,
    ) -> Field:
        """Bind an editor to a field; returns it with its label, ready for a layout.

        Without ``label`` the field is called as everywhere in the book (words ``field.*``).
        """
        label = label or self._ctx.word(f"field.{name}")
        field = Field(label, editor, required=required, hint=hint, bare=bare)
        self._fields[name] = field
        self._labels[name] = label
        self._loaded[name] = editor.value()
        editor.edited.connect(lambda: self._left(name))
        return field

    def editor(self, name: str) -> Any:
        """The editor of a field."""
        return self._fields[name].editor

    def field(self, name: str) -> Field:
        """The field with label and error line."""
        return self._fields[name]

    def load(self, values: Mapping[str, Any], *, anew: bool = False) -> None:
        """Show stored values. What is typed and not stored yet stays, unless it is ``anew``."""
        for name, field in self._fields.items():
            if name not in values:
                continue
            if not anew and name not in self._saving and self.is_unsaved(name):
                continue
            self._loaded[name] = values[name]
            field.editor.set_value(values[name])  # type: ignore[attr-defined]
            field.set_error("")

    def changes(self) -> dict[str, Any]:
        """What differs from what was loaded; unreadable fields are marked and left out."""
        changed: dict[str, Any] = {}
        for name in self._fields:
            readable, value = self._read(name)
            if readable and not _same(value, self._loaded.get(name)):
                changed[name] = value
        return changed

    def values(self) -> dict[str, Any] | None:
        """Everything as typed, or None where a field is unreadable (it is marked)."""
        read = {name: self._read(name) for name in self._fields}
        if not all(readable for readable, _value in read.values()):
            return None
        return {name: value for name, (_readable, value) in read.items()}

    def flush(self) -> bool:
        """Store what still differs, as when the screen is left. False where it can't be stored."""
        changed = self.changes()
        stored = self._put(changed) if changed and self._store else True
        return stored and not any(field.error() for field in self._fields.values())

    def leave(self) -> bool:
        """``flush``, and where that is refused the cursor goes to what must be corrected."""
        if self.flush():
            return True
        refused = next((field for field in self._fields.values() if field.error()), None)
        if refused is not None:
            refused.editor.setFocus()
        return False

    def show_problems(self, problems: list[FieldProblem]) -> None:
        """Put each sentence beside its field and the cursor into the first of them."""
        for place, problem in enumerate(problems):
            field = self._fields.get(problem.field)
            if field is None:
                self._ctx.notice.emit(self._ctx.problem_text(problem), False)
                continue
            called = {"field": self._labels[problem.field], **problem.params}
            field.set_error(self._ctx.problem_text(replace(problem, params=called)))
            if place == 0 and self._store is None:
                field.editor.setFocus()

    def _left(self, name: str) -> None:
        readable, value = self._read(name)
        if not readable:
            return
        if _same(value, self._loaded.get(name)):
            self._fields[name].set_error("")
        elif self._store is not None:
            self._put({name: value})

    def _put(self, changed: dict[str, Any]) -> bool:
        assert self._store is not None
        was = {name: self._loaded.get(name) for name in changed}
        try:
            self._saving = frozenset(changed)
            self._store(changed, was)
        except ValidationError as error:
            self.show_problems(error.problems)
            return False
        except ConflictError as error:
            return self._resolve(error, changed)
        except KamDeskError as error:
            self._ctx.notice.emit(self._ctx.error_text(error), False)
            return False
        finally:
            self._saving = frozenset()
        for name, value in changed.items():
            self._loaded[name] = value
            self._fields[name].set_error("")
        self.saved.emit(list(changed))
        return True

    def _resolve(self, error: ConflictError, changed: dict[str, Any]) -> bool:
        rows = [
            (self._labels[name], self._shown(name, mine), self._shown(name, error.theirs[name]))
            for name, mine in error.mine.items()
            if name in self._labels
        ]
        mine = ConflictDialog.keep_mine(self._window, self._ctx.error_text(error), rows)
        self._loaded.update(error.theirs)
        if mine:
            return self._put(changed)
        for name, theirs in error.theirs.items():
            self.editor(name).set_value(theirs)
        return True

    def is_unsaved(self, name: str) -> bool:
        try:
            return not _same(self.editor(name).value(), self._loaded.get(name))
        except ValueError:
            return True

    def _read(self, name: str) -> tuple[bool, Any]:
        """Whether the editor's text can be read, and its value; marks it where it can't."""
        editor = self.editor(name)
        try:
            return True, editor.value()
        except ValueError:
            code = "not_a_date" if isinstance(editor, DateEdit) else "not_a_number"
            self.show_problems([FieldProblem(name, code, {"value": editor.text()})])
            return False, None

    def _shown(self, name: str, value: Any) -> str:
        if value is None or value == "":
            return DASH
        if isinstance(value, StrEnum):
            return words.of(value, self._ctx.language)
        if isinstance(value, date):
            return value.isoformat()
        editor = self.editor(name)
        shown = getattr(editor, "shown", None)
        return str(shown(value)) if shown else str(value)


def _same(one: Any, other: Any) -> bool:
    """Equal, where an empty text and None are both *nothing*."""
    return one == other or (one in (None, "") and other in (None, ""))
