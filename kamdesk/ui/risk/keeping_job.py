"""Readings of closed months being kept: how far it is, and a way to stop it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.keeping.month_keeper import MonthKeeper
from kamdesk.ui.widgets import Label, ThinBar, button

BAR_WIDTH = 160


class KeepingJob(QWidget):
    """Hidden while nothing is to be done, or a client may be looking."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._keeper = MonthKeeper.of(ctx)
        self._told = Label("", "small", "muted", wrap=False)
        self._bar = ThinBar()
        self._bar.setFixedWidth(theme.px(BAR_WIDTH))
        self.stop = button(self.tr("Stop"), "quiet", small=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(10))
        for part in (self._told, self._bar, self.stop):
            row.addWidget(part)
        row.addStretch(1)
        self.stop.clicked.connect(self._keeper.stop)
        self._keeper.progressed.connect(self._show)
        self._keeper.over.connect(self.hide)
        self.hide()

    @property
    def running(self) -> bool:
        """Whether readings are being kept now."""
        return self._keeper.running

    def begin(self) -> None:
        """Keep what closed months lack, unless that is under way."""
        self._keeper.begin()

    def _show(self, share: float, done: int, months: int) -> None:
        text = self.tr("Reading closed months: {done} of {total}")
        self._told.setText(text.format(done=done, total=months))
        self._bar.set_share(share)
        self.setVisible(not self._ctx.client_safe)
