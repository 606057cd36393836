"""Draws every screen with the sample territory to ``out/screenshots/<screen>_<lang>_<mode>.png``.

Usage: ``python scripts/screenshots.py [--only zh_light] [--pictures]``

Through the real window at 1366 × 768, in Chinese and English, light and dark; some once more with
an empty book, large text, a small and a large screen. Ends with 1 if Qt warned, an error was
logged or a font lacked a character. ``--pictures`` also renews those of the read-me in
``docs/pictures``.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections import Counter
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "out" / "screenshots"
PICTURES = {
    "today": ("today", "light"),
    "account": ("account_overview", "light"),
    "meeting": ("meeting", "dark"),
    "tiers": ("tiers", "dark"),
    "contact_plan": ("contact_plan_week", "light"),
    "risk": ("risk_churn", "light"),
    "service": ("service_cases", "dark"),
}
"""Pictures of the read-me by their names: the scene and the mode, each in both languages."""
EXACT = 128


def main() -> int:
    """Draw them all; 1 where something complained."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", metavar="LANG_MODE", help="for instance zh_light")
    parser.add_argument("--pictures", action="store_true", help="renew docs/pictures too")
    chosen = parser.parse_args()
    screen = Path(__file__).with_name("offscreen.json")
    os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={screen}")
    OUT.mkdir(parents=True, exist_ok=True)
    for old in OUT.glob(f"*{chosen.only or ''}.png"):
        old.unlink()
    with tempfile.TemporaryDirectory(prefix="kamdesk-shots-") as home:
        os.environ["KAMDESK_HOME"] = home
        faults = _draw(Path(home), chosen.only)
    print(f"{len(list(OUT.glob('*.png')))} pictures in {OUT.relative_to(ROOT)}")
    if chosen.pictures:
        _renew_pictures()
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


def _draw(home: Path, only: str | None) -> list[str]:
    import screenshots_book as books
    import screenshots_scenes as scenes
    from PySide6.QtCore import QSize
    from PySide6.QtWidgets import QApplication
    from screenshots_cast import play
    from screenshots_stage import Faults, Stage

    from kamdesk import words
    from kamdesk.ui.theme.apply import Mode
    from kamdesk.ui.widgets.drawing import studio

    app = QApplication(sys.argv[:1])
    app.setQuitOnLastWindowClosed(False)
    faults = Faults()
    faults.install()
    modes: tuple[Mode, ...] = ("light", "dark")
    for language in words.LANGUAGES:
        wanted = [mode for mode in modes if only in (None, f"{language}_{mode}")]
        if not wanted:
            continue
        sample, empty = books.sample(home, language), books.empty(home, language)
        workbook = books.workbook(home, language)
        for mode in wanted:
            make = partial(Stage, app, language=language, mode=mode, out=OUT, faults=faults)
            small, wide = QSize(960, 600), QSize(1920, 1080)
            play(make(sample), scenes.all_scenes(), workbook)
            play(make(empty), scenes.empty_scenes(), workbook)
            play(make(sample, scale=2.0), scenes.stressed_scenes("200"), workbook)
            play(make(sample, size=small), scenes.stressed_scenes("small"), workbook)
            play(make(sample, size=wide), scenes.stressed_scenes("wide"), workbook)
    studio().finish()
    return faults.told


def _renew_pictures() -> None:
    """Copies with 256 colours, so that a clone stays small."""
    from PIL import Image

    target = ROOT / "docs" / "pictures"
    target.mkdir(parents=True, exist_ok=True)
    for shown, (scene, mode) in PICTURES.items():
        for language in ("zh", "en"):
            picture = Image.open(OUT / f"{scene}_{language}_{mode}.png").convert("RGB")
            name = f"{shown}_{language}.png"
            _with_few_colours(picture).save(target / name, optimize=True)


def _with_few_colours(picture: Image.Image) -> Image.Image:
    """The surfaces keep exactly their colours; the shades of smoothed edges share what is left."""
    from PIL import Image

    counted = Counter(zip(*(band.tobytes() for band in picture.split()), strict=True))
    exact = [channel for colour, _count in counted.most_common(EXACT) for channel in colour]
    coverage = picture.quantize(256 - EXACT, method=Image.Quantize.MAXCOVERAGE)
    palette = Image.new("P", (1, 1))
    palette.putpalette(exact + (coverage.getpalette() or []))
    return picture.quantize(palette=palette, dither=Image.Dither.NONE)


if __name__ == "__main__":
    sys.exit(main())
