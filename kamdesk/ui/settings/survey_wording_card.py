"""What a survey asks, in the book's own words: one language at a time (method §8)."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kamdesk import words
from kamdesk.models.kinds import Dimension
from kamdesk.services import survey_wording
from kamdesk.services.surveys import MARKS
from kamdesk.ui import theme
from kamdesk.ui.context import Context
from kamdesk.ui.forms import FormBinder, FormGrid
from kamdesk.ui.widgets import Card, Label, LineEdit, LinkButton, Segmented


class SurveyWordingCard(Card):
    """An empty field asks as the product ships, which it shows in grey; each is stored as left."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._ctx = ctx
        self.binder = FormBinder(ctx, self, self._store)
        self.defaults = LinkButton(self.tr("Defaults"), "small")
        names = [(code, ctx.word(f"language.{code}")) for code in words.LANGUAGES]
        self.lang = Segmented(names, ctx.language)
        self.lang.setAccessibleName(self.tr("Language of the survey"))
        self._editors = {name: LineEdit() for name in survey_wording.TEXTS}
        self._shown: words.Lang = ctx.language
        self.set_title(self.tr("Questions of the survey"))
        self._lay_out()
        self.lang.edited.connect(self._change_language)
        self.defaults.clicked.connect(self._reset)

    def _lay_out(self) -> None:
        why = self.tr(
            "Ask in your own words, on paper and in the workbook. What each question is about "
            "stays; an empty field asks as shown in grey."
        )
        self.add(Label(why, "small", "muted"))
        head = QHBoxLayout()
        head.setSpacing(theme.px(12))
        head.addWidget(self.lang)
        head.addStretch(1)
        head.addWidget(self.defaults)
        self.add(head)
        grid = FormGrid(least=360, most=2)
        for name, editor in self._editors.items():
            grid.add(self.binder.add(name, editor, self._label(name)))
        self.add(grid)

    def _label(self, name: str) -> str:
        if name in MARKS:
            return words.of(Dimension(name), self._ctx.language)
        if name in ("title", "intro"):
            return self.tr("Title") if name == "title" else self.tr("Introduction")
        return self._ctx.word(f"field.{name}")

    def refresh(self) -> None:
        """Show what is stored; what is being typed stays."""
        self._load(anew=False)

    def leave(self) -> bool:
        """Store what is being typed; False where that can't be done."""
        return self.binder.leave()

    def _load(self, *, anew: bool) -> None:
        lang = self._shown
        own = self._ctx.read(lambda s: survey_wording.own(s, lang))
        usual = survey_wording.shipped(lang)
        for name, editor in self._editors.items():
            editor.setPlaceholderText(usual[name])
        self.binder.load({name: own.get(name, "") for name in survey_wording.TEXTS}, anew=anew)

    def _change_language(self) -> None:
        if not self.binder.leave():
            self.lang.set_value(self._shown)
            return
        self._shown = self.lang.value() or self._shown
        self._load(anew=True)

    def _reset(self) -> None:
        lang = self._shown
        self._ctx.write("survey_wording", lambda s: survey_wording.reset(s, lang), self)
        self._load(anew=True)

    def _store(self, changes: dict[str, Any], _was: dict[str, Any]) -> None:
        lang = self._shown
        self._ctx.write("survey_wording", lambda s: survey_wording.set_own(s, lang, changes), self)
        self.refresh()
