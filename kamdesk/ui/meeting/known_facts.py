"""What the file knows already, unfolded beside the background questions (method §6)."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.method import file_words
from kamdesk.method.file_places import KnownFact
from kamdesk.ui import formats, theme
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Label, Span
from kamdesk.ui.widgets.painting import begin, box

_PEOPLE = "contact:"


class KnownFacts(QWidget):
    """One line for each person, product line or rival, and one for each fact of the account."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._told: tuple[tuple[KnownFact, ...], str] = ((), "")
        self._text = Label("", "small")
        self._text.setAccessibleName(self.tr("On file already"))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8))
        column.addWidget(self._text)

    def show_facts(self, facts: Iterable[KnownFact], currency: str) -> None:
        """Show these facts."""
        told = (tuple(facts), currency)
        if told == self._told:
            return
        self._told = told
        lines: dict[str, list[KnownFact]] = {}
        for fact in told[0]:
            owner = fact.about.rpartition(".")[0]
            alone = fact.about if ":" not in owner else owner
            lines.setdefault(alone, []).append(fact)
        spans: list[Span] = []
        for line in lines.values():
            if spans:
                spans.append(Span("\n"))
            spans += self._line(line, currency)
        self._text.set_spans(spans)

    def _line(self, facts: list[KnownFact], currency: str) -> list[Span]:
        lang = self._ctx.language
        money = partial(formats.money, currency=currency)
        first = facts[0]
        if first.about.startswith(_PEOPLE):
            lead = str(first.params.get("name", ""))
        else:
            lead = file_words.label(first.about, first.params, lang)
        values = [file_words.shown(fact, lang, money) for fact in facts]
        newest = max((f.checked_on for f in facts if f.checked_on), default=None)
        spans = [Span(lead + "  ", "muted"), Span(" · ".join(values))]
        if newest is not None:
            spans.append(Span("  " + formats.month_day(newest), "faint"))
        return spans

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = theme.current()
        painter = begin(self)
        box(painter, QRectF(self.rect()), theme.px(6), palette.sunken, palette.line)
        painter.end()
