"""Forms that are dragged onto a window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

from kamdesk.ui.surveying.files import ENDINGS


def dropped_forms(data: QMimeData) -> list[Path]:
    """The local files among what is dragged that may be forms which came back; an empty list where
    anything else is among it."""
    urls = data.urls() if data.hasUrls() else []
    files = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    fits = len(files) == len(urls) and all(file.suffix.lower() in ENDINGS for file in files)
    return files if fits else []
