"""A file that appears whole or not at all."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kamdesk.errors import FileError


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """A temporary file beside ``target`` that takes its name when the block ends well.

    Whatever goes wrong, the temporary file is removed and an older ``target`` is left as it was.
    Raises ``FileError``: ``target_open`` (in Excel or LibreOffice), ``target_read_only``,
    ``target_missing`` (no such folder), ``target_full``.
    """
    if not target.parent.is_dir():
        raise FileError("target_missing", folder=str(target.parent))
    if target.is_dir():
        raise FileError("target_read_only", file=target.name)
    if is_open_elsewhere(target):
        raise FileError("target_open", file=target.name)
    unfinished = target.with_name(f".{target.stem[:40]}.{os.getpid()}.part")
    try:
        yield unfinished
        os.replace(unfinished, target)
    except OSError as error:
        raise FileError(_code(error, target), file=target.name) from error
    finally:
        unfinished.unlink(missing_ok=True)


def is_open_elsewhere(target: Path) -> bool:
    """Whether Excel or LibreOffice has left its mark beside the file that it is open."""
    marks = (f"~${target.name}", f".~lock.{target.name}#")
    return target.exists() and any(target.with_name(mark).exists() for mark in marks)


def _code(error: OSError, target: Path) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "target_full"
    # Windows refuses to replace a file that a program holds open.
    return "target_open" if os.name == "nt" and target.exists() else "target_read_only"
