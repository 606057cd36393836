"""What became of a promise is called by one word on every screen and in every document."""

from __future__ import annotations

import tomllib

import pytest

from kamdesk import paths, words

PLACES = {
    "today": "PromisesCard",
    "account": "PromiseRow",
    "promises": "LedgerRow",
}


@pytest.mark.parametrize(("file", "context"), PLACES.items())
def test_the_buttons_say_the_word_of_the_state(file: str, context: str) -> None:
    source = paths.resources() / "translations" / "zh" / f"{file}.toml"
    said = tomllib.loads(source.read_text("utf-8"))[context]
    kept = words.text("promise.kept", "zh")
    assert {said["Done"], said["Kept"]} == {kept}


def test_documents_say_it_too() -> None:
    kept = words.text("promise.kept", "zh")
    rates = {"ours": 1, "ours_all": 2, "theirs": 1, "theirs_all": 2}
    assert words.text("promise.kept_rate", "zh", **rates).startswith(kept)
    assert words.text("promise_rate.kept_late", "zh", days=3).startswith(kept)
    assert words.text("brief.kept", "zh", rates="1/2").startswith(kept)
