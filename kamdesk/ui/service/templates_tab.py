"""Processes: the five that ship, as the user changed them, and the user's own."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk import words
from kamdesk.models.kinds import ServiceKind, StepOwner, Tier
from kamdesk.services import service_templates
from kamdesk.services.service_templates import Step, Template
from kamdesk.ui.context import Context
from kamdesk.ui.service.template_form import TemplateForm
from kamdesk.ui.widgets import Card, Chip, Columns, Row, RowList, button


class TemplatesTab(QWidget):
    """A list at the left, the process chosen at the right."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._chosen = ""
        self._templates: dict[str, Template] = {}
        self.list = RowList()
        self.form = TemplateForm(ctx)
        card = Card(self.tr("Processes"))
        card.add(self.list)
        columns = Columns((2, 5), (240, 560))
        columns.add(0, card)
        columns.add(1, self.form)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(columns)
        self.list.activated.connect(self.choose)
        self.form.stored.connect(self._stored)
        self.form.put_back.connect(self._put_back)

    def head_actions(self) -> list[QWidget]:
        """Buttons for the head of the page."""
        new = button(self.tr("New process"), "primary", icon="plus")
        new.clicked.connect(self.begin)
        return [new]

    def refresh(self) -> None:
        """Read them again; what is being typed stays."""
        listed = self._ctx.read(lambda s: service_templates.listed(s, self._ctx.language))
        self._templates = {one.key: one for one in listed}
        if self._chosen and self._chosen not in self._templates:
            self._chosen = ""
        if not self._chosen and not self._is_new():
            self._chosen = listed[0].key
        if self._chosen and (self._another() or not self.form.is_changed()):
            self.form.show_template(self._templates[self._chosen])
        self.list.set_rows([self._row(one) for one in listed])

    def choose(self, key: str) -> None:
        """Show another process, once what is typed is kept."""
        if self.form.store():
            self._chosen = key
            self.form.show_template(self._templates[key])
            self.refresh()

    def begin(self) -> None:
        """Begin a process of one's own."""
        if not self.form.store():
            return
        limits = {Tier.PLATINUM: 1, Tier.GOLD: 2, Tier.IRON: 3, None: 5}
        blank = Step("", StepOwner.REP, limits)
        self._chosen = ""
        self.form.show_template(Template("", ServiceKind.REVIEW, "", (blank,)))
        self.refresh()
        self.form.name.setFocus()

    def leave(self) -> bool:
        """Keep what is typed; a process that was only begun is given up."""
        return self._is_blank() or self.form.store()

    def abandon(self) -> None:
        """Give up what is typed."""
        if self._templates:
            self._chosen = next(iter(self._templates))
            self.form.show_template(self._templates[self._chosen])

    def _another(self) -> bool:
        typed = self.form.template()
        return typed is None or typed.key != self._chosen

    def _is_new(self) -> bool:
        typed = self.form.template()
        return typed is not None and not typed.key

    def _is_blank(self) -> bool:
        typed = self.form.template()
        if typed is None:
            return True
        return not typed.key and not typed.name and not any(s.title for s in typed.steps)

    def _stored(self, key: str) -> None:
        self._chosen = key
        self._ctx.notice.emit(self.tr("The process is saved. Cases that run keep theirs."), True)
        self.refresh()

    def _put_back(self, key: str) -> None:
        self._chosen = "" if key.startswith(service_templates.OWN) else key
        self.refresh()
        if self._templates:
            self._chosen = self._chosen or next(iter(self._templates))
            self.form.show_template(self._templates[self._chosen])
        self.refresh()

    def _row(self, one: Template) -> Row:
        chips = [Chip(self.tr("changed"), "accent")] if one.changed else []
        if one.is_own:
            chips = [Chip(self.tr("own"), "neutral")]
        if one.key == self._chosen:
            chips.append(Chip(self.tr("open"), "good"))
        told = [self.tr("%n step(s)", "", len(one.steps))]
        if one.is_own:
            told.append(words.of(one.kind, self._ctx.language))
        if one.asks_survey:
            told.append(self.tr("asks for a survey"))
        return Row(one.name, " · ".join(told), chips=chips, key=one.key)
