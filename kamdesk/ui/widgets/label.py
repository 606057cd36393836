"""Text on a screen: plain, elided, or mixed from spans of different tone and weight."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from kamdesk.ui import theme

_LONG_WORD = re.compile(r"[^\s\u2000-\U0010ffff]{24,}")
"""A run that Qt would not break; beyond Latin and its neighbours it breaks by itself."""
_MAY_BREAK = "\N{ZERO WIDTH SPACE}"


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text; ``tone`` is a colour role, empty for the label's own."""

    text: str
    tone: str = ""
    bold: bool = False


class Label(QLabel):
    """A wrapping label with a font role (``body``, ``title``, ``small``, …) and a tone.

    Text is always plain: what a client is called can never turn into markup. A word without an
    end wraps inside itself instead of asking for all its width.
    """

    def __init__(
        self,
        text: str = "",
        role: str = "body",
        tone: str = "text",
        *,
        wrap: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._spans: tuple[Span, ...] = ()
        self.setFont(theme.font(role))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setText(text)
        self.setProperty("tone", tone)

    def setText(self, text: str) -> None:
        plain = self.textFormat() == Qt.TextFormat.PlainText
        super().setText(_breakable(text) if plain and self.wordWrap() else text)

    def text(self) -> str:
        """The words as given."""
        return super().text().replace(_MAY_BREAK, "")

    def set_tone(self, tone: str) -> None:
        """Change the colour role: ``text``, ``muted``, ``accent``, ``good``, ``warn``, ``bad``."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)

    def set_spans(self, spans: Sequence[Span]) -> None:
        """Show runs of different tone and weight on one line; they follow the theme."""
        if not self._spans:
            self.setTextFormat(Qt.TextFormat.RichText)
            theme.signals().changed.connect(self._show_spans)
        self._spans = tuple(spans)
        self.setAccessibleName("".join(span.text for span in spans))
        self._show_spans()

    def _show_spans(self) -> None:
        self.setText("".join(map(_markup, self._spans)))


class WholeLine(Label):
    """Asks for room for all its words on one line, so that chips follow them; wraps in less."""

    def sizeHint(self) -> QSize:
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        weights = {False: self.fontMetrics(), True: QFontMetrics(bold)}
        spans = self._spans or (Span(self.text()),)
        room = sum(weights[span.bold].horizontalAdvance(span.text) for span in spans)
        return QSize(room + 2, super().sizeHint().height())


class ElidedLabel(QLabel):
    """One line that ends in … when room is short, with the whole text as its tool tip."""

    def __init__(
        self,
        text: str = "",
        role: str = "body",
        tone: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._full = ""
        self.setFont(theme.font(role))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("tone", tone)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Replace the text; the same again asks for no new layout."""
        if text == self._full:
            return
        self._full = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self._elide()

    def full_text(self) -> str:
        """The text as given, not as cut."""
        return self._full

    def _elide(self) -> None:
        room = self.contentsRect().width()
        shown = self.fontMetrics().elidedText(self._full, Qt.TextElideMode.ElideRight, room)
        self.setText(shown)
        self.setToolTip(self._full if shown != self._full else "")

    def sizeHint(self) -> QSize:
        return QSize(
            self.fontMetrics().horizontalAdvance(self._full) + 2, super().sizeHint().height()
        )

    def minimumSizeHint(self) -> QSize:
        wanted = self.sizeHint()
        least = self.fontMetrics().averageCharWidth() * 4
        return QSize(min(least, wanted.width()), wanted.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()


def _breakable(text: str) -> str:
    return _LONG_WORD.sub(lambda word: _MAY_BREAK.join(word[0]), text)


def _markup(span: Span) -> str:
    style = []
    if span.tone:
        style.append(f"color:{theme.current().color(span.tone)}")
    if span.bold:
        style.append("font-weight:600")
    text = escape(_breakable(span.text)).replace("\n", "<br/>")
    return f'<span style="{";".join(style)}">{text}</span>'
