"""What the forms for entries of one's own share: save, cancel, and how they are stored."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kamdesk.errors import KamDeskError, ValidationError
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.forms import FormBinder, FormGrid
from kamdesk.ui.widgets import Card, TextEdit, button


class OwnForm(Card):
    """``saved(id)`` after the entry is stored, ``left`` when the user thinks better of it.

    Ctrl+Enter in a long text stores, Escape leaves.
    """

    saved = Signal(int)
    left = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._ctx = ctx
        self._id: int | None = None
        self.binder = FormBinder(ctx, self)
        self.save = button(self.tr("Save"), "primary")
        self.save.setToolTip(self.tr("Ctrl+Enter"))
        self._cancel = button(self.tr("Cancel"))
        self.save.clicked.connect(self.store)
        self._cancel.clicked.connect(self.left)

    def _finish(self, grid: FormGrid, *texts: TextEdit) -> None:
        """Put the fields in, the buttons below them; ``texts`` store when they are confirmed."""
        self.add(grid)
        end = QHBoxLayout()
        end.setSpacing(theme.px(8))
        end.addWidget(self.save)
        end.addWidget(self._cancel)
        end.addStretch(1)
        self.add(end)
        for text in texts:
            text.confirmed.connect(self.store)

    def write(self, row: int | None, values: dict[str, Any]) -> int:
        """Store a new entry, or change one; returns its id."""
        raise NotImplementedError

    def store(self) -> bool:
        """Keep the entry; what is wrong is told beside its field."""
        values = self.binder.values()
        if values is None:
            return False
        try:
            made = self.write(self._id, values)
        except ValidationError as error:
            self.binder.show_problems(error.problems)
            return False
        except KamDeskError as error:
            self._ctx.notice.emit(self._ctx.error_text(error), False)
            return False
        self.saved.emit(made)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)
