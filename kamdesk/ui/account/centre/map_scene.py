"""The relationship map as a scene: cards and lines, and what the user does with them."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRectF, Signal
from PySide6.QtGui import QColor, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsObject, QGraphicsPathItem, QGraphicsScene

from kamdesk.charts.map_cards import GHOST, Chart, Wire, is_person
from kamdesk.method.map_layout import Place
from kamdesk.ui import theme
from kamdesk.ui.account.centre.card_item import CardItem
from kamdesk.ui.account.centre.line_item import LineItem

GRID = 8
MARGIN = 40


class MapScene(QGraphicsScene):
    """Shows a chart. Places are design pixels; the scene's are those times the text scale.

    ``moved(key, place)`` after a drag, ``connected(kind, start, end)`` after a line was drawn,
    ``opened(key)`` on a double click, ``menu_wanted(item, point)`` for a card or a line.
    """

    moved = Signal(str, object)
    connected = Signal(str, str, str)
    opened = Signal(str)
    menu_wanted = Signal(object, object)
    current_changed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.cards: dict[str, CardItem] = {}
        self.lines: list[LineItem] = []
        self.chosen: LineItem | None = None
        self._current = ""
        self._pull: QGraphicsPathItem | None = None
        theme.signals().changed.connect(self.update)

    def show_chart(self, chart: Chart) -> None:
        """Show this from now on; the current card stays current if it is still there.

        Items are kept or deleted later, since one of them may be telling us what changed.
        """
        faces = {face.key: face for face in chart.faces}
        for key in self.cards.keys() - faces.keys():
            self._drop_item(self.cards.pop(key))
        for line in self.lines:
            self._drop_item(line)
        self.lines, self.chosen = [], None
        for key, face in faces.items():
            if key in self.cards:
                self.cards[key].set_face(face)
            else:
                self._add_card(CardItem(face))
            place = chart.places[key]
            self.cards[key].setPos(theme.px(place[0]), theme.px(place[1]))
        self.lines = [self._add_line(wire) for wire in chart.wires]
        self._follow()
        self.set_current(self._current if self._current in self.cards else "")
        self._fit_rect()

    def current(self) -> str:
        """Key of the card that the keyboard is on, empty for none."""
        return self._current

    def set_current(self, key: str) -> None:
        """Put the keyboard on a card, or nowhere."""
        self.choose_line(None)
        self._current = key
        for card in self.cards.values():
            card.set_current(card.key == key)
        self.current_changed.emit(key)

    def choose_line(self, line: LineItem | None) -> None:
        """Choose a line, or none."""
        self.chosen = line
        for one in self.lines:
            one.set_chosen(one is line)

    def place_of(self, key: str) -> Place:
        """Where a card stands, on the grid, in design pixels."""
        at, scale = self.cards[key].pos(), theme.px(100) / 100
        return (
            round(at.x() / scale / GRID) * GRID,
            round(at.y() / scale / GRID) * GRID,
        )

    def mark_target(self, key: str) -> None:
        """Show which card a line being drawn would lead to."""
        for card in self.cards.values():
            card.set_target(card.key == key)

    def can_connect(self, kind: str, start: str, end: str) -> bool:
        """Whether such a line makes sense: placeholders lead nobody and influence nobody."""
        if start in (end, GHOST) or not is_person(end):
            return False
        return kind == "reports" or is_person(start)

    def _add_line(self, wire: Wire) -> LineItem:
        line = LineItem(wire)
        line.pressed.connect(self.choose_line)
        line.menu_wanted.connect(self.menu_wanted)
        self.addItem(line)
        return line

    def _drop_item(self, item: QGraphicsObject) -> None:
        self.removeItem(item)
        item.deleteLater()

    def _add_card(self, card: CardItem) -> None:
        card.pressed.connect(self.set_current)
        card.opened.connect(self.opened)
        card.menu_wanted.connect(lambda key, at: self.menu_wanted.emit(self.cards[key], at))
        card.shifted.connect(self._follow)
        card.dropped.connect(lambda: self._drop(card))
        card.pulled.connect(lambda kind, at: self._draw_pull(card, kind, at))
        card.let_go.connect(lambda kind, at: self._let_go(card, kind, at))
        self.addItem(card)
        self.cards[card.key] = card

    def _drop(self, card: CardItem) -> None:
        place = self.place_of(card.key)
        card.setPos(theme.px(place[0]), theme.px(place[1]))
        self._fit_rect()
        self.moved.emit(card.key, place)

    def _follow(self) -> None:
        grounds = {key: card.ground() for key, card in self.cards.items()}
        for line in self.lines:
            ends = (line.wire.start, line.wire.end)
            others = [ground for key, ground in grounds.items() if key not in ends]
            line.follow(grounds[ends[0]], grounds[ends[1]], others)

    def _draw_pull(self, card: CardItem, kind: str, at: QPointF) -> None:
        if self._pull is None:
            self._pull = QGraphicsPathItem()
            self._pull.setPen(QPen(QColor(theme.current().accent), 2))
            self._pull.setZValue(4)
            self.addItem(self._pull)
        path = QPainterPath(card.mapToScene(card.handle(kind)))
        path.lineTo(at)
        self._pull.setPath(path)
        over = self._card_at(at)
        allowed = over is not None and self.can_connect(kind, card.key, over.key)
        self.mark_target(over.key if over is not None and allowed else "")

    def _let_go(self, card: CardItem, kind: str, at: QPointF) -> None:
        if self._pull is not None:
            self.removeItem(self._pull)
            self._pull = None
        self.mark_target("")
        over = self._card_at(at)
        if over is not None and self.can_connect(kind, card.key, over.key):
            self.connected.emit(kind, card.key, over.key)

    def _card_at(self, at: QPointF) -> CardItem | None:
        return next((card for card in self.cards.values() if card.ground().contains(at)), None)

    def _fit_rect(self) -> None:
        """The scene is as large as what is on it, with a margin to move into."""
        margin = theme.px(MARGIN)
        around = QRectF()
        for card in self.cards.values():
            around = around.united(card.ground())
        self.setSceneRect(around.adjusted(-margin, -margin, margin, margin))

    def content(self) -> QRectF:
        """The rectangle around all cards."""
        margin = theme.px(MARGIN)
        return self.sceneRect().adjusted(margin, margin, -margin, -margin)
