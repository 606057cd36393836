"""Bringing an older book up to date: a copy first, then the steps, all or nothing."""

from __future__ import annotations

import logging
import shutil
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Engine

from kamdesk.db import backup
from kamdesk.errors import StorageError

if TYPE_CHECKING:
    from alembic.config import Config

log = logging.getLogger(__name__)


def migrate(file: Path, engine: Engine) -> None:
    """Run the migrations that the file lacks. Beforehand it is copied to its backups as it was."""
    _copy_first(file, engine)
    upgrade(engine, "head")
    log.info("book migrated")


def upgrade(engine: Engine, revision: str) -> None:
    """Run the steps up to a revision in one transaction."""
    from alembic import command

    with engine.begin() as connection:
        config = _config()
        config.attributes["connection"] = connection
        command.upgrade(config, revision)


def _config() -> Config:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    return config


def _copy_first(file: Path, engine: Engine) -> None:
    with engine.connect() as connection:
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.exec_driver_sql("BEGIN")
    stamp = datetime.now().strftime("%Y%m%d-%H%M%S")
    target = backup.folder_of(file) / f"{stamp}-migration{backup.SUFFIX}"
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(file, target)
    except OSError as error:
        raise StorageError(
            "full" if error.errno == 28 else "read_only", file=str(target)
        ) from error
    if backup.problems(target):
        raise StorageError("damaged", file=str(file))
