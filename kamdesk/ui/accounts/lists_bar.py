"""Smart lists above the table: pinned ones as chips with counts, all of them in a menu."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from kamdesk.errors import ValidationError
from kamdesk.services import smart_lists
from kamdesk.services.account_spec import ListSpec
from kamdesk.services.smart_lists import SavedList
from kamdesk.ui import theme
from kamdesk.ui.accounts.conditions import for_clients
from kamdesk.ui.accounts.list_name import ListNameDialog
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Button, FlowLayout, menu_text

LARGE_TEXT = 150
"""From this text size on (percent) pinned lists are in the menu alone, to leave rows in sight."""


def is_menu_alone() -> bool:
    """Whether the bar is but its menu, which then has room in the head of the page."""
    return theme.px(100) >= LARGE_TEXT


class ListsBar(QWidget):
    """``chosen(spec)`` when a list is pressed. The list whose filter is shown is lit; a filter
    that is no list yet can be kept as one."""

    chosen = Signal(object)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._lists: list[SavedList] = []
        self._spec = ListSpec()
        self._chips: dict[int, Button] = {}
        self._row = QWidget()
        self._flow = FlowLayout(self._row, gap=6)
        self._row.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._menu = QMenu(self)
        self._all = Button(self.tr("Smart lists"), "quiet", icon="filter", small=True)
        self._all.set_menu(self._menu)
        self._keep = Button(self.tr("Keep as smart list"), "quiet", icon="plus", small=True)
        self._keep.clicked.connect(self.keep)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.px(8))
        flag = Qt.AlignmentFlag
        level = flag.AlignVCenter if is_menu_alone() else flag.AlignTop
        outer.addWidget(self._all, 0, level)
        outer.addWidget(self._row, 1)
        outer.addWidget(self._keep, 0, level)

    def refresh(self) -> None:
        """Read the lists and their counts anew."""
        self._lists = self._ctx.read(smart_lists.every)
        self._show_chips()
        self._fill_menu()
        self.show_spec(self._spec)

    def show_spec(self, spec: ListSpec) -> None:
        """Light the list that stands for this filter; offer to keep the filter otherwise."""
        self._spec = spec
        current = self._current()
        for list_id, chip in self._chips.items():
            chip.setChecked(current is not None and current.id == list_id)
        self._keep.setVisible(spec.narrowed() and current is None)
        self._all.setVisible(bool(self._lists))
        self.setVisible(bool(self._lists) or self._keep.isVisibleTo(self))

    def keep(self) -> None:
        """Ask for a name and keep the filter under it."""
        spec = self._spec

        def save(name: str) -> None:
            self._ctx.write("smart_list", lambda s: smart_lists.save(s, name, spec), self)

        if ListNameDialog.ask(self, self._ctx, self.tr("Keep as smart list"), "", save):
            self.refresh()

    def _current(self) -> SavedList | None:
        shown = _filter_of(self._spec)
        return next((one for one in self._lists if _filter_of(one.spec) == shown), None)

    def _show_chips(self) -> None:
        for chip in self._chips.values():
            self._flow.removeWidget(chip)
            chip.deleteLater()
        self._chips = {}
        self._row.setVisible(not is_menu_alone())
        if is_menu_alone():
            return
        for one in self._lists:
            if not one.pinned or (self._ctx.client_safe and _is_secret(one.spec)):
                continue
            chip = Button(f"{one.name}  {one.count:,}", small=True)
            chip.setCheckable(True)
            chip.clicked.connect(partial(self._choose, one))
            chip.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            chip.customContextMenuRequested.connect(partial(self._popup, one, chip))
            self._flow.addWidget(chip)
            self._chips[one.id] = chip

    def _choose(self, one: SavedList, _checked: bool = False) -> None:
        """Show a list; pressed again, show all accounts."""
        current = self._current()
        again = current is not None and current.id == one.id
        self.chosen.emit(ListSpec(sort=one.spec.sort) if again else one.spec)

    def _fill_menu(self) -> None:
        self._menu.clear()
        for one in self._lists:
            if self._ctx.client_safe and _is_secret(one.spec):
                continue
            part = self._menu.addMenu(menu_text(f"{one.name}  {one.count:,}"))
            self._add_actions(part, one)

    def _popup(self, one: SavedList, chip: Button, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._add_actions(menu, one)
        menu.popup(chip.mapToGlobal(place))

    def _add_actions(self, menu: QMenu, one: SavedList) -> None:
        pin = self.tr("Unpin") if one.pinned else self.tr("Pin above the table")
        works = [
            (self.tr("Show"), lambda: self.chosen.emit(one.spec)),
            (pin, lambda: self._change(lambda s: smart_lists.pin(s, one.id, not one.pinned))),
            (self.tr("Rename…"), lambda: self._rename(one)),
            (self.tr("Take the present filter"), lambda: self._retake(one)),
            (self.tr("Remove"), lambda: self._change(lambda s: smart_lists.remove(s, one.id))),
        ]
        for text, work in works:
            action = QAction(text, menu)
            action.triggered.connect(lambda _=False, do=work: do())
            menu.addAction(action)

    def _retake(self, one: SavedList) -> None:
        spec = self._spec
        self._change(lambda s: smart_lists.change_spec(s, one.id, spec))

    def _rename(self, one: SavedList) -> None:
        def save(name: str) -> None:
            self._ctx.write("smart_list", lambda s: smart_lists.rename(s, one.id, name), self)

        if ListNameDialog.ask(self, self._ctx, self.tr("Rename smart list"), one.name, save):
            self.refresh()

    def _change(self, work: object) -> None:
        try:
            self._ctx.write("smart_list", work, self)  # type: ignore[arg-type]
        except ValidationError as error:
            self._ctx.notice.emit(self._ctx.problem_text(error.problems[0]), False)
        self.refresh()


def _filter_of(spec: ListSpec) -> ListSpec:
    """A filter without its order."""
    return spec.with_sort("name", False)


def _is_secret(spec: ListSpec) -> bool:
    """Whether a list speaks of our judgement, which a client must not see."""
    return for_clients(spec) != spec
