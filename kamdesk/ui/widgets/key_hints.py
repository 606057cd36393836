"""Which keys do what, in one quiet line: each key beside its word, and air between them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kamdesk.ui import theme
from kamdesk.ui.widgets.flow import FlowLayout
from kamdesk.ui.widgets.keycap import KeyCap
from kamdesk.ui.widgets.label import Label

_WITHIN, _BETWEEN = 5, 14


class KeyHints(QWidget):
    """``hints`` are portable keys, several with spaces between, and what they do. ``wraps`` lets
    them go on below where the line is short."""

    def __init__(
        self,
        hints: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
        *,
        wraps: bool = False,
    ) -> None:
        super().__init__(parent)
        layout = FlowLayout(gap=_BETWEEN) if wraps else QHBoxLayout()
        layout.setContentsMargins(theme.px(4), 0, 0, 0)
        if not wraps:
            layout.setSpacing(theme.px(_BETWEEN))
        for keys, words in hints:
            layout.addWidget(_hint(keys, words))
        self.setLayout(layout)


def _hint(keys: str, words: str) -> QWidget:
    hint = QWidget()
    row = QHBoxLayout(hint)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(_WITHIN))
    for key in keys.split():
        row.addWidget(KeyCap(key))
    row.addWidget(Label(words, "small", "muted", wrap=False))
    return hint
