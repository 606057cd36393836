"""``make bench``: how fast, beside a floor measured in the same run.

Times are wall clock, medians of several runs taken in turn with their floor (p95 over many
questions where said). Benchmarks, not tests: the exit code is 0 whatever is over its bound.
``bench.py reading import`` measures only these parts.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from itertools import chain

from benchmarks import days, dossiers, evaluating, importing, keeping, reading, starting
from benchmarks.report import Line, head, verdict

PARTS: dict[str, Callable[[], Iterator[Line]]] = {
    "start": lambda: starting.start(rounds=7),
    "reading": reading.lines,
    "day": days.lines,
    "keeping": keeping.lines,
    "dossier": lambda: dossiers.lines(rounds=5),
    "import": lambda: importing.lines(rounds=3),
    "memory": lambda: chain(starting.memory(), importing.memory()),
    "jobs": evaluating.lines,
}


def main() -> int:
    """Measure the parts that are named, or all, and print one table."""
    wanted = sys.argv[1:] or list(PARTS)
    if unknown := [part for part in wanted if part not in PARTS]:
        print(f"no such part: {', '.join(unknown)}; there are: {', '.join(PARTS)}")
        return 2
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    print(head(), flush=True)
    measured = []
    for part in wanted:
        for line in PARTS[part]():
            print(line.text(), flush=True)
            measured.append(line)
    print(verdict(measured))
    return 0


if __name__ == "__main__":
    sys.exit(main())
