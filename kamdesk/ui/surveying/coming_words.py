"""What a form that came back would do, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kamdesk.services.survey_reading import Coming, State
from kamdesk.services.surveys import MARKS
from kamdesk.ui import formats
from kamdesk.ui.context import Context

translate = QCoreApplication.translate
CHIP_TONES = {
    State.NEW: "good",
    State.CHANGED: "accent",
    State.WRONG: "bad",
    State.ELSEWHERE: "bad",
    State.GONE: "bad",
    State.FOREIGN: "bad",
}
_ARROW = "\N{RIGHTWARDS ARROW}"


def chip_text(state: State) -> str:
    """The state in a word."""
    return {
        State.NEW: translate("ComingWords", "new"),
        State.CHANGED: translate("ComingWords", "corrected"),
        State.KNOWN: translate("ComingWords", "already there"),
        State.OLDER: translate("ComingWords", "older"),
        State.EMPTY: translate("ComingWords", "no marks"),
        State.WRONG: translate("ComingWords", "can't be read"),
        State.ELSEWHERE: translate("ComingWords", "another company"),
        State.GONE: translate("ComingWords", "removed"),
        State.FOREIGN: translate("ComingWords", "not of this book"),
    }[state]


def told_of(ctx: Context, one: Coming) -> str:
    """What it says, or why it is left out and what helps."""
    reason = _reason(ctx, one)
    if reason:
        return reason
    told = one.told
    facts = [formats.day(told.day)] if told.day is not None else []
    if told.day is None and one.counts:
        facts.append(translate("ComingWords", "no date, so today counts"))
    facts += _changed(ctx, one) if one.state is State.CHANGED else _marks(ctx, one)
    if told.comment and (one.answers is None or one.answers.comment != told.comment):
        facts.append(translate("ComingWords", "“{words}”").format(words=told.comment[:120]))
    return " · ".join(facts)


def _reason(ctx: Context, one: Coming) -> str:
    told, file = one.told, one.told.file
    if one.state is State.WRONG:
        fields = [
            translate("ComingWords", "{field} “{typed}”").format(
                field=ctx.word(f"field.{name}"), typed=typed
            )
            for name, typed in told.wrong.items()
        ]
        sentence = translate(
            "ComingWords",
            "{file}: {fields}. Marks are whole numbers from 1 to 5, recommending is 0 to 10. "
            "Correct the file and read it in again; nothing of it is kept.",
        )
        return sentence.format(file=file, fields=translate("ComingWords", ", ").join(fields))
    if one.state is State.ELSEWHERE and one.survey is not None:
        sentence = translate(
            "ComingWords",
            "{file}: it was filled in for “{other}”. Send them a form of their own; nothing of it "
            "is kept.",
        )
        return sentence.format(file=file, other=told.company)
    return {
        State.OLDER: translate("ComingWords", "{file}: a newer answer of theirs is there."),
        State.EMPTY: translate("ComingWords", "{file}: not a single mark was given."),
        State.GONE: translate(
            "ComingWords", "{file}: this survey or its account was removed. Undo brings it back."
        ),
        State.FOREIGN: translate("ComingWords", "{file}: it was sent out from another book."),
    }.get(one.state, "").format(file=file)


def _marks(ctx: Context, one: Coming) -> list[str]:
    return [
        f"{ctx.word(f'field.{name}')} {mark}"
        for name, mark in one.told.marks.items()
        if mark is not None
    ]


def _changed(ctx: Context, one: Coming) -> list[str]:
    """Only what differs from what is there, as it was and as it comes."""
    if one.answers is None:
        return _marks(ctx, one)
    was = dict(zip(MARKS, one.answers.marks, strict=True)) | {"recommend": one.answers.recommend}
    return [
        f"{ctx.word(f'field.{name}')} {_shown(was[name])} {_ARROW} {_shown(mark)}"
        for name, mark in one.told.marks.items()
        if mark != was[name]
    ]


def _shown(mark: int | None) -> str:
    return formats.DASH if mark is None else str(mark)
