"""What is chosen above a brief: which meeting of the day, language, edition, zoom."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kamdesk.ui.widgets import FlowLayout, Label, Segmented, button
from kamdesk.words import Lang


class BriefBar(QWidget):
    """``turned`` carries −1 or 1, ``go`` the kind of a page of the meeting."""

    turned = Signal(int)
    go = Signal(str)
    chosen = Signal()
    zoomed = Signal()

    def __init__(self, lang: Lang, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.language = Segmented([("zh", self.tr("Chinese")), ("en", self.tr("English"))], lang)
        self.language.set_hints([self.tr("Ctrl+L")] * 2)
        self.edition = Segmented(
            [("ours", self.tr("For us")), ("client", self.tr("For the client"))], "ours"
        )
        self.zoom = Segmented(
            [("width", self.tr("Page width")), ("whole", self.tr("Whole page"))], "width"
        )
        self.zoom.set_hints([self.tr("Ctrl+0")] * 2)
        self._before = button(icon="chevron_left", small=True, hint=self.tr("Ctrl+Page Up"))
        self._after = button(icon="chevron_right", small=True, hint=self.tr("Ctrl+Page Down"))
        self._before.setAccessibleName(self.tr("The meeting before"))
        self._after.setAccessibleName(self.tr("The meeting after"))
        self._place = Label("", "small", "muted")
        self._plan = button(self.tr("Plan"))
        self._hold = button(self.tr("Enter meeting"), hint=self.tr("Ctrl+Enter"))
        row = FlowLayout(self, gap=10)
        for widget in (
            self._before, self._place, self._after, self.language, self.edition, self.zoom,
            self._plan, self._hold,
        ):  # fmt: skip
            row.addWidget(widget)
        self._connect()

    def _connect(self) -> None:
        self._before.clicked.connect(lambda: self.turned.emit(-1))
        self._after.clicked.connect(lambda: self.turned.emit(1))
        self._plan.clicked.connect(lambda: self.go.emit("meeting"))
        self._hold.clicked.connect(lambda: self.go.emit("meeting_live"))
        for choice in (self.language, self.edition):
            choice.edited.connect(self.chosen)
        self.zoom.edited.connect(self.zoomed)

    def show_ways(self, *, binned: bool) -> None:
        """A meeting in the bin is not entered."""
        self._hold.setVisible(not binned)

    def show_place(self, number: int | None, count: int) -> None:
        """Which of the day's meetings it is, from 0; None or a single one needs no telling."""
        several = number is not None and count > 1
        for widget in (self._before, self._place, self._after):
            widget.setVisible(several)
        if number is not None and several:
            told = self.tr("{number} of {count} on that day")
            self._place.setText(told.format(number=number + 1, count=count))
            self._before.setEnabled(number > 0)
            self._after.setEnabled(number < count - 1)

    def lang(self) -> Lang:
        """The language of the page."""
        return "zh" if self.language.value() == "zh" else "en"

    def turn_language(self) -> None:
        """To the other language."""
        self.language.set_value("en" if self.lang() == "zh" else "zh")
        self.chosen.emit()

    def turn_zoom(self) -> None:
        """To the other zoom."""
        self.zoom.set_value("whole" if self.zoom.value() == "width" else "width")
        self.zoomed.emit()
