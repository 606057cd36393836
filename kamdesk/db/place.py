"""Where a live book should not lie, and a little room kept for a full disk."""

from __future__ import annotations

import sys
from pathlib import Path

_SYNCING = (
    "onedrive",
    "dropbox",
    "google drive",
    "googledrive",
    "icloud drive",
    "mobile documents",
    "nutstore",
    "坚果云",
    "baidusyncdisk",
    "百度网盘",
    "nextcloud",
    "syncthing",
)
_NETWORK = {"nfs", "nfs4", "cifs", "smb", "smb3", "smbfs", "afpfs", "sshfs", "fuse.sshfs", "9p"}
BALLAST_BYTES = 4 * 1024 * 1024


def risk(file: Path) -> str | None:
    """``book_in_sync`` where a service may copy the file while it is written, ``book_on_network``
    where locking can't be trusted, None where the place is good."""
    folders = [part.casefold() for part in file.resolve().parts[:-1]]
    if any(sign in folder for folder in folders for sign in _SYNCING):
        return "book_in_sync"
    if str(file).startswith("\\\\") or _mount_type(file) in _NETWORK:
        return "book_on_network"
    return None


def keep_ballast(book_file: Path) -> None:
    """Hold some room beside the book: on a full disk even deleting needs a little."""
    ballast = _ballast(book_file)
    if not ballast.exists():
        try:
            ballast.write_bytes(b"\0" * BALLAST_BYTES)
        except OSError:
            ballast.unlink(missing_ok=True)


def drop_ballast(book_file: Path) -> bool:
    """Give that room back; False where it was given before."""
    ballast = _ballast(book_file)
    existed = ballast.exists()
    ballast.unlink(missing_ok=True)
    return existed


def _ballast(book_file: Path) -> Path:
    return book_file.with_name(book_file.name + ".room")


def _mount_type(file: Path) -> str:
    if not sys.platform.startswith("linux"):
        return ""
    best, kind = "", ""
    place = str(file.resolve())
    for line in Path("/proc/mounts").read_text("utf-8").splitlines():
        _device, point, found, *_rest = line.split(" ")
        inside = place == point or place.startswith(point.rstrip("/") + "/")
        if inside and len(point) > len(best):
            best, kind = point, found
    return kind
