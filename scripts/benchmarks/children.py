"""Processes of their own, for what a running process would falsify: starts and peaks of memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from time import perf_counter

from benchmarks import books

_CHILD = Path(__file__).with_name("child.py")
_MEGABYTE = 1_000_000


def run(*arguments: str | Path) -> tuple[float, str]:
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
        raise RuntimeError(f"the process ended before its work was done:\n{told}")
    return took, said


def peak(*arguments: str | Path) -> float:
    """Megabytes that a child held at most, as it tells."""
    return int(run(*arguments)[1]) / _MEGABYTE


def _environment() -> dict[str, str]:
    """Folders of its own with a language chosen, and byte code from the cache."""
    home = books.FOLDER / "home"
    settings = home / "config" / "settings.json"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text(json.dumps({"language": "zh", "theme": "light"}), "utf-8")
    here = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return {**here, "KAMDESK_HOME": str(home), "PYTHONPATH": str(books.ROOT)}
