"""How surveys are told: marks, the gap to the target, a row of a list."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kamdesk import words
from kamdesk.charts.satisfaction import mark_text
from kamdesk.models.kinds import Dimension
from kamdesk.services.surveys import SurveyLine
from kamdesk.ui import formats
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Chip, Row, Span

translate = QCoreApplication.translate
_LOW, _FAIR = 3, Fraction(1, 5)


def gap_chip(gap: Fraction | None) -> Chip:
    """How far above or below the target, with its sign."""
    if gap is None:
        return Chip(translate("SurveyWords", "no answer yet"), "neutral")
    if gap >= 0:
        return Chip(translate("SurveyWords", "on target"), "good")
    shown = "\N{MINUS SIGN}" + mark_text(-gap)
    return Chip(shown, "warn" if -gap <= _FAIR else "bad")


def survey_row(
    ctx: Context,
    line: SurveyLine,
    *,
    with_account: bool,
    actions: Sequence[QWidget] = (),
    key: str = "",
) -> Row:
    """Who answered when, each mark, what they said."""
    first = [Span(line.person or translate("SurveyWords", "Somebody"), bold=True)]
    if with_account:
        first.append(Span(f"   {line.account}", "muted"))
    if line.answered_on is None:
        day = formats.day(line.sent_on)
        waiting = translate("SurveyWords", "asked {day}, no answer yet").format(day=day)
        return Row(first, waiting, actions=actions, key=key)
    second = [Span(f"{formats.day(line.answered_on)} · "), *_marks(ctx, line)]
    if line.comment:
        quoted = translate("SurveyWords", "“{words}”").format(words=line.comment)
        second.append(Span(f"\n{quoted}"))
    answer = line.answer
    mean = answer.mean if answer else None
    chips = [Chip(mark_text(mean), _tone(line, mean))] if mean is not None else []
    return Row(first, second, chips=chips, actions=actions, key=key)


def _marks(ctx: Context, line: SurveyLine) -> list[Span]:
    told: list[Span] = []
    for dimension, mark in zip(Dimension, line.marks, strict=True):
        if mark is not None:
            word = words.of(dimension, ctx.language)
            told += [Span(f"{word} "), Span(str(mark), "bad" if mark < _LOW else "text", True)]
            told.append(Span(" · "))
    if line.recommend is not None:
        told.append(Span(ctx.word("field.recommend") + " "))
        low = line.answer is not None and line.recommend <= 2 * _LOW
        told.append(Span(str(line.recommend), "bad" if low else "text", True))
    return told


def _tone(line: SurveyLine, mean: Fraction) -> str:
    if line.answer is not None and line.answer.is_low:
        return "bad"
    return "good" if mean >= _LOW + 1 else "warn"
