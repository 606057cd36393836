"""``kamdesk-cli`` as a process of its own: streams, encodings, what it loads."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest


def run(home: Path, *args: str, lang: str = "C") -> subprocess.CompletedProcess[bytes]:
    """A fresh process in a plain environment, as cron or another program would start it."""
    environment = {
        **{k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG", "PYTHONIO"))},
        "KAMDESK_HOME": str(home), "LANG": lang, "PYTHONUTF8": "0",
    }  # fmt: skip
    command = [sys.executable, "-m", "kamdesk.cli", *args]
    root = Path(__file__).parents[2]
    return subprocess.run(
        command, env=environment, cwd=root, capture_output=True, timeout=120, check=False
    )


@pytest.mark.slow
def test_a_script_fills_asks_and_is_refused(tmp_path: Path) -> None:
    made = run(tmp_path, "demo", "--accounts", "5", "--language", "zh", "--json")
    assert (made.returncode, made.stderr) == (0, b"")
    assert json.loads(made.stdout)["accounts"] == 5
    assert (tmp_path / "data" / "book.kamdesk").exists()

    asked = run(tmp_path, "--json", "accounts")
    names = [one["name"] for one in json.loads(asked.stdout.decode("utf-8"))["accounts"]]
    assert all(any(ord(c) > 0x4E00 for c in name) for name in names)

    again = run(tmp_path, "demo", lang="zh_CN.UTF-8")
    assert (again.returncode, again.stdout) == (1, b"")
    assert "客户库里已经有数据" in again.stderr.decode("utf-8")

    wrong = run(tmp_path, "accounts", "--tier", "wood")
    assert (wrong.returncode, wrong.stdout) == (2, b"")
    assert b"usage" in wrong.stderr


@pytest.mark.slow
def test_a_listing_loads_neither_qt_nor_drawing_nor_workbooks(tmp_path: Path) -> None:
    program = (
        "import sys\n"
        "from kamdesk.cli import main\n"
        f"code = main(['--book', {str(tmp_path / 'b.kamdesk')!r}, '--json', 'accounts'])\n"
        "heavy = {'PySide6', 'matplotlib', 'openpyxl', 'alembic', 'opencc', 'numpy'}\n"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)\n"
        "sys.exit(code)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=120, check=False,
        cwd=Path(__file__).parents[2],
    )  # fmt: skip
    assert (done.returncode, done.stderr.strip()) == (0, "[]")
