"""The engine: pragmas, and explicit BEGIN so that DDL and rollback behave."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

_PRAGMAS = (
    "PRAGMA foreign_keys=ON",
    "PRAGMA busy_timeout=5000",
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA fullfsync=ON",
    "PRAGMA cache_size=-16000",
    "PRAGMA temp_store=MEMORY",
)
READ_ONLY = "kamdesk_read_only"


def make_engine(file: Path) -> Engine:
    """Engine on one book file.

    The SQLite that comes with ``sqlcipher3`` is used for plain books too, so that its version and
    FTS5 are the same everywhere. A transaction is ``BEGIN IMMEDIATE`` (a write waits at its start,
    never in its middle) unless the connection carries the option ``READ_ONLY``.
    """
    import sqlcipher3.dbapi2 as driver

    engine = create_engine(
        f"sqlite:///{file}",
        module=driver,
        poolclass=QueuePool,
        connect_args={"isolation_level": None, "check_same_thread": False},
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: Any, _record: Any) -> None:
    cursor = connection.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(pragma)
    cursor.close()


def _begin(connection: Connection) -> None:
    reading = connection.get_execution_options().get(READ_ONLY)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")
