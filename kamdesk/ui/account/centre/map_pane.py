"""The relationship map with its tools: zoom, tidy up, export, and what can be done with a card."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from kamdesk.charts import map_cards
from kamdesk.errors import FileError
from kamdesk.services.buying_map import BuyingMap
from kamdesk.ui import theme
from kamdesk.ui.account.centre import map_picture
from kamdesk.ui.account.centre.map_actions import MapActions
from kamdesk.ui.account.centre.map_legend import MapLegend
from kamdesk.ui.account.centre.map_scene import MapScene
from kamdesk.ui.account.centre.map_view import ZOOM_STEP, MapView
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Label, button

LEAST_HEIGHT = 400
"""Design pixels; the map takes what the window has beyond it."""
AROUND = 180
"""What stands above and below the map within its card, margins included."""


class MapPane(QWidget):
    """Everything that is done on the map is stored at once; ``opened(key)`` asks for the person."""

    opened = Signal(str)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._account = ""
        self.scene = MapScene(self)
        self.view = MapView(self.scene)
        self.view.setMinimumHeight(theme.px(LEAST_HEIGHT))
        self.actions_ = MapActions(ctx, self)
        self._hint = Label("", "small", "muted")
        self._build_ui()
        # Later, since what follows changes map and view, in whose mouse event we still are.
        later = Qt.ConnectionType.QueuedConnection
        self.scene.moved.connect(self.actions_.move, later)
        self.scene.connected.connect(self.actions_.connect_cards, later)
        self.scene.opened.connect(self.opened, later)
        self.scene.menu_wanted.connect(self._show_menu)
        self.view.remove_wanted.connect(self._remove)
        self.view.drawing_changed.connect(self._show_hint)

    def _build_ui(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(theme.px(4))
        tools.addWidget(MapLegend(self._ctx), 1)
        for icon, hint, act in (
            ("minus", self.tr("Zoom out (−)"), lambda: self.view.zoom_by(1 / ZOOM_STEP)),
            ("plus", self.tr("Zoom in (+)"), lambda: self.view.zoom_by(ZOOM_STEP)),
        ):
            tool = button(icon=icon, role="quiet", small=True, hint=hint)
            tool.clicked.connect(act)
            tools.addWidget(tool)
        for text, act in (
            (self.tr("Fit"), self.view.fit),
            (self.tr("Tidy up"), self._tidy),
            (self.tr("Save picture"), self.ask_and_save),
        ):
            tool = button(text, "quiet", small=True)
            tool.clicked.connect(act)
            tools.addWidget(tool)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.px(6))
        outer.addWidget(self.view, 1)
        outer.addLayout(tools)
        outer.addWidget(self._hint)
        self._show_hint("")

    def show_map(self, page: BuyingMap, account: str, today: date, *, anew: bool) -> None:
        """Show an account's map; the view stays where it is unless it is another account's."""
        self._account = account
        self.actions_.show_map(page)
        self.scene.show_chart(map_cards.chart(page, self._ctx.language, today))
        if anew:
            self.scene.set_current("")
        if anew or not self.view.shows_what_it_should():
            self.view.fit()

    def fill(self, room: int) -> None:
        """Take the height that a window has for the card of the map."""
        around = theme.px(AROUND)
        self.view.setMinimumHeight(max(theme.px(LEAST_HEIGHT), room - around))

    def ask_and_save(self) -> None:
        """Ask for a file name and save the map there."""
        picked, _filter = QFileDialog.getSaveFileName(
            self,
            self.tr("Save picture"),
            f"{self._title()}.png",
            self.tr("Picture (*.png);;Drawing (*.svg);;Document (*.pdf)"),
        )
        if picked:
            path = Path(picked)
            known = path.suffix.lower() in map_picture.SUFFIXES
            self.save_to(path if known else path.with_name(path.name + ".png"))

    def save_to(self, path: Path) -> None:
        """Write the map (.png, .svg or .pdf) and say how it went."""
        current = self.scene.current()
        self.scene.set_current("")
        rim = theme.px(8)
        area = self.scene.content().adjusted(-rim, -rim, rim, rim)
        try:
            map_picture.save(self.scene, area, self._title(), path)
        except FileError as error:
            self._ctx.notice.emit(self._ctx.error_text(error), False)
        else:
            self._ctx.notice.emit(self.tr("Saved as {name}").format(name=path.name), False)
        finally:
            self.scene.set_current(current)

    def _title(self) -> str:
        heading = self._ctx.word("buying_map.heading")
        return f"{self._account} {heading} {self._ctx.today().isoformat()}"

    def _tidy(self) -> None:
        self.actions_.tidy()
        self.view.fit()

    def _remove(self) -> None:
        chosen = self.scene.chosen
        if chosen is not None:
            self.actions_.remove_wire(chosen.wire)
        else:
            self.actions_.remove_card(self.scene.current())

    def _show_menu(self, item: object, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.actions_.fill_menu(menu, item, self)
        if not menu.isEmpty():
            menu.popup(at)

    def _show_hint(self, drawing: str) -> None:
        said = {
            "reports": self.tr("Reports to whom? Choose with the arrows and Enter; Esc leaves."),
            "influences": self.tr("Influences whom? Choose with the arrows and Enter; Esc leaves."),
        }
        usual = self.tr(
            "Drag a card to move it; its upper handle leads to the superior, the right one to whom "
            "they influence. Double-click opens."
        )
        self._hint.setText(said.get(drawing, usual))
        self._hint.set_tone("accent" if drawing else "muted")
