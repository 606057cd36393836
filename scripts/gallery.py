"""Draws every widget of the kit in both themes and languages to ``out/gallery_*.png``.

Usage: ``python scripts/gallery.py [--scale 1.0] [--width 1366]``. A style page: look at it after
each change of the theme or the kit.
"""

from __future__ import annotations

import argparse
import os
import sys
import tomllib
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import gallery_blocks as blocks  # noqa: E402
from PySide6.QtCore import QLocale  # noqa: E402
from PySide6.QtWidgets import (  # noqa: E402
    QApplication,
    QHBoxLayout,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from kamdesk.ui import theme  # noqa: E402
from kamdesk.ui import widgets as kit  # noqa: E402
from kamdesk.ui.theme.apply import Mode  # noqa: E402
from kamdesk.ui.widgets.step_rail import StepState  # noqa: E402

Words = dict[str, Any]
PLACES = (
    (0, blocks.hero),
    (0, blocks.promises),
    (0, blocks.flow),
    (1, blocks.target),
    (1, blocks.gap),
    (1, blocks.empty),
)
ROWS = (
    blocks.buttons,
    blocks.form,
    blocks.banners,
    blocks.table,
    blocks.two_line,
    blocks.icons,
)
NAV_ICONS = (
    "today", "accounts", "meetings", "opportunities", "contact_plan", "service", "tiers",
    "competitors", "planning", "reports", "library", "settings",
)  # fmt: skip


def main() -> None:
    """Draw the four pages and say where they are."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--width", type=int, default=1366)
    chosen = parser.parse_args()
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    out = HERE.parent / "out"
    out.mkdir(exist_ok=True)
    words = tomllib.loads((HERE / "gallery_words.toml").read_text("utf-8"))
    modes: tuple[Mode, ...] = ("light", "dark")
    for mode in modes:
        theme.apply_theme(app, mode, chosen.scale)
        for language in ("zh", "en"):
            QLocale.setDefault(QLocale("zh_CN" if language == "zh" else "en_GB"))
            file = out / f"gallery_{language}_{mode}.png"
            window = gallery(words[language])
            window.resize(chosen.width, 10)
            window.show()
            app.processEvents()
            ground = window.findChild(QWidget, "ground")
            assert ground is not None
            window.resize(chosen.width, ground.sizeHint().height())
            app.processEvents()
            window.resize(chosen.width, ground.heightForWidth(ground.width()))
            show_toast(window, words[language])
            app.processEvents()
            window.grab().save(str(file))
            window.close()
            print(file)


def gallery(words: Words) -> QWidget:
    """One page with everything, as a window."""
    window = QWidget()
    window.setAutoFillBackground(True)
    row = QHBoxLayout(window)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(navigation(window, words))
    ground = QWidget()
    ground.setObjectName("ground")
    column = QVBoxLayout(ground)
    column.setContentsMargins(theme.px(20), theme.px(12), theme.px(20), theme.px(72))
    column.setSpacing(theme.px(12))
    top = QHBoxLayout()
    search = kit.SearchField(words["search"], "Ctrl+K")
    search.setMaximumWidth(theme.px(420))
    top.addWidget(search, 1)
    top.addStretch(1)
    new = kit.button(words["new"], "primary", icon="plus")
    menu = QMenu(new)
    for text in words["menu"]:
        menu.addAction(theme.icon("plus"), text)
    new.set_menu(menu)
    top.addWidget(new)
    column.addLayout(top)
    column.addWidget(header(words))
    column.addWidget(kit.TabStrip([kit.Tab(t, t, n or None) for n, t in enumerate(words["tabs"])]))
    rail = kit.StepRail(steps(words))
    rail.set_current("2")
    column.addWidget(rail)
    columns = kit.Columns((2, 1), 320)
    for place, made in PLACES:
        columns.add(place, made(words))
    column.addWidget(columns)
    for made in ROWS:
        column.addWidget(made(words))
    column.addStretch(1)
    row.addWidget(ground, 1)
    return window


def navigation(window: QWidget, words: Words) -> QWidget:
    places = [
        kit.Place(icon, text, icon, bottom=icon == "settings")
        for icon, text in zip(NAV_ICONS, words["nav"], strict=True)
    ]
    bar = kit.NavBar(words["brand"], places)
    bar.set_current("accounts")
    bar.set_badge("today", 5)
    bar.set_badge("service", 120)
    bar.follow(window)
    return bar


def header(words: Words) -> QWidget:
    made = kit.PageHeader(words["title"], words["subtitle"])
    made.set_crumbs([("a", words["crumb_root"]), ("", words["crumb_here"])], words["crumb_note"])
    made.set_chips(
        [
            kit.TierChip(words["tiers"][0], "platinum"),
            kit.StateChip(words["score"], "accent"),
            kit.StateChip(words["health"], "warn"),
            kit.StateChip(words["phase"], "good"),
        ]
    )
    made.set_actions(
        [
            kit.button(words["export"], icon="workbook"),
            kit.button(words["brief"]),
            kit.button(words["plan"], "primary"),
        ]
    )
    return made


def steps(words: Words) -> list[kit.Step]:
    states: tuple[StepState, ...] = ("done", "open", "gap", "open")
    pairs = zip(words["steps"], words["step_notes"], states, strict=True)
    return [kit.Step(str(n), text, note, state) for n, (text, note, state) in enumerate(pairs, 1)]


def show_toast(window: QWidget, words: Words) -> None:
    signals = theme.signals()
    moving, signals.motion = signals.motion, False
    kit.Toast.show_on(window, words["toast"], words["undo"], window.update)
    signals.motion = moving


if __name__ == "__main__":
    main()
