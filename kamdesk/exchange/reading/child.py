"""The process that parses a big workbook of others, so that ours survives whatever it does.

Run as ``python -m kamdesk.exchange.reading.child FORMAT FILE FOLDER``, or by a packed program
that is called with ``--read-workbook`` first. It leaves in the folder one file of rows per
sheet and ``answer``: the sheets' names, or the code and parameters of a FileError.
"""

from __future__ import annotations

import gc
import pickle
import sys
from pathlib import Path

from kamdesk.errors import FileError
from kamdesk.exchange.reading.guard import Format
from kamdesk.exchange.reading.spool import ANSWER, write_rows
from kamdesk.exchange.reading.workbook import workbook_sheets

MAX_MEMORY = 3 * 1024**3
"""Bytes of address space; where the system can't limit it, the guard's sizes must do."""


def main(arguments: list[str] | None = None) -> int:
    """Parse one workbook; the exit code is 0 whenever there is an answer."""
    kind, file, folder = (sys.argv[1:] if arguments is None else arguments)[-3:]
    gc.disable()  # it reads one file and ends; nothing goes round in circles
    _limit_memory()
    answer = _answer(Path(file), Format(kind), Path(folder))
    (Path(folder) / ANSWER).write_bytes(pickle.dumps(answer))
    return 0


def _answer(file: Path, kind: Format, folder: Path) -> list[str] | tuple[str, dict[str, object]]:
    try:
        found = workbook_sheets(file, kind)
        for number, sheet in enumerate(found):
            write_rows(folder / str(number), sheet.read())
    except FileError as error:
        return error.code, error.params
    except MemoryError:
        return "too_large", {"file": file.name, "max": f"{MAX_MEMORY // 1024**3} GB"}
    return [sheet.name for sheet in found]


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:
        return
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    allowed = MAX_MEMORY if hard == resource.RLIM_INFINITY else min(MAX_MEMORY, hard)
    resource.setrlimit(resource.RLIMIT_AS, (allowed, hard))


if __name__ == "__main__":
    sys.exit(main())
