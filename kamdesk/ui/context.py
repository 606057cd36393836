"""What a screen is handed: the book, this machine's settings, and one signal when data changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

from kamdesk import settings as settings_file
from kamdesk import words
from kamdesk.errors import FieldProblem, KamDeskError, StorageError, ValidationError
from kamdesk.settings import Settings

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from kamdesk.db.book import Book, Written
    from kamdesk.db.restoring import Holding

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class DataChanged:
    """Which tables a write touched; ``initiator`` is the widget that wrote, or None."""

    tables: frozenset[str]
    initiator: object | None = None

    def touches(self, *tables: str) -> bool:
        """Whether any of these tables was touched."""
        return bool(self.tables.intersection(tables))


@dataclass(frozen=True, slots=True)
class BackupLine:
    """A rolling backup in a list; ``size`` in bytes."""

    file: Path
    made_at: datetime
    occasion: str
    size: int


class Context(QObject):
    """The only way from the screens to the book.

    Reads and writes are functions that are handed a Session; a write is one action of the user,
    in one transaction, undoable as a whole. Errors of the services reach the caller.

    The window is up before its book is open (decision 0007): until ``give_book`` there is none, and
    nothing that reads may be asked for.
    """

    data_changed = Signal(object)
    undo_changed = Signal()
    notice = Signal(str, bool)
    """A sentence to show for a moment, and whether it offers to undo."""
    client_safe_changed = Signal(bool)
    language_chosen = Signal(str)
    theme_chosen = Signal()
    reminders_wanted = Signal()

    def __init__(
        self, book: Book | None, settings: Settings, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._book: Book | None = None
        if book is not None:
            self.give_book(book)
        self.settings = settings
        self.at_hand: int | None = None
        """The account that a client may see; None before one has shown, and outside client-safe."""

    @property
    def book(self) -> Book:
        """The open book."""
        assert self._book is not None, "the book is not open yet"
        return self._book

    @property
    def is_open(self) -> bool:
        """Whether there is a book to read."""
        return self._book is not None

    def give_book(self, book: Book) -> None:
        """The book is open now; its contact plan follows what is done."""
        self._book = book
        book.follow(self._plan_follows)

    def _plan_follows(self, session: Session, changes: Sequence[Mapping[str, Any]]) -> None:
        from kamdesk.services.contact_plan import following

        following.follow(session, changes, self.today())

    @property
    def language(self) -> words.Lang:
        """The screen's language."""
        return "zh" if self.settings.language == "zh" else "en"

    @property
    def client_safe(self) -> bool:
        """Whether tiers, margins, notes and the like are hidden from a client's eyes."""
        return self.settings.client_safe

    def word(self, key: str, /, **params: Any) -> str:
        """A word or sentence of the method in the screen's language."""
        return words.text(key, self.language, **params)

    def error_text(self, error: KamDeskError) -> str:
        """The sentence for an error: what happened, what is safe, what to do."""
        if isinstance(error, ValidationError):
            return " ".join(self.problem_text(problem) for problem in error.problems)
        return self.word(f"error.{error.code}", **error.params)

    def problem_text(self, problem: FieldProblem) -> str:
        """The sentence for one field's problem."""
        key = f"field.{problem.field}"
        named = self.word(key) if words.has(key) else problem.field
        return self.word(f"error.{problem.code}", **{"field": named, **problem.params})

    def action_name(self, label: str) -> str:
        """What an action is called in "Undone: …"."""
        return self.word(f"action.{label}")

    def today(self) -> date:
        """The day that screens reckon with."""
        return date.today()

    def read(self, work: Callable[[Session], T]) -> T:
        """Run a query on a short session."""
        with self.book.read() as session:
            return work(session)

    def write(self, label: str, work: Callable[[Session], T], initiator: object = None) -> T:
        """Run one action of the user; tells the screens what it touched."""
        try:
            result, written = self.book.write(label, work)
        except StorageError as error:
            if error.code == "full":
                from kamdesk.db import place

                place.drop_ballast(self.book.file)
            raise
        self.announce(written, initiator)
        return result

    def announce(self, written: Written, initiator: object = None) -> None:
        """Tell the screens about a write that a job has done."""
        if written.scope_id is not None:
            self.data_changed.emit(DataChanged(frozenset(written.touched.tables()), initiator))
            self.undo_changed.emit()

    def next_undo_label(self) -> str | None:
        """What ``undo`` would reverse, or None."""
        scope = self.book.next_undo()
        return scope.label if scope else None

    def undo(self) -> str | None:
        """Reverse the newest action; returns its label, or None where there is none."""
        scope = self.book.next_undo()
        return self._reverse(scope.id, scope.label) if scope else None

    def redo(self) -> str | None:
        """Do again what was undone last; returns the label, or None."""
        scope = self.book.next_redo()
        if scope is None or scope.undoes_id is None:
            return None
        return self._reverse(scope.id, self.book.label_of(scope.undoes_id))

    def undo_scope(self, scope_id: int) -> None:
        """Reverse one action whenever it was done, an import for instance."""
        self._reverse(scope_id, "")

    def set_client_safe(self, on: bool) -> None:
        """Switch what a client may see, everywhere at once."""
        if on != self.settings.client_safe:
            self.settings.client_safe = on
            self.save_settings()
            self.client_safe_changed.emit(on)

    def save_settings(self) -> None:
        """Keep this machine's preferences."""
        settings_file.save(self.settings)

    def place_risk(self) -> str | None:
        """Code of an error's sentence where the book lies in a bad place. Keeps room for a full
        disk on the way."""
        from kamdesk.db import place

        place.keep_ballast(self.book.file)
        return place.risk(self.book.file)

    def back_up(self, occasion: str) -> None:
        """One more rolling backup: ``manual`` or before an ``import``."""
        from kamdesk.db import backup

        backup.rolling(self.book, occasion)

    def backups(self) -> list[BackupLine]:
        """The rolling backups, newest first."""
        from kamdesk.db import backup

        return [
            BackupLine(found.file, found.made_at, found.occasion, found.file.stat().st_size)
            for found in backup.listed(backup.folder_of(self.book.file))
        ]

    def look_into(self, file: Path) -> Holding:
        """What a backup holds."""
        from kamdesk.db import restoring

        return restoring.look_into(file)

    def restore(self, file: Path) -> None:
        """Put a backup back and show everything anew."""
        from kamdesk.db import restoring
        from kamdesk.models import Base

        restoring.restore(self.book, file)
        self.book.begin_anew()
        self.data_changed.emit(DataChanged(frozenset(Base.metadata.tables)))
        self.undo_changed.emit()

    def back_up_to(self, target: Path) -> None:
        """Copy the book to a file of the user's choice, verified."""
        from kamdesk.db import backup

        backup.copy(self.book, target)

    def _reverse(self, scope_id: int, label: str) -> str:
        self.announce(self.book.undo(scope_id))
        return label
