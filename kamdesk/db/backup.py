"""Rolling, verified backups beside the book, made while it is in use."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from kamdesk.db.book import Book
from kamdesk.errors import StorageError

log = logging.getLogger(__name__)

SUFFIX = ".kamdesk"
_STAMP = "%Y%m%d-%H%M%S"
KEEP_ALL = timedelta(days=2)
DAILY, WEEKLY, MONTHLY, NEVER_FEWER = 12, 10, 9, 3


@dataclass(frozen=True, slots=True)
class Backup:
    """A verified copy. ``occasion`` says why: start, timer, exit, migration, import, restore."""

    file: Path
    made_at: datetime
    occasion: str


def folder_of(book_file: Path) -> Path:
    """Where a book's backups lie."""
    return book_file.parent / "backups" / book_file.stem


def copy(book: Book, target: Path) -> Path:
    """Copy the book to ``target`` by SQLite's online backup, verified before it gets its name.

    Raises ``StorageError`` (``full``, ``read_only``, ``damaged``); a failed copy leaves nothing.
    """
    temporary = target.with_name(target.name + ".part")
    source = book.engine.raw_connection()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _copy_pages(source.driver_connection, temporary)
        _sync(temporary)
        os.replace(temporary, target)
        _sync_folder(target.parent)
    except OSError as error:
        code = "full" if error.errno == 28 else "read_only"
        raise StorageError(code, file=str(target)) from error
    finally:
        source.close()
        if temporary.exists():
            temporary.unlink()
    return target


def rolling(book: Book, occasion: str, now: datetime | None = None) -> Backup:
    """Make one more backup in the book's own folder, then thin out the old ones."""
    at = now or datetime.now()
    folder = folder_of(book.file)
    name = f"{at.strftime(_STAMP)}-{occasion}{SUFFIX}"
    file = copy(book, folder / name)
    for old in superfluous(listed(folder), at):
        old.file.unlink(missing_ok=True)
    log.info("backup made: %s", occasion)
    return Backup(file, at, occasion)


def listed(folder: Path) -> list[Backup]:
    """Backups in a folder, newest first; other files are left alone."""
    found = []
    for file in folder.glob(f"*{SUFFIX}"):
        stamp, _, occasion = file.stem[:15], file.stem[15:16], file.stem[16:]
        try:
            found.append(Backup(file, datetime.strptime(stamp, _STAMP), occasion))
        except ValueError:
            continue
    return sorted(found, key=lambda backup: backup.made_at, reverse=True)


def superfluous(backups: list[Backup], now: datetime) -> list[Backup]:
    """Which backups may go: all of two days stay, then 12 daily, 10 weekly and 9 monthly ones,
    and never fewer than three."""
    keep: set[Path] = {backup.file for backup in backups[:NEVER_FEWER]}
    keep |= {backup.file for backup in backups if now - backup.made_at <= KEEP_ALL}
    rules: list[tuple[int, Callable[[datetime], Any]]] = [
        (DAILY, lambda at: at.date()),
        (WEEKLY, lambda at: at.isocalendar()[:2]),
        (MONTHLY, lambda at: (at.year, at.month)),
    ]
    for count, bucket in rules:
        newest: dict[Any, Backup] = {}
        for backup in backups:
            newest.setdefault(bucket(backup.made_at), backup)
        keep |= {backup.file for backup in list(newest.values())[:count]}
    return [backup for backup in backups if backup.file not in keep]


def problems(file: Path) -> list[str]:
    """What SQLite finds wrong with a book file; an empty list is a clean bill."""
    import sqlcipher3.dbapi2 as driver

    connection = driver.connect(str(file))
    try:
        found = [row[0] for row in connection.execute("PRAGMA quick_check(20)")]
        broken = connection.execute("PRAGMA foreign_key_check").fetchall()
    except driver.DatabaseError as error:
        return [str(error)]
    finally:
        connection.close()
    return [line for line in found if line != "ok"] + [f"{row[0]} #{row[1]}" for row in broken]


def _copy_pages(source: Any, temporary: Path) -> None:
    import sqlcipher3.dbapi2 as driver

    target = driver.connect(str(temporary))
    try:
        source.backup(target, pages=-1)
        target.execute("PRAGMA journal_mode=DELETE")
    except driver.OperationalError as error:
        raise StorageError("full" if "full" in str(error) else "read_only") from error
    finally:
        target.close()
    found = problems(temporary)
    if found:
        log.error("backup failed its check: %s", found[0])
        raise StorageError("damaged", file=str(temporary))


def _sync(file: Path) -> None:
    with file.open("rb+") as handle:
        os.fsync(handle.fileno())


def _sync_folder(folder: Path) -> None:
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
