"""When a book can't be opened any more: its newest sound backup, and putting that in its place."""

from __future__ import annotations

import errno
import logging
import os
import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kamdesk.db import backup, restoring
from kamdesk.db.backup import Backup
from kamdesk.db.restoring import Holding
from kamdesk.errors import StorageError

log = logging.getLogger(__name__)

_SIDECARS = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a book. Left there, it would be played into the backup."""


@dataclass(frozen=True, slots=True)
class Lifeline:
    """A backup that was opened and found sound, and what it holds."""

    backup: Backup
    holding: Holding


def newest_sound(book_file: Path) -> Lifeline | None:
    """The newest backup of a book that can be opened; None where there is none, or no file to
    put it in the place of."""
    if not book_file.is_file():
        return None
    for found in backup.listed(backup.folder_of(book_file)):
        try:
            return Lifeline(found, restoring.look_into(found.file))
        except (StorageError, OSError):
            log.warning("a backup is not sound: %s", found.file.name)
    return None


def put_in_place(book_file: Path, copy: Path, now: datetime | None = None) -> Path:
    """Make ``copy`` the book; the file that was there is kept beside it, and its name returned.

    At every moment there is a file of the book's name: after a crash it is refused as before, or
    is the backup. Raises ``StorageError`` (``full``, ``read_only``, ``damaged``).
    """
    stamp = (now or datetime.now()).strftime("%Y%m%d-%H%M%S")
    aside = book_file.with_name(f"{book_file.stem}-damaged-{stamp}{book_file.suffix}")
    fresh = book_file.with_name(book_file.name + ".part")
    try:
        shutil.copyfile(copy, fresh)
        _sync(fresh)
        if backup.problems(fresh):
            raise StorageError("damaged", file=str(copy))
        _keep(book_file, aside)
        os.replace(fresh, book_file)
    except OSError as error:
        code = "full" if error.errno == errno.ENOSPC else "read_only"
        raise StorageError(code, file=str(book_file)) from error
    finally:
        fresh.unlink(missing_ok=True)
    log.info("backup put in the place of a damaged book")
    return aside


def _keep(book_file: Path, aside: Path) -> None:
    """Give the file a second name, and what SQLite keeps beside it the name that goes with it."""
    if aside.exists():
        raise FileExistsError(errno.EEXIST, "already kept", str(aside))
    try:
        os.link(book_file, aside)
    except OSError:  # a file system without links
        shutil.copy2(book_file, aside)
        _sync(aside)
    for ending in _SIDECARS:
        beside = book_file.with_name(book_file.name + ending)
        if beside.exists():
            os.replace(beside, aside.with_name(aside.name + ending))


def _sync(file: Path) -> None:
    with file.open("rb+") as handle:
        os.fsync(handle.fileno())
