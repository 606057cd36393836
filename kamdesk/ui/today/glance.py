"""The day in one line: how much there is of everything, each part leading to its card."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kamdesk.ui.widgets import FlowLayout, Label, LinkButton

GAP = 16


@dataclass(frozen=True, slots=True)
class Part:
    """Something of the day: the key of its card, its words, the colour role that they are said
    in."""

    key: str
    text: str
    tone: str = "accent"


class Glance(QWidget):
    """``chosen(key)`` where a part is pressed; ``nothing`` is said where there are none."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, gap=GAP)
        self._parts: tuple[Part, ...] | None = None
        self._links: list[QWidget] = []

    def set_parts(self, parts: Sequence[Part], nothing: str) -> None:
        """Replace them; the same again leaves the focus where it is."""
        if self._parts == tuple(parts):
            return
        self._parts = tuple(parts)
        for old in self._links:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._links = [self._link(part) for part in parts] or [Label(nothing, "small", "muted")]
        for link in self._links:
            self._flow.addWidget(link)
            link.show()

    def text(self) -> str:
        """Everything that is said."""
        return ", ".join(part.text for part in self._parts or ())

    def _link(self, part: Part) -> LinkButton:
        link = LinkButton(part.text, "small", part.tone)
        link.setObjectName(f"glance-{part.key}")
        link.clicked.connect(lambda: self.chosen.emit(part.key))
        return link
