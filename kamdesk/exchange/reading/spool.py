"""Rows of a sheet on disk, written by one process and read by another, flat in memory."""

from __future__ import annotations

import io
import pickle
import struct
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from kamdesk.errors import FileError
from kamdesk.exchange.reading.table import Row

ANSWER = "answer"
"""The file beside the rows that says how it went."""
_BATCH = 500
_LENGTH = struct.Struct("<Q")
_ALLOWED = {("datetime", "date"), ("datetime", "datetime"), ("decimal", "Decimal")}


def write_rows(path: Path, rows: Iterable[Row]) -> None:
    """Write rows; where they break off with a FileError, so will the reading of the spool."""
    source = iter(rows)
    with path.open("wb") as stream:
        try:
            while batch := list(islice(source, _BATCH)):
                _put(stream, batch)
        except FileError as error:
            _put(stream, (error.code, error.params))


def read_rows(path: Path) -> Iterator[Row]:
    """The rows of a spool, a few at a time. Raises the FileError that ended them."""
    with path.open("rb") as stream:
        while head := stream.read(_LENGTH.size):
            batch = loads(stream.read(_LENGTH.unpack(head)[0]))
            if isinstance(batch, tuple):
                raise FileError(batch[0], **batch[1])
            yield from batch


def loads(content: bytes) -> Any:
    """Unpickle what consists of plain values, dates and decimals; the writer met the file."""
    return _Plain(io.BytesIO(content)).load()


class _Plain(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        """Nothing but dates and decimals."""
        if (module, name) not in _ALLOWED:
            raise pickle.UnpicklingError(name)
        return super().find_class(module, name)


def _put(stream: io.BufferedWriter, value: object) -> None:
    content = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
    stream.write(_LENGTH.pack(len(content)) + content)
