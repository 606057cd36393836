"""A day's column with its head: the day, how many, and the holiday where it is free."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale, QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.services.contact_plan.agenda import PlanDay, Section
from kamdesk.ui import formats, theme
from kamdesk.ui.contact_plan.lane import TouchLane
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import ElidedLabel, Label
from kamdesk.ui.widgets.painting import begin, box


class DayBox(QFrame):
    """Without a day it holds what is late. A card that is dragged over it tints it."""

    def __init__(self, ctx: Context, day: date | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx, self._day = ctx, day
        self._target = self._free = False
        self.lane = TouchLane(ctx, day)
        self._name = Label(self._named(), "strong", "text", wrap=False)
        self._date = Label("", "small", "muted", wrap=False)
        self._count = Label("", "small", "muted", wrap=False)
        self.note = ElidedLabel("", "small", "warn")
        self.more = ElidedLabel("", "small", "muted")
        self._build_ui()
        self.lane.setAccessibleName(formats.long_day(day) if day else self._named())

    def _named(self) -> str:
        if self._day is None:
            return self._ctx.word("plan_notice.late")
        return QLocale().dayName(self._day.isoweekday(), QLocale.FormatType.ShortFormat)

    def _build_ui(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.px(6))
        for part in (self._name, self._date):
            head.addWidget(part)
        head.addStretch(1)
        head.addWidget(self._count)
        outer = QVBoxLayout(self)
        side = theme.px(8)
        outer.setContentsMargins(side, theme.px(8), side, theme.px(4))
        outer.setSpacing(theme.px(2))
        outer.addLayout(head)
        outer.addWidget(self.note)
        outer.addSpacing(theme.px(4))
        outer.addWidget(self.lane, 1)
        outer.addWidget(self.more)

    def show_late(self, section: Section) -> None:
        """Show what is past its day."""
        self._name.set_tone("bad" if section.count else "muted")
        self._show(section, "")

    def show_day(self, found: PlanDay) -> None:
        """Show a day."""
        today = found.day == self._ctx.today()
        self._name.set_tone("accent" if today else "text" if found.is_working else "muted")
        shown = formats.month_day(found.day)
        self._date.setText(f"{shown} · {self._ctx.word('plan_notice.today')}" if today else shown)
        self._free = not found.is_working
        note = found.holiday
        if found.worked_weekend:
            note = self.tr("Worked in exchange")
        self._show(found.section, note)

    def _show(self, section: Section, note: str) -> None:
        self.lane.show_lines(list(section.lines))
        self._count.setText(str(section.count) if section.count else "")
        self.note.set_text(note)
        self.note.setVisible(bool(note))
        hidden = section.count - len(section.lines)
        self.more.set_text(
            QCoreApplication.translate("DayBox", "and %n more: filter to see them", "", hidden)
        )
        self.more.setVisible(hidden > 0)
        self.update()

    def set_target(self, target: bool) -> None:
        """Whether a card that is dragged would land here."""
        if target != self._target:
            self._target = target
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = theme.current()
        painter = begin(self)
        rect = QRectF(self.rect())
        if self._target:
            box(painter, rect, theme.px(8), palette.accent_tint, palette.accent, dashed=True)
        elif self._free:
            box(painter, rect, theme.px(8), None, palette.line_strong, dashed=True)
        else:
            today = self._day == self._ctx.today()
            line = palette.accent if today else None
            box(painter, rect, theme.px(8), palette.sunken, line)
        painter.end()
