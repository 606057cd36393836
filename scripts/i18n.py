"""Collects the texts of the screens, joins them with their translations, and watches over both.

Usage: ``python scripts/i18n.py update|check``

Translators write ``resources/translations/<language>/*.toml``: a table per class, a line per
text. ``update`` makes from them what Qt reads, ``kamdesk_<language>.ts`` and ``.qm``; nobody
edits those by hand. Both are made anew each time, so a second run changes nothing. English has
a file too, for its plurals alone.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import i18n_calls
import i18n_catalogue as catalogue
import PySide6

ROOT = Path(__file__).resolve().parent.parent
TOOLS = Path(PySide6.__file__).parent
EXTRACT = ("-silent", "-locations", "none", "-no-obsolete", "-sort-messages")


@dataclass(frozen=True, slots=True)
class Language:
    """A language with a file: how Qt names it, where its words are, how many forms it counts by.

    ``plurals_only`` is for the language that the code itself is written in.
    """

    name: str
    folder: str
    forms: int
    plurals_only: bool = False


LANGUAGES = (Language("zh_CN", "zh", 1), Language("en", "en", 2, plurals_only=True))


def main() -> int:
    """Answer the command line; 0 is done or in order, 1 is faults, which are listed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("action", choices=("update", "check"))
    parser.add_argument("--root", type=Path, default=ROOT, help="another repository")
    chosen = parser.parse_args()
    faults = update(chosen.root) if chosen.action == "update" else check(chosen.root)
    for fault in faults:
        print(fault)
    print(f"translations: {len(faults)} faults" if faults else "translations: in order")
    return 1 if faults and chosen.action == "check" else 0


def update(root: Path) -> list[str]:
    """Write all ``.ts`` and ``.qm`` files; return what the texts and words lack.

    Files that stay the same are not touched, and the others are replaced whole: a running program
    has the ``.qm`` mapped into its memory.
    """
    faults, changed = _compare(root)
    for file, content in changed.items():
        fresh = file.with_name(f".{file.name}.part")
        fresh.write_bytes(content)
        os.replace(fresh, file)
    return faults


def check(root: Path) -> list[str]:
    """What the texts and words lack, and which files are not what ``update`` would write."""
    faults, changed = _compare(root)
    stale = (f"{file.relative_to(root)}: out of date, run: make i18n" for file in changed)
    return [*faults, *stale]


def _compare(root: Path) -> tuple[list[str], dict[Path, bytes]]:
    """The faults, and the content of each file that should be another."""
    committed = root / "resources" / "translations"
    changed = {}
    with tempfile.TemporaryDirectory() as folder:
        faults = _make(root, Path(folder))
        for made in sorted(Path(folder).iterdir()):
            file, content = committed / made.name, made.read_bytes()
            if not file.is_file() or file.read_bytes() != content:
                changed[file] = content
    return faults, changed


def _make(root: Path, target: Path) -> list[str]:
    sources = sorted((root / "kamdesk").rglob("*.py"))
    calls, faults = i18n_calls.find(sources, root)
    for language in LANGUAGES:
        ts = target / f"kamdesk_{language.name}.ts"
        extracted = catalogue.with_plurals(
            _extract(sources, language), language.forms, language.plurals_only
        )
        words, word_faults = catalogue.read(
            root / "resources" / "translations" / language.folder, root
        )
        faults += word_faults
        filled, missing = catalogue.fill(extracted, words, language.folder, calls)
        faults += missing
        ts.write_text(filled, "utf-8", newline="\n")
        _run("lrelease", "-silent", str(ts), "-qm", str(ts.with_suffix(".qm")))
        if not language.plurals_only:
            faults += i18n_calls.unseen(calls, catalogue.texts(extracted))
    return faults


def _extract(sources: list[Path], language: Language) -> str:
    """What lupdate finds, as the text of a ``.ts`` file without translations."""
    with tempfile.TemporaryDirectory() as folder:
        listing = Path(folder) / "sources.lst"
        listing.write_text("\n".join(map(str, sources)), "utf-8")
        ts = Path(folder) / "found.ts"
        languages = ("-source-language", "en", "-target-language", language.name)
        _run("lupdate", *EXTRACT, *languages, f"@{listing}", "-ts", str(ts))
        return ts.read_text("utf-8")


def _run(tool: str, *arguments: str) -> None:
    suffix = ".exe" if sys.platform == "win32" else ""
    subprocess.run([str(TOOLS / f"{tool}{suffix}"), *arguments], check=True)


if __name__ == "__main__":
    sys.exit(main())
