"""How questions of the bank read as lines of the list, grouped by topic or by what they brought."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from kamdesk import words
from kamdesk.method.question_rank import success
from kamdesk.models.kinds import QuestionKind
from kamdesk.services.question_bank import BankEntry, Counts
from kamdesk.services.question_bank.counting import FROM
from kamdesk.services.question_bank.industries import name as industry_name
from kamdesk.ui import formats
from kamdesk.ui.library.grouped_model import Heading, Line
from kamdesk.ui.tables.record_table import Cell
from kamdesk.words import Lang

TONES = {
    QuestionKind.BACKGROUND: "neutral",
    QuestionKind.DIFFICULTY: "warn",
    QuestionKind.IMPLICATION: "accent",
    QuestionKind.BENEFIT: "good",
}
GOOD_SHARE = 50
"""From this percentage on a share is shown as a good one."""
_ORDER = list(QuestionKind)

Groups = list[tuple[Heading, Sequence[Line]]]
Record = Mapping[str, Counts]

translate = QCoreApplication.translate


def by_topic(bank: Sequence[BankEntry], record: Record, lang: Lang) -> Groups:
    """Under each topic its questions along the chain: topics of the user's own first, then the
    shipped ones by industry, difficulties before background."""
    topics: dict[str, list[BankEntry]] = {}
    for entry in bank:
        topics.setdefault(entry.topic_key, []).append(entry)
    industries = list(dict.fromkeys(entry.industry for entry in bank if not entry.own))

    def place(key: str) -> tuple[int, bool]:
        shipped = [entry for entry in topics[key] if not entry.own]
        if not shipped:
            return -1, False
        background = all(entry.kind is QuestionKind.BACKGROUND for entry in shipped)
        return industries.index(shipped[0].industry), background

    return [_topic(topics[key], record, lang) for key in sorted(_in_file_order(bank), key=place)]


def _in_file_order(bank: Iterable[BankEntry]) -> list[str]:
    """Topics as the shipped files have them, those of the user's own at the end."""
    return list(dict.fromkeys(e.topic_key for e in sorted(bank, key=lambda entry: entry.own)))


def _topic(entries: list[BankEntry], record: Record, lang: Lang) -> tuple[Heading, list[Line]]:
    entries = sorted(entries, key=lambda entry: (_ORDER.index(entry.kind), entry.own))
    title = entries[-1].topic or translate("BankLines", "Without a topic")
    industry = industry_name(entries[-1].industry, lang) or translate("BankLines", "Any industry")
    return Heading(title, industry), [_line(entry, record, lang) for entry in entries]


def by_success(bank: Iterable[BankEntry], record: Record, lang: Lang) -> Groups:
    """Those that led to explicit needs most often first, by an estimate that is fair to few
    cases; what was never asked stays out."""
    none = Counts()
    tried = [entry for entry in bank if record.get(entry.key, none).asked]

    def worth(entry: BankEntry) -> tuple[float, int]:
        counted = record[entry.key]
        return success(counted.asked, counted.explicit), counted.asked

    tried.sort(key=worth, reverse=True)
    proven = [entry for entry in tried if record[entry.key].asked >= FROM]
    few = [entry for entry in tried if record[entry.key].asked < FROM]
    groups = (
        (translate("BankLines", "Asked three times or more"), proven),
        (translate("BankLines", "Asked once or twice"), few),
    )
    return [
        (Heading(title), [_line(entry, record, lang) for entry in entries])
        for title, entries in groups
        if entries
    ]


def share_tone(percent: int | None) -> str:
    """Colour of a share: good from one half on, else quiet."""
    return "good" if percent is not None and percent >= GOOD_SHARE else "muted"


def _line(entry: BankEntry, record: Record, lang: Lang) -> Line:
    counted = record.get(entry.key, Counts())
    return Line(
        key=entry.key,
        text=entry.text,
        chip=words.of(entry.kind, lang),
        tone=TONES[entry.kind],
        tag=translate("BankLines", "Own") if entry.own else "",
        numbers=(
            Cell(str(counted.asked) if counted.asked else "", tone="text"),
            _share(counted.percent, counted.explicit, counted.asked),
            _share(counted.advance_percent, counted.advance, counted.asked),
        ),
    )


def _share(percent: int | None, part: int, asked: int) -> Cell:
    if not asked:
        return Cell("")
    hint = translate("BankLines", "{part} of {asked}").format(part=part, asked=asked)
    return Cell(formats.percent(percent), tone=share_tone(percent), hint=hint)
