"""One call of the command line: its arguments, its book, its language; and what it answers."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kamdesk import paths
from kamdesk.errors import FileError

if TYPE_CHECKING:
    from kamdesk.db.book import Book
    from kamdesk.words import Lang

_STEP = 20


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command found or did: for ``--json``, and as lines for a person."""

    data: dict[str, Any]
    lines: Callable[[Lang], Iterable[str]]
    ok: bool = True


class Call:
    """Hands a command its arguments and opens the book when it is first needed."""

    def __init__(self, args: argparse.Namespace) -> None:
        self.args = args
        self._book: Book | None = None

    @property
    def file(self) -> Path:
        """The book's file, whether it is there yet or not."""
        return Path(self.args.book) if self.args.book else paths.default_book()

    @property
    def book(self) -> Book:
        """The book, open; made if missing. Raises ``StorageError``."""
        if self._book is None:
            from kamdesk.db.opening import open_book
            from kamdesk.services.contact_plan import following

            if not self.file.parent.is_dir():
                raise FileError("target_missing", folder=str(self.file.parent))
            self._book = open_book(self.file)
            self._book.follow(lambda s, changes: following.follow(s, changes, date.today()))
        return self._book

    @property
    def language(self) -> Lang:
        """The language asked for, else the one of the system."""
        chosen: Lang | None = self.args.language
        return chosen or _system_language()

    def tell(self, message: str) -> None:
        """A message beside the answer."""
        print(message, file=sys.stderr)

    def tell_progress(self, done: int, total: int, note: str = "") -> None:
        """How far a long command is, where somebody watches."""
        if sys.stderr.isatty() and (done % _STEP == 0 or done == total):
            end = "\n" if done == total else "\r"
            print(f"\x1b[K{done}/{total} {note}", end=end, file=sys.stderr, flush=True)

    def close(self) -> None:
        """Close the book, if it was opened."""
        if self._book is not None:
            self._book.close()


def _system_language() -> Lang:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name)
        if value:
            return "zh" if value.lower().startswith("zh") else "en"
    import locale

    return "zh" if (locale.getlocale()[0] or "").lower().startswith(("zh", "chinese")) else "en"
