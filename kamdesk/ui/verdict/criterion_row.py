"""One of the six criteria: score, facts in words, and the way to judge or correct it in place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kamdesk.errors import ValidationError
from kamdesk.method.criteria import MOST, Scored
from kamdesk.models.kinds import Criterion
from kamdesk.ui import formats, theme
from kamdesk.ui.context import Context
from kamdesk.ui.forms import FormBinder
from kamdesk.ui.verdict.score_bar import ScoreBar
from kamdesk.ui.widgets import Label, LineEdit, LinkButton, Segmented, Span, button

Give = Callable[[Criterion, int, str], None]
Withdraw = Callable[[Criterion], None]


class CriterionRow(QWidget):
    """``give(criterion, score, reason)`` keeps a score and may raise ``ValidationError``, which is
    told beside its field; ``withdraw(criterion)`` lets the computed score count again."""

    def __init__(
        self,
        ctx: Context,
        criterion: Criterion,
        give: Give,
        withdraw: Withdraw,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._criterion = criterion
        self._give = give
        self._scored: Scored | None = None
        self._name = Label("", "strong", wrap=False)
        self._weight = Label("", "small", "muted", wrap=False)
        self._bar = ScoreBar()
        self._score = Label("", "strong", wrap=False)
        self._points = Label("", "small", "muted", wrap=False)
        self._facts = Label("", "small", "muted")
        self._note = Label("", "small")
        self.edit = LinkButton("", "small")
        self.back = LinkButton(self.tr("Take back"), "small", "muted")
        self.picker = Segmented([(score, str(score)) for score in range(MOST + 1)])
        self.reason = LineEdit(self.tr("What do you know that the figures don't?"))
        self.keep = button(self.tr("Keep"), "primary", small=True)
        self.cancel = button(self.tr("Cancel"), small=True)
        self._binder = FormBinder(ctx, self)
        self._editor = self._build_editor()
        self._build_ui()
        self.edit.clicked.connect(self._begin)
        self.back.clicked.connect(lambda: withdraw(criterion))
        self.keep.clicked.connect(self._keep)
        self.cancel.clicked.connect(self.close_editor)

    def _build_ui(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        self._name.setFixedWidth(theme.px(88))
        self._weight.setFixedWidth(theme.px(64))
        for part in (self._name, self._weight, self._bar, self._score, self._points):
            head.addWidget(part)
        head.addStretch(1)
        head.addWidget(self.back)
        head.addWidget(self.edit)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, theme.px(4), 0, theme.px(6))
        outer.setSpacing(theme.px(2))
        outer.addLayout(head)
        outer.addWidget(self._facts)
        outer.addWidget(self._note)
        outer.addWidget(self._editor)

    def _build_editor(self) -> QWidget:
        editor = QWidget()
        line = QHBoxLayout(editor)
        line.setContentsMargins(0, theme.px(4), 0, theme.px(4))
        line.setSpacing(theme.px(12))
        line.addWidget(self._binder.add("score", self.picker))
        line.addWidget(self._binder.add("reason", self.reason, self.tr("Reason"), required=True), 1)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, theme.px(18), 0, 0)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.keep)
        line.addLayout(buttons)
        editor.hide()
        return editor

    def show_score(self, scored: Scored, weight: int, facts: str, *, editable: bool) -> None:
        """Show a score with its facts in words; a past run can't be edited."""
        self._scored = scored
        word = self._ctx.word(f"criterion.{self._criterion}")
        self._name.setText(word)
        self._weight.setText(self.tr("weight %1").replace("%1", str(weight)))
        used = scored.used
        spoken = self.tr("%1 of 5") if used is not None else self.tr("unknown")
        self._bar.set_score(used, scored.computed, f"{word}: {spoken.replace('%1', str(used))}")
        self._score.setText(formats.DASH if used is None else str(used))
        self._points.setText("" if used is None else f"+{weight * used / MOST:g}")
        self._facts.setText(facts)
        self._show_note(scored)
        self.edit.setText(self._edit_word(scored))
        self.edit.setAccessibleName(f"{self.edit.text()}: {word}")
        self.back.setAccessibleName(f"{self.back.text()}: {word}")
        self.edit.setVisible(editable)
        self.back.setVisible(editable and scored.given is not None)

    def _edit_word(self, scored: Scored) -> str:
        if scored.given is not None:
            return self.tr("Change")
        return self.tr("Judge") if scored.computed is None else self.tr("Correct")

    def _show_note(self, scored: Scored) -> None:
        given = scored.given
        self._note.setVisible(given is not None)
        if given is None:
            return
        day = formats.day(given.given_on)
        if scored.computed is None:
            head = self.tr("Judged on %1: ").replace("%1", day)
        else:
            head = self.tr("Corrected from %1 on %2: ").replace("%1", str(scored.computed))
            head = head.replace("%2", day)
        tone = "warn" if scored.corrected else "muted"
        self._note.set_spans([Span(head, tone), Span(given.reason)])

    def _begin(self) -> None:
        scored = self._scored
        given = scored.given if scored else None
        values = {
            "score": scored.used if scored else None,
            "reason": given.reason if given else "",
        }
        self._binder.load(values, anew=True)
        self._editor.show()
        self.edit.setEnabled(False)
        self.reason.setFocus() if values["score"] is not None else self.picker.setFocus()

    def close_editor(self) -> None:
        """Leave the score as it is."""
        self._editor.hide()
        self.edit.setEnabled(True)

    def _keep(self) -> None:
        values = self._binder.values()
        if values is None:
            return
        try:
            if values["score"] is None:
                raise ValidationError.of("score", "required")
            self._give(self._criterion, values["score"], values["reason"].strip())
        except ValidationError as error:
            self._binder.show_problems(error.problems)
        else:
            self.close_editor()
