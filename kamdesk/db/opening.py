"""Opening a book: made if missing, copied and migrated if older, refused if newer or damaged."""

from __future__ import annotations

import logging
import os
from pathlib import Path

from sqlalchemy import Engine, insert

from kamdesk.db import search_index
from kamdesk.db.book import Book
from kamdesk.db.engine import make_engine
from kamdesk.db.storage_errors import translated
from kamdesk.errors import StorageError
from kamdesk.models import Base
from kamdesk.models.base import new_uid, table_of
from kamdesk.models.book import CURRENCY, DEVICE, BookSetting

log = logging.getLogger(__name__)

HEAD = "0001"
"""Revision of the schema that this version writes; older books are migrated to it."""
APPLICATION_ID = 0x4B414D44
"""Stored in the file's header, so that a book is told from any other database."""


def open_book(file: Path) -> Book:
    """Open or make the book at ``file``.

    Raises ``StorageError``: ``not_a_book``, ``newer`` (made by a later version), ``damaged``,
    ``read_only``, ``locked``, ``full``. A book that is refused is left as it was.
    """
    _check_place(file)
    fresh = not file.exists() or file.stat().st_size == 0
    with translated(file):
        engine = make_engine(file)
        try:
            if fresh:
                _make(engine)
            else:
                _bring_up_to_date(file, engine)
            return Book(file, engine)
        except BaseException:
            engine.dispose()
            raise


def _check_place(file: Path) -> None:
    folder = file.parent
    if file.is_dir() or not folder.is_dir():
        raise StorageError("not_a_book", file=str(file))
    target = file if file.exists() else folder
    if not os.access(target, os.W_OK) or not os.access(folder, os.W_OK):
        raise StorageError("read_only", file=str(file))


def _make(engine: Engine) -> None:
    with engine.begin() as connection:
        Base.metadata.create_all(connection)
        connection.exec_driver_sql(search_index.CREATE)
        connection.exec_driver_sql(
            "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
            "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
        )
        connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (HEAD,))
        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
        connection.execute(
            insert(table_of(BookSetting)),
            [{"key": DEVICE, "value": new_uid()}, {"key": CURRENCY, "value": "CNY"}],
        )
    log.info("book made, schema %s", HEAD)


def _bring_up_to_date(file: Path, engine: Engine) -> None:
    found = stored_revision(engine, file)
    if found == HEAD:
        return
    if found > HEAD:
        raise StorageError("newer", file=str(file), found=found, known=HEAD)
    from kamdesk.db.migrate import migrate

    migrate(file, engine)


def stored_revision(engine: Engine, file: Path) -> str:
    """Revision of the schema in the file; refuses files that are no book."""
    with engine.connect() as connection:
        mark = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
        tables = connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE name='alembic_version'"
        ).all()
        if mark != APPLICATION_ID or not tables:
            raise StorageError("not_a_book", file=str(file))
        return str(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar())
