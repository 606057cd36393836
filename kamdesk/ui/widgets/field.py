"""A form field: label above, editor, and the error in words below."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.ui import theme
from kamdesk.ui.widgets.label import Label


class Field(QWidget):
    """Ties a label, an editor and its error line together, for the eye and for screen readers.

    A ``bare`` field stands below a column's heading, which says its label to the eye.
    """

    def __init__(
        self,
        label: str,
        editor: QWidget,
        *,
        required: bool = False,
        hint: str = "",
        bare: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        self._hint = hint
        self._label = Label(f"{label} *" if required else label, "small", "muted", wrap=False)
        self._label.setBuddy(editor)
        self._below = Label(hint, "small", "muted")
        editor.setAccessibleName(label)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.px(4))
        outer.addWidget(self._label)
        outer.addWidget(editor)
        outer.addWidget(self._below)
        outer.addStretch(1)
        self.set_bare(bare)  # what has no parent yet would show as a window of its own
        self._below.setVisible(bool(hint))

    def set_label(self, label: str) -> None:
        """Call the field by another name."""
        self._label.setText(label)
        self.editor.setAccessibleName(label)

    def set_bare(self, bare: bool) -> None:
        """Whether a column's heading says the label instead."""
        self._label.setVisible(not bare)

    def set_error(self, text: str) -> None:
        """Show what is wrong with the value, or clear the error with an empty text."""
        wrong = bool(text)
        self._below.setText(text or self._hint)
        self._below.set_tone("bad" if wrong else "muted")
        self._below.setVisible(bool(text or self._hint))
        self.editor.setAccessibleDescription(text)
        if bool(self.editor.property("invalid")) != wrong:
            self.editor.setProperty("invalid", wrong)
            self.editor.style().unpolish(self.editor)
            self.editor.style().polish(self.editor)
            self.editor.update()

    def error(self) -> str:
        """The error shown, empty when there is none."""
        return self._below.text() if self.editor.property("invalid") else ""
