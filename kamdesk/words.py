"""Words of the method, of documents and of errors, in Chinese and English side by side.

A document's language is independent of the screen's, so these words don't pass through Qt. They
lie in ``resources/words/<topic>.toml``; a topic is read when its first word is asked for. Where
English has another form for one day, minute or thing, it stands beside the others as ``one``.
"""

from __future__ import annotations

import tomllib
from enum import StrEnum
from functools import cache
from typing import Literal

from kamdesk.paths import resources

Lang = Literal["zh", "en"]
LANGUAGES: tuple[Lang, ...] = ("zh", "en")

# Placeholders that count: where one of them is 1, English takes the form ``one``.
_COUNTS = ("days", "minutes", "number", "count")
# Topic of each closed vocabulary whose name isn't the topic itself.
_TOPIC_OF = {
    "BuyingRole": "role",
    "ChangeOp": "change",
    "ChurnLevel": "churn",
    "ChurnSignal": "churn",
    "ComplaintCause": "complaint_cause",
    "CustomType": "custom",
    "ChannelType": "position",
    "HealthPart": "health",
    "ImportKind": "import",
    "LifecycleStage": "stage",
    "MeetingState": "meeting",
    "NeedKind": "need",
    "NeedState": "need",
    "NeedTrend": "need",
    "ObjectionKind": "objection",
    "ObjectionState": "objection",
    "OpportunityState": "opportunity",
    "PresenceTrend": "presence",
    "PriceLevel": "price",
    "PromiseSide": "promise",
    "PromiseState": "promise",
    "QuestionKind": "question",
    "ReviewQuestion": "reflection",
    "ServiceKind": "service",
    "StepOwner": "step_owner",
    "TierRule": "rule",
    "TouchState": "touch",
    "WinBackState": "win_back",
}


def text(key: str, lang: Lang, /, **params: object) -> str:
    """The words of ``topic.name`` with its placeholders filled.

    Raises ``KeyError`` for an unknown key or a placeholder that got no value.
    """
    topic, _, name = key.partition(".")
    entry = _topic(topic)[name]
    words = entry[lang]
    if lang == "en" and "one" in entry and any(params.get(count) == 1 for count in _COUNTS):
        words = entry["one"]
    return words.format_map(params) if "{" in words else words


def of(member: StrEnum, lang: Lang) -> str:
    """The word for a member of a closed vocabulary, such as ``Tier.GOLD``."""
    kind = type(member).__name__
    return text(f"{_TOPIC_OF.get(kind, kind.lower())}.{member.value}", lang)


def has(key: str) -> bool:
    """Whether there are words for ``topic.name``."""
    topic, _, name = key.partition(".")
    return topic in topics() and name in _topic(topic)


@cache
def topics() -> frozenset[str]:
    """Names of all topics."""
    return frozenset(path.stem for path in (resources() / "words").glob("*.toml"))


def names(topic: str) -> tuple[str, ...]:
    """Names within a topic, in the file's order."""
    return tuple(_topic(topic))


@cache
def _topic(topic: str) -> dict[str, dict[str, str]]:
    path = resources() / "words" / f"{topic}.toml"
    try:
        words: dict[str, dict[str, str]] = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise KeyError(f"no words on {topic!r}") from None
    return words
