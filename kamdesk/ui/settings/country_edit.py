"""Choosing a country: found by its name in Chinese, English or its own language, or by its code."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QFocusEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from kamdesk import words
from kamdesk.services import working_calendars
from kamdesk.ui.context import Context
from kamdesk.ui.forms.completion import completer
from kamdesk.ui.widgets.line_edit import TypedLine


class CountryEdit(TypedLine):
    """Its value is an ISO code. What is typed narrows the list, which opens with the field; text
    that means no country, or several, is unreadable (``ValueError``)."""

    def __init__(self, ctx: Context, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(placeholder, parent)
        self._ctx = ctx
        self._texts: dict[str, str] = {}

    def value(self) -> str:
        """The code of the country meant."""
        typed = self.text().strip().casefold()
        texts = self._all()
        exact = [code for code, text in texts.items() if typed in (text.casefold(), code.lower())]
        found = exact or [code for code, text in texts.items() if typed in text.casefold()]
        if not typed or len(found) != 1:
            raise ValueError(self.text())
        return found[0]

    def set_value(self, code: str) -> None:
        """Show a country by its code."""
        self.show_text(self._named(code))

    def texts(self) -> list[str]:
        """What the list offers, by name."""
        return sorted(self._all().values(), key=str.casefold)

    def _all(self) -> dict[str, str]:
        """Names by code; the library of all countries is large and is asked when needed."""
        if not self._texts:
            self._texts = {code: self._named(code) for code in working_calendars.countries()}
        return self._texts

    def _named(self, code: str) -> str:
        """In the screen's language first, then in the others, and its code."""
        territory = QLocale.codeToTerritory(code)
        own = QLocale(QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, territory)
        english = QLocale.territoryToString(territory)
        key, names = f"country.{code}", [english, own.nativeTerritoryName()]
        if words.has(key):
            first = self._ctx.language
            other: words.Lang = "en" if first == "zh" else "zh"
            names = [words.text(key, first), words.text(key, other), own.nativeTerritoryName()]
        said = [name for name in names[:2] if name]
        said += [name for name in names[2:] if not any(name in one for one in said)]
        return " · ".join([*dict.fromkeys(said), code])

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The list is made when the field is first entered."""
        if self.completer() is None:
            made = completer(self.texts(), self)
            made.setMaxVisibleItems(12)
            made.activated.connect(self._take, Qt.ConnectionType.QueuedConnection)
            self.setCompleter(made)
        super().focusInEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """It is taken whole, so that one types over it."""
        super().mouseReleaseEvent(event)
        self.selectAll()

    def _take(self, _text: str) -> None:
        self._settle()
