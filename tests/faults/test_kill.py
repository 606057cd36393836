"""A killed process loses nothing that was acknowledged."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

from kamdesk.db import backup
from kamdesk.db.opening import open_book
from kamdesk.services import account_list

_WRITER = """
import sys
from pathlib import Path
from kamdesk.db.opening import open_book
from kamdesk.services import accounts

book = open_book(Path(sys.argv[1]))
for number in range(10_000):
    book.write("new", lambda s: accounts.create(s, {"name": f"Account {number}"}))
    print(number, flush=True)
"""


def test_acknowledged_saves_survive_kill(tmp_path: Path) -> None:
    file = tmp_path / "book.kamdesk"
    writer = subprocess.Popen(
        [sys.executable, "-c", _WRITER, str(file)], stdout=subprocess.PIPE, text=True
    )
    assert writer.stdout is not None
    acknowledged = -1
    for line in writer.stdout:
        acknowledged = int(line)
        if acknowledged == 25:
            os.kill(writer.pid, signal.SIGKILL)
            break
    rest = writer.stdout.read().split()
    acknowledged = max([acknowledged, *map(int, rest)])
    writer.wait()

    book = open_book(file)
    try:
        with book.read() as session:
            ids = account_list.ids(session, account_list.ListSpec())
            names = {row.name for row in account_list.rows(session, ids).values()}
        assert names >= {f"Account {number}" for number in range(acknowledged + 1)}
        assert len(names) <= acknowledged + 2
        assert backup.problems(file) == []
    finally:
        book.close()
