"""Looks at a file before anything parses it: what it is, and whether it is safe to open."""

from __future__ import annotations

import mmap
import zipfile
import zlib
from enum import StrEnum
from pathlib import Path
from typing import IO

from kamdesk.errors import FileError

MEGABYTE = 1024 * 1024
MAX_FILE = 256 * MEGABYTE
MAX_UNPACKED = 512 * MEGABYTE
MAX_ENTRIES = 5_000
MAX_RATIO = 200
"""Unpacked ÷ packed; workbooks reach 10 to 60, bombs 1,000."""
_RATIO_FROM = 8 * MEGABYTE
_HEAD = 4096

_FOREIGN = (
    *(b"%PDF", b"{\\rtf", b"SQLite format 3", b"\x7fELF", b"MZ\x90"),
    *(b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b"),
)
_MARKUP = (b"<html", b"<!doctype html", b"<table", b"<head", b"<meta", b"<body", b"<?xml", b"<div")
_UTF16_BOM = (b"\xff\xfe", b"\xfe\xff")


class Format(StrEnum):
    """What a file is by its content, whatever its name says."""

    ZIPPED = "zipped"
    OPEN_DOCUMENT = "open_document"
    OLE = "ole"
    MARKUP = "markup"
    CARDS = "cards"
    TEXT = "text"


def inspect(path: Path) -> Format:
    """The format of a file that may be opened.

    Raises FileError: file_missing, not_a_file, unreadable, empty_file, too_large, suspicious,
    encrypted, unknown_format.
    """
    try:
        if path.is_dir():
            raise FileError("not_a_file", file=path.name or str(path))
        with path.open("rb") as stream:
            size = stream.seek(0, 2)
            stream.seek(0)
            head = stream.read(_HEAD)
            if not head:
                raise FileError("empty_file", file=path.name)
            if size > MAX_FILE:
                raise FileError("too_large", file=path.name, max=f"{MAX_FILE // MEGABYTE} MB")
            return _format(path, stream, head)
    except (FileNotFoundError, ValueError):
        raise FileError("file_missing", file=path.name) from None
    except OSError as error:
        raise FileError("unreadable", file=path.name, reason=error.strerror) from error


def _format(path: Path, stream: IO[bytes], head: bytes) -> Format:
    if head.startswith(b"PK\x03\x04") or head.startswith(b"PK\x05\x06"):
        return _zipped(path)
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        with mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as content:
            if content.find("EncryptedPackage".encode("utf-16-le")) >= 0:
                raise FileError("encrypted", file=path.name)
        return Format.OLE
    if head.startswith(_FOREIGN):
        raise FileError("unknown_format", file=path.name)
    start = head.removeprefix(b"\xef\xbb\xbf")
    if start.startswith(_UTF16_BOM):
        start = start.replace(b"\x00", b"")[2:]
    if start.lstrip().lower().startswith(b"begin:vcard"):
        return Format.CARDS
    if start.lstrip().lower().startswith(_MARKUP):
        return Format.MARKUP
    return Format.TEXT


def _zipped(path: Path) -> Format:
    """Checks the entries of a packed workbook without unpacking more than is allowed."""
    try:
        with zipfile.ZipFile(path) as archive, path.open("rb") as stream:
            entries = archive.infolist()
            names = {entry.filename for entry in entries}
            _check_sizes(path, entries)
            for entry in entries:
                _check_entry(path, entry, stream)
            if "[Content_Types].xml" in names and any(name.startswith("xl/") for name in names):
                return Format.ZIPPED
            if "content.xml" in names and "mimetype" in names:
                if b"encryption-data" in archive.read("META-INF/manifest.xml"):
                    raise FileError("encrypted", file=path.name)
                return Format.OPEN_DOCUMENT
    except (zipfile.BadZipFile, KeyError, EOFError, zlib.error, NotImplementedError) as error:
        raise FileError("unreadable", file=path.name, reason=str(error)) from error
    except (ValueError, RuntimeError, UnicodeError) as error:
        raise FileError("unreadable", file=path.name, reason=str(error)) from error
    raise FileError("unknown_format", file=path.name)


def _check_sizes(path: Path, entries: list[zipfile.ZipInfo]) -> None:
    total = sum(entry.file_size for entry in entries)
    steep = any(
        entry.file_size > _RATIO_FROM and entry.file_size > MAX_RATIO * entry.compress_size
        for entry in entries
    )
    if len(entries) > MAX_ENTRIES or total > MAX_UNPACKED or steep:
        raise FileError("suspicious", file=path.name)


def _check_entry(path: Path, entry: zipfile.ZipInfo, stream: IO[bytes]) -> None:
    """Holds an entry to the size that it claims: not every reader does."""
    if entry.flag_bits & 0x1:
        raise FileError("encrypted", file=path.name)
    if entry.compress_type == zipfile.ZIP_STORED:
        return
    if entry.compress_type != zipfile.ZIP_DEFLATED:
        raise FileError("unreadable", file=path.name, reason="compression")
    stream.seek(entry.header_offset)
    local = stream.read(30)
    lengths = int.from_bytes(local[26:28], "little") + int.from_bytes(local[28:30], "little")
    stream.seek(lengths, 1)
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    left, allowed = entry.compress_size, entry.file_size
    while left > 0 and not unpacker.eof:
        packed = stream.read(min(left, MEGABYTE))
        if not packed:
            raise FileError("unreadable", file=path.name, reason="truncated")
        left -= len(packed)
        while packed and not unpacker.eof:
            allowed -= len(unpacker.decompress(packed, MEGABYTE))
            packed = unpacker.unconsumed_tail
            if allowed < 0:
                raise FileError("suspicious", file=path.name)
