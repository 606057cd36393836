"""The chart on a screen: drawn off the main thread, newest wish only, numbers to take along."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from kamdesk.charts.chart import Table
from kamdesk.ui import theme
from kamdesk.ui.widgets.chart_view import ChartView
from kamdesk.ui.widgets.drawing import studio


@dataclass(frozen=True)
class Plain:
    """A chart that is one colour."""

    color: str

    def title(self, lang: str) -> str:
        return f"All {self.color}"

    def table(self, lang: str) -> Table:
        return Table(("Colour", "Value"), ((self.color, 7), ("=1+1", None)))


class Brush:
    """Draws, remembers on which thread and what."""

    def __init__(self) -> None:
        self.threads: list[int] = []
        self.drawn: list[str] = []
        self.gate = threading.Event()
        self.begun = threading.Event()
        self.gate.set()

    def __call__(self, axes, data, palette, lang) -> None:
        self.threads.append(threading.get_ident())
        self.drawn.append(data.color)
        self.begun.set()
        assert self.gate.wait(20)
        axes.get_figure().set_facecolor(data.color)
        axes.set_axis_off()


def shown(qtbot, ctx, data, brush) -> ChartView:
    view = ChartView(ctx, height=100)
    qtbot.addWidget(view)
    view.resize(300, 160)
    view.set_chart(brush, data)
    with qtbot.waitSignal(view.rendered, timeout=30_000):
        view.show()
    return view


def test_it_draws_on_a_thread_of_its_own(qtbot, ctx):
    brush = Brush()
    view = shown(qtbot, ctx, Plain("#FF0000"), brush)
    assert threading.get_ident() not in brush.threads
    assert view.image().pixelColor(5, 5) == QColor("#FF0000")
    assert view.title() == "All #FF0000"


def test_of_many_wishes_the_last_one_is_drawn(qtbot, ctx):
    brush = Brush()
    view = shown(qtbot, ctx, Plain("#FF0000"), brush)
    brush.gate.clear()
    brush.begun.clear()
    view.set_chart(brush, Plain("#00FF00"))
    qtbot.waitUntil(brush.begun.is_set, timeout=10_000)
    picture = view._picture
    for color in ("#111111", "#222222", "#0000FF"):
        view.set_chart(brush, Plain(color))
        picture._render()
    with qtbot.waitSignal(view.rendered, timeout=20_000):
        brush.gate.set()
    assert brush.drawn[:2] == ["#FF0000", "#00FF00"]
    assert set(brush.drawn[2:]) == {"#0000FF"}
    assert view.image().pixelColor(5, 5) == QColor("#0000FF")


def test_it_is_drawn_anew_for_another_theme_and_size(qtbot, ctx, qapp: QApplication):
    brush = Brush()
    view = shown(qtbot, ctx, Plain("#FF0000"), brush)
    with qtbot.waitSignal(view.rendered, timeout=20_000):
        theme.signals().changed.emit()
    with qtbot.waitSignal(view.rendered, timeout=20_000):
        view.resize(420, 200)
    assert len(brush.drawn) == 3
    assert view.image().deviceIndependentSize().width() == view.width()


def test_a_view_that_is_closed_while_it_is_drawn_harms_nobody(qtbot, ctx):
    brush = Brush()
    view = shown(qtbot, ctx, Plain("#FF0000"), brush)
    brush.gate.clear()
    brush.begun.clear()
    view.set_chart(brush, Plain("#00FF00"))
    qtbot.waitUntil(brush.begun.is_set, timeout=10_000)
    view.deleteLater()
    qtbot.waitUntil(lambda: not isValid(view), timeout=10_000)
    brush.gate.set()
    other = shown(qtbot, ctx, Plain("#0000FF"), Brush())
    assert other.image().pixelColor(5, 5) == QColor("#0000FF")


def test_numbers_go_to_the_clipboard_and_never_as_a_formula(qtbot, ctx):
    view = shown(qtbot, ctx, Plain("#FF0000"), Brush())
    view.copy_table()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "Colour\tValue\n#FF0000\t7\n'=1+1\t"
    assert "<td>#FF0000</td><td>7</td>" in data.html()
    assert "#FF0000 7" in view._picture.accessibleDescription()


def test_the_picture_is_saved_and_a_missing_folder_is_told(qtbot, ctx, tmp_path: Path):
    view = shown(qtbot, ctx, Plain("#FF0000"), Brush())
    with qtbot.waitSignal(ctx.notice, timeout=20_000) as told:
        view.save_to(tmp_path / "picture.png")
    assert told.args[0] == "Saved as picture.png"
    assert (tmp_path / "picture.png").stat().st_size > 1000
    with qtbot.waitSignal(ctx.notice, timeout=20_000) as told:
        view.save_to(tmp_path / "gone" / "picture.png")
    assert "gone" in told.args[0]


def test_a_chart_that_fails_reaches_the_crash_report(qtbot, ctx):
    def broken() -> None:
        raise ValueError("no such scale")

    owner = shown(qtbot, ctx, Plain("#FF0000"), Brush())
    with qtbot.captureExceptions() as raised:
        studio().run(broken, lambda _result: None, owner)
        qtbot.waitUntil(lambda: bool(raised), timeout=10_000)
    assert str(raised[0][1]) == "no such scale"
