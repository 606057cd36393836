"""Writing a one-page PDF: into a temporary file beside the target, which then takes its place."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPainter, QPdfWriter

from kamdesk.errors import FileError
from kamdesk.ui.printing import sheet
from kamdesk.ui.printing.pdf_text import make_searchable
from kamdesk.ui.theme import fonts

RESOLUTION = 1200

_application: QGuiApplication | None = None


def ensure_application() -> None:
    """Fonts need an application object; the command line has none, so make one without windows."""
    global _application  # noqa: PLW0603  (must live as long as the process)
    if QGuiApplication.instance() is None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        _application = QGuiApplication(["kamdesk"])


def write_page(path: Path, title: str, draw: Callable[[QPainter], None]) -> None:
    """Write one A4 page; ``draw`` paints in layout units of 1/96 inch.

    Raises ``FileError``: ``target_missing`` (no such folder), ``target_read_only``,
    ``target_open`` (another program holds it), ``target_full``, ``no_font``. The file that was
    there stays whole in each case.
    """
    ensure_application()
    if not fonts.has_chinese():
        raise FileError("no_font", file=path.name)
    if not path.parent.is_dir():
        raise FileError("target_missing", folder=str(path.parent), file=path.name)
    if path.exists() and not os.access(path, os.W_OK):
        raise FileError("target_read_only", file=path.name)
    temporary = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        _paint(temporary, path, title, draw)
        make_searchable(temporary)
        os.replace(temporary, path)
    except OSError as error:
        raise FileError(_code(error), file=path.name) from error
    finally:
        temporary.unlink(missing_ok=True)


def _paint(temporary: Path, path: Path, title: str, draw: Callable[[QPainter], None]) -> None:
    with temporary.open("wb"):
        pass  # tells a read-only folder from a full disk before Qt starts
    writer = QPdfWriter(str(temporary))
    writer.setResolution(RESOLUTION)
    writer.setTitle(title)
    writer.setCreator("KamDesk")
    paper = QPageSize(QPageSize.PageSizeId.A4)
    layout = QPageLayout(paper, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    writer.setPageLayout(layout)
    painter = QPainter()
    if not painter.begin(writer):
        raise FileError("target_read_only", file=path.name)
    painter.scale(writer.width() / sheet.WIDTH, writer.height() / sheet.HEIGHT)
    draw(painter)
    if not painter.end():
        raise FileError("target_full", file=path.name)


def _code(error: OSError) -> str:
    if error.errno == errno.ENOSPC:
        return "target_full"
    locked = getattr(error, "winerror", None) == 32  # ERROR_SHARING_VIOLATION
    if locked or (isinstance(error, PermissionError) and os.name == "nt"):
        return "target_open"
    return "target_read_only"
