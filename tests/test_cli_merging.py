"""``duplicates`` and ``merge`` on the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from kamdesk import cli
from kamdesk.db.book import Book
from tests import factories


def test_duplicates_are_listed_and_merged(book: Book, capsys: pytest.CaptureFixture[str]) -> None:
    def run(*args: str, code: int = 0) -> Any:
        common = ["--json", "--language", "en", "--book", str(Path(book.file))]
        assert cli.main([*args, *common]) == code
        return json.loads(capsys.readouterr().out)

    def fill(session: Any) -> None:
        factories.account(session, name="云帆仓储有限公司", code="A1")
        second = factories.account(session, name="云帆仓储", code="B2")
        factories.contact(session, second.id, name="苏砚青")

    book.write("x", fill)
    (group,) = run("duplicates")["groups"]
    assert group["pairs"] == [{"codes": ["A1", "B2"], "reasons": ["name"], "percent": 100}]
    dry = run("merge", "--keep", "A1", "--drop", "B2", "--dry-run")
    assert (dry["merged"], dry["moved"]) == (False, {"account_contact": 1})
    assert run("merge", "--keep", "A1", "--drop", "A1", code=1)["error"]["code"] == "merge_same"
    done = run("merge", "--keep", "A1", "--drop", "B2")
    assert (done["merged"], done["moved"]) == (True, dry["moved"])
    assert run("duplicates") == {"groups": []}
    assert run("merge", "--keep", "A1", "--drop", "B2", code=1)["error"]["code"] == "not_found"
