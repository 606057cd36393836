"""Books to measure: the sample territory in three sizes, made once and kept in ``out/bench``."""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
from datetime import date
from functools import cache
from pathlib import Path

from kamdesk import paths
from kamdesk.db.opening import open_book
from kamdesk.services import sample

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "out" / "bench"
SIZES = (100, 10_000, 100_000)
_SEED = 7
_MADE_BY = (
    "kamdesk/services/sample",
    "kamdesk/models",
    "kamdesk/db/search_index.py",
    "kamdesk/text",
)


def book_file(accounts: int) -> Path:
    """The book with so many accounts. Made anew when the code behind it or the day has changed;
    older ones are removed."""
    folder = FOLDER / _mark()
    file = folder / f"{accounts}.kamdesk"
    if file.exists():
        return file
    for old in FOLDER.glob("books-*"):
        if old != folder:
            shutil.rmtree(old)
    print(f"making a book of {accounts:,} accounts …", file=sys.stderr, flush=True)
    folder.mkdir(parents=True, exist_ok=True)
    unfinished = folder / f"{accounts}-{os.getpid()}.part"
    book = open_book(unfinished)
    book.write(
        "sample",
        lambda session: sample.build(
            session, today=date.today(), seed=_SEED, accounts=accounts, language="zh"
        ),
    )
    book.close()
    return unfinished.rename(file)


def scratch_copy(file: Path, name: str) -> Path:
    """A copy to write into, replaced each time."""
    target = FOLDER / name
    for old in FOLDER.glob(f"{name}*"):
        old.unlink()
    shutil.copy(file, target)
    return target


def new_book(name: str) -> Path:
    """A book without anything in it, replaced each time."""
    target = FOLDER / name
    for old in FOLDER.glob(f"{name}*"):
        old.unlink()
    open_book(target).close()
    return target


@cache
def _mark() -> str:
    """Names what the books are made by, as it was when the run began."""
    found = hashlib.sha256(str(date.today()).encode())
    sources = [ROOT / name for name in _MADE_BY] + [paths.resources() / "demo"]
    for source in sources:
        files = sorted(source.rglob("*.*")) if source.is_dir() else [source]
        for file in files:
            if file.suffix in (".py", ".toml", ".csv"):
                found.update(file.read_bytes())
    return f"books-{found.hexdigest()[:12]}"
