"""Backups: verified, thinned, restorable, and harmless when the disk is not."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.db import backup, restoring
from kamdesk.db.backup import Backup
from kamdesk.db.book import Book
from kamdesk.errors import StorageError
from kamdesk.services import account_list
from tests import factories

NOW = datetime(2026, 11, 25, 9, 0)


def _names(book: Book) -> list[str]:
    with book.read() as session:
        ids = account_list.ids(session, account_list.ListSpec())
        return [row.name for row in account_list.rows(session, ids).values()]


def test_a_restored_backup_is_the_book_of_then(book: Book) -> None:
    book.write("one", lambda s: factories.account(s, name="Then"))
    made = backup.rolling(book, "manual", NOW)
    book.write("two", lambda s: factories.account(s, name="Since"))

    held = restoring.look_into(made.file)
    assert held.accounts == 1
    restoring.restore(book, made.file)

    assert _names(book) == ["Then"]
    kept = backup.listed(backup.folder_of(book.file))
    assert [b.occasion for b in kept] == ["restore", "manual"]
    assert restoring.look_into(kept[0].file).accounts == 2
    assert backup.problems(book.file) == []


def test_a_backup_is_made_while_someone_writes(book: Book) -> None:
    with book.read() as session:
        account_list.count(session)
        book.write("one", lambda s: factories.account(s, name="One"))
        made = backup.rolling(book, "timer", NOW)
    assert restoring.look_into(made.file).accounts == 1


def test_a_damaged_backup_is_refused_and_the_book_stays(book: Book) -> None:
    book.write("one", lambda s: factories.account(s, name="One"))
    made = backup.rolling(book, "manual", NOW)
    content = bytearray(made.file.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 20_000] = b"\xff" * 20_000
    made.file.write_bytes(content)
    with pytest.raises(StorageError) as told:
        restoring.restore(book, made.file)
    assert told.value.code == "damaged"
    assert _names(book) == ["One"]


def test_a_target_that_cannot_be_written_leaves_nothing(book: Book, tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("not a folder")
    with pytest.raises(StorageError):
        backup.copy(book, in_the_way / "copy.kamdesk")
    assert in_the_way.read_text() == "not a folder"
    assert not list(tmp_path.glob("*.part"))


@given(st.lists(st.integers(0, 400 * 24 * 60), max_size=120, unique=True))
def test_thinning_keeps_what_it_promises(ages_in_minutes: list[int]) -> None:
    copies = sorted(
        (
            Backup(Path(f"{age}.kamdesk"), NOW - timedelta(minutes=age), "timer")
            for age in ages_in_minutes
        ),
        key=lambda one: one.made_at,
        reverse=True,
    )
    gone = set(backup.superfluous(copies, NOW))
    kept = [one for one in copies if one not in gone]
    assert kept[:3] == copies[:3]
    assert all(one in kept for one in copies if NOW - one.made_at <= backup.KEEP_ALL)
    months = {(one.made_at.year, one.made_at.month) for one in copies}
    recent_months = sorted(months, reverse=True)[: backup.MONTHLY]
    assert {(one.made_at.year, one.made_at.month) for one in kept} >= set(recent_months)
    assert backup.superfluous(kept, NOW) == []
