"""Looking into a backup, and putting one back."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import func, select

from kamdesk.db import backup
from kamdesk.db.book import Book
from kamdesk.db.opening import open_book
from kamdesk.errors import StorageError
from kamdesk.models import Account, Base, Meeting, SalesLine


@dataclass(frozen=True, slots=True)
class Holding:
    """What a book file holds."""

    accounts: int
    meetings: int
    sales_lines: int


def look_into(file: Path) -> Holding:
    """Count what a backup holds, on a copy: the backup itself is not touched.

    Raises ``StorageError`` where it is damaged, newer than this version, or no book.
    """
    with tempfile.TemporaryDirectory() as folder:
        book = _open_copy(file, Path(folder))
        try:
            with book.read() as session:
                accounts, meetings, lines = (
                    session.execute(select(func.count()).select_from(model)).scalar_one()
                    for model in _COUNTED
                )
        finally:
            book.close()
    return Holding(accounts, meetings, lines)


def restore(book: Book, file: Path) -> None:
    """Make the open book what the backup is; today's book becomes one more backup first.

    An older backup is brought up to date on the way. The pages are copied in one transaction: after
    a crash the book is either as before or as the backup.
    """
    import sqlcipher3.dbapi2 as driver

    with tempfile.TemporaryDirectory() as folder:
        fresh = _open_copy(file, Path(folder))
        fresh.close()
        backup.rolling(book, "restore")
        source = driver.connect(str(fresh.file))
        target = book.engine.raw_connection()
        try:
            source.backup(target.driver_connection, pages=-1)
        except driver.OperationalError as error:
            raise StorageError("full" if "full" in str(error) else "locked") from error
        finally:
            source.close()
            target.close()
    book.engine.dispose()


def _open_copy(file: Path, folder: Path) -> Book:
    if backup.problems(file):
        raise StorageError("damaged", file=str(file))
    copy = folder / "copy.kamdesk"
    shutil.copyfile(file, copy)
    return open_book(copy)


_COUNTED: tuple[type[Base], ...] = (Account, Meeting, SalesLine)
