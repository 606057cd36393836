"""Start of the window, and the memory that it takes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks import books
from benchmarks.report import Line

_CHILD = Path(__file__).with_name("child.py")
_MEGABYTE = 1_000_000


def start(rounds: int) -> Iterator[Line]:
    """From the call of the process to a window that is painted and answers, in turn with a bare
    window, so that both meet the same machine."""
    for size in books.SIZES:
        book = books.book_file(size)
        _run("bare"), _run("window", book), _run("filled", book)
        turns: list[list[str | Path]] = [["window", book], ["bare"], ["filled", book]]
        times = [[_run(*turn)[0] for turn in turns] for _ in range(rounds)]
        window, bare, filled = (median(stage) * 1000 for stage in zip(*times, strict=True))
        bound = 1.3 if size == 10_000 else None
        yield Line("start to first usable window", size, window, bare, bound=bound)
        yield Line("start to Today of an open book", size, filled, bare)


def memory() -> Iterator[Line]:
    """Most memory over start, list of accounts to its end, and one account."""
    least = _peak(books.SIZES[0])
    for size in books.SIZES[1:]:
        yield Line(
            "peak memory of the window (floor: 100)", size, _peak(size), least, unit="MB", bound=1.5
        )


def _peak(size: int) -> float:
    return int(_run("tour", books.book_file(size))[1]) / _MEGABYTE


def _run(*arguments: str | Path) -> tuple[float, str]:
    """Seconds until the child speaks, and what it says."""
    began = perf_counter()
    with subprocess.Popen(
        [sys.executable, _CHILD, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=_environment(),
    ) as child:
        assert child.stdout is not None and child.stderr is not None
        said = child.stdout.readline().strip()
        took = perf_counter() - began
        told = child.stderr.read()
    if not said:
        raise RuntimeError(f"the window did not come up:\n{told}")
    return took, said


def _environment() -> dict[str, str]:
    """Folders of its own with a language chosen, and byte code from the cache."""
    home = books.FOLDER / "home"
    settings = home / "config" / "settings.json"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text(json.dumps({"language": "zh", "theme": "light"}), "utf-8")
    here = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return {**here, "KAMDESK_HOME": str(home), "PYTHONPATH": str(books.ROOT)}
