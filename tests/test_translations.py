"""Every text of the screens is translated, and the watch over that notices what goes wrong."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CODE = """
from PySide6.QtCore import QCoreApplication, QObject


class Desk(QObject):
    def texts(self, count):
        return [
            self.tr("Good morning, %1"),
            self.tr("%n account(s)", "", count),
            QCoreApplication.translate("Days", "today"),
            QCoreApplication.translate("Days", "in %n day(s)", "", count),
        ]
"""
CHINESE = """
[Desk]
"Good morning, %1" = "早上好，%1"
"%n account(s)" = "%n 个客户"
[Days]
"today" = "今天"
"in %n day(s)" = "%n 天后"
"""
ENGLISH = """
[Desk]
"%n account(s)" = ["One account", "%n accounts"]
[Days]
"in %n day(s)" = ["in %n day", "in %n days"]
"""


def run(action: str, root: Path) -> tuple[int, str]:
    command = [sys.executable, str(ROOT / "scripts" / "i18n.py"), action, "--root", str(root)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A small repository whose translations are in order."""
    for language, words in (("zh", CHINESE), ("en", ENGLISH)):
        folder = tmp_path / "resources" / "translations" / language
        folder.mkdir(parents=True)
        (folder / "desk.toml").write_text(words, "utf-8")
    (tmp_path / "kamdesk").mkdir()
    (tmp_path / "kamdesk" / "desk.py").write_text(CODE, "utf-8")
    run("update", tmp_path)
    return tmp_path


def test_every_text_of_this_house_is_translated() -> None:
    code, told = run("check", ROOT)
    assert code == 0, told


def test_a_second_update_changes_nothing(house: Path) -> None:
    assert run("check", house) == (0, "translations: in order\n")
    folder = house / "resources" / "translations"
    first = {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}
    assert len(first) == 4
    run("update", house)
    assert {name: (folder / name).read_bytes() for name in first} == first


def test_faults_in_the_code_are_told(house: Path) -> None:
    faults = {
        '"%n account': ('"%n client', '[Desk] "%n client(s)" has no line in zh/*.toml'),
        'self.tr("Good': ('desk.tr("Good', "desk.py:8: write self.tr"),
        '"today"': ('f"{count}"', "desk.py:10: context and text must be plain literals"),
    }
    code = CODE
    for old, (new, _) in faults.items():
        code = code.replace(old, new)
    (house / "kamdesk" / "desk.py").write_text(code, "utf-8")
    exit_code, text = run("check", house)
    assert exit_code == 1
    for _, told in faults.values():
        assert told in text
    assert 'zh/desk.toml: [Days] "today" is no text of the screens any more' in text


def test_faults_in_the_words_are_told(house: Path) -> None:
    faults = {
        "placeholder": ("早上好，%1", "早上好,您", "has other placeholders"),
        "plural": ('"%n 个客户"', '["%n 个", "%n 个客户"]', "needs 1 forms, has 2"),
        "space": ('"今天"', '"今天是Monday"', "a space between Chinese and Latin"),
    }
    words = CHINESE
    for old, new, _ in faults.values():
        words = words.replace(old, new)
    file = house / "resources" / "translations" / "zh" / "desk.toml"
    file.write_text(words, "utf-8")
    code, text = run("check", house)
    assert code == 1
    for _, _, told in faults.values():
        assert told in text
    assert "kamdesk_zh_CN.qm: out of date, run: make i18n" in text
