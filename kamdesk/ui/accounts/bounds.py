"""Two ends of a range, and what they ask for."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kamdesk.errors import FieldProblem, ValidationError
from kamdesk.services import custom_fields
from kamdesk.services.account_spec import Bound, CustomCondition
from kamdesk.services.custom_fields import Definition
from kamdesk.services.editing import MAX_NUMBER
from kamdesk.ui import theme
from kamdesk.ui.widgets import DateEdit, Label


class Between(QWidget):
    """Two editors, from and to."""

    def __init__(self, least: Any, most: Any, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.least, self.most = least, most
        least.setPlaceholderText(self.tr("from"))
        most.setPlaceholderText(self.tr("to"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        row.addWidget(least, 1)
        row.addWidget(Label("\N{EN DASH}", "body", "muted"))
        row.addWidget(most, 1)
        self.setFocusProxy(least)

    def setAccessibleName(self, name: str) -> None:
        """Name the pair, and each end after it."""
        super().setAccessibleName(name)
        for end in (self.least, self.most):
            end.setAccessibleName(f"{name} {end.placeholderText()}")


def problem(row: Between, own: Definition | None) -> FieldProblem | None:
    """What is wrong with one of two ends: text that is no number or day, a number too large."""
    for editor in (row.least, row.most):
        dated = isinstance(editor, DateEdit)
        try:
            value = editor.value()
            if own is not None:
                custom_fields.checked(own.id, own.type, own.choices, value)
        except ValidationError as error:
            return error.problems[0]
        except ValueError:
            code = "not_a_date" if dated else "not_a_number"
            return FieldProblem("", code, {"value": editor.text()})
        if isinstance(value, int) and abs(value) > MAX_NUMBER:
            return FieldProblem("", "too_large_number")
    return None


def ends(row: Between) -> tuple[Bound, Bound]:
    """Both ends as a filter keeps them; what can't be read is open."""
    least, most = _read(row.least), _read(row.most)
    return (
        least.isoformat() if isinstance(least, date) else least,
        most.isoformat() if isinstance(most, date) else most,
    )


def held(definition: Definition, editor: Any) -> CustomCondition | None:
    """What a field of the user's own is asked to hold, None for anything."""
    if not isinstance(editor, Between):
        return CustomCondition(values=editor.value()) if editor.value() else None
    texts = [_as_text(definition, _read(end)) for end in (editor.least, editor.most)]
    return CustomCondition(least=texts[0], most=texts[1]) if any(texts) else None


def _as_text(definition: Definition, value: Any) -> str:
    try:
        return custom_fields.checked(definition.id, definition.type, (), value)
    except ValidationError:
        return ""


def _read(editor: Any) -> Any:
    try:
        return editor.value()
    except ValueError:
        return None


def day(end: Any) -> date | None:
    """An end of days as its editor takes it."""
    return date.fromisoformat(end) if end else None
