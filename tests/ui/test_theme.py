"""The look keeps its promises: contrast, icons, sizes, and repainting when the theme changes."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from kamdesk import paths, theme_roles
from kamdesk.ui import theme
from kamdesk.ui.theme.style_sheet import style_sheet
from kamdesk.ui.widgets import Card, Label, Span

SCHEMES: tuple[theme_roles.Scheme, ...] = ("light", "dark")
GROUNDS = ("window", "surface", "sunken", "hover", "accent_tint")
INKS = ("text", "muted", "accent", "good", "warn", "bad")
PAIRS = [(ink, ground) for ink in INKS[:2] for ground in GROUNDS]
PAIRS += [(ink, ground) for ink in INKS[2:] for ground in ("window", "surface", "sunken")]
PAIRS += [(state, f"{state}_tint") for state in theme_roles.STATES]
PAIRS += [(f"{tier}_ink", f"{tier}_tint") for tier in theme_roles.TIERS]
PAIRS += [("text", f"{state}_tint") for state in theme_roles.STATES]
PAIRS += [
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("surface", "bad"),
    ("surface", "text"),
    ("nav_text", "nav"),
    ("nav_on", "nav_current"),
    ("nav_on", "nav_hover"),
    ("on_badge", "badge"),
    ("on_toast", "toast"),
    ("toast_link", "toast"),
]


@pytest.fixture(autouse=True)
def light_again(styled_app: QApplication) -> Iterator[None]:
    yield
    theme.apply_theme(styled_app, "light")


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("high_contrast", [False, True])
def test_words_stand_out_from_their_ground(scheme: theme_roles.Scheme, high_contrast: bool) -> None:
    palette = theme_roles.load(scheme, high_contrast=high_contrast)
    weak = {
        (ink, ground): round(ratio, 2)
        for ink, ground in PAIRS
        if (ratio := theme_roles.contrast(palette.color(ink), palette.color(ground))) < 4.5
    }
    assert not weak


@pytest.mark.parametrize("scheme", SCHEMES)
def test_marks_and_chart_lines_are_visible(scheme: theme_roles.Scheme) -> None:
    """Shapes need 3 : 1, the bar for things that are not text."""
    palette = theme_roles.load(scheme)
    marks = [palette.color(role) for role in (*theme_roles.TIERS, "faint")] + list(palette.series)
    assert min(theme_roles.contrast(mark, palette.surface) for mark in marks) >= 3


def test_tokens_are_those_of_the_design() -> None:
    light, dark = (theme_roles.load(scheme) for scheme in SCHEMES)
    assert (light.window, light.text, light.accent) == ("#F4F5F7", "#1A2230", "#1F5FD0")
    assert (dark.window, dark.text, dark.accent) == ("#14171C", "#E7EAEF", "#6FA1F5")


def test_contrast_agrees_with_the_definition() -> None:
    assert theme_roles.contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert theme_roles.contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert theme_roles.mix("#000000", "#FFFFFF", 0.5) == "#808080"


def test_both_files_name_the_same_roles() -> None:
    def roles(scheme: str) -> dict[str, Any]:
        tables = tomllib.loads((paths.resources() / "themes" / f"{scheme}.toml").read_text("utf-8"))
        return {name: sorted(table) for name, table in tables.items()}

    assert roles("light") == roles("dark")


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_icon_is_drawn_in_its_colour(
    styled_app: QApplication, scheme: theme_roles.Scheme
) -> None:
    theme.apply_theme(styled_app, scheme)
    ink = QColor(theme.current().text)
    files = sorted((paths.resources() / "icons").glob("*.svg"))
    assert len(files) > 30
    for file in files:
        assert "currentColor" in file.read_text("utf-8"), file.name
        image = theme.pixmap(file.stem, theme.current().text, 24, 2).toImage()
        drawn = [
            image.pixelColor(x, y)
            for x in range(0, image.width())
            for y in range(0, image.height())
            if image.pixelColor(x, y).alpha() == 255
        ]
        assert len(drawn) >= 12, file.name
        assert all(color.rgb() == ink.rgb() for color in drawn), file.name


def test_an_icon_keeps_its_resolution_on_a_sharp_screen(styled_app: QApplication) -> None:
    sharp = theme.pixmap("search", "#000000", 16, 2)
    assert (sharp.width(), sharp.deviceIndependentSize().width()) == (32, 16)


def test_style_sheet_has_no_open_place(styled_app: QApplication) -> None:
    for scheme in SCHEMES:
        sheet = style_sheet(theme_roles.load(scheme), 1.5)
        assert "@" not in sheet
        assert "min-height: 45px" in sheet


def test_switching_the_theme_repaints_cards_labels_and_spans(
    styled_app: QApplication, qtbot: QtBot
) -> None:
    card = Card("Title")
    spans = Label()
    spans.set_spans([Span("late", "bad", bold=True)])
    card.add(spans)
    card.resize(200, 120)
    qtbot.addWidget(card)
    card.show()
    qtbot.waitExposed(card)
    for scheme in ("dark", "light"):
        with qtbot.waitSignal(theme.signals().changed):
            theme.apply_theme(styled_app, scheme)
        palette = theme_roles.load(scheme)
        image: QImage = card.grab().toImage()
        assert image.pixelColor(100, 100).name().upper() == palette.surface
        assert palette.bad in spans.text()
        title = card.findChildren(QLabel)[0]
        assert title.palette().windowText().color().name().upper() == palette.text


def test_text_scale_enlarges_type_and_measures_up_to_twice(styled_app: QApplication) -> None:
    normal = theme.font("body").pixelSize()
    theme.apply_theme(styled_app, "light", 2.0)
    assert theme.font("body").pixelSize() == 2 * normal
    assert theme.px(32) == 64
    theme.apply_theme(styled_app, "light", 5.0)
    assert theme.px(32) == 64


def test_client_text_never_becomes_markup(styled_app: QApplication, qtbot: QtBot) -> None:
    label = Label()
    qtbot.addWidget(label)
    label.set_spans([Span("<b>A & B</b>")])
    assert "&lt;b&gt;A &amp; B&lt;/b&gt;" in label.text()
