"""How surveys are told: marks, the gap to the target, a row of a list."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kamdesk import words
from kamdesk.charts.satisfaction import mark_text
from kamdesk.method import satisfaction
from kamdesk.models.kinds import Dimension
from kamdesk.services.survey_board import Board
from kamdesk.services.surveys import AccountStanding, SurveyLine
from kamdesk.ui import formats
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Chip, Row, Span

translate = QCoreApplication.translate
_FAIR, _FINE = Fraction(1, 5), 4


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
    lead: QWidget | None = None,
    key: str = "",
) -> Row:
    """Who answered when, each mark, what they said; a ``lead`` tells when in its own way."""
    first = [Span(line.person or translate("SurveyWords", "Somebody"), bold=True)]
    if with_account:
        first.append(Span(f"   {line.account}", "muted"))
    if line.answered_on is None:
        return Row(first, _waiting(ctx, line), actions=actions, lead=lead, key=key)
    dated = [] if lead is not None else [Span(f"{formats.day(line.answered_on)} · ")]
    second = [*dated, *_marks(ctx, line)]
    if line.comment:
        quoted = translate("SurveyWords", "“{words}”").format(words=line.comment)
        second.append(Span(f"\n{quoted}"))
    answer = line.answer
    mean = answer.mean if answer else None
    chips = [Chip(mark_text(mean), _tone(line, mean))] if mean is not None else []
    return Row(first, second, chips=chips, actions=actions, lead=lead, key=key)


def _waiting(ctx: Context, line: SurveyLine) -> list[Span]:
    """Since when an answer is waited for, or what of it is filled in."""
    asked = translate("SurveyWords", "asked {day}, no answer yet")
    told = [] if line.sent_on is None else [asked.format(day=formats.day(line.sent_on))]
    if line.is_half:
        told = [translate("SurveyWords", "half filled in"), *told]
    spans = [Span(" · ".join(told))]
    return [*spans, Span(" · "), *_marks(ctx, line)] if line.is_half else spans


def standing_row(
    ctx: Context, one: AccountStanding, *, chosen: bool = False, safe: bool = False
) -> Row:
    """An account, its mark and its gap; a client sees no target."""
    held = one.standing
    told = [words.of(one.tier, ctx.language)] if one.tier and not safe else []
    chips: list[QWidget] = [] if held.mark is None else [Chip(mark_text(held.mark), "accent")]
    if not safe:
        target = translate("SurveyWords", "target {mark}")
        told.append(target.format(mark=mark_text(one.target)))
        chips.append(gap_chip(one.gap))
        if held.is_falling:
            chips.append(Chip(translate("SurveyWords", "falling"), "bad"))
    count, waiting = held.answers, one.waiting
    told.append(QCoreApplication.translate("SurveyWords", "%n answer(s) this year", "", count))
    if waiting:
        told.append(QCoreApplication.translate("SurveyWords", "%n awaited", "", waiting))
    first = [Span(one.account, bold=chosen)]
    return Row(first, " · ".join(told), chips=chips, key=str(one.account_id))


def rates(board: Board) -> str:
    """How many of those asked answered, and the net promoter score, of the last twelve months."""
    told = []
    back, net = board.response, board.net
    if back.asked:
        shown = translate("SurveyWords", "{answered} of {asked} asked within a year answered")
        told.append(shown.format(answered=back.answered, asked=back.asked))
    if net is not None:
        sign = "\N{MINUS SIGN}" if net < 0 else "+" if net > 0 else ""
        told.append(translate("SurveyWords", "NPS {net}").format(net=f"{sign}{abs(net)}"))
    return " · ".join(told)


def _marks(ctx: Context, line: SurveyLine) -> list[Span]:
    told: list[Span] = []
    for dimension, mark in zip(Dimension, line.marks, strict=True):
        if mark is not None:
            word = words.of(dimension, ctx.language)
            tone = "bad" if mark < satisfaction.LOW_MARK else "text"
            told += [Span(f"{word} "), Span(str(mark), tone, True)]
            told.append(Span(" · "))
    if line.recommend is not None:
        told.append(Span(ctx.word("field.recommend") + " "))
        low = line.recommend <= satisfaction.LOW_RECOMMEND
        told.append(Span(str(line.recommend), "bad" if low else "text", True))
    elif told:
        told.pop()
    return told


def _tone(line: SurveyLine, mean: Fraction) -> str:
    if line.answer is not None and line.answer.is_low:
        return "bad"
    return "good" if mean >= _FINE else "warn"
