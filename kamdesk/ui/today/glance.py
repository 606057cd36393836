"""The day in one line: how much there is of everything, each part leading to its card."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kamdesk.models.kinds import ChurnLevel
from kamdesk.services.today import Today
from kamdesk.ui.widgets import FlowLayout, Label, LinkButton

GAP = 16


@dataclass(frozen=True, slots=True)
class _Part:
    """Something of the day: the key of its card, its words, the colour role that they are said
    in."""

    key: str
    text: str
    tone: str = "accent"


class Glance(QWidget):
    """In the order of the day; ``chosen(key)`` where a part is pressed."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, gap=GAP)
        self._said: tuple[object, ...] | None = None
        self._shown: list[QWidget] = []

    def show_day(self, day: Today, client_safe: bool) -> None:
        """Say how much there is; the same again leaves the cursor where it is. A client sees the
        number of meetings alone."""
        parts = () if client_safe else tuple(self._parts(day))
        nothing = self._nothing(day, client_safe)
        if self._said == (parts, nothing):
            return
        self._said = parts, nothing
        for old in self._shown:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._shown = [self._link(part) for part in parts] or [Label(nothing, "small", "muted")]
        for widget in self._shown:
            self._flow.addWidget(widget)
            widget.show()

    def texts(self) -> list[str]:
        """What is said, in order."""
        return [widget.accessibleName() for widget in self._shown]

    def _parts(self, day: Today) -> Iterator[_Part]:
        if day.meetings_today:
            yield _Part("next", self.tr("%n meeting(s)", "", day.meetings_today))
        if day.to_review:
            text = self.tr("%n without outcome", "", len(day.to_review))
            yield _Part("meetings", text, "warn")
        if day.promises.count:
            yield _Part("promises", self.tr("%n promise(s) due", "", day.promises.count))
        if day.late_steps.count:
            yield _Part("steps", self.tr("%n service step(s) due", "", day.late_steps.count))
        if day.touches.count:
            yield _Part("touches", self.tr("%n contact(s) due", "", day.touches.count))
        if day.tasks:
            yield _Part("tasks", self.tr("%n task(s) due", "", len(day.tasks)))
        if day.unplanned_count:
            yield _Part("unplanned", self.tr("%n without a next step", "", day.unplanned_count))
        if day.warnings.count:
            tone = "bad" if day.warnings.lines[0].level is ChurnLevel.HIGH else "warn"
            yield _Part("warnings", self.tr("%n may leave", "", day.warnings.count), tone)

    def _nothing(self, day: Today, client_safe: bool) -> str:
        if not client_safe:
            return self.tr("Nothing is due today. Every account has a next step.")
        return self.tr("%n meeting(s)", "", day.meetings_today) if day.meetings_today else ""

    def _link(self, part: _Part) -> LinkButton:
        link = LinkButton(part.text, "small", part.tone)
        link.setObjectName(f"glance-{part.key}")
        link.clicked.connect(lambda: self.chosen.emit(part.key))
        return link
