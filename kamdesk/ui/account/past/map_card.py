"""The relationship map of a day, to look at only."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from kamdesk.charts import map_cards
from kamdesk.charts.buying_map import MapData
from kamdesk.services.past import AccountThen
from kamdesk.ui import theme
from kamdesk.ui.account.centre.map_scene import MapScene
from kamdesk.ui.account.centre.map_view import MapView
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Card, Label

HEIGHT = 320


class MapCard(Card):
    """States how the weight stood then, and shows every card where it was."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._ctx = ctx
        self.scene = MapScene(self)
        self.view = MapThen(self.scene)
        self.view.setMinimumHeight(theme.px(HEIGHT))
        self._nobody = Label(self.tr("There was nobody on the map yet."), "body", "muted")
        self.add(self._nobody)
        self.add(self.view)

    def show_then(self, then: AccountThen) -> None:
        """Show the map of that day."""
        page, language = then.map, self._ctx.language
        drawn = bool(page.present or page.gaps)
        self.set_title(
            self.tr("The relationship map then"),
            hint=MapData(page, then.day).title(language) if drawn else "",
        )
        self._nobody.setVisible(not drawn)
        self.view.setVisible(drawn)
        self.scene.show_chart(map_cards.chart(page, language, then.day))
        self.view.fit()


class MapThen(MapView):
    """Arrows go from card to card and + − 0 zoom; nothing can be moved, drawn or removed. The
    wheel scrolls the page, with Ctrl it zooms."""

    def __init__(self, scene: MapScene, parent: QWidget | None = None) -> None:
        super().__init__(scene, parent)
        self.setInteractive(False)
        self.setAccessibleName(self.tr("The relationship map then"))

    def start_line(self, kind: str) -> None:
        """There is nothing to draw in the past."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # would move a card
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
        else:
            event.ignore()
