"""The advance that was wanted and its fallback, each taken over in one key (method §6, step 4)."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.services.meeting_page import MeetingPage
from kamdesk.ui import formats, theme
from kamdesk.ui.widgets import Button, KeyCap, Label, button
from kamdesk.ui.widgets.painting import begin, box

AS_WANTED_KEY = "W"
FALLBACK_KEY = "F"


class WantedPanel(QWidget):
    """What the plan had set; ``taken`` asks to record it as it was wanted, ``fallen_back`` to
    record the fallback."""

    taken = Signal()
    fallen_back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.person = Label("", "small", "muted")
        self.action = Label("", "strong")
        self.fallback = Label("", "small")
        self.as_wanted = button(self.tr("As wanted"), small=True)
        self.fall_back = button(self.tr("The fallback"), small=True)
        self.as_wanted.clicked.connect(self.taken)
        self.fall_back.clicked.connect(self.fallen_back)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(side) for side in (12, 10, 12, 12)))
        column.setSpacing(theme.px(4))
        column.addWidget(Label(self.tr("Wanted"), "small", "muted"))
        column.addWidget(self.action)
        column.addWidget(self.person)
        self._wanted_line = QWidget()
        self._wanted_line.setLayout(_with_key(self.as_wanted, AS_WANTED_KEY))
        column.addWidget(self._wanted_line)
        column.addSpacing(theme.px(6))
        self._fallback_head = Label(self.tr("If not that, then at least"), "small", "muted")
        column.addWidget(self._fallback_head)
        column.addWidget(self.fallback)
        self._fallback_line = QWidget()
        self._fallback_line.setLayout(_with_key(self.fall_back, FALLBACK_KEY))
        column.addWidget(self._fallback_line)
        column.addStretch(1)

    def show_page(self, page: MeetingPage) -> None:
        """Show what was wanted."""
        fields = page.fields
        person = page.person(fields["advance_contact_id"])
        day = fields["advance_date"]
        self.action.setText(fields["advance_action"] or self.tr("No advance was set beforehand."))
        self.action.set_tone("text" if fields["advance_action"] else "muted")
        facts = [person.name if person else "", formats.day(day) if day else ""]
        self.person.setText(" · ".join(filter(None, facts)))
        self.person.setVisible(any(facts))
        self._wanted_line.setVisible(bool(fields["advance_action"]))
        self.fallback.setText(fields["fallback"])
        for part in (self._fallback_head, self.fallback, self._fallback_line):
            part.setVisible(bool(fields["fallback"]))

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = theme.current()
        painter = begin(self)
        box(painter, QRectF(self.rect()), theme.px(6), palette.sunken, palette.line)
        painter.end()


def _with_key(action: Button, key: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(6))
    row.addWidget(action)
    row.addWidget(KeyCap(key))
    row.addStretch(1)
    return row
