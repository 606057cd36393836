"""The head of a page: where one is, what it is, the verdicts, and what one can do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.ui import theme
from kamdesk.ui.widgets.flow import FlowLayout
from kamdesk.ui.widgets.focus import FocusButton
from kamdesk.ui.widgets.label import ElidedLabel, Label
from kamdesk.ui.widgets.link import LinkButton

_WHOLE = 140
"""A step of the breadcrumb of up to so many design pixels keeps its words; the note gives way."""


class PageHeader(QWidget):
    """Breadcrumb, title with chips, subtitle; actions at the right, one of them primary at most.

    ``crumb_chosen(key)`` when a step of the breadcrumb is pressed.
    """

    crumb_chosen = Signal(str)

    def __init__(self, title: str = "", subtitle: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: list[QWidget] = []
        self._way: tuple[object, ...] = ()
        self._below = False
        self._stacked = False
        self._chip_line = QWidget()
        self._chip_flow = FlowLayout(self._chip_line, gap=8)
        self._chip_line.hide()
        self._crumbs = QHBoxLayout()
        self._crumbs.setSpacing(theme.px(4))
        self._title = ElidedLabel(title, "title")
        self._subtitle = ElidedLabel(subtitle, "small", "muted")
        self._line = QHBoxLayout()
        self._line.setSpacing(theme.px(8))
        self._line.addWidget(self._title)
        self._line.addStretch(1)
        self._actions = QWidget()
        self._action_row = QHBoxLayout(self._actions)
        self._action_row.setContentsMargins(0, 0, 0, 0)
        self._action_row.setSpacing(theme.px(8))
        left = QVBoxLayout()
        left.setSpacing(theme.px(2))
        left.addLayout(self._crumbs)
        left.addLayout(self._line)
        left.addWidget(self._subtitle)
        self._beside = QHBoxLayout()
        self._beside.setSpacing(theme.px(16))
        self._beside.addLayout(left, 1)
        self._beside.addWidget(self._actions, 0, Qt.AlignmentFlag.AlignVCenter)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(theme.px(8))
        self._outer.addLayout(self._beside)
        self._outer.addWidget(self._chip_line)
        self.set_title(title, subtitle)

    def set_title(self, title: str, subtitle: str = "") -> None:
        """Change title and the muted line below it; an empty line disappears."""
        self._title.set_text(title)
        self._subtitle.set_text(subtitle)
        self._subtitle.setVisible(bool(subtitle))
        self.setAccessibleName(title)

    def set_crumbs(self, crumbs: Sequence[tuple[str, str]], note: str = "") -> None:
        """Show the way here as ``(key, text)`` pairs; a key makes its step a link."""
        if self._way == (*crumbs, note):
            return
        self._way = (*crumbs, note)
        _clear(self._crumbs)
        for place, (key, text) in enumerate(crumbs):
            if place:
                self._crumbs.addWidget(
                    Label(
                        "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}",
                        "small",
                        "muted",
                        wrap=False,
                    )
                )
            self._crumbs.addWidget(self._crumb(key, text))
        if note:
            self._crumbs.addWidget(ElidedLabel(note, "small", "muted"))
        self._crumbs.addStretch(1)

    def set_chips(self, chips: Sequence[QWidget]) -> None:
        """Replace what stands after the title."""
        for old in self._chips:
            old.hide()
            old.deleteLater()
        self._chips = list(chips)
        self._place_chips(below=self._below)
        self._arrange()

    def set_actions(self, actions: Sequence[QWidget]) -> None:
        """Replace the buttons at the right; the primary one goes last."""
        _clear(self._action_row)
        for action in actions:
            self._action_row.addWidget(action)
        self._arrange()

    def _place_chips(self, *, below: bool) -> None:
        """After the title, or on lines of their own where both would not fit."""
        self._below = below
        self._chip_line.setVisible(below and bool(self._chips))
        for place, chip in enumerate(self._chips):
            if below:
                self._chip_flow.addWidget(chip)
            else:
                self._line.insertWidget(1 + place, chip)
            chip.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Move the actions below, and then the chips, where they would squeeze the title."""
        gap = theme.px(8)
        title = self._title.sizeHint().width() + 2 * gap
        actions = self._actions.sizeHint().width()
        below_title = min(self._subtitle.sizeHint().width(), self.width() // 3)
        stacked = max(title, below_title) + actions > self.width()
        if stacked != self._stacked:
            self._stacked = stacked
            if stacked:
                self._outer.addWidget(self._actions, 0, Qt.AlignmentFlag.AlignLeft)
            else:
                self._beside.addWidget(self._actions, 0, Qt.AlignmentFlag.AlignVCenter)
        needed = title + sum(chip.sizeHint().width() + gap for chip in self._chips)
        below = needed + (0 if stacked else actions) > self.width()
        if below != self._below:
            self._place_chips(below=below)

    def _crumb(self, key: str, text: str) -> QWidget:
        if not key:
            return Label(text, "small", "muted", wrap=False)
        link: FocusButton = LinkButton(text, "small", "muted")
        link.setMinimumWidth(min(link.sizeHint().width(), theme.px(_WHOLE)))
        link.clicked.connect(lambda: self.crumb_chosen.emit(key))
        return link


def _clear(layout: QHBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
