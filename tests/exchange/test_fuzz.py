"""A thousand malformed files: each ends in a result or a sentence, never a traceback or a hang."""

from __future__ import annotations

import time
import warnings
from collections import Counter
from pathlib import Path
from random import Random

import pytest

from kamdesk import words
from kamdesk.db.book import Book
from kamdesk.errors import FileError, RefusedError
from kamdesk.exchange.importing import ImportRequest, refusal_sentence, run
from kamdesk.exchange.reading import find_wide, open_table, preview_rows, to_long
from tests.exchange.damage import GOOD, damaged

ROUNDS, PER_ROUND = 10, 100
A_HANG = 10.0
"""Seconds; a file takes a few thousandths of one."""


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_a_malformed_file_ends_in_a_result_or_a_sentence(
    tmp_path: Path, book: Book, seed: int
) -> None:
    random = Random(seed)
    ends: Counter[str] = Counter()
    with warnings.catch_warnings(), book.read() as session:
        warnings.simplefilter("ignore")
        for number in range(PER_ROUND):
            name, kind, content = GOOD[number % len(GOOD)]
            path = tmp_path / name
            path.write_bytes(damaged(content, random))
            began = time.monotonic()
            try:
                table = open_table(path)
                preview_rows(path)
                wide = find_wide(table)
                if wide is not None:
                    list(to_long(table, wide, 2025).rows())
                result = run(session, ImportRequest(path, kind), dry_run=True)
                for row in result.refused:
                    assert refusal_sentence(row, "zh")
                ends["result"] += 1
            except (FileError, RefusedError) as error:
                assert words.text(f"error.{error.code}", "zh", **error.params)
                ends[error.code] += 1
            assert time.monotonic() - began < A_HANG, (seed, number, name)
    assert len(ends) > 3, ends
