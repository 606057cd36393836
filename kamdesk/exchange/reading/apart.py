"""Big workbooks are parsed in a process of their own (decision 0008).

It can be stopped when the user cancels, when it takes too long or too much memory; a reader
that crashes takes only that process along. What it read is kept on disk while it is needed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
import weakref
import zipfile
from collections import OrderedDict
from collections.abc import Callable, Iterator
from pathlib import Path

from kamdesk.errors import FileError
from kamdesk.exchange.reading.extent import repeats_much
from kamdesk.exchange.reading.guard import MEGABYTE, Format
from kamdesk.exchange.reading.spool import ANSWER, loads, read_rows
from kamdesk.exchange.reading.table import Row, Sheet

BIG_FILE, BIG_UNPACKED = 2 * MEGABYTE, 16 * MEGABYTE
"""Bytes from which starting a process costs little beside the parsing."""
MAX_SECONDS = 300.0
FLAG = "--read-workbook"
"""First argument by which a packed program knows that it is the reading process."""
_POLL = 0.05
_KEPT = 2

Waiting = Callable[[], None]
"""Called several times a second while a process reads; what it raises ends the reading."""


def is_big(path: Path, kind: Format) -> bool:
    """Whether a workbook that ``guard.inspect`` passed is read by a process of its own.

    May raise what zipfile raises.
    """
    if path.stat().st_size >= BIG_FILE:
        return True
    if kind is Format.OLE:
        return False
    if kind is Format.OPEN_DOCUMENT and repeats_much(path):
        return True
    with zipfile.ZipFile(path) as archive:
        return sum(entry.file_size for entry in archive.infolist()) >= BIG_UNPACKED


def sheets_apart(path: Path, kind: Format, waiting: Waiting | None = None) -> list[Sheet]:
    """What ``workbook_sheets`` would return, the rows held on disk.

    The last files are remembered, so that looking at a sheet, choosing its header and importing
    it parse it once. Raises FileError, and whatever ``waiting`` raises.
    """
    status = path.stat()
    key = (os.fspath(path.resolve()), status.st_size, status.st_mtime_ns)
    spool = _recent.pop(key, None)
    if spool is None:
        spool = _Spool(path, kind, waiting)
    _recent[key] = spool
    while len(_recent) > _KEPT:
        _recent.popitem(last=False)
    return spool.sheets()


class _Spool:
    """A folder with the rows of one workbook; it goes when nobody holds the spool any more."""

    def __init__(self, path: Path, kind: Format, waiting: Waiting | None) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="kamdesk-read-"))
        self._gone = weakref.finalize(self, shutil.rmtree, self._folder, True)
        try:
            _parse(path, kind, self._folder, waiting)
            self._names = _names(path, self._folder)
        except BaseException:
            self._gone()
            raise

    def sheets(self) -> list[Sheet]:
        """The sheets; each keeps the spool alive."""
        return [self._sheet(number, name) for number, name in enumerate(self._names)]

    def _sheet(self, number: int, name: str) -> Sheet:
        def read() -> Iterator[Row]:
            yield from read_rows(self._folder / str(number))

        return Sheet(name, read)


_recent: OrderedDict[tuple[str, int, int], _Spool] = OrderedDict()


def _parse(path: Path, kind: Format, folder: Path, waiting: Waiting | None) -> None:
    """Run the process to its end. Raises FileError too_slow, or what ``waiting`` raises."""
    process = _start([kind.value, os.fspath(path.resolve()), os.fspath(folder)])
    deadline = time.monotonic() + MAX_SECONDS
    try:
        while True:
            try:
                process.wait(_POLL)
                return
            except subprocess.TimeoutExpired:
                if waiting is not None:
                    waiting()
                if time.monotonic() > deadline:
                    minutes = round(MAX_SECONDS / 60)
                    raise FileError("too_slow", file=path.name, minutes=minutes) from None
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()


def _start(arguments: list[str]) -> subprocess.Popen[bytes]:
    packed = getattr(sys, "frozen", False)
    first = [FLAG] if packed else ["-m", "kamdesk.exchange.reading.child"]
    environment = dict(os.environ)
    if not packed:
        environment["PYTHONPATH"] = os.pathsep.join(filter(None, sys.path))
    return subprocess.Popen(
        [sys.executable, *first, *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _names(path: Path, folder: Path) -> list[str]:
    """The answer of the process. Raises its FileError; a process without an answer crashed."""
    try:
        answer = loads((folder / ANSWER).read_bytes())
    except OSError:
        raise FileError("unreadable", file=path.name, reason="crash") from None
    if isinstance(answer, tuple):
        raise FileError(answer[0], **answer[1])
    return list(answer)
