"""The open book: one SQLite file, its scopes for reading and writing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Engine, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from kamdesk.db import derived, search_index, undo
from kamdesk.db.engine import READ_ONLY
from kamdesk.db.history import Recorder
from kamdesk.db.storage_errors import translated
from kamdesk.db.touched import Touched
from kamdesk.errors import ConflictError, KamDeskError, RefusedError
from kamdesk.models import Scope
from kamdesk.models.book import DEVICE, BookSetting

T = TypeVar("T")
Follower = Callable[[Session, Sequence[Mapping[str, Any]]], object]
"""Handed an action's session and its changes (columns of ``Change``) before they are stored."""


@dataclass(frozen=True, slots=True)
class Written:
    """What a scope left behind: its id (None where nothing changed) and the touched rows."""

    scope_id: int | None
    touched: Touched


class Book:
    """A book that is open. Sessions are short; threads may each have their own."""

    def __init__(self, file: Path, engine: Engine) -> None:
        self.file = file
        self._engine = engine
        self._reader = engine.execution_options(**{READ_ONLY: True})
        self._follower: Follower | None = None
        self.begin_anew()

    def begin_anew(self) -> None:
        """Actions from now on can be undone by Ctrl+Z; earlier ones are left alone. Called again
        after a backup was put back."""
        newest = select(Scope.id).order_by(Scope.id.desc()).limit(1)
        device = select(BookSetting.value).where(BookSetting.key == DEVICE)
        with self.read() as session:
            self._device: str = session.scalars(device).one()
            self._first_scope: int = session.scalar(newest) or 0

    @property
    def engine(self) -> Engine:
        """The engine, for backup and checks."""
        return self._engine

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session that sees one moment of the book and is never committed."""
        with translated(self.file), Session(self._reader) as session:
            yield session

    def follow(self, follower: Follower) -> None:
        """Have every action followed by this in its own scope; undoing needs none, since it takes
        back what followed as well."""
        self._follower = follower

    def write(self, label: str, work: Callable[[Session], T]) -> tuple[T, Written]:
        """Run one action of the user in one transaction and keep its history.

        Everything or nothing is stored; when this returns, it is on disk.
        """

        def followed(session: Session, recorder: Recorder) -> T:
            result = work(session)
            if self._follower is not None:
                self._follower(session, recorder.so_far())
            return result

        return self._in_scope(label, followed)

    def undo(self, scope_id: int) -> Written:
        """Reverse one action, whenever it was done (see ``db.undo``)."""
        label = "undo"

        def work(session: Session, recorder: Recorder) -> None:
            undo.undo(session, recorder, scope_id)

        return self._in_scope(label, work)[1]

    def undo_all(self, scope_ids: Iterable[int]) -> list[Written]:
        """Reverse several actions one after the other. Where one of them can't be reversed, those
        before it are done again and its error is raised."""
        done: list[Written] = []
        try:
            for scope_id in scope_ids:
                done.append(self.undo(scope_id))
        except KamDeskError:
            for written in reversed(done):
                if written.scope_id is not None:
                    self.undo(written.scope_id)
            raise
        return done

    def next_undo(self) -> Scope | None:
        """The action that Ctrl+Z would reverse; actions of earlier runs are left alone."""
        with self.read() as session:
            return undo.next_undo(session, self._first_scope)

    def next_redo(self) -> Scope | None:
        """The undo that Ctrl+Y would reverse."""
        with self.read() as session:
            return undo.next_redo(session, self._first_scope)

    def label_of(self, scope_id: int) -> str:
        """What an action was called."""
        with self.read() as session:
            return session.get_one(Scope, scope_id).label

    def close(self) -> None:
        """Close all connections; the write-ahead log is folded into the file."""
        self._engine.dispose()

    def _in_scope(self, label: str, work: Callable[[Session, Recorder], T]) -> tuple[T, Written]:
        with translated(self.file), Session(self._engine, expire_on_commit=False) as session:
            recorder = Recorder(session, label, self._device)
            try:
                result = work(session, recorder)
                changed = recorder.finish()
                if changed:
                    self._refresh_derived(session, recorder.touched)
                session.commit()
            except StaleDataError as error:
                raise ConflictError("", 0, {}, {}) from error
            except IntegrityError as error:
                session.invalidate()  # a commit that failed leaves its transaction open
                if label == "undo":
                    raise RefusedError("undo_blocked") from error
                raise
            return result, Written(recorder.scope.id if changed else None, recorder.touched)

    @staticmethod
    def _refresh_derived(session: Session, touched: Touched) -> None:
        connection = session.connection()
        session.flush()
        if derived.is_set_by(connection, touched.all_ids("book_setting")):
            derived.refresh_figures(connection)
        elif touched.ledger_accounts:
            derived.refresh_figures(connection, touched.ledger_accounts)
        for kind, table in search_index.KINDS.items():
            ids = touched.all_ids(table.name)
            if kind == "account":
                ids = ids | touched.spoken_accounts
            if ids:
                search_index.refresh(connection, kind, ids)
